package import ClaimsModel
import ClaimsText

/// One case of the review queue, as a reviewer is shown it.
package struct ReviewView: Sendable {
  /// A claim that shows a finding, with all that was decided on it.
  package struct Decided: Hashable, Sendable {
    package let card: ClaimCard
    package let decisions: [Decision]
    package let revisions: [RevisionCard]

    package init(card: ClaimCard, decisions: [Decision], revisions: [RevisionCard]) {
      self.card = card
      self.decisions = decisions
      self.revisions = revisions
    }
  }

  package enum Subject: Sendable {
    case finding(FindingCard, [Decided])
    case claim(ClaimCard, text: @Sendable (TextLayout) -> String)
    case draft(DraftCard)
  }

  package let subject: Subject
  /// Whether anything is still to be done about it.
  package let isWaiting: Bool

  package init(subject: Subject, isWaiting: Bool) {
    self.subject = subject
    self.isWaiting = isWaiting
  }

  /// The claims that can be decided on here.
  package var claims: [ClaimCard] {
    switch subject {
    case .finding(_, let claims): claims.map(\.card)
    case .claim(let card, _): [card]
    case .draft: []
    }
  }

  /// What the sides of the finding are called; empty for what is none.
  package var letters: [String] {
    switch subject {
    case .finding(let card, _): card.letters
    case .claim, .draft: []
    }
  }

  /// The finding that can be resolved here; nil for what is none.
  package var finding: FindingCard? {
    if case .finding(let card, _) = subject { card } else { nil }
  }

  /// The draft that can be accepted here; nil for what is none.
  package var draft: DraftCard? {
    if case .draft(let card) = subject { card } else { nil }
  }

  /// The question, what stands on each side with its quotes, and what was decided so far.
  package func text(_ layout: TextLayout) -> String {
    switch subject {
    case .claim(_, let text): return text(layout)
    case .draft(let card): return card.text(layout)
    case .finding(let card, let claims):
      var page = TextPage(layout)
      for claim in claims where !claim.decisions.isEmpty || !claim.revisions.isEmpty {
        page.blank()
        page.paragraph([TextRun("\(claim.card.id)", .bold), TextRun(" so far:")])
        HistoryText.write(claim.decisions, on: claim.card, to: &page, indent: 2)
        HistoryText.writeChanges(claim.revisions, to: &page, indent: 2, verb: "changed ")
      }
      let history = page.text
      return card.text(layout) + (history.isEmpty ? "" : "\n\n" + history)
    }
  }
}
