/// Texts that look random, the same for the same seed (splitmix64).
struct BenchmarkRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick(_ choices: [String]) -> String { choices[number(0...choices.count - 1)] }

  /// A number of at least two digits.
  mutating func two(_ range: ClosedRange<Int>) -> String {
    let number = number(range)
    return (number < 10 ? "0" : "") + String(number)
  }
}

// MARK: - EDTF

extension BenchmarkRandom {
  mutating func year() -> String { String(number(1850...2025)) }
  mutating func month() -> String { "\(year())-\(two(1...12))" }
  mutating func day() -> String { "\(month())-\(two(1...28))" }

  /// Of a hundred, about 70 of level 0, 22 of level 1 and 8 of level 2.
  mutating func edtf() -> String {
    switch number(1...100) {
    case ...35: day()
    case ...44: month()
    case ...54: year()
    case ...62: "\(day())T\(two(0...23)):\(two(0...59)):\(two(0...59))\(zone())"
    case ...70: interval()
    case ...92: levelOne()
    default: levelTwo()
    }
  }

  private mutating func zone() -> String { pick(["Z", "Z", "+02:00", "-05:00", ""]) }

  private mutating func interval() -> String {
    let (first, last) = (number(1850...1950), number(1951...2025))
    return pick([
      "\(first)/\(last)", "\(first)-\(two(1...12))/\(last)-\(two(1...12))",
      "\(first)-02-\(two(1...28))/\(last)-03-\(two(1...31))",
    ])
  }

  private mutating func levelOne() -> String {
    let sign = pick(["?", "~", "%"])
    return switch number(1...11) {
    case 1: year() + sign
    case 2: month() + sign
    case 3: day() + sign
    case 4: "\(number(185...202))X"
    case 5: "\(number(18...20))XX"
    case 6: "\(year())-\(two(1...12))-XX"
    case 7: "\(year())-XX"
    case 8: "\(year())-\(number(21...24))"
    case 9: "\(day())/.."
    case 10: pick(["../", "/"]) + month()
    default: "\(number(1850...1950))\(sign)/\(number(1951...2025))"
    }
  }

  private mutating func levelTwo() -> String {
    let sign = pick(["?", "~", "%"])
    return switch number(1...9) {
    case 1: "\(year())-\(number(33...41))"
    case 2: "\(year())\(sign)-\(two(1...12))-\(two(1...28))"
    case 3: "\(year())-\(sign)\(two(1...12))-\(two(1...28))"
    case 4: "[\(number(1850...1900)),\(number(1901...1950))..\(number(1951...2000))]"
    case 5: "{\(number(1850...1900)),\(number(1901...1950))-\(two(1...12))}"
    case 6: "\(number(15...19))\(number(0...9))X-12-\(two(1...28))"
    case 7: "Y-\(number(17...99))E\(number(4...7))"
    case 8: "\(year())S\(number(2...3))"
    default: "[..\(day())]"
    }
  }
}

// MARK: - Words

extension BenchmarkRandom {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static let phrases = [
    "on Friday the 9th of February 2018", "9/2/2018", "early February", "mid of 2017",
    "the third quarter", "third part 2017", "last week", "yesterday", "about 4 years ago",
    "a few weeks ago", "since the beginning of October 2017", "in the past 24 hours",
    "within 4 consecutive months, since the beginning of October 2017", "during the last week",
  ]

  /// A date as reports word it, on or before 10 February 2018.
  mutating func phrase() -> String {
    let (day, month, year) = (number(1...28), pick(Self.months), number(2011...2017))
    return switch number(1...14) {
    case 1...3: "\(day) \(month) \(year)"
    case 4: "\(month) \(day), \(year)"
    case 5: "in \(month) \(year)"
    case 6: "the \(day == 1 ? "1st" : "\(max(4, min(day, 20)))th") of \(month) \(year)"
    case 7: "\(day).\(number(1...12)).\(year)"
    case 8: pick(["early", "mid", "late"]) + " \(month) \(year)"
    case 9: "\(number(2...30)) \(pick(["days", "weeks", "months", "years"])) ago"
    case 10: pick(["yesterday", "last month", "last year", "on Monday", "today", "last Friday"])
    case 11: "since \(month) \(year)"
    case 12: "between \(day) \(month) \(year) and 3 January 2018"
    case 13: "the \(pick(["first", "second", "third", "fourth"])) quarter of \(year)"
    default: "in the last \(number(2...40)) \(pick(["hours", "days", "weeks"]))"
    }
  }

  static let quantities = [
    "80 villages", "more than 80 villages", "at least 79 villages", "two hundred and fifty",
    "no fewer than 79", "over 155 towns and villages", "up to 400", "as many as 400", "nearly 400",
    "almost 400", "about 400", "around 250 fighters", "some 250", "roughly 250",
    "between 70 and 86", "70-86", "70–86", "dozens of villages", "tens", "scores of people",
    "hundreds", "several tanks", "a few", "ten of villages", "no villages", "none",
    "a couple of villages", "3.1 million", "400 people including relatives and the wounded",
    "850 km²", "850 sq km", "1,100 square kilometres",
  ]

  /// A count or measure as reports word it.
  mutating func quantity() -> String {
    let number = number(2...2_000)
    let hedge = pick([
      "", "", "", "about ", "more than ", "at least ", "nearly ", "up to ", "over ",
    ])
    let noun = pick([
      " villages", " people", " fighters", " tanks", " civilians", " km²", " km", "",
      " people including relatives", " houses in the town",
    ])
    return switch self.number(1...10) {
    case 1...6: "\(hedge)\(number)\(noun)"
    case 7: "\(hedge)\(self.number(1...99)),\(self.number(100...999))\(noun)"
    case 8: "between \(number) and \(number + self.number(1...500))\(noun)"
    case 9:
      hedge + pick(["twenty", "thirty", "a hundred and fifty", "two thousand"]) + noun
    default: "\(hedge)\(self.number(1...9)).\(self.number(1...9)) million\(noun)"
    }
  }
}
