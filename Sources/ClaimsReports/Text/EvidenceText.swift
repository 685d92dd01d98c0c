import ClaimsModel
import ClaimsText

/// Pieces of evidence as a list.
package struct EvidenceTable: Sendable {
  private let cards: [EvidenceCard]

  package init(_ cards: [EvidenceCard]) {
    self.cards = cards
  }

  package func text(_ layout: TextLayout) -> String {
    guard !cards.isEmpty else { return "No evidence." }
    var page = TextPage(layout)
    var table = TextTable([
      .init("Id", minimum: 3), .init("Kind", minimum: 5, wraps: true),
      .init("Name", minimum: 8, shrink: 1, wraps: true), .init("Size", minimum: 4, wraps: true),
      .init("SHA-256", minimum: 8), .init("Of", minimum: 4, wraps: true),
      .init("Made", minimum: 6, shrink: 1, wraps: true),
    ])
    for card in cards {
      table.append([
        .init("\(card.id)"), .init(card.evidence.kind.rawValue), .init(card.evidence.name),
        .init(ByteCount.words(card.evidence.size)), .init(String(card.evidence.sha256.prefix(12))),
        .init(card.uses.map(\.on).joined(separator: " ")), .init(card.made),
      ])
    }
    page.table(table)
    return page.text
  }
}

/// The evidence of a claim or a report, in short.
struct EvidenceList {
  let cards: [EvidenceCard]

  func write(to page: inout TextPage, indent: Int = 2) {
    for card in cards {
      let evidence = card.evidence
      page.paragraph(
        [
          TextRun("\(card.id)", .bold), TextRun(" \(evidence.kind.rawValue): "),
          TextRun(evidence.name),
          TextRun(" (\(card.extent), SHA-256 \(evidence.sha256.prefix(12)))"),
        ], indent: indent, hanging: indent + 2)
      if !card.captured.isEmpty { page.paragraph(card.captured, indent: indent + 2) }
      for assessed in card.assessments where assessed.stands {
        page.paragraph(assessed.words, indent: indent + 2, hanging: indent + 4)
      }
    }
  }
}

extension EvidenceCard {
  private static let column = 14
  /// Beyond so many, the files of a folder are only counted.
  private static let mostFiles = 20

  /// One piece of evidence: what it is, what it bears on, every assessment with its reason.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph([
      TextRun("\(id)", .bold), " ", TextRun(evidence.name, .bold),
      TextRun(", \(evidence.kind.rawValue)"),
    ])
    func field(_ label: String, _ text: String?) {
      guard let text else { return }
      page.field(label, [TextRun(text)], indent: 2, column: Self.column)
    }
    field("holds", extent)
    field("sha256", evidence.sha256)
    field("media type", evidence.mediaType)
    field("kept", kept.words)
    field("calls itself", evidence.title)
    field("says made", evidence.created)
    field("captured by", evidence.capturedBy)
    field("captured at", evidence.capturedAt?.description)
    field("with", evidence.tool)
    field("url", evidence.url)
    field("note", evidence.note)
    field("key", evidence.key)
    for use in uses {
      field(
        use == uses.first ? "bears on" : "",
        "\(use.on), attached by \(use.by), \(Instant.text(use.at))")
    }
    let files = evidence.manifest?.files ?? []
    if !files.isEmpty {
      page.blank()
      page.paragraph("Files:")
    }
    for file in files.prefix(Self.mostFiles) {
      page.paragraph(
        [
          TextRun("\(file.sha256.prefix(12)) ", .dim), TextRun(file.path.text),
          TextRun(" (\(ByteCount.words(file.size)))"),
        ], indent: 2, hanging: 4)
    }
    let rest = files.count - Self.mostFiles
    if rest > 0 { page.paragraph("And \(Words.count(rest, "file")) more: --json lists all.") }
    page.blank()
    page.paragraph(assessments.isEmpty ? "Not assessed." : "Assessed:")
    for assessed in assessments { assessed.write(to: &page) }
    return page.text
  }

  /// "1.2 MB", "3 files, 1.2 MB".
  fileprivate var extent: String {
    let size = ByteCount.words(evidence.size)
    return evidence.manifest.map { "\(Words.count($0.files.count, "file")), \(size)" } ?? size
  }

  /// Where and when it was made, as that stands, in short.
  fileprivate var made: String {
    let place = assessments.first(where: \.standsOfPlace).map(\.place)
    let date = assessments.first(where: \.standsOfDate)?.assessment.date.map { "\($0)" }
    return [place, date].compactMap(\.self).joined(separator: ", ")
  }

  /// "Captured by Ada, 2018-02-09, with auto-archiver 1.2, from https://…"; empty where nobody says.
  fileprivate var captured: [TextRun] {
    let parts = [
      evidence.capturedBy.map { "by \($0)" }, evidence.capturedAt.map { "\($0)" },
      evidence.tool.map { "with \($0)" }, evidence.url.map { "from \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? [] : ["Captured ", TextRun(parts.joined(separator: ", "))]
  }
}

extension EvidenceCard.Assessed {
  /// Where, in words.
  fileprivate var place: String {
    let point = assessment.location.map { "\($0)" }
    guard let placeName else { return point ?? "" }
    return point.map { "\(placeName) (\($0))" } ?? placeName
  }

  /// "Made in Saraqib, 2018-02-09, as Ben found: “…”", of what stands.
  fileprivate var words: [TextRun] {
    let made = [
      standsOfPlace ? "at \(place)" : nil,
      standsOfDate ? assessment.date.map { "on \($0)" } : nil,
    ].compactMap(\.self).joined(separator: ", ")
    return [
      "Made ", TextRun(made), ", as ", TextRun(assessment.assessor), " found: “",
      TextRun(assessment.because), "”",
    ]
  }

  fileprivate func write(to page: inout TextPage) {
    let said = [
      assessment.saysWhere ? place : nil, assessment.date.map { "\($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    page.paragraph(
      [
        TextRun("\(Instant.text(assessment.at)) "), TextRun(said, stands ? .bold : .plain),
        ", by ", TextRun(assessment.assessor),
        TextRun(assessment.by == assessment.assessor ? "" : " (entered by \(assessment.by))"),
        TextRun(": \(state)"),
      ], indent: 2, hanging: 4)
    page.paragraph(["“", TextRun(assessment.because), "”"], indent: 4)
  }

  private var state: String {
    let isReplaced =
      (assessment.saysWhere && !standsOfPlace, assessment.date != nil && !standsOfDate)
    return switch isReplaced {
    case (false, false): "stands"
    case (true, false) where standsOfDate: "a later one says where"
    case (false, true) where standsOfPlace: "a later one says when"
    default: "replaced by a later one"
    }
  }
}

extension EvidenceKeeping {
  fileprivate var words: String {
    switch self {
    case .beside: "beside the casebook"
    case .inside: "in the casebook"
    case .elsewhere: "not here: known from a casefile"
    }
  }
}
