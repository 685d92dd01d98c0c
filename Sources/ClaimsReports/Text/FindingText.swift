import ClaimsModel
import ClaimsText

/// A finding as a compiler would put it: its code, a sentence, the spans, what would settle it,
/// and what to run next.
struct FindingText {
  private static let indent = 2
  private static let column = 10

  let entry: ContradictionReport.Entry
  /// The letters of the answers, where the finding stands between some that were listed.
  var letters: [String] = []
  /// Whether a note too is shown with its words.
  var showsAll = false

  private var finding: Finding { entry.finding }

  func write(to page: inout TextPage) {
    page.paragraph(heading, hanging: Self.indent)
    writeState(to: &page)
    page.paragraph([TextRun(finding.reason)], indent: Self.indent)
    // A note is there to be known of, not to be weighed: `claims show` has its words.
    guard finding.severity != .note || showsAll else { return }
    page.blank()
    let column = (entry.cards.map(\.id.description.count).max() ?? 0) + 2
    for card in entry.cards {
      ClaimSpan(card: card, question: finding.question, column: column)
        .write(to: &page, indent: Self.indent)
    }
    page.blank()
    writeFields(to: &page)
  }

  private func writeState(to page: inout TextPage) {
    let hanging = Self.indent + 2
    if !entry.stands {
      page.paragraph([TextRun("settled: one side is refuted", .green)], indent: Self.indent)
    }
    if let words = ResolutionWords(of: entry, letters: letters) {
      page.paragraph(words.runs, indent: Self.indent, hanging: hanging)
    }
    for lapsed in entry.lapsed {
      page.paragraph(
        ResolutionWords(lapsed: lapsed).runs, indent: Self.indent, hanging: hanging)
    }
  }

  var heading: [TextRun] {
    var runs = Self.name(entry) + [TextRun(" " + finding.scope.words)]
    if Set(letters).count > 1 {
      runs.append(TextRun(": " + letters.joined(separator: " against ")))
    }
    if finding.severity == .note {
      runs.append(TextRun(" (\(claims))", .dim))
    }
    return runs
  }

  /// The claims that show it and how many more there are: "c1, c5 and 2 more pairs"; of one side all.
  private var claims: String {
    if finding.sides.count == 1 { return Words.ids(finding.sides[0].claims) }
    let pairs = finding.pairs > 1 ? " and \(Words.count(finding.pairs - 1, "more pair"))" : ""
    return entry.cards.map(\.id.description).joined(separator: ", ") + pairs
  }

  /// "f3 contradiction[quantities-disjoint]".
  static func name(_ entry: ContradictionReport.Entry) -> [TextRun] {
    let finding = entry.finding
    let number: [TextRun] = entry.id.map { [TextRun("\($0)", .bold), " "] } ?? []
    return number
      + [TextRun("\(finding.severity.rawValue)[\(finding.code)]", finding.severity.style)]
  }

  private func writeFields(to page: inout TextPage) {
    func field(_ label: String, _ text: String) {
      page.field(label, [TextRun(text)], indent: Self.indent, column: Self.column)
    }
    if !finding.compared.isEmpty {
      let sets = finding.compared.map { TextRun($0) }
      page.field(
        "compared:", [TextRun].joined(sets, by: " | "), indent: Self.indent, column: Self.column)
    }
    for caveat in finding.caveats { field("but:", caveat) }
    field("settle:", finding.settledBy)
    if !finding.restsOn.isEmpty {
      field("rests on:", finding.restsOn.joined(separator: ", "))
    }
    if finding.pairs > 1, finding.sides.count > 1 {
      field("pairs:", "shown by 1 of \(finding.pairs) pairs")
    }
    page.commands(
      "next:", commands(isWide: page.layout.width >= 80), indent: Self.indent, column: Self.column)
  }

  /// No side is taken: the one to dispute is as good as the other, and both are named where the
  /// remark cannot be broken off its command.
  private func commands(isWide: Bool) -> [String] {
    let ids = entry.cards.map(\.id)
    guard let a = ids.first, let b = ids.last else { return [] }
    let others = ids.dropLast().map(\.description).formattedList(joinedBy: "or")
    let remark = isWide && a != b ? " # or \(others)" : ""
    let dispute = entry.isOpen ? ["claims dispute \(b) --because \"…\"" + remark] : []
    return ["claims show \(a)"] + dispute + resolving + ["claims explain \(finding.code)"]
  }

  private var resolving: [String] {
    guard let id = entry.id, finding.severity != .note else { return [] }
    if entry.isOpen { return ["claims resolve \(id) --as … --because \"…\""] }
    return entry.resolution == nil ? [] : ["claims reopen \(id) --because \"…\""]
  }
}
