package import ClaimsModel

/// One question with all that the casebook holds of it, whether anything contradicts or not.
package struct QuestionCard: Hashable, Sendable {
  /// What was decided on a claim and changed in it.
  package struct Review: Hashable, Sendable {
    package let claim: ClaimID
    /// In the order they were made.
    package let decisions: [Decision]
    /// Oldest first.
    package let revisions: [RevisionCard]

    package init(claim: ClaimID, decisions: [Decision], revisions: [RevisionCard]) {
      self.claim = claim
      self.decisions = decisions
      self.revisions = revisions
    }
  }

  /// Another question about the same subject.
  package struct Other: Hashable, Sendable {
    package let question: Question
    /// In words.
    package let words: String
    /// How many claims answer it.
    package let claims: Int

    package init(question: Question, words: String, claims: Int) {
      self.question = question
      self.words = words
      self.claims = claims
    }
  }

  /// With the claims of every answer.
  package let section: ContradictionReport.Section
  /// Claims that are retracted, and so give no answer.
  package let retracted: [ClaimCard]
  /// Of every claim that was decided on or changed, in ascending order.
  package let reviews: [Review]
  /// Findings in other questions that claims of this one take part in.
  package let elsewhere: [ContradictionReport.Entry]
  /// Where nothing answers this one: what is asked of the subject otherwise.
  package let others: [Other]

  package init(
    section: ContradictionReport.Section, retracted: [ClaimCard] = [], reviews: [Review] = [],
    elsewhere: [ContradictionReport.Entry] = [], others: [Other] = []
  ) {
    self.section = section
    self.retracted = retracted
    self.reviews = reviews
    self.elsewhere = elsewhere
    self.others = others
  }
}
