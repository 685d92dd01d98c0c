package import ClaimsJSON
package import ClaimsModel
import ClaimsText

/// What a merge of two casebooks came to.
package struct MergeCard: Sendable {
  /// How many of each kind came; none of which nothing came.
  package let added: [(noun: String, count: Int)]
  package let unchanged: Int
  /// How many entries of the journal both share.
  package let common: Int
  /// How many lines could not be taken.
  package let skipped: Int
  /// Whole sentences, as all that follow.
  package let conflicts: [String]
  package let missing: [String]
  package let contradicted: [String]
  package let isWritten: Bool
  package let isDryRun: Bool
  /// What comparing anew found; nil where nothing was written.
  package let report: ContradictionReport?
  package let appeared: [FindingID]
  package let went: [FindingID]

  package init(
    added: [(noun: String, count: Int)], unchanged: Int, common: Int, skipped: Int,
    conflicts: [String], missing: [String], contradicted: [String], isWritten: Bool,
    isDryRun: Bool, report: ContradictionReport?, appeared: [FindingID], went: [FindingID]
  ) {
    self.added = added
    self.unchanged = unchanged
    self.common = common
    self.skipped = skipped
    self.conflicts = conflicts
    self.missing = missing
    self.contradicted = contradicted
    self.isWritten = isWritten
    self.isDryRun = isDryRun
    self.report = report
    self.appeared = appeared
    self.went = went
  }
}

/// A merge, for a terminal.
package enum MergeText {
  package static func text(_ card: MergeCard, layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph(summary(card))
    page.paragraph(
      card.common == 0
        ? "The two have no common start: their journals share no entry."
        : "Their journals share the first \(counted(card.common, "entry")).")
    list(card.conflicts, "Conflicts:", to: &page)
    list(card.missing, "Not here:", to: &page)
    list(card.contradicted, "Contradicted, and joins nothing:", to: &page)
    if let report = card.report {
      page.blank()
      ReconcileText.write(report, appeared: card.appeared, went: card.went, to: &page)
    }
    return page.text
  }

  private static func summary(_ card: MergeCard) -> String {
    let counts = card.added.map { counted($0.count, $0.noun) }
    var words = [
      counts.isEmpty
        ? "Nothing new"
        : (card.isDryRun ? "Would bring " : "Brought ") + counts.joined(separator: ", ")
    ]
    if card.unchanged > 0 {
      words.append("\(Words.count(card.unchanged, "line")) already here")
    }
    if card.skipped > 0 { words.append("\(Words.count(card.skipped, "line")) not taken") }
    return words.joined(separator: "; ")
      + (card.isDryRun ? ". Dry run: nothing was written." : ".")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(count == 1 ? noun : plural(noun))"
  }

  private static func plural(_ noun: String) -> String {
    switch noun {
    case "entity": return "entities"
    case "entry": return "entries"
    default:
      guard let of = noun.firstRange(of: " "), !noun.hasPrefix("other") else { return noun + "s" }
      switch noun[..<of.lowerBound] {
      case "piece", "use", "thing", "edit":
        return noun[..<of.lowerBound] + "s" + noun[of.lowerBound...]
      case "entry": return "entries" + noun[of.lowerBound...]
      default: return noun + "s"
      }
    }
  }

  private static func list(_ sentences: [String], _ heading: String, to page: inout TextPage) {
    guard !sentences.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun(heading, .bold)])
    for sentence in sentences { page.paragraph([TextRun("- " + sentence)], indent: 2, hanging: 4) }
  }
}

extension MergeCard {
  /// `{"added": {noun: count}, "unchanged": …, "common": …, "skipped": …, "conflicts": [sentence],
  /// "missing": […], "contradicted": […], "written": …, "findings": {…} or null}`.
  package var json: JSONValue {
    var added = JSONObject()
    for (noun, count) in self.added { added[noun] = .integer(count) }
    func list(_ sentences: [String]) -> JSONValue { .array(sentences.map { .string($0) }) }
    return [
      "added": .object(added), "unchanged": .integer(unchanged), "common": .integer(common),
      "skipped": .integer(skipped), "conflicts": list(conflicts), "missing": list(missing),
      "contradicted": list(contradicted), "written": .bool(isWritten),
      "findings": report.map { ReconcileText.json($0, appeared: appeared, went: went) } ?? .null,
    ]
  }
}
