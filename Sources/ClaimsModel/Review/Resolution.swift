/// What a reviewer made of a finding. Appended, never changed.
///
/// It holds for the finding of one fingerprint: where what was found changes, it lapses, and where the
/// same is found again, it holds again.
package struct Resolution: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// One side holds. Its place among `sides`, from 0.
    case accepted(side: Int)
    /// Both hold, in scopes that differ: of time, place, unit or population.
    case bothTrue
    /// A later statement took the place of the earlier.
    case superseded
    case translationError
    case transcriptionError
    /// It was looked into, and cannot be told.
    case unresolvable
    /// It is to be resolved again.
    case reopened
  }

  /// Lower-case hexadecimal SHA-256 of the finding's canonical form.
  package var fingerprint: String
  package var code: RuleCode
  package var question: Question
  /// The claims of each side as they were resolved, in the order of the fingerprint, which is not the
  /// order of printing: see `Finding.order`.
  package var sides: [[ClaimID]]
  package var outcome: Outcome
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// The act it belongs to, in the journal.
  package var act: Int64
  /// The act that this takes back, where it is an undo.
  package var undoes: Int64?

  package init(
    fingerprint: String, code: RuleCode, question: Question, sides: [[ClaimID]], outcome: Outcome,
    because: String, by: String, at: Int64, act: Int64, undoes: Int64? = nil
  ) {
    self.fingerprint = fingerprint
    self.code = code
    self.question = question
    self.sides = sides
    self.outcome = outcome
    self.because = because
    self.by = by
    self.at = at
    self.act = act
    self.undoes = undoes
  }

  /// The claims of the side that was accepted, where one was.
  package var acceptedClaims: [ClaimID]? {
    guard let side = outcome.side, sides.indices.contains(side) else { return nil }
    return sides[side]
  }
}

extension Resolution.Outcome {
  /// How it is kept and exchanged.
  package enum Word: String, CaseIterable, Sendable {
    case accepted
    case bothTrue = "both-true-different-scope"
    case superseded
    case translationError = "translation-error"
    case transcriptionError = "transcription-error"
    case unresolvable = "cannot-be-resolved"
    case reopened
  }

  /// Nil for an accepted side that is not named, or a side where none is accepted.
  package init?(_ word: Word, side: Int?) {
    guard (word == .accepted) == (side != nil), side ?? 0 >= 0 else { return nil }
    self =
      switch word {
      case .accepted: .accepted(side: side ?? 0)
      case .bothTrue: .bothTrue
      case .superseded: .superseded
      case .translationError: .translationError
      case .transcriptionError: .transcriptionError
      case .unresolvable: .unresolvable
      case .reopened: .reopened
      }
  }

  package var word: Word {
    switch self {
    case .accepted: .accepted
    case .bothTrue: .bothTrue
    case .superseded: .superseded
    case .translationError: .translationError
    case .transcriptionError: .transcriptionError
    case .unresolvable: .unresolvable
    case .reopened: .reopened
    }
  }

  /// The side that it accepts, where it does.
  package var side: Int? {
    if case .accepted(let side) = self { side } else { nil }
  }
}

extension Resolution {
  /// The one of those on one finding that holds: the latest that was not taken back. Nil where there
  /// is none, or where it opened the finding again.
  ///
  /// - Parameter resolutions: in the order they were kept.
  package static func standing(among resolutions: [Resolution]) -> Resolution? {
    latest(among: resolutions).flatMap { $0.outcome == .reopened ? nil : $0 }
  }

  /// The latest of those on one finding that was not taken back, also where it opened it again.
  package static func latest(among resolutions: [Resolution]) -> Resolution? {
    let undone = Set(resolutions.compactMap(\.undoes))
    // By the time they were made: one that is imported later may be older.
    return resolutions.enumerated()
      .filter { $0.element.undoes == nil && !undone.contains($0.element.act) }
      .max { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }?.element
  }

  /// Whether it was made of what a finding of this question and rule stands on, as it was then: each
  /// side shares a claim with one of the other's.
  package func isAkin(to finding: Finding) -> Bool {
    guard code == finding.code, question == finding.question, sides.count == finding.sides.count
    else { return false }
    let then = sides.map { Set($0) }
    let now = finding.sides.map { Set($0.claims) }
    return then.allSatisfy { side in now.contains { !$0.isDisjoint(with: side) } }
      && now.allSatisfy { side in then.contains { !$0.isDisjoint(with: side) } }
  }
}
