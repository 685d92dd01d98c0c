import ClaimsModel
import ClaimsText

/// One question: the answers given, what stands between them, and what was compared besides.
struct SectionText {
  private static let indent = 2

  let section: ContradictionReport.Section
  var drawsMatrix = false
  var limits = TextLimits()

  func write(to page: inout TextPage) {
    writeHeading(to: &page)
    writeAnswers(to: &page)
    writeEntries(to: &page)
    writePassed(to: &page)
  }

  func writeHeading(to page: inout TextPage) {
    page.paragraph([TextRun(section.words, .bold), TextRun(" (\(section.question))", .dim)])
  }

  /// The positions, and how many pairs of claims stand against each other.
  func writeAnswers(to page: inout TextPage) {
    writeStands(to: &page)
    if drawsMatrix { MatrixText(section).write(to: &page) }
    guard section.conflictingPairs > 0 else { return }
    let pairs = section.conflictingPairs == 1 ? "1 pair" : "\(section.conflictingPairs) pairs"
    page.paragraph([TextRun("\(pairs) of claims cannot both hold, under one reading at least.")])
  }

  func writeEntries(to page: inout TextPage) {
    for entry in section.entries.prefix(limits.findings) {
      page.blank()
      FindingText(entry: entry, letters: section.letters(of: entry.finding)).write(to: &page)
    }
    let rest = section.entries.dropFirst(limits.findings)
    guard !rest.isEmpty else { return }
    RestText(entries: Array(rest), letters: section.letters).write(to: &page, most: limits.lines)
    writeCommand(to: &page)
  }

  /// What lists all that was counted only.
  private func writeCommand(_ option: String = "", to page: inout TextPage) {
    page.commands(
      "all:", ["claims question \(section.question)\(option) --all"], indent: Self.indent,
      column: 6)
  }

  // MARK: Answers

  private func writeStands(to page: inout TextPage) {
    guard !section.stands.isEmpty else { return }
    page.paragraph([TextRun("Answers given:")])
    page.layout.width < 72 ? listStands(on: &page) : tabulateStands(on: &page)
    for (index, stand) in stands.enumerated() {
      guard let collapse = stand.collapse else { continue }
      page.paragraph(
        [TextRun(Words.letter(index), .bold), ": "] + collapse,
        indent: Self.indent, hanging: Self.indent + 3)
    }
    let rest = section.stands.count - stands.count
    guard rest > 0 else { return }
    page.paragraph([TextRun("And \(Words.count(rest, "answer")) more.")], indent: Self.indent)
    writeCommand(to: &page)
  }

  private var stands: ArraySlice<ContradictionReport.Stand> {
    section.stands.prefix(limits.answers)
  }

  private func tabulateStands(on page: inout TextPage) {
    var table = TextTable([
      .init("", minimum: 1), .init("Answer", minimum: 16, shrink: 1, wraps: true),
      .init("Claims", minimum: 12, shrink: 3, wraps: true),
      .init("Behind it", minimum: 12, shrink: 1, wraps: true),
      .init("Sources", minimum: 16, shrink: 2, wraps: true),
    ])
    for (index, stand) in stands.enumerated() {
      table.append([
        .init(Words.letter(index), .bold), .init(stand.position.label),
        .init(Words.ids(stand.position.claims)), .init(Words.backing(stand.position)),
        .init(stand.sourceNames.joined(separator: ", ")),
      ])
    }
    page.table(table, indent: Self.indent)
  }

  private func listStands(on page: inout TextPage) {
    for (index, stand) in stands.enumerated() {
      let letter = StyledText(safe: Words.letter(index), .bold)
      let margin = TextPage.spaces(Self.indent + letter.width + 2)
      page.add(
        TextParagraph(
          runs: [TextRun(stand.position.label)],
          first: TextPage.spaces(Self.indent) + letter + TextPage.spaces(2), rest: margin))
      for line in [
        [TextRun("\(Words.ids(stand.position.claims)): \(Words.backing(stand.position))")],
        [TextRun].joined(stand.sourceNames.map { TextRun($0) }, by: ", "),
      ] {
        page.add(TextParagraph(runs: line, first: margin, rest: margin))
      }
    }
  }

  // MARK: Compared and not reported

  func writePassed(to page: inout TextPage) {
    guard !section.passed.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun("Compared and not reported:")])
    var table = TextTable([
      .init("Claims", minimum: 7, wraps: true),
      .init("Answers", minimum: 12, shrink: 1, wraps: true),
      .init("Verdict", minimum: 8, wraps: true), .init("Why", minimum: 12, shrink: 1, wraps: true),
    ])
    for pair in section.passed.prefix(limits.passed) {
      table.append([
        .init("\(pair.a) \(pair.b)"), .init("\(pair.answerA) | \(pair.answerB)"),
        .init(pair.verdict), .init(pair.reason),
      ])
    }
    page.table(table, indent: Self.indent)
    let rest = section.passed.count - limits.passed
    guard rest > 0 else { return }
    page.paragraph([TextRun("And \(Words.count(rest, "pair")) more.")], indent: Self.indent)
    writeCommand(" --compared", to: &page)
  }
}

extension ContradictionReport.Stand {
  private static let mostGroups = 8

  /// What its reports come down to: "5 reports, 2 origins: AFP (r3 r4 r9); SOHR (r1 r2)". Nil where
  /// they do not come down at all.
  var collapse: [TextRun]? {
    guard position.reports > position.origins else { return nil }
    var runs: [TextRun] = [
      "\(Words.count(position.reports, "report")), \(Words.count(position.origins, "origin"))"
    ]
    for (group, names) in zip(position.groups, originNames).prefix(Self.mostGroups) {
      runs.append(runs.count == 1 ? ": " : "; ")
      runs += [TextRun].joined(names.map { TextRun($0) }, by: " and ")
      runs.append(" (\(Words.reports(group.reports)))")
    }
    let rest = position.origins - Self.mostGroups
    return rest > 0 ? runs + ["; +\(rest)"] : runs
  }
}

extension ContradictionReport.Section {
  /// The letter of the answer that this side gives; nil where it is none of those listed.
  func letter(of side: Position) -> String? {
    stands.firstIndex { $0.position.canonical == side.canonical }.map(Words.letter)
  }

  /// The letters of a finding's sides; none unless all are answers that were listed.
  func letters(of finding: Finding) -> [String] {
    let letters = finding.sides.compactMap { letter(of: $0) }
    return letters.count == finding.sides.count ? letters : []
  }
}
