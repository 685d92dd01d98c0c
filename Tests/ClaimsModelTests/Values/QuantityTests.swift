import Testing

@testable import ClaimsModel

@Suite("A quantity as stated")
struct QuantityTests {
  /// Each reading as `hard ~ soft`, or the one set where both are the same.
  static func readings(_ phrase: String) throws -> [String] {
    try Quantity(reading: phrase).readings.map { reading in
      reading.hard == reading.soft ? "\(reading.hard)" : "\(reading.hard) ~ \(reading.soft)"
    }
  }

  @Test(
    "leaves possible what its hedge says",
    arguments: [
      ("80", "[80, 80]"), ("exactly 80", "[80, 80]"), ("no villages", "[0, 0]"),
      ("none", "[0, 0]"), ("zero", "[0, 0]"),
      ("more than 80", "(80, ∞) ~ (80, 120]"), ("over a 155 towns", "(155, ∞) ~ (155, 232]"),
      ("More Than  80", "(80, ∞) ~ (80, 120]"), (">80", "(80, ∞) ~ (80, 120]"),
      ("more than 1", "(1, ∞) ~ (1, 2]"), ("more than 3.5 km", "(3.5, ∞) ~ (3.5, 5.25]"),
      ("at least 79", "[79, ∞) ~ [79, 118]"), ("no fewer than 79", "[79, ∞) ~ [79, 118]"),
      ("80 or more", "[80, ∞) ~ [80, 120]"), ("80 villages or more", "[80, ∞) ~ [80, 120]"),
      ("80+", "[80, ∞) ~ [80, 120]"), ("≥ 79", "[79, ∞) ~ [79, 118]"),
      ("no less than 79", "[79, ∞) ~ [79, 118]"), ("over 80", "(80, ∞) ~ (80, 120]"),
      ("up to 400", "[0, 400] ~ [200, 400]"), ("as many as 400", "[0, 400] ~ [200, 400]"),
      ("no more than 400", "[0, 400] ~ [200, 400]"), ("fewer than 400", "[0, 400) ~ [200, 400)"),
      ("almost 400", "[0, ∞) ~ [360, 400)"), ("around 400", "[0, ∞) ~ [350, 450]"),
      ("some 400", "[0, ∞) ~ [350, 450]"), ("roughly 400", "[0, ∞) ~ [350, 450]"),
      ("about 1,050", "[0, ∞) ~ [945, 1155]"), ("about 1,000", "[0, ∞) ~ [500, 1500]"),
      ("nearly 400", "[0, ∞) ~ [360, 400)"), ("close to 400", "[0, ∞) ~ [360, 400)"),
      ("about 400", "[0, ∞) ~ [350, 450]"), ("some 250", "[0, ∞) ~ [225, 275]"),
      ("~400", "[0, ∞) ~ [350, 450]"), ("400 or so", "[0, ∞) ~ [350, 450]"),
      ("about a dozen", "[0, ∞) ~ [6, 18]"), ("about 3.0 km", "[0, ∞) ~ [2.7, 3.3]"),
      ("up to about 400", "[0, ∞) ~ [200, 450]"),
      ("between 70 and 86", "[70, 86]"), ("from 70 to 86", "[70, 86]"), ("70-86", "[70, 86]"),
      ("70–86", "[70, 86]"), ("70 to 86", "[70, 86]"), ("two or three", "[2, 3]"),
      ("at least 70 to 80", "[70, ∞) ~ [70, 80]"),
    ])
  func hedged(phrase: String, reading: String) throws {
    #expect(try Self.readings(phrase) == [reading])
  }

  @Test(
    "can be a word that names no number",
    arguments: [
      ("dozens", "[24, ∞) ~ [24, 99]"), ("scores", "[40, ∞) ~ [40, 199]"),
      ("hundreds", "[200, ∞) ~ [200, 999]"), ("thousands", "[2000, ∞) ~ [2000, 9999]"),
      ("tens", "[20, ∞) ~ [20, 99]"), ("several", "[3, ∞) ~ [3, 20]"),
      ("a few", "[2, ∞) ~ [2, 10]"), ("a couple of", "[2, 3] ~ [2, 2]"),
      ("few hundreds", "[200, ∞) ~ [200, 1000]"), ("a few hundred", "[200, ∞) ~ [200, 1000]"),
      ("several hundred", "[300, ∞) ~ [300, 999]"),
      ("tens of thousands", "[20000, ∞) ~ [20000, 99999]"),
      ("dozens of thousands", "[24000, ∞) ~ [24000, 99999]"),
      ("more than dozens", "[24, ∞) ~ [24, 99]"),
    ])
  func vague(phrase: String, reading: String) throws {
    #expect(try Self.readings(phrase) == [reading])
  }

  @Test("has two readings where the words allow two")
  func twoReadings() throws {
    let tens = ["[10, 10]", "[20, ∞) ~ [20, 99]"]
    #expect(try Self.readings("ten of villages") == tens)
    #expect(try Self.readings("hundred of people") == ["[100, 100]", "[200, ∞) ~ [200, 999]"])
    #expect(try Self.readings("1.100 villages") == ["[1.1, 1.1]", "[1100, 1100]"])
    #expect(try Self.readings("1.100-1.200") == ["[1.1, 1.2]", "[1100, 1200]"])
  }

  @Test(
    "has one reading where they do not",
    arguments: [
      "ten of the villages", "ten of Hama's villages", "ten villages", "10 of villages",
      "a dozen of villages", "1,100 villages", "1.10 km", "0.125 km", "1.125 million",
    ])
  func oneReading(phrase: String) throws {
    #expect(try Quantity(reading: phrase).readings.count == 1)
  }

  @Test("keeps its words as they stood")
  func said() throws {
    let phrase = "  Some 400 people, including\nthe wounded. "
    #expect(try Quantity(reading: phrase).said == phrase)
  }

  @Test("does not suggest what it rules out")
  func softOutsideHard() throws {
    let hard = try #require(NumberRange(notation: "[0, 400]"))
    let soft = try #require(NumberRange(notation: "[200, 401]"))
    #expect(Quantity.Reading(hard: hard, soft: soft) == nil)
    #expect(Quantity.Reading(hard: soft, soft: soft) != nil)
  }

  @Test("80 and more than 80 share no number; more than 80 and at least 79 do")
  func reconciled() throws {
    let hard = { (phrase: String) in try Quantity(reading: phrase).readings[0].hard }
    #expect(try !hard("80 villages").intersects(hard("more than 80 villages")))
    #expect(try hard("at least 79 villages").intersects(hard("more than 80 villages")))
  }
}
