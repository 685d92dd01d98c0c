package import ClaimsModel

/// What came of comparing two statements of one question, with its reason.
package struct Comparison: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Sendable {
    /// Both leave the same possible.
    case same
    /// One leaves strictly less possible than the other.
    case refines
    /// They leave something possible to both.
    case compatible
    /// Cannot both be true, may both be false.
    case contrary
    /// Exactly one of them is true.
    case contradictory
    /// A conflict under one reading of the words or of the times, none under another.
    case ambiguous
    /// The same speaker later said otherwise, or a running total grew.
    case superseded
    /// They speak of different things: unit, population, place or period.
    case differentScope = "different-scope"
    /// Nothing can be said.
    case notComparable = "not-comparable"
  }

  /// What the verdict turned on.
  package enum Matter: String, CaseIterable, Sendable {
    case polarity, quantity, date, place, actor, value, unit, population, location, period,
      unknown, wording
  }

  package var verdict: Verdict
  package var matter: Matter
  private var reasonWords: Deferred<String>
  private var comparedWords: Deferred<[String]>
  /// Why a conflict is not certain: each a whole sentence. Empty for a certain one.
  package var caveats: [String]

  package init(
    _ verdict: Verdict, on matter: Matter,
    because reason: @autoclosure @escaping @Sendable () -> String,
    comparing compared: @autoclosure @escaping @Sendable () -> [String] = [],
    caveats: [String] = []
  ) {
    self.verdict = verdict
    self.matter = matter
    reasonWords = Deferred(reason)
    comparedWords = Deferred(compared)
    self.caveats = caveats
  }

  /// A whole sentence that says why.
  package var reason: String { reasonWords.value }

  /// The two sets that were compared, in the order of the statements; empty where none were.
  package var compared: [String] { comparedWords.value }

  /// The same outcome for another reason.
  func because(_ reason: @autoclosure @escaping @Sendable () -> String) -> Comparison {
    var copy = self
    copy.reasonWords = Deferred(reason)
    return copy
  }

  /// The same outcome, with the sets of another.
  func comparing(like other: Comparison) -> Comparison {
    var copy = self
    copy.comparedWords = other.comparedWords
    return copy
  }

  /// Whether the two cannot both hold, under every reading or under some.
  package var isConflict: Bool {
    switch verdict {
    case .contrary, .contradictory, .ambiguous: true
    case .same, .refines, .compatible, .superseded, .differentScope, .notComparable: false
    }
  }

  /// How much it weighs: a conflict without caveats is a contradiction.
  package var severity: Severity {
    switch verdict {
    case .contrary, .contradictory: caveats.isEmpty ? .contradiction : .tension
    case .ambiguous: .tension
    case .same, .refines, .compatible, .superseded, .differentScope, .notComparable: .note
    }
  }

  /// The same outcome seen from the other statement.
  package var mirrored: Comparison {
    var copy = self
    let words = comparedWords
    copy.comparedWords = Deferred { words.value.reversed() }
    return copy
  }
}
