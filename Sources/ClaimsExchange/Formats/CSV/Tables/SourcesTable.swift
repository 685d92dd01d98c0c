import ClaimsModel

/// Sources with the grade that stands, a row each.
struct SourcesTable: CSVTable {
  static let columns: [CSVColumn] = [
    CSVColumn("source-id", "id"),
    CSVColumn("name", "source", "source name"),
    CSVColumn("kind"),
    CSVColumn("url", "link"),
    CSVColumn("publisher"),
    CSVColumn("note", "notes"),
    CSVColumn("reliability", "grade"),
    CSVColumn("graded-because"),
    CSVColumn("graded-by"),
    CSVColumn("graded-at"),
  ]

  static let columnsOfFields = [
    "id": "source-id", "publisher": "publisher", "source": "source-id",
  ]

  func statements(
    of record: CSVRecord, _ context: ReadingContext
  ) throws(CSVFault) -> [CSVStatement] {
    let names = CSVNames(digest: context.digest)
    guard let name = record.text("name"),
      let id: SourceID = try record.id(firstOf: ["source-id", "name"], names)
    else { throw record.missing("name", "Write what the source is called.") }
    let source = Source(
      id: id, name: name, kind: try record.choice("kind") ?? .other, url: record.text("url"),
      publisher: try record.id("publisher", names), note: record.text("note"))
    let grade = try grade(of: id, record)
    return [CSVStatement(content: .source(source))]
      + (grade.map { [CSVStatement(content: .grade($0), column: "reliability")] } ?? [])
  }

  /// A grade is a judgement: it has a reason, and somebody who made it.
  private func grade(of id: SourceID, _ record: CSVRecord) throws(CSVFault) -> SourceGrade? {
    guard let reliability: Reliability = try record.choice("reliability") else { return nil }
    guard let because = record.text("graded-because"), let by = record.text("graded-by"),
      let at = try record.instant("graded-at")
    else {
      throw record.fault(
        "reliability", "A grade needs its reason, who gave it, and when.",
        "Fill in graded-because, graded-by and graded-at, or empty this cell and grade it here: "
          + "claims source grade \(id) \(reliability.rawValue) --because …")
    }
    return SourceGrade(source: id, reliability: reliability, because: because, by: by, at: at)
  }

  static func cells(_ exported: ExportedSource) -> [String: String] {
    let source = exported.source
    var cells = ["source-id": source.id.text, "name": source.name, "kind": source.kind.rawValue]
    cells["url"] = source.url
    cells["publisher"] = source.publisher?.text
    cells["note"] = source.note
    if let grade = exported.grade {
      cells["reliability"] = grade.reliability.rawValue
      cells["graded-because"] = grade.because
      cells["graded-by"] = grade.by
      cells["graded-at"] = Instant.text(grade.at)
    }
    return cells
  }
}
