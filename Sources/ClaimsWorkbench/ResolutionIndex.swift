import ClaimsModel
import ClaimsStore

/// The resolutions of a casebook, to be held against what is found.
struct ResolutionIndex {
  private let byFingerprint: [String: [Resolution]]

  /// - Parameter resolutions: in the order they were kept.
  init(_ resolutions: [Resolution]) {
    byFingerprint = Dictionary(grouping: resolutions, by: \.fingerprint)
  }

  /// The questions with what was resolved of each finding, and what lapsed.
  ///
  /// O(findings), and for each that is open the resolutions of its question and rule that lapsed.
  func resolving(
    _ answered: [Reconciliation.Answered], _ baseline: Baseline?
  ) -> [Reconciliation.Answered] {
    guard !byFingerprint.isEmpty else { return answered }
    let lapsed = self.lapsed(answered)
    return answered.map { question in
      var question = question
      question.found = question.found.map { found in
        var found = found
        let own = byFingerprint[found.fingerprint] ?? []
        found.resolution = Resolution.standing(among: own)
        if let baseline {
          let then = own.filter { baseline.isAfter(act: $0.act, at: $0.at) }
          found.wasResolved = Resolution.standing(among: then) != nil
        }
        if found.isOpen {
          found.lapsed = (lapsed[found.key] ?? []).filter { $0.isAkin(to: found.finding) }
        }
        return found
      }
      return question
    }
  }

  /// What would hold if it were found still, by question and rule, in the order it was made.
  private func lapsed(_ answered: [Reconciliation.Answered]) -> [FindingKey: [Resolution]] {
    let found = Set(answered.lazy.flatMap(\.found).map(\.fingerprint))
    let gone = byFingerprint.filter { !found.contains($0.key) }.values
      .compactMap(Resolution.standing)
      .sorted { ($0.at, $0.act) < ($1.at, $1.act) }
    return Dictionary(grouping: gone) { FindingKey(question: $0.question, code: $0.code) }
  }
}

/// What findings of one question by one rule share.
private struct FindingKey: Hashable {
  let question: Question
  let code: RuleCode
}

extension Reconciliation.Found {
  fileprivate var key: FindingKey { FindingKey(question: finding.question, code: finding.code) }
}
