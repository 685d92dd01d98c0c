import ClaimsModel
import ClaimsText

extension FindingCard {
  /// The finding whole, for a terminal: its question, what stands on each side, why it was found, and
  /// what was resolved on it.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    writeQuestion(to: &page)
    guard let entry else { return historyText(layout) }
    writeSides(of: entry.finding, to: &page)
    page.blank()
    FindingText(entry: entry, letters: letters, showsAll: true).write(to: &page)
    if !resolutions.isEmpty {
      page.blank()
      page.paragraph([TextRun("Resolved:", .bold)])
      writeHistory(to: &page, indent: 2)
    }
    let work = WorkText(work: work)
    work.writeAssigned(to: &page)
    work.writeNotes(to: &page)
    return page.text
  }

  /// All that was resolved on it, for a terminal.
  package func historyText(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    let number: [TextRun] = id.map { [TextRun("\($0)", .bold), " "] } ?? []
    let name = "\(severity?.rawValue ?? "finding")[\(code)]"
    page.paragraph(number + [TextRun(name, severity?.style ?? .plain)])
    writeQuestion(to: &page, indent: 2)
    if entry == nil {
      page.paragraph([TextRun("It is found no more: what it was found in was changed since.")])
    }
    page.blank()
    if resolutions.isEmpty {
      page.paragraph("Nothing was resolved on it.")
    } else {
      writeHistory(to: &page, indent: 0)
    }
    WorkText(work: work).writeAll(to: &page)
    return page.text
  }

  private func writeQuestion(to page: inout TextPage, indent: Int = 0) {
    page.paragraph(
      [TextRun(words, indent == 0 ? .bold : .plain), TextRun(" (\(question))", .dim)],
      indent: indent)
  }

  private func writeSides(of finding: Finding, to page: inout TextPage) {
    for (place, side) in finding.sides.enumerated() {
      let letter = letters.indices.contains(place) ? letters[place] : Words.letter(place)
      page.paragraph(
        [
          TextRun(letter, .bold), TextRun("  “"), TextRun(side.label),
          TextRun("”: \(Words.ids(side.claims)); \(Words.backing(side))"),
        ], indent: 2, hanging: 5)
    }
  }

  private func writeHistory(to page: inout TextPage, indent: Int) {
    ResolutionHistory(
      states: ResolutionState.states(of: resolutions) { _ in entry != nil }, entry: entry,
      letters: letters
    ).write(to: &page, indent: indent)
  }
}

/// Resolutions one after another: two paragraphs each, who did what and whether it holds; the reason.
struct ResolutionHistory {
  let states: [ResolutionState.Stated]
  /// The finding that they are on, where it is one and found now.
  var entry: ContradictionReport.Entry?
  var letters: [String] = []

  func write(to page: inout TextPage, indent: Int) {
    for stated in states {
      let resolution = stated.resolution
      let style: Style = stated.state == .stands ? .bold : .dim
      let ending = stated.state == .undo ? [] : [": ", TextRun(stated.state.words, style)]
      page.paragraph(
        [TextRun("\(Instant.text(resolution.at)) ")] + verb(resolution)
          + [" by ", TextRun(resolution.by), TextRun(", act \(resolution.act)")] + ending,
        indent: indent, hanging: indent + 2)
      page.paragraph(["“", TextRun(resolution.because), "”"], indent: indent + 2)
    }
  }

  private func verb(_ resolution: Resolution) -> [TextRun] {
    if let act = resolution.undoes { return [TextRun("took back act \(act)")] }
    var entry = entry
    // On another finding, or another acceptance than the one that holds: told by its claims.
    if resolution != entry?.resolution { entry = nil }
    let verb = ResolutionWords.verb(resolution, entry, letters: letters)
    guard self.entry == nil else { return verb }
    let claims = resolution.sides.map { Words.ids($0) }.joined(separator: " against ")
    return verb + [TextRun(" (\(resolution.code): \(claims))", .dim)]
  }
}

/// What came of resolving a finding, or of taking that back.
package enum ResolvedText {
  package static func text(_ card: FindingCard, layout: TextLayout) -> String {
    var page = TextPage(layout)
    guard let entry = card.entry else { return card.historyText(layout) }
    let finding = FindingText(entry: entry, letters: card.letters)
    page.paragraph(finding.heading, hanging: 2)
    page.paragraph(state(of: entry, card.letters), indent: 2, hanging: 4)
    return page.text
  }

  private static func state(
    of entry: ContradictionReport.Entry, _ letters: [String]
  ) -> [TextRun] {
    guard let resolution = entry.resolution else {
      return [TextRun(entry.stands ? "open" : "settled: one side is refuted")]
    }
    return ResolutionWords.verb(resolution, entry, letters: letters) + [
      " by ", TextRun(resolution.by), ": “", TextRun(resolution.because), "”",
    ]
  }
}
