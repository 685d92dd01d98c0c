import Testing

@testable import ClaimsModel

/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators": the same numbers on
/// every run.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Any words about a date")
struct DatePhraseFuzzTests {
  private static let words =
    table + [
      "9", "2", "31", "30", "29", "12", "0", "4", "2018", "2017", "1900", "0001", "9999", "99999",
      "9/2/2018", "09.02.2018", "2018-02-09", "10:30", "9th", "1990s", "Q3", "UTC", "+03:00", "~",
      "?", "a", "ago", "or", "is", "not", "é", "👩‍👩‍👧", "\u{200F}", "\u{0}", "\r\n", "٩", "8️⃣", "X", "/",
    ]

  /// Every phrase of the table, in a fixed order.
  private static let table: [String] = {
    let table = DateTable.english
    let books = [
      table.months.phrases, table.weekdays.phrases, table.seasons.phrases, table.units.phrases,
      table.bunches.phrases, table.vagueCounts.phrases, table.hedges.phrases,
      table.countHedges.phrases, table.portions.phrases, table.shares.phrases,
      table.which.phrases, table.days.phrases, table.ago.phrases, table.before.phrases,
      table.timesOfDay.phrases, table.openers.phrases, table.joins.phrases, table.marks.phrases,
      table.fillers.phrases, table.starts.phrases, table.earlier.phrases, table.later.phrases,
    ]
    return books.flatMap { $0.sorted() } + table.ordinals.keys.sorted()
      + table.numbers.keys.sorted()
  }()

  private static let anchors = [
    nil, EDTF("2018-02-10"), EDTF("2018-02"), EDTF("2017~"), EDTF("2018-02-01/2018-02-20"),
    EDTF("2018-02-10T23:30:00-05:00"), EDTF("0001-01-01"), EDTF("9999-12-31"), EDTF("../2018"),
    EDTF("2016-02-29?"), EDTF("[2017,2018-02]"), EDTF("20XX"),
  ]

  @Test("are refused in words, or read as dates that are EDTF")
  func randomPhrases() {
    var random = SplitMix64(state: 2018)
    var read = 0
    for round in 0..<30_000 {
      var phrase = ""
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        phrase += Self.words.randomElement(using: &random) ?? ""
        phrase += Int.random(in: 0..<6, using: &random) > 0 ? " " : ""
      }
      read += check(phrase, Self.anchors[round % Self.anchors.count]) ? 1 : 0
    }
    #expect(read > 600, "Random words should now and then make a date: \(read).")
  }

  @Test("that made a date before a few were changed keep to that too")
  func mutations() {
    let seeds = [
      "in early morning of Friday the 9th of February 2018", "since the beginning of October 2017",
      "within 4 consecutive months, since the beginning of October 2017", "about 4 years ago",
      "in the third part 2017", "between 2 and 9 February 2018", "the first two weeks of last year",
      "at 10:30 on 9/2/2018 UTC", "from Monday 5 to Friday 9 February 2018", "the mid-1990s",
      "the day before the last week of winter 2017/18", "mid to late last month",
    ].map { $0.split(separator: " ").map(String.init) }
    var random = SplitMix64(state: 44)
    var read = 0
    for round in 0..<6_000 {
      var words = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0..<words.count, using: &random)
        words[place] = Self.words.randomElement(using: &random) ?? ""
      }
      let anchor = Self.anchors[round / seeds.count % Self.anchors.count]
      read += check(words.joined(separator: " "), anchor) ? 1 : 0
    }
    #expect(read > 1_000, "Most small changes should leave some dates: \(read).")
  }

  @Test("may be many, and take no time or depth that grows with them")
  func longTexts() {
    for word in Self.words {
      _ = check(String(repeating: word + " ", count: 64), EDTF("2018-02-10"))
      _ = check(String(repeating: word, count: 2_000), EDTF("2018-02-10"))
    }
    for phrase in [
      "the day before ", "the first quarter of ", "early ", "Friday ", "2 weeks before the ",
      "the last week of the first half of ", "9 February to ", "from ", "possibly ", "9-",
    ] {
      for count in [5, 15, 30, 3_000] {
        _ = check(String(repeating: phrase, count: count) + "2017", EDTF("2018-02"))
      }
    }
  }

  /// Whether the phrase was read. Records an issue where something does not hold of it.
  private func check(_ phrase: String, _ anchor: EDTF?) -> Bool {
    do throws(DateProblem) {
      let read = try DatePhrase(reading: phrase, anchor: anchor)
      #expect(read.said == phrase)
      #expect(!read.readings.isEmpty, "\(phrase)")
      #expect(Set(read.readings).count == read.readings.count, "\(phrase)")
      for reading in read.readings {
        #expect(EDTF("\(reading.date)") == reading.date, "\(phrase): \(reading.date)")
        #expect(!reading.explanation.isEmpty, "\(phrase)")
        #expect(reading.date.possible.contains(reading.date.bounds), "\(phrase)")
      }
      return true
    } catch {
      #expect((0...phrase.utf8.count).contains(error.offset), "\(phrase)")
      #expect(error.reason.hasSuffix(".") && error.remedy.hasSuffix("."), "\(phrase)")
      return false
    }
  }
}
