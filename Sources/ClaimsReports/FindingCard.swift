package import ClaimsModel

/// One finding whole, found now or no more.
package struct FindingCard: Hashable, Sendable {
  /// Nil of a finding that was never found in this casebook: its resolution was imported.
  package let id: FindingID?
  package let code: RuleCode
  package let severity: Severity?
  package let question: Question
  /// The question in words.
  package let words: String
  /// What its sides are called: see `ContradictionReport.Section.sideLetters`. Empty where it is gone.
  package let letters: [String]
  /// What was found; nil where it is found no more.
  package let entry: ContradictionReport.Entry?
  /// All that was resolved on it, in the order it was.
  package let resolutions: [Resolution]
  package let work: WorkLog

  package init(
    id: FindingID?, code: RuleCode, severity: Severity?, question: Question, words: String,
    letters: [String] = [], entry: ContradictionReport.Entry?, resolutions: [Resolution],
    work: WorkLog = .empty
  ) {
    self.id = id
    self.code = code
    self.severity = severity
    self.question = question
    self.words = words
    self.letters = letters
    self.entry = entry
    self.resolutions = resolutions
    self.work = work
  }
}

extension ContradictionReport.Section {
  /// What a reader calls each side of a finding: the letters of the answers where they tell the sides
  /// apart, else A, B and on in the order of printing.
  package func sideLetters(of finding: Finding) -> [String] {
    let letters = letters(of: finding)
    return Set(letters).count > 1 ? letters : finding.sides.indices.map(Words.letter)
  }
}

/// What has become of a resolution since it was made.
package enum ResolutionState: String, CaseIterable, Sendable {
  /// It is what the finding comes to.
  case stands
  /// A later one on the same finding took its place.
  case replaced
  /// What it was made on is found no more: it holds again if the change is taken back.
  case lapsed
  /// An undo took it back.
  case takenBack = "taken-back"
  /// It is itself an undo.
  case undo

  package struct Stated: Hashable, Sendable {
    package let resolution: Resolution
    package let state: ResolutionState
  }

  /// The state of each of some resolutions, in their order.
  ///
  /// - Parameters:
  ///   - resolutions: of each finding that is among them, all.
  ///   - isFound: whether a finding of this fingerprint is found now.
  package static func states(
    of resolutions: [Resolution], isFound: (String) -> Bool
  ) -> [Stated] {
    let standing = Dictionary(grouping: resolutions, by: \.fingerprint).mapValues { all in
      let undone = Set(all.compactMap(\.undoes))
      return (undone: undone, latest: Resolution.latest(among: all))
    }
    return resolutions.map { resolution in
      let (undone, latest) = standing[resolution.fingerprint] ?? ([], nil)
      let state: ResolutionState =
        if resolution.undoes != nil {
          .undo
        } else if undone.contains(resolution.act) {
          .takenBack
        } else if !isFound(resolution.fingerprint) {
          .lapsed
        } else {
          resolution == latest ? .stands : .replaced
        }
      return Stated(resolution: resolution, state: state)
    }
  }

  var words: String {
    switch self {
    case .stands: "stands"
    case .replaced: "replaced by a later one"
    case .lapsed: "lapsed: what it was made on was changed since"
    case .takenBack: "taken back"
    case .undo: "an undo"
    }
  }
}
