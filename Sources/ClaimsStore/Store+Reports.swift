package import ClaimsModel
import Foundation
import GRDB

/// A report as it is kept.
package struct StoredReport: Hashable, Sendable {
  package let id: ReportID
  package let key: String
  package let report: Report
  /// SHA-256 of the text's bytes, lower-case hexadecimal.
  package let sha256: String

  package init(id: ReportID, key: String, report: Report, sha256: String) {
    self.id = id
    self.key = key
    self.report = report
    self.sha256 = sha256
  }
}

extension StoreReader {
  package func report(_ id: ReportID) throws -> StoredReport? {
    try reports("WHERE r.id = ?", [id.number]).first
  }

  package func report(key: String) throws -> StoredReport? {
    try reports("WHERE r.key = ?", [key]).first
  }

  /// The text of a report; nil where there is none of this number.
  package func reportText(_ id: ReportID) throws -> String? {
    let text: Data? = try db.row("SELECT text FROM report WHERE id = ?", [id.number])?["text"]
    return text.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reports with the same text, oldest first.
  package func reports(sha256: String) throws -> [StoredReport] {
    try reports("WHERE r.sha256 = ?", [Hex.data(sha256)])
  }

  /// All reports with their texts, in the order they were added.
  package func reports() throws -> [StoredReport] { try reports("", []) }

  /// Calls `body` with each report in turn: one text in memory at a time.
  ///
  /// - Parameter isWanted: whether a report is to be read; of others only the number is.
  package func forEachReport(
    where isWanted: (ReportID) -> Bool = { _ in true }, _ body: (StoredReport) throws -> Void
  ) throws {
    let credits = try credits()
    try db.forEachRow(StoredReport.select + " ORDER BY r.id") { statement in
      let row = PackedRow(statement)
      guard isWanted(ReportID(try row.required(integer: StoredReport.idColumn))) else { return }
      try body(StoredReport(row: row, credits: credits))
    }
  }

  /// These reports with their texts, in the order they were added.
  package func reports(_ ids: some Collection<ReportID>) throws -> [StoredReport] {
    let list = Self.list(ids.map(\.number))
    let credits = try credits(of: list)
    return try db.packed(
      StoredReport.select + " WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id", [list]
    ) { try StoredReport(row: $0, credits: credits) }
  }

  /// The key of a report; nil where there is none of this number.
  package func reportKey(_ id: ReportID) throws -> String? {
    try db.row("SELECT key FROM report WHERE id = ?", [id.number])?["key"]
  }

  /// The keys of all reports, by their numbers.
  package func reportKeys() throws -> [ReportID: String] {
    var keys = [ReportID: String](minimumCapacity: try reportCount())
    try db.forEachRow("SELECT id, key FROM report") {
      let row = PackedRow($0)
      keys[ReportID(try row.required(integer: 0))] = try row.required(text: 1)
    }
    return keys
  }

  /// The rows of data sets that stand alone: nothing tells where they took their matter from or what
  /// took from them, and their claims, one at least, are about one subject.
  package func reportsOfRows() throws -> Set<ReportID> {
    let rows = try db.packed(
      """
      SELECT id FROM report WHERE language = ?
        AND id IN (
          SELECT c.report_id FROM claim c JOIN question q ON q.id = c.question_id
          GROUP BY c.report_id HAVING min(q.subject_id) = max(q.subject_id))
        AND id NOT IN (
          SELECT report_id FROM credit
          UNION SELECT credited_report_id FROM credit WHERE credited_report_id IS NOT NULL
          UNION SELECT report_id FROM reprint UNION SELECT other_id FROM reprint
          UNION SELECT report_id FROM origin_judgement
          UNION SELECT from_report_id FROM origin_judgement WHERE from_report_id IS NOT NULL
          UNION SELECT report_id FROM entity_name WHERE report_id IS NOT NULL)
      """, [Report.noLanguage]
    ) { ReportID(try $0.required(integer: 0)) }
    return Set(rows)
  }

  /// All reports without their texts, in the order they were added.
  package func reportHeads() throws -> [StoredReport] {
    let credits = try credits()
    return try db.packed(StoredReport.selectHead + " ORDER BY r.id") {
      try StoredReport(row: $0, credits: credits)
    }
  }

  /// Calls `body` with the number of each report, in the order they were added.
  ///
  /// - Parameter source: only those that it published; nil for all.
  package func forEachReportID(
    of source: SourceID? = nil, _ body: (ReportID) throws -> Void
  ) throws {
    let condition =
      source == nil ? "" : "WHERE source_id = (SELECT id FROM source WHERE slug = ?)"
    try db.forEachRow(
      "SELECT id FROM report \(condition) ORDER BY id", source.map { [$0.text] } ?? []
    ) { try body(ReportID(PackedRow($0).required(integer: 0))) }
  }

  /// The reports that a source published, in the order they were added.
  package func reportIDs(of source: SourceID) throws -> [ReportID] {
    var reports: [ReportID] = []
    try forEachReportID(of: source) { reports.append($0) }
    return reports
  }

  /// Calls `body` with the number, the publisher and the date of each report, in no given order: out of
  /// an index, which holds no texts.
  package func forEachReportDate(
    _ body: (ReportID, SourceID, EDTF?) throws -> Void
  ) throws {
    var sources: [Int64: SourceID] = [:]
    try db.forEachRow(Source.select) {
      let row = PackedRow($0)
      sources[try row.required(integer: 0)] = SourceID(unchecked: try row.required(text: 1))
    }
    var rows = PackedRows()
    var dates = DatesRead()
    try db.forEachRow("SELECT id, source_id, published FROM report") {
      rows.removeAll()
      rows.append($0)
      let row = rows[0]
      guard let source = sources[try row.required(integer: 1)] else {
        throw StoreError.damaged(detail: "a report lacks its source")
      }
      try body(
        ReportID(try row.required(integer: 0)), source, row.text(2).flatMap { dates.date($0) })
    }
  }

  /// What each report credits, by its number, in the order of the credits.
  package func credits() throws -> [Int64: [Credit]] { try credits(of: nil) }

  /// These reports without their texts, in the order they were added.
  package func reportHeads(_ ids: some Collection<ReportID>) throws -> [StoredReport] {
    let list = Self.list(ids.map(\.number))
    let credits = try credits(of: list)
    return try db.packed(
      StoredReport.selectHead + " WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id",
      [list]
    ) { try StoredReport(row: $0, credits: credits) }
  }

  /// The reports of these keys, as far as they are there.
  package func reportIDs(keys: some Collection<String>) throws -> [ReportID] {
    try keys.sorted().compactMap { key in
      try db.row("SELECT id FROM report WHERE key = ?", [key]).map { ReportID($0["id"]) }
    }
  }

  package func reportCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM report") ?? 0
  }

  /// How many reports each source published, of those that published any.
  package func reportCounts() throws -> [SourceID: Int] {
    let rows = try db.rows(
      """
      SELECT s.slug, n FROM (SELECT source_id, count(*) AS n FROM report GROUP BY source_id) r
      JOIN source s ON s.id = r.source_id
      """)
    return Dictionary(
      rows.map { (SourceID(unchecked: $0["slug"]), $0["n"]) },
      uniquingKeysWith: { first, _ in first })
  }

  private func reports(_ filter: String, _ arguments: StatementArguments) throws -> [StoredReport] {
    try db.packed(StoredReport.select + " \(filter) ORDER BY r.id", arguments) { row in
      try StoredReport(
        row: row, credits: credits(of: Self.list([row.required(integer: StoredReport.idColumn)])))
    }
  }

  /// - Parameter only: the list of reports that are wanted; nil for all.
  func credits(of only: String?) throws -> [Int64: [Credit]] {
    var credits: [Int64: [Credit]] = [:]
    let rows = try db.rows(
      """
      SELECT c.report_id, s.slug, r.key FROM credit c LEFT JOIN source s ON s.id = c.credited_source_id
      LEFT JOIN report r ON r.id = c.credited_report_id
      \(only == nil ? "" : "WHERE c.report_id IN (SELECT value FROM json_each(?))") ORDER BY c.id
      """, only.map { [$0] } ?? [])
    for row in rows {
      let source = (row["slug"] as String?).map { Credit.source(SourceID(unchecked: $0)) }
      let report = (row["key"] as String?).map(Credit.report)
      guard let credit = source ?? report else { continue }
      credits[row["report_id"], default: []].append(credit)
    }
    return credits
  }
}

extension StoreWriter {
  /// Keeps a report, its text byte for byte.
  package func insert(_ report: Report, key: String, sha256: String) throws -> ReportID {
    guard let id = try insertIfNew(report, key: key, sha256: sha256) else {
      throw StoreError.other(detail: "two reports have the key \(key)")
    }
    return id
  }

  /// Keeps a report, as `insert` does; nil where there is one of its key.
  ///
  /// - Parameter number: that no other report has; nil for the next one.
  package func insertIfNew(
    _ report: Report, key: String, sha256: String, number: Int64? = nil
  ) throws -> ReportID? {
    let row = try repeated(
      .report,
      """
      INSERT INTO report (id, key, source_id, text, sha256, title, url, published, language, note)
      VALUES (?, ?, (SELECT id FROM source WHERE slug = ?), ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO NOTHING
      """)
    row.give(number)
    row.give(key)
    row.give(report.source.text)
    row.give(bytesOf: report.text)
    row.give(bytes: Hex.bytes(sha256))
    row.give(report.title)
    row.give(report.url)
    row.give(report.published?.description)
    row.give(report.language)
    row.give(report.note)
    guard let number = try row.insert() else { return nil }
    changes.add(.report, number)
    for credit in report.credits { try insert(credit, of: number) }
    guard isSearched else { return ReportID(number) }
    let words = try repeated(
      .reportText, "INSERT INTO report_text (rowid, title, text) VALUES (?, ?, ?)")
    words.give(number)
    words.give(report.title.map(SearchText.folded))
    words.give(SearchText.folded(report.text))
    try words.run()
    return ReportID(number)
  }

  private func insert(_ credit: Credit, of report: Int64) throws {
    switch credit {
    case .source(let id):
      _ = try db.insert(
        "INSERT INTO credit (report_id, credited_source_id) VALUES (?, (SELECT id FROM source WHERE slug = ?))",
        [report, id.text])
    case .report(let key):
      _ = try db.insert(
        "INSERT INTO credit (report_id, credited_report_id) VALUES (?, (SELECT id FROM report WHERE key = ?))",
        [report, key])
    }
  }
}

extension StoredReport {
  /// Read back by their places: see `init`.
  private static let columns =
    "r.id, r.key, r.sha256, r.title, r.url, r.published, r.language, r.note, s.slug"
  static let idColumn = 0
  static let select =
    "SELECT \(columns), r.text FROM report r JOIN source s ON s.id = r.source_id"
  /// Without its text.
  static let selectHead = "SELECT \(columns) FROM report r JOIN source s ON s.id = r.source_id"

  /// - Parameter credits: of the report, and maybe of others.
  init(row: PackedRow, credits: [Int64: [Credit]]) throws {
    let number = try row.required(integer: Self.idColumn)
    id = ReportID(number)
    key = try row.required(text: 1)
    sha256 = try row.required(hex: 2)
    report = Report(
      source: SourceID(unchecked: try row.required(text: 8)),
      text: row.width > 9 ? try row.required(text: 9) : "", title: row.text(3), url: row.text(4),
      published: row.text(5).flatMap { EDTF($0) }, language: row.text(6),
      credits: credits.isEmpty ? [] : credits[number] ?? [], note: row.text(7))
  }
}
