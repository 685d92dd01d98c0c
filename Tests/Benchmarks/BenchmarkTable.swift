import Foundation

/// A table of claims that look random, the same bytes everywhere for the same size: counts, most of
/// them of a few questions, in ranges of numbers over ranges of days.
///
/// Two of them conflict where they share a question and a day and no number.
struct BenchmarkTable {
  private struct Row {
    let question: Int
    let numbers: ClosedRange<Int>
    let days: ClosedRange<Int>
    let source: Int
    let level: Int
    let confidence: Int
  }

  /// How many days the claims are spread over.
  static let days = 1460

  /// What “at least” leaves open.
  private static let endless = 1 << 40

  private let days: Int
  private var random: BenchmarkRandom
  private var rows: [Row] = []

  /// - Parameters:
  ///   - questions: four times as many as subjects; no more than half the claims.
  ///   - days: fewer crowd the same claims together, so that more of them conflict.
  init(claims: Int, questions: Int, days: Int = Self.days, seed: UInt64 = 20_180_209) {
    self.days = days
    random = BenchmarkRandom(seed: seed)
    for (question, count) in Self.counts(claims: claims, questions: questions).enumerated() {
      let base = 1 + random.below(1 << (1 + random.below(14)))
      // What is so changes every 180 days.
      let eras = (0..<9).map { _ in max(1, base * (50 + random.below(150)) / 100) }
      for _ in 0..<count { rows.append(row(question, eras)) }
    }
    for place in stride(from: rows.count - 1, to: 0, by: -1) {
      rows.swapAt(place, random.below(place + 1))
    }
  }

  /// Of each question: as the number of its rank to the power of -0.8.
  private static func counts(claims: Int, questions: Int) -> [Int] {
    let weights = (1...questions).map { pow(Double($0), -0.8) }
    let total = weights.reduce(0, +)
    var counts = weights.map { max(2, Int(Double(claims) * $0 / total)) }
    var (rest, place) = (claims - counts.reduce(0, +), 0)
    // The small ones take what rounding leaves.
    while rest != 0 {
      let question = questions - 1 - place % questions
      place += 1
      if rest > 0 {
        counts[question] += 1
        rest -= 1
      } else if counts[question] > 2 {
        counts[question] -= 1
        rest += 1
      }
    }
    return counts
  }

  private mutating func row(_ question: Int, _ eras: [Int]) -> Row {
    let drawn = random.below(Self.days)
    let first = drawn % days
    let kind = random.below(100)
    let span = kind < 60 ? 0 : kind < 90 ? 1 + random.below(7) : 8 + random.below(53)
    var value = eras[drawn / 180]
    // Some are wrong.
    if random.below(100) >= 85 { value = max(1, value * (random.below(2) == 1 ? 50 : 150) / 100) }
    let numbers =
      switch random.below(100) {
      case ..<50: value...value
      case ..<70: max(1, value * 95 / 100)...Self.endless
      case ..<75: 0...(value * 105 / 100)
      case ..<92: (value * 90 / 100)...(value * 110 / 100 + 1)
      default: (value * 80 / 100)...(value * 125 / 100 + 1)
      }
    let source = min(random.below(500), random.below(500))
    return Row(
      question: question, numbers: numbers, days: first...(first + span), source: source,
      level: random.below(5), confidence: random.below(101))
  }

  /// Calls `body` with the names of the columns, then with each claim.
  func forEachLine(_ body: (String) -> Void) {
    body("id,subject,predicate,v_lo,v_hi,t_lo,t_hi,source,level,conf")
    for (place, row) in rows.enumerated() {
      let subject = row.question / 4
      body(
        "\(place + 1),s\(Self.padded(subject, to: 6)),"
          + "p\(Self.padded(row.question % 4 + 4 * (subject % 5), to: 2)),"
          + "\(row.numbers.lowerBound),\(row.numbers.upperBound),"
          + "\(row.days.lowerBound),\(row.days.upperBound),"
          + "\(row.source),\(row.level),\(row.confidence)")
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension BenchmarkRandom {
  /// From 0 up to a bound, itself left out.
  fileprivate mutating func below(_ bound: Int) -> Int {
    let (high, low) = (next() >> 11).multipliedFullWidth(by: UInt64(bound))
    return Int(high << 11 | low >> 53)
  }
}
