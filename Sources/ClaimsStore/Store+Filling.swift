import GRDB

extension StoreWriter {
  /// From so many rows on, making indexes anew is worth it.
  private static let worthwhile = 10_000

  /// Runs what writes very many claims and reports. Where it is expected to write more than are there,
  /// their indexes are taken down before and made anew at its end, in the order of their keys: to keep
  /// one up, row by row in the order of the rows, takes far longer.
  ///
  /// - Parameter rows: how many claims it may come to. While it runs, claims and reports should be
  ///   looked up by their keys and numbers alone.
  package func filling<Result>(rows: Int, _ body: () throws -> Result) throws -> Result {
    let there = try Int.fetchOne(db, sql: "SELECT ifnull(max(id), 0) FROM claim") ?? 0
    guard rows >= Self.worthwhile, rows > there else { return try body() }
    let indexes = try Row.fetchAll(
      db,
      sql: """
        SELECT name, sql FROM sqlite_schema
        WHERE type = 'index' AND tbl_name IN ('claim', 'report') AND sql IS NOT NULL ORDER BY name
        """)
    for index in indexes {
      let name: String = index["name"]
      try db.execute(sql: "DROP INDEX \(name.quotedDatabaseIdentifier)")
    }
    let result = try body()
    for index in indexes { try db.execute(sql: index["sql"]) }
    return result
  }
}
