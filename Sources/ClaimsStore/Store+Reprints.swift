package import ClaimsModel
import Foundation
import GRDB

extension StoreReader {
  /// The first report whose text was not yet compared with those before it; nil where all were.
  package func firstUncompared() throws -> ReportID? {
    try db.row(
      """
      SELECT id FROM report WHERE id > (SELECT ifnull(max(report_id), 0) FROM report_words)
      ORDER BY id LIMIT 1
      """
    ).map { ReportID($0["id"]) }
  }

  /// Calls `body` with the number, source and text of each report from one on, those left out that
  /// are in no language: one text in memory at a time.
  package func forEachText(
    from first: ReportID, _ body: (ReportID, SourceID, String) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.id, s.slug, r.text FROM report r JOIN source s ON s.id = r.source_id
        WHERE r.id >= ? AND r.language IS NOT ? ORDER BY r.id
        """, arguments: [first.number, Report.noLanguage])
    while let row = try cursor.next() {
      let text: Data = row["text"]
      try body(
        ReportID(row["id"]), SourceID(unchecked: row["slug"]), String(decoding: text, as: UTF8.self)
      )
    }
  }

  /// Who published a report, and its text; nil where there is none of this number.
  package func text(of report: ReportID) throws -> (source: SourceID, text: String)? {
    let row = try db.row(
      "SELECT s.slug, r.text FROM report r JOIN source s ON s.id = r.source_id WHERE r.id = ?",
      [report.number])
    return row.map { row in
      let text: Data = row["text"]
      return (SourceID(unchecked: row["slug"]), String(decoding: text, as: UTF8.self))
    }
  }

  /// The reports that hold each of these fingerprints, in ascending order.
  package func holders(of fingerprints: [UInt64]) throws -> [UInt64: [ReportID]] {
    let list = "[" + fingerprints.map { String(Int64(bitPattern: $0)) }.joined(separator: ",") + "]"
    let statement = try db.cachedStatement(
      sql: """
        SELECT f.hash, f.report_id FROM json_each(?) AS wanted
        CROSS JOIN fingerprint f ON f.hash = wanted.value
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [list])
    var holders: [UInt64: [ReportID]] = [:]
    while let row = try cursor.next() {
      let hash: Int64 = row[0]
      holders[UInt64(bitPattern: hash), default: []].append(ReportID(row[1]))
    }
    return holders
  }

  /// All pairs of reports that share text, each once, seen from the one of the higher number.
  package func reprints() throws -> [Reprint] { try reprints(of: nil as [ReportID]?) }

  /// Pairs of reports that share text, each once, seen from the one of the higher number.
  ///
  /// - Parameter reports: those whose pairs are wanted; nil for all.
  package func reprints(of reports: (some Collection<ReportID>)?) throws -> [Reprint] {
    let wanted = "IN (SELECT value FROM json_each(?1))"
    let condition = reports == nil ? "" : "WHERE p.report_id \(wanted) OR p.other_id \(wanted)"
    let arguments: StatementArguments = reports.map { [Self.list($0.map(\.number))] } ?? []
    var passages: [Int64: [Reprint.Passage]] = [:]
    let rows = try db.rows(
      """
      SELECT g.* FROM reprint p JOIN reprint_passage g ON g.reprint_id = p.id \(condition)
      ORDER BY g.reprint_id, g."start", g.other_start
      """, arguments)
    for row in rows {
      passages[row["reprint_id"], default: []].append(Reprint.Passage(row: row))
    }
    return try db.rows("SELECT p.* FROM reprint p \(condition) ORDER BY p.id", arguments).map {
      Reprint(row: $0, passages: passages[$0["id"]] ?? [])
    }
  }
}

extension StoreWriter {
  package func insert(_ reprint: Reprint) throws {
    let number = try db.insert(
      """
      INSERT INTO reprint (report_id, other_id, containment, other_containment, jaccard)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        reprint.report.number, reprint.other.number, reprint.containment,
        reprint.otherContainment, reprint.jaccard,
      ])
    for passage in reprint.passages {
      try db.change(
        """
        INSERT INTO reprint_passage (reprint_id, "start", "end", other_start, other_end, words)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          number, passage.here.lowerBound, passage.here.upperBound, passage.there.lowerBound,
          passage.there.upperBound, passage.words,
        ])
    }
  }

  /// Says that a report's text was compared.
  package func insertWords(_ words: Int, of report: ReportID) throws {
    try db.change(
      "INSERT INTO report_words (report_id, words) VALUES (?, ?)", [report.number, words])
  }

  /// Says that no report is left to compare.
  package func markCompared() throws {
    try db.change(
      "INSERT OR IGNORE INTO report_words (report_id, words) SELECT max(id), 0 FROM report",
      [])
  }

  /// Keeps who holds which fingerprints. Given in ascending order, many are kept in little time.
  package func insert(fingerprints: some Sequence<(hash: UInt64, report: ReportID)>) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO fingerprint (hash, report_id) VALUES (?, ?)")
    for (hash, report) in fingerprints {
      try statement.execute(arguments: [Int64(bitPattern: hash), report.number])
    }
  }
}

extension Reprint {
  fileprivate init(row: Row, passages: [Passage]) {
    self.init(
      report: ReportID(row["report_id"]), other: ReportID(row["other_id"]), passages: passages,
      containment: row["containment"], otherContainment: row["other_containment"],
      jaccard: row["jaccard"])
  }
}

extension Reprint.Passage {
  fileprivate init(row: Row) {
    let (start, end): (Int, Int) = (row["start"], row["end"])
    let (otherStart, otherEnd): (Int, Int) = (row["other_start"], row["other_end"])
    self.init(here: start..<end, there: otherStart..<otherEnd, words: row["words"])
  }
}
