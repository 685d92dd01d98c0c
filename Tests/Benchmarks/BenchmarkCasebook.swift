/// A casebook of counts that look random, the same for the same size: claims of many sources on one
/// day, each of how many were missing on some days, in whole numbers or between two.
///
/// Two of them conflict exactly where they share a subject and a day and no number.
struct BenchmarkCasebook {
  private struct Claim {
    let subject: Int
    let report: Int
    let days: ClosedRange<Int>
    let people: ClosedRange<Int>
  }

  private static let sources = 500

  private let claims: [Claim]
  private let subjects: Int

  init(claims count: Int, subjects: Int) {
    self.subjects = subjects
    // Each subject's claims crowd on as few days as there are of them, at most 300.
    let days = max(12, min(300, count / subjects))
    var random = BenchmarkRandom(seed: 20_180_209)
    claims = (0..<count).map { _ in
      let subject = random.number(0...subjects - 1)
      let first = random.number(0...days - 1)
      let length = random.number(1...10) <= 6 ? 0 : random.number(1...5)
      let low = 20 + subject % 50 + first * 3 / days * 10 + random.number(0...1)
      let spread = random.number(1...10) <= 8 ? 0 : random.number(1...4)
      return Claim(
        subject: subject, report: random.number(0...Self.sources - 1),
        days: first...(first + length), people: low...(low + spread))
    }
  }

  /// Calls `body` with each line of the casefile.
  func forEachLine(_ body: (String) -> Void) {
    body(#"{"type": "casefile", "version": 1}"#)
    for source in 0..<Self.sources {
      body(##"{"type": "source", "id": "s\##(source)", "name": "Source \##(source)"}"##)
      body(
        ##"{"type": "report", "id": "report-\##(source)", "source": "s\##(source)", "##
          + ##""published": "2019-01-01", "text": "\##(Self.text(of: source))"}"##)
    }
    for subject in 0..<subjects {
      body(##"{"type": "entity", "id": "e\##(subject)", "name": "Event \##(subject)"}"##)
    }
    for (number, claim) in claims.enumerated() { body(line(number, claim)) }
  }

  private func line(_ number: Int, _ claim: Claim) -> String {
    let (low, high) = (claim.people.lowerBound, claim.people.upperBound)
    let people = low == high ? "\(low)" : "between \(low) and \(high)"
    let (first, last) = (Self.day(claim.days.lowerBound), Self.day(claim.days.upperBound))
    let when = first == last ? first : "\(first)/\(last)"
    let quote = Self.text(of: claim.report, counts: claim.people)
    return ##"{"type": "claim", "id": "k\##(number)", "report": "report-\##(claim.report)", "##
      + ##""quote": {"exact": "\##(quote)"}, "subject": "e\##(claim.subject)", "##
      + ##""predicate": "missing", "value": {"quantity": "\##(people) people"}, "##
      + ##""when": {"date": "\##(when)", "reading": "throughout"}}"##
  }

  /// All counts in words that no other report has.
  private static func text(of report: Int, counts: ClosedRange<Int> = 10...120) -> String {
    counts.map { "(\($0)) x\(report)y\($0)" }.joined(separator: " ")
  }

  /// Of a year of twelve months of 28 days: only their order counts.
  private static func day(_ number: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "2018-\(two(number / 28 + 1))-\(two(number % 28 + 1))"
  }

  /// Calls `body` with each claim as a row: subject, lowest and highest count, first and last day.
  func forEachRow(_ body: (String) -> Void) {
    for claim in claims {
      body(
        "\(claim.subject),\(claim.people.lowerBound),\(claim.people.upperBound),"
          + "\(claim.days.lowerBound),\(claim.days.upperBound)")
    }
  }
}
