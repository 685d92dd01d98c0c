import ClaimsModel

/// Reports with their texts, a row each.
struct ReportsTable: CSVTable {
  static let columns: [CSVColumn] = [
    CSVColumn("report-id", "id"),
    CSVColumn("number"),
    CSVColumn("source", "publisher", "outlet"),
    CSVColumn("source-name"),
    CSVColumn("title", "headline"),
    CSVColumn("url", "link"),
    CSVColumn("published", "date", "report date", "date published", "publication date"),
    CSVColumn("language"),
    CSVColumn("credited-sources"),
    CSVColumn("credited-reports"),
    CSVColumn("note", "notes"),
    CSVColumn("sha256"),
    CSVColumn("text", "report text", "body", "content"),
  ]

  static let columnsOfFields = [
    "id": "report-id", "source": "source", "credits": "credited-sources", "sha256": "sha256",
    "text": "text",
  ]

  func statements(
    of record: CSVRecord, _ context: ReadingContext
  ) throws(CSVFault) -> [CSVStatement] {
    let names = CSVNames(digest: context.digest)
    guard let name = record.word("source") else {
      throw record.missing(
        "source", "Say who published it, or give all rows one: --set source=NAME")
    }
    guard let text = record.text("text") else {
      throw record.missing("text", "A report has a text; without one there is nothing to quote.")
    }
    let source: SourceID = try record.id(of: name, in: "source", names)
    let report = Report(
      source: source, text: text, title: record.text("title"), url: record.text("url"),
      published: try record.date("published")?.date, language: record.text("language"),
      credits: try credits(record, names), note: record.text("note"))
    let key = try record.key("report-id") ?? names.key(report.canonical)
    return [
      CSVStatement(
        content: .source(Source(id: source, name: record.word("source-name") ?? name)),
        isMention: true, column: "source"),
      CSVStatement(
        content: .report(
          CasefileReport(key: key, report: report, sha256: record.word("sha256")?.lowercased()))),
    ]
  }

  private func credits(_ record: CSVRecord, _ names: CSVNames) throws(CSVFault) -> [Credit] {
    var credits: [Credit] = []
    for name in record.text("credited-sources").map(CSVList.items) ?? [] {
      credits.append(.source(try record.id(of: name, in: "credited-sources", names)))
    }
    for key in record.text("credited-reports").map(CSVList.items) ?? [] {
      credits.append(.report(key))
    }
    return credits
  }

  /// - Parameter names: of sources.
  static func cells(_ exported: ExportedReport, _ names: [SourceID: String]) -> [String: String] {
    let report = exported.report
    var cells = ["report-id": exported.key, "source": report.source.text, "text": report.text]
    cells["number"] = "\(exported.id)"
    cells["source-name"] = names[report.source]
    cells["title"] = report.title
    cells["url"] = report.url
    cells["published"] = report.published?.description
    cells["language"] = report.language
    cells["credited-sources"] = cell(report.credits) {
      if case .source(let id) = $0 { id.text } else { nil }
    }
    cells["credited-reports"] = cell(report.credits) {
      if case .report(let key) = $0 { key } else { nil }
    }
    cells["note"] = report.note
    cells["sha256"] = exported.sha256
    return cells
  }

  private static func cell(_ credits: [Credit], _ name: (Credit) -> String?) -> String? {
    let names = credits.compactMap(name)
    return names.isEmpty ? nil : CSVList.cell(names)
  }
}
