package import ClaimsModel
import GRDB

extension StoreReader {
  /// Judgements of where reports took their matter from, in the order they were made.
  package func originJudgements() throws -> [OriginJudgement] {
    try db.rows(
      """
      SELECT j.*, r.key, s.slug AS from_source, f.key AS from_report
      FROM origin_judgement j JOIN report r ON r.id = j.report_id
      LEFT JOIN source s ON s.id = j.from_source_id LEFT JOIN report f ON f.id = j.from_report_id
      ORDER BY j.id
      """
    ).map { row in
      let source = (row["from_source"] as String?).map { Credit.source(SourceID(unchecked: $0)) }
      return OriginJudgement(
        report: row["key"], from: source ?? .report(row["from_report"] ?? ""),
        verdict: OriginJudgement.Verdict(rawValue: row["verdict"]) ?? .taken,
        because: row["because"], by: row["by"], at: row["at"])
    }
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
    _ = try db.insert(
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
  }
}
