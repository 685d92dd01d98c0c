import Testing

@testable import ClaimsModel

@Suite("A quantity's phrase")
struct QuantityPhraseTests {
  @Test(
    "states its number in digits or words",
    arguments: [
      ("1,100", 1100), ("1 100", 1100), ("1\u{A0}100\u{A0}000", 1_100_000), ("1,100.5", 1100.5),
      ("1.100,5", 1100.5), ("1.100.000", 1_100_000), ("3.1", 3.1), ("1,5 million", 1_500_000),
      ("3.1 million", 3_100_000), ("2 thousand", 2000), ("5k", 5000), ("1.2 bn", 1_200_000_000),
      ("3.1-million", 3_100_000), ("٨٠", 80), ("one", 1), ("twelve", 12), ("eighty-two", 82),
      ("a hundred", 100), ("two hundred and fifty", 250), ("one thousand two hundred", 1200),
      ("two hundred and fifty thousand", 250_000), ("a dozen", 12), ("two dozen", 24),
      ("half a dozen", 6), ("half a million", 500_000), ("half-a-million", 500_000),
      ("one and a half million", 1_500_000), ("2 and a half thousand", 2500),
      ("“80”", 80), ("a total of 80", 80), ("000", 0), ("999999999999999", 999_999_999_999_999),
    ] as [(String, Double)])
  func numbers(phrase: String, value: Double) throws {
    #expect(try Quantity(reading: phrase).readings == [.init(.exactly(value))])
  }

  @Test(
    "parts a range at the right word",
    arguments: [
      ("between two hundred and fifty and three hundred people", "[250, 300]"),
      ("between two hundred and three hundred and fifty", "[200, 350]"),
      ("between 1,100 and 1,200", "[1100, 1200]"), ("2 to 3 million", "[2000000, 3000000]"),
      ("500 to 1 million", "[500, 1000000]"), ("two or three dozen", "[24, 36]"),
      ("seventy-eighty", "[70, 80]"), ("twenty-five", "[25, 25]"), ("70 - 86", "[70, 86]"),
    ])
  func ranges(phrase: String, range: String) throws {
    #expect(try Quantity(reading: phrase).readings.map(\.hard.description) == [range])
  }

  @Test(
    "says what is counted, and what narrows it",
    arguments: [
      ("80", nil, nil), ("80.", nil, nil), ("80 Villages", "villages", nil),
      ("1 village", "villages", nil), ("400 persons", "people", nil), ("one man", "men", nil),
      ("1 checkpoint", "checkpoints", nil), ("1 civilian killed", "civilians killed", nil),
      ("10 dead", "dead", nil), ("1 dead", "dead", nil), ("1 village elder", "village elder", nil),
      ("over a 155 towns and villages", "towns and villages", nil),
      ("dozens of villages", "villages", nil), ("80 of the villages", "villages", nil),
      ("80 T-72 tanks", "t-72 tanks", nil), ("12-hour ceasefire", "hour ceasefire", nil),
      ("850 km²", "km²", nil), ("850 sq km", "km²", nil), ("850 square km", "km²", nil),
      ("850 km^2", "km²", nil), ("155 towns and villages", "towns and villages", nil),
      ("12 third-graders", "third-graders", nil),
      ("1,100 km2", "km²", nil), ("850 square kilometers of desert", "km²", "of desert"),
      ("5 ha", "hectares", nil), ("80% of the villages", "%", "of the villages"),
      ("20 kilometres", "km", nil), ("3 miles north of Hama", "miles", "north of Hama"),
      (
        "400 people including relatives and the wounded", "people",
        "including relatives and the wounded"
      ),
      ("250 fighters with their families", "fighters", "with their families"),
      ("400 people (including the wounded)", "people", "including the wounded"),
      ("400 members, who surrendered", "members", "who surrendered"),
      ("400 people in total", "people", nil), ("more than 80 in Hama", nil, nil),
      (
        "at least 79 villages in the countryside of three adjacent provinces", "villages", nil
      ),
      ("400 people in Idlib including the wounded", "people", "including the wounded"),
      ("80 villages during a week", "villages", nil),
      ("80 of them", nil, nil), ("around 400 strong", nil, nil),
    ] as [(String, String?, String?)])
  func scope(phrase: String, unit: String?, population: String?) throws {
    let quantity = try Quantity(reading: phrase)
    #expect(quantity.unit == unit)
    #expect(quantity.population == population)
  }

  /// `^` stands before the place of the problem.
  @Test(
    "is refused with the place and the reason",
    arguments: [
      ("^", "empty"), ("^ \n", "empty"), ("^villages", "no number"), ("^more than", "no number"),
      ("^half of the villages", "no number"), ("^a village", "no number"),
      ("80 villages and ^12 towns", "second number"), ("30 out of ^80 villages", "second number"),
      ("none of the ^80 villages", "second number"), ("83, ^55", "second number"),
      ("é 250", "é"), ("twenty ^twenty", "second number"),
      ("around 250 fighters with families, or ^400 people", "second number"),
      ("^-5 villages", "below zero"), ("^minus five", "below zero"),
      ("^fewer than 0", "below the number"), ("^between 86 and 70", "backwards"),
      ("^86-70", "backwards"), ("^between 70", "two numbers"), ("^from Hama", "two numbers"),
      ("^not 80 villages", "not"), ("more than ^another 80", "another"),
      ("at least 80 ^at most", "directions"), ("^9.2.2018", "which number"),
      ("^1e300", "which number"), ("^9th of February", "order"), ("5^m people", "million"),
      ("one-^third of the villages", "a share"), ("two ^thirds", "a share"),
      ("three ^quarters of the city", "a share"), ("^a third of the villages", "no number"),
      ("^1000000000000000000000", "larger"), ("more than ^9999 trillion", "larger"),
    ])
  func problems(marked: String, reason: String) throws {
    let mark = marked.firstIndex(of: "^") ?? marked.startIndex
    let phrase = marked.filter { $0 != "^" }
    let problem = try #require(throws: QuantityProblem.self) { try Quantity(reading: phrase) }
    #expect(problem.offset == marked[..<mark].utf8.count)
    #expect(problem.reason.contains(reason))
    #expect(problem.remedy.hasSuffix("."))
  }

  @Test("of ten thousand digits is a problem, not infinity")
  func endlessDigits() {
    let digits = String(repeating: "9", count: 10_000)
    #expect(throws: QuantityProblem.self) { try Quantity(reading: digits) }
    #expect(throws: QuantityProblem.self) { try Quantity(reading: "0." + digits) }
  }

  @Test("of any text at all is read or refused, and its sets nest")
  func anyText() {
    let parts = [
      "80", "1.100", "1,5", "1e9", "０", "999999999999999", "0", "٨٠", "½", "8️⃣", "million",
      "hundred", "dozen", "score", "a", "and", "half", "of", "the", "-", "–", "to", "between",
      "from", "or", "no", "none", "few", "tens", "couple", "more than", "fewer than", "about", "up",
      "least", "at", ",", "(", ".", "%", "km", "²", "m", "th", "villages", "village", "e\u{301}",
      "\u{200F}", "\u{0}", "\r\n", "👩‍👩‍👧", "'", "”", "+", "k", "eighty", "one", "plus", "odd", "",
    ]
    var state: UInt64 = 20_180_209
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<20_000 {
      var phrase = ""
      for _ in 0..<random(9) { phrase += parts[random(parts.count)] + (random(3) > 0 ? " " : "") }
      do throws(QuantityProblem) {
        let quantity = try Quantity(reading: phrase)
        #expect(quantity.said == phrase)
        #expect((1...2).contains(quantity.readings.count), "\(phrase)")
        for reading in quantity.readings {
          #expect(reading.hard.contains(reading.soft), "\(phrase)")
          #expect(NumberRange.nonNegative.contains(reading.hard), "\(phrase)")
        }
      } catch {
        #expect((0...phrase.utf8.count).contains(error.offset), "\(phrase)")
      }
    }
  }
}
