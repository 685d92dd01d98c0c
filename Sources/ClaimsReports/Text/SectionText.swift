import ClaimsModel
import ClaimsText

/// One question: the answers given, what stands between them, and what was compared besides.
struct SectionText {
  private static let indent = 2

  let section: ContradictionReport.Section
  var drawsMatrix = false

  func write(to page: inout TextPage) {
    page.paragraph([TextRun(section.words, .bold), TextRun(" (\(section.question))", .dim)])
    writeStands(to: &page)
    if drawsMatrix { MatrixText(section).write(to: &page) }
    if section.conflictingPairs > 0 {
      let pairs = section.conflictingPairs == 1 ? "1 pair" : "\(section.conflictingPairs) pairs"
      page.paragraph([TextRun("\(pairs) of claims cannot both hold, under one reading at least.")])
    }
    for entry in section.entries {
      page.blank()
      FindingText(entry: entry, letters: letters(of: entry.finding)).write(to: &page)
    }
    writePassed(to: &page)
  }

  /// The letters of a finding's sides; none unless all are answers that were listed.
  private func letters(of finding: Finding) -> [String] {
    let letters = finding.sides.compactMap { side in section.letter(of: side) }
    return letters.count == finding.sides.count ? letters : []
  }

  // MARK: Answers

  private func writeStands(to page: inout TextPage) {
    guard !section.stands.isEmpty else { return }
    page.paragraph([TextRun("Answers given:")])
    page.layout.width < 72 ? listStands(on: &page) : tabulateStands(on: &page)
    for (index, stand) in section.stands.enumerated() {
      guard let collapse = stand.collapse else { continue }
      page.paragraph(
        [TextRun(Words.letter(index), .bold), ": "] + collapse,
        indent: Self.indent, hanging: Self.indent + 3)
    }
  }

  private func tabulateStands(on page: inout TextPage) {
    var table = TextTable([
      .init("", minimum: 1), .init("Answer", minimum: 16, shrink: 1, wraps: true),
      .init("Claims", minimum: 12, shrink: 3, wraps: true),
      .init("Behind it", minimum: 12, shrink: 1, wraps: true),
      .init("Sources", minimum: 16, shrink: 2, wraps: true),
    ])
    for (index, stand) in section.stands.enumerated() {
      table.append([
        .init(Words.letter(index), .bold), .init(stand.position.label),
        .init(Words.ids(stand.position.claims)), .init(Self.backing(stand.position)),
        .init(stand.sourceNames.joined(separator: ", ")),
      ])
    }
    page.table(table, indent: Self.indent)
  }

  private func listStands(on page: inout TextPage) {
    for (index, stand) in section.stands.enumerated() {
      let letter = StyledText(safe: Words.letter(index), .bold)
      let margin = TextPage.spaces(Self.indent + letter.width + 2)
      page.add(
        TextParagraph(
          runs: [TextRun(stand.position.label)],
          first: TextPage.spaces(Self.indent) + letter + TextPage.spaces(2), rest: margin))
      for line in [
        [TextRun("\(Words.ids(stand.position.claims)): \(Self.backing(stand.position))")],
        [TextRun].joined(stand.sourceNames.map { TextRun($0) }, by: ", "),
      ] {
        page.add(TextParagraph(runs: line, first: margin, rest: margin))
      }
    }
  }

  /// "3 claims, 2 sources, 1 origin": only origins corroborate.
  private static func backing(_ position: Position) -> String {
    [
      Words.count(position.claims.count, "claim"), Words.count(position.sources.count, "source"),
      Words.count(position.origins, "origin"),
    ].joined(separator: ", ")
  }

  // MARK: Compared and not reported

  private func writePassed(to page: inout TextPage) {
    guard !section.passed.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun("Compared and not reported:")])
    var table = TextTable([
      .init("Claims", minimum: 7, wraps: true),
      .init("Answers", minimum: 12, shrink: 1, wraps: true),
      .init("Verdict", minimum: 8, wraps: true), .init("Why", minimum: 12, shrink: 1, wraps: true),
    ])
    for pair in section.passed {
      table.append([
        .init("\(pair.a) \(pair.b)"), .init("\(pair.answerA) | \(pair.answerB)"),
        .init(pair.verdict), .init(pair.reason),
      ])
    }
    page.table(table, indent: Self.indent)
  }
}

extension ContradictionReport.Stand {
  private static let mostGroups = 8

  /// What its reports come down to: "5 reports, 2 origins: AFP (r3 r4 r9); SOHR (r1 r2)". Nil where
  /// they do not come down at all.
  fileprivate var collapse: [TextRun]? {
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
}
