/// A reviewer's judgement of whether a report took its matter from another report or source.
/// Appended; of those on the same two, the latest stands.
package struct OriginJudgement: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Sendable {
    /// It did, though its text may not say so.
    case taken
    /// It did not, though the texts may be alike. What a report itself states stays all the same.
    case independent
  }

  /// The key of the report.
  package var report: String
  package var from: Credit
  package var verdict: Verdict
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64

  package init(
    report: String, from: Credit, verdict: Verdict, because: String, by: String, at: Int64
  ) {
    self.report = report
    self.from = from
    self.verdict = verdict
    self.because = because
    self.by = by
    self.at = at
  }

  /// The two it is about: of two reports, either may be named first.
  private var pair: [Credit] {
    guard case .report(let other) = from, other < report else { return [.report(report), from] }
    return [from, .report(report)]
  }

  /// Of judgements in the order they were kept, those that stand, oldest first.
  package static func standing(_ judgements: some Sequence<OriginJudgement>) -> [OriginJudgement] {
    let inTime = judgements.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    let latest = Dictionary(inTime.map { ($0.element.pair, $0.offset) }, uniquingKeysWith: { $1 })
    let standing = Set(latest.values)
    return inTime.filter { standing.contains($0.offset) }.map(\.element)
  }
}
