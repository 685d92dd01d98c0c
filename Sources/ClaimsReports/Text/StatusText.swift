import ClaimsModel
import ClaimsText

extension CasebookStatus {
  /// The dashboard, as wide as the layout at most. Every bar stands beside its number.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph(
      "\(Words.count(claimCount, "claim")), \(Words.count(reportCount, "report")), "
        + "\(Words.count(sourceCount, "source")), "
        + (evidence == 1
          ? "1 piece of evidence"
          : evidence == 0
            ? "no evidence"
            : "\(evidence) pieces of evidence") + ".")
    writeClaims(to: &page)
    writeFindings(to: &page)
    writePeople(to: &page)
    writeSources(to: &page)
    writeJournal(to: &page)
    return page.text
  }

  private func writeClaims(to page: inout TextPage) {
    var table = BarTable(label: "Claims", numbers: ["Number"])
    for status in ReviewStatus.allCases {
      let count = claims[status] ?? 0
      table.append(.init(status.rawValue, status.style), [count], bar: count)
    }
    page.blank()
    table.write(to: &page)
    if awaiting > 0 {
      let verb = awaiting == 1 ? "waits" : "wait"
      page.paragraph("\(Words.count(awaiting, "claim")) \(verb) for a second signature.", indent: 2)
    }
    if lapsed > 0 {
      let verb = lapsed == 1 ? "was" : "were"
      page.paragraph(
        "\(Words.count(lapsed, "claim")) \(verb) decided and then changed: the decision lapsed.",
        indent: 2)
    }
  }

  private func writeFindings(to page: inout TextPage) {
    var table = BarTable(label: "Found", numbers: ["Contradictions", "Tensions"], wraps: true)
    let rows: [(label: String, count: KeyPath<Tally, Int>, isOpen: Bool)] = [
      ("open, under 7 days", \.underWeek, true), ("open, under 30 days", \.underMonth, true),
      ("open, longer", \.older, true), ("settled", \.settled, false),
      ("cannot be resolved", \.unresolvable, false),
    ]
    for row in rows {
      let (most, less) = (contradictions[keyPath: row.count], tensions[keyPath: row.count])
      table.append(
        .init(row.label, row.isOpen ? .plain : .dim), [most, less],
        bar: row.isOpen ? most + less : nil)
    }
    page.blank()
    table.write(to: &page)
  }

  private func writePeople(to page: inout TextPage) {
    page.blank()
    if people.isEmpty {
      page.paragraph("Nobody has anything to do.")
    } else {
      var table = BarTable(label: "Who", numbers: ["Open", "Overdue"], text: "Next due")
      for person in people {
        table.append(
          .init(person.name, person.overdue > 0 ? .red : .plain), [person.open, person.overdue],
          text: person.nextDue?.description ?? "", bar: person.open)
      }
      table.write(to: &page)
    }
    let parts = [
      contradictions.unassigned > 0
        ? Words.count(contradictions.unassigned, "open contradiction") : nil,
      tensions.unassigned > 0 ? Words.count(tensions.unassigned, "open tension") : nil,
    ].compactMap(\.self)
    guard !parts.isEmpty else { return }
    let isOne = contradictions.unassigned + tensions.unassigned == 1
    page.paragraph(
      "\(parts.joined(separator: ", ")) \(isOne ? "is" : "are") assigned to nobody.", indent: 2)
  }

  private func writeSources(to page: inout TextPage) {
    var table = BarTable(label: "Sources", numbers: ["Number", "Reports", "Claims"])
    for grading in gradings {
      let words = grading.reliability.map {
        page.layout.isNarrow ? $0.rawValue : "\($0.rawValue), \($0.words)"
      }
      table.append(
        .init(words ?? "not graded"), [grading.sources, grading.reports, grading.claims],
        bar: grading.claims)
    }
    page.blank()
    table.write(to: &page)
  }

  private func writeJournal(to page: inout TextPage) {
    page.blank()
    let column = 14
    if let entry = lastEntry {
      page.field(
        "last entry",
        [
          TextRun("\(entry.number), \(Instant.text(entry.at)): "), TextRun(entry.action), " ",
          TextRun(entry.about), " by ", TextRun(entry.by),
        ], column: column)
    }
    let written: [TextRun] =
      lastReport.map {
        [TextRun("\(Instant.text($0.at)), "), TextRun($0.about), " by ", TextRun($0.by)]
      }
      ?? ["none was written"]
    page.field("last report", written, column: column)
  }
}

/// Rows of a label and numbers, and where there is room a bar for one of the numbers: the longest bar
/// is that of the largest.
struct BarTable {
  private struct Row {
    let label: TextTable.Cell
    let name: String
    let numbers: [Int]
    let text: String
    let bar: Int?
  }

  private static let widest = 24
  private static let narrowest = 6

  private let label: String
  private let numbers: [String]
  private let text: String?
  private let wraps: Bool
  private var rows: [Row] = []

  /// - Parameters:
  ///   - numbers: what stands over the numbers.
  ///   - text: what stands over a column of words after them; nil for none.
  ///   - wraps: whether a label too long goes on in further lines; others are cut.
  init(label: String, numbers: [String], text: String? = nil, wraps: Bool = false) {
    self.label = label
    self.numbers = numbers
    self.text = text
    self.wraps = wraps
  }

  struct Label {
    let words: String
    let style: Style
    init(_ words: String, _ style: Style = .plain) { (self.words, self.style) = (words, style) }
  }

  /// - Parameter bar: what the bar shows; nil for none.
  mutating func append(_ label: Label, _ numbers: [Int], text: String = "", bar: Int?) {
    rows.append(
      Row(
        label: .init(label.words, label.style), name: label.words, numbers: numbers, text: text,
        bar: bar))
  }

  func write(to page: inout TextPage) {
    let indent = page.layout.isNarrow ? 0 : 2
    let columns = barColumns(in: page.layout.width - indent)
    let most = rows.compactMap(\.bar).max() ?? 0
    let showsBar = columns >= Self.narrowest && most > 0
    var table = TextTable(
      [.init(label, minimum: 8, shrink: 1, wraps: wraps)]
        + numbers.map { .init($0, alignment: .right, minimum: $0.count) }
        + (text.map { [.init($0, minimum: 10)] } ?? [])
        + (showsBar ? [.init("", minimum: columns)] : []))
    for row in rows {
      let bar = TextBar.text(row.bar ?? 0, of: most, columns: columns)
      table.append(
        [row.label] + row.numbers.map { .init("\($0)") } + (text == nil ? [] : [.init(row.text)])
          + (showsBar ? [.init(bar, .cyan)] : []))
    }
    page.table(table, indent: indent)
  }

  /// What the other columns leave for bars, where a long label has given way.
  private func barColumns(in width: Int) -> Int {
    let labels = rows.map { DisplayWidth.columns(of: TerminalText.escaped($0.name)) }
    var taken = min((labels + [label.count]).max() ?? 0, 32)
    for (place, number) in numbers.enumerated() {
      let digits = rows.map { "\($0.numbers[place])".count }.max() ?? 0
      taken += TextTable.gap + max(number.count, digits)
    }
    if let text {
      taken += TextTable.gap + max(text.count, rows.map { $0.text.count }.max() ?? 0)
    }
    return min(Self.widest, width - taken - TextTable.gap)
  }
}
