package import ClaimsModel
import GRDB

extension StoreReader {
  /// Judgements of where reports took their matter from, in the order they were made.
  package func originJudgements() throws -> [OriginJudgement] {
    try db.rows("\(OriginJudgement.select) ORDER BY j.id").map(OriginJudgement.init(row:))
  }
}

extension StoreWriter {
  /// Keeps a judgement; the reports and the source that it names must be there.
  package func insert(_ judgement: OriginJudgement) throws {
    var (source, report): (String?, String?)
    switch judgement.from {
    case .source(let id): source = id.text
    case .report(let key): report = key
    }
    let number = try db.insert(
      """
      INSERT INTO origin_judgement
        (report_id, from_source_id, from_report_id, verdict, because, "by", at)
      VALUES ((SELECT id FROM report WHERE key = ?), (SELECT id FROM source WHERE slug = ?),
        (SELECT id FROM report WHERE key = ?), ?, ?, ?, ?)
      """,
      [
        judgement.report, source, report, judgement.verdict.rawValue, judgement.because,
        judgement.by, judgement.at,
      ])
    changes.add(.origin, number)
  }
}

extension OriginJudgement {
  static let select = """
    SELECT j.*, r.key, s.slug AS from_source, f.key AS from_report
    FROM origin_judgement j JOIN report r ON r.id = j.report_id
    LEFT JOIN source s ON s.id = j.from_source_id LEFT JOIN report f ON f.id = j.from_report_id
    """

  init(row: Row) {
    let source = (row["from_source"] as String?).map { Credit.source(SourceID(unchecked: $0)) }
    self.init(
      report: row["key"], from: source ?? .report(row["from_report"] ?? ""),
      verdict: Verdict(rawValue: row["verdict"]) ?? .taken, because: row["because"],
      by: row["by"], at: row["at"])
  }
}
