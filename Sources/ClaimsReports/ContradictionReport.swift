package import ClaimsModel

/// An entry of the journal, as the state of the casebook that a report was made from.
package struct JournalMark: Hashable, Sendable {
  package let number: Int64
  /// Seconds since 1970-01-01T00:00Z.
  package let at: Int64

  package init(number: Int64, at: Int64) {
    self.number = number
    self.at = at
  }
}

/// What contradicts in a casebook, ready to be read: by question, most serious first.
package struct ContradictionReport: Hashable, Sendable {
  /// A position with the names of those behind it.
  package struct Stand: Hashable, Sendable {
    package let position: Position
    package let sourceNames: [String]
    /// Of each of the position's groups, the names of its sources.
    package let originNames: [[String]]

    package init(position: Position, sourceNames: [String], originNames: [[String]] = []) {
      self.position = position
      self.sourceNames = sourceNames
      self.originNames = originNames
    }
  }

  /// A finding with its number and the claims that show it.
  package struct Entry: Hashable, Sendable {
    /// Nil where it is not kept: what stood at another date, unless it stands now as well.
    package let id: FindingID?
    package let finding: Finding
    /// The claims that show it, one a side.
    package let cards: [ClaimCard]
    /// Whether all sides still stand: none has all its claims refuted.
    package let stands: Bool
    /// What a reviewer made of it; nil where nothing, or nothing that holds.
    package let resolution: Resolution?
    /// Of the finding's sides, the one that the resolution accepts, where it does.
    package let accepted: Int?
    /// Resolutions of what it came of, that hold no more because claims were changed.
    package let lapsed: [Resolution]

    package init(
      id: FindingID?, finding: Finding, cards: [ClaimCard], stands: Bool,
      resolution: Resolution? = nil, accepted: Int? = nil, lapsed: [Resolution] = []
    ) {
      self.id = id
      self.finding = finding
      self.cards = cards
      self.stands = stands
      self.resolution = resolution
      self.accepted = accepted
      self.lapsed = lapsed
    }

    /// Whether nobody has settled it, by refuting a side or by a resolution.
    package var isOpen: Bool { stands && resolution == nil }

    /// Whether a reviewer found that it cannot be resolved, and nothing else settles it.
    package var isUnresolvable: Bool { stands && resolution?.outcome == .unresolvable }
  }

  /// Two claims that were compared and are not reported, with what came of it.
  package struct Passed: Hashable, Sendable {
    package let a: ClaimID
    package let b: ClaimID
    package let answerA: String
    package let answerB: String
    package let verdict: String
    package let reason: String

    package init(
      a: ClaimID, b: ClaimID, answerA: String, answerB: String, verdict: String, reason: String
    ) {
      self.a = a
      self.b = b
      self.answerA = answerA
      self.answerB = answerB
      self.verdict = verdict
      self.reason = reason
    }
  }

  package struct Section: Hashable, Sendable {
    package let question: Question
    /// The question in words.
    package let words: String
    package let stands: [Stand]
    package let entries: [Entry]
    /// How many pairs of claims cannot both hold, under every reading or some.
    package let conflictingPairs: Int
    package let passed: [Passed]
    /// The claims of the answers, in ascending order; empty where only the findings were wanted. Of a
    /// question with very many, those that show findings and the first of each answer.
    package let cards: [ClaimCard]
    /// Who took from whom; empty where only the findings were wanted.
    package let origins: OriginGraph

    package init(
      question: Question, words: String, stands: [Stand], entries: [Entry], conflictingPairs: Int,
      passed: [Passed], cards: [ClaimCard] = [], origins: OriginGraph = .empty
    ) {
      self.question = question
      self.words = words
      self.stands = stands
      self.entries = entries
      self.conflictingPairs = conflictingPairs
      self.passed = passed
      self.cards = cards
      self.origins = origins
    }

    /// How many claims give its answers.
    package var claims: Int { stands.reduce(0) { $0 + $1.position.claims.count } }
  }

  package let sections: [Section]
  /// How many claims, reports and sources the casebook holds.
  package let claims: Int
  package let reports: Int
  package let sources: Int
  /// How many questions have claims at all.
  package let questions: Int
  /// What it was narrowed to, in words: "about ISIS". Empty where it is whole.
  package let filters: [String]
  /// The date that it stands as of, in the order of reporting: nil for all that is known.
  package let asOf: EDTF?
  /// How many claims are left out, because their reports were not surely out by then.
  package let leftOut: Int
  /// The last entry of the journal that it takes in; nil where only the findings were wanted.
  package let upTo: JournalMark?
  /// What is different since an earlier moment; nil where there is none to compare with.
  package let changes: ReportChanges?

  package init(
    sections: [Section], claims: Int, reports: Int, sources: Int, questions: Int,
    filters: [String] = [], asOf: EDTF? = nil, leftOut: Int = 0, upTo: JournalMark? = nil,
    changes: ReportChanges? = nil
  ) {
    self.sections = sections
    self.claims = claims
    self.reports = reports
    self.sources = sources
    self.questions = questions
    self.filters = filters
    self.asOf = asOf
    self.leftOut = leftOut
    self.upTo = upTo
    self.changes = changes
  }

  /// Whether it shows all that the casebook holds as it stands, nothing left out.
  package var isWhole: Bool { filters.isEmpty && asOf == nil }

  /// How many findings of a severity there are, how many of them are open, and of how many it was
  /// found that they cannot be resolved: the others are settled.
  package func count(_ severity: Severity) -> (all: Int, open: Int, unresolvable: Int) {
    var (all, open, unresolvable) = (0, 0, 0)
    for section in sections {
      for entry in section.entries where entry.finding.severity == severity {
        all += 1
        if entry.isOpen { open += 1 }
        if entry.isUnresolvable { unresolvable += 1 }
      }
    }
    return (all, open, unresolvable)
  }

  /// Whether a contradiction stands that nobody has settled.
  package var hasOpenContradiction: Bool { count(.contradiction).open > 0 }
}
