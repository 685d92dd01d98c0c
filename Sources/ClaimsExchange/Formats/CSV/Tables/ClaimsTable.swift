import ClaimsModel

/// Claims, a row each, with as much of their reports and sources as the table has.
struct ClaimsTable: CSVTable {
  /// Whether the rows are triples of truth discovery: what they say is the same in all, and has no name.
  var isOfTriples = false

  static let columns: [CSVColumn] = written + readOnly

  /// In the order in which they are written.
  static let written: [CSVColumn] = [
    CSVColumn("claim-id"),
    CSVColumn("number"),
    CSVColumn("about", "subject", "object", "entity"),
    CSVColumn("about-name"),
    CSVColumn("says", "predicate", "property", "attribute"),
    CSVColumn("value", "answer"),
    CSVColumn("value-is"),
    CSVColumn("value-said"),
    CSVColumn("unit"),
    CSVColumn("population"),
    CSVColumn("readings"),
    CSVColumn("polarity"),
    CSVColumn("when", "date", "event date", "time"),
    CSVColumn("when-reading"),
    CSVColumn("when-said"),
    CSVColumn("where", "place", "location"),
    CSVColumn("hedge"),
    CSVColumn("sourcing"),
    CSVColumn("credited-to", "attribution"),
    CSVColumn("credited-source"),
    CSVColumn("credibility", isNumeric: true),
    CSVColumn("confidence", "conf", isNumeric: true),
    CSVColumn("quote", "statement", "excerpt"),
    CSVColumn("start", isNumeric: true),
    CSVColumn("note", "notes", "remark"),
    CSVColumn("report-id", "report"),
    CSVColumn("source", "publisher", "outlet"),
    CSVColumn("source-name"),
    CSVColumn("title", "headline"),
    CSVColumn("url", "link"),
    CSVColumn("published", "report date", "date published", "publication date"),
    CSVColumn("status"),
    CSVColumn("status-because"),
    CSVColumn("status-by"),
    CSVColumn("status-at"),
  ]

  /// What others' tables may have.
  private static let readOnly: [CSVColumn] = [
    CSVColumn("value-low", "v lo", "low", "minimum", isNumeric: true),
    CSVColumn("value-high", "v hi", "high", "maximum", isNumeric: true),
    CSVColumn("kind", "value kind"),
    CSVColumn("from", "t lo"),
    CSVColumn("until", "t hi"),
    CSVColumn("day-zero"),
    CSVColumn("occurrence", isNumeric: true),
    CSVColumn("source-kind"),
    CSVColumn("text", "report text", "body", "content"),
    CSVColumn("language"),
  ]

  static let columnsOfFields = [
    "id": "claim-id", "report": "report-id", "subject": "about", "predicate": "says",
    "value": "value", "when": "when", "place": "where", "quote": "quote", "source": "source",
    "attribution": "credited-source",
  ]

  func statements(
    of record: CSVRecord, _ context: ReadingContext
  ) throws(CSVFault) -> [CSVStatement] {
    var row = ClaimRow(record, context, isOfTriples: isOfTriples)
    return try row.statements()
  }
}
