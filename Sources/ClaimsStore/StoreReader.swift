import GRDB

/// Reads within one view of the casebook. Valid only inside the call that handed it out.
package struct StoreReader {
  let db: Database
}

/// Writes within one transaction. Valid only inside the call that handed it out.
package struct StoreWriter {
  let db: Database
  /// Whether words of quotes and reports are kept to be found.
  let isSearched: Bool
  /// What was written so far.
  package let changes = ChangeLog()
  /// The rows of the questions that were looked up so far: none is ever removed.
  let questions = QuestionNumbers()
  private let repeated = RepeatedStatements()

  package var reader: StoreReader { StoreReader(db: db) }

  /// - Parameter sql: the same for one purpose.
  func repeated(
    _ purpose: RepeatedStatements.Purpose, _ sql: @autoclosure () -> String
  ) throws -> RepeatedStatement {
    try repeated.statement(for: purpose, sql(), in: db)
  }
}

extension Database {
  func change(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The number of the row that one bound statement inserts.
  func insert(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
    let statement = try cachedStatement(sql: sql)
    try statement.execute(arguments: arguments)
    return lastInsertedRowID
  }

  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }
}
