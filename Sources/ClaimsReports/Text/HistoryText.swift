package import ClaimsModel
import ClaimsText

/// Everything that was decided on a claim, for a terminal.
package enum HistoryText {
  /// - Parameter decisions: in the order they were made.
  package static func text(
    card: ClaimCard, decisions: [Decision], revisions: [RevisionCard] = [],
    resolutions: [ResolutionState.Stated] = [], work: WorkLog = .empty, layout: TextLayout
  ) -> String {
    var page = TextPage(layout)
    page.paragraph([TextRun("\(card.id)", .bold), " ", TextRun(card.answer)])
    page.paragraph([TextRun(card.question), TextRun(" (\(card.claim.question))", .dim)], indent: 2)
    page.blank()
    if decisions.isEmpty {
      page.paragraph("Nothing was decided on it.")
    } else {
      write(decisions, on: card, to: &page, indent: 0)
    }
    write(revisions, to: &page)
    write(resolutions, to: &page)
    WorkText(work: work).writeAll(to: &page)
    return page.text
  }

  /// What was resolved on findings that a claim took part in.
  static func write(_ resolutions: [ResolutionState.Stated], to page: inout TextPage) {
    guard !resolutions.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun("Resolved, of what was found with it:", .bold)])
    ResolutionHistory(states: resolutions).write(to: &page, indent: 2)
  }

  /// Each change: who made it and why; then field by field what it was and became.
  static func write(_ revisions: [RevisionCard], to page: inout TextPage) {
    guard !revisions.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun("Changed:", .bold)])
    writeChanges(revisions, to: &page, indent: 2)
  }

  static func writeChanges(
    _ revisions: [RevisionCard], to page: inout TextPage, indent: Int, verb: String = ""
  ) {
    for revision in revisions {
      page.paragraph(
        [
          TextRun("\(Instant.text(revision.at)) \(verb)by "), TextRun(revision.by), ": “",
          TextRun(revision.because), "”",
        ], indent: indent, hanging: indent + 2)
      for change in revision.changes {
        page.paragraph(
          [
            TextRun("\(change.field): "), TextRun(change.before ?? "nothing", .dim), " → ",
            TextRun(change.after ?? "nothing"),
          ], indent: indent + 2, hanging: indent + 4)
      }
    }
  }

  /// Two paragraphs a decision: who did what and whether it stands; the reason.
  static func write(
    _ decisions: [Decision], on card: ClaimCard, to page: inout TextPage, indent: Int
  ) {
    for (decision, state) in DecisionState.states(of: decisions, digest: card.digest) {
      page.paragraph(
        [
          TextRun("\(Instant.text(decision.at)) "), verb(decision), " by ", TextRun(decision.by),
          TextRun(", act \(decision.act)"),
        ] + ending(state), indent: indent, hanging: indent + 2)
      page.paragraph(["“", TextRun(decision.because), "”"], indent: indent + 2)
      if let overrides = decision.overrides {
        page.paragraph(
          [TextRun("against the policy: ", .bold), TextRun(overrides)], indent: indent + 2)
      }
    }
  }

  private static func verb(_ decision: Decision) -> TextRun {
    if let act = decision.undoes { return TextRun("took back act \(act)") }
    let word =
      switch decision.status {
      case .unreviewed: "reopened"
      case .unverifiable: "found unverifiable"
      case .verified, .disputed, .refuted, .retracted: decision.status.rawValue
      }
    return TextRun(word, decision.status.style)
  }

  private static func ending(_ state: DecisionState) -> [TextRun] {
    switch state {
    case .undo: []
    case .stands, .awaits: [TextRun(": "), TextRun(state.words, .bold)]
    case .countersigned, .replaced, .lapsed, .takenBack:
      [TextRun(": "), TextRun(state.words, .dim)]
    }
  }
}
