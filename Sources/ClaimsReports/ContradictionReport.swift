package import ClaimsModel

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
    package let id: FindingID
    package let finding: Finding
    /// The claims that show it, one a side.
    package let cards: [ClaimCard]
    /// Whether all sides still stand: none has all its claims refuted.
    package let isOpen: Bool

    package init(id: FindingID, finding: Finding, cards: [ClaimCard], isOpen: Bool) {
      self.id = id
      self.finding = finding
      self.cards = cards
      self.isOpen = isOpen
    }
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

    package init(
      question: Question, words: String, stands: [Stand], entries: [Entry], conflictingPairs: Int,
      passed: [Passed]
    ) {
      self.question = question
      self.words = words
      self.stands = stands
      self.entries = entries
      self.conflictingPairs = conflictingPairs
      self.passed = passed
    }
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

  package init(
    sections: [Section], claims: Int, reports: Int, sources: Int, questions: Int,
    filters: [String] = []
  ) {
    self.sections = sections
    self.claims = claims
    self.reports = reports
    self.sources = sources
    self.questions = questions
    self.filters = filters
  }

  /// How many findings of a severity there are, and how many of them are open.
  package func count(_ severity: Severity) -> (all: Int, open: Int) {
    var (all, open) = (0, 0)
    for section in sections {
      for entry in section.entries where entry.finding.severity == severity {
        all += 1
        if entry.isOpen { open += 1 }
      }
    }
    return (all, open)
  }

  /// Whether a contradiction stands that nobody has settled.
  package var hasOpenContradiction: Bool { count(.contradiction).open > 0 }
}
