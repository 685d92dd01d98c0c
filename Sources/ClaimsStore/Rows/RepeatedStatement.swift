import GRDB
import GRDBSQLite

/// A statement that is run for row after row: each value goes to SQLite as it is given, in the order of
/// the statement's slots.
///
/// GRDB looks a statement up by its text, gathers its values into an array and takes that apart again,
/// and tells observers of each run: of a million rows, that takes longer than SQLite does.
final class RepeatedStatement {
  private let database: Database
  private let statement: Statement
  private let slots: CInt
  private var given: CInt = 0
  /// Of the last value that SQLite did not take.
  private var code = SQLITE_OK

  init(_ sql: String, in database: Database) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    slots = sqlite3_bind_parameter_count(statement.sqliteStatement)
  }

  func give(_ number: Int64?) {
    guard let number else { return giveNothing() }
    note(sqlite3_bind_int64(handle, next(), number))
  }

  func give(_ number: Int?) { give(number.map { Int64($0) }) }

  func give(_ text: String?) {
    guard var text else { return giveNothing() }
    let slot = next()
    // An empty one may have no address, and would be none.
    guard !text.isEmpty else { return note(sqlite3_bind_text(handle, slot, "", 0, Self.copied)) }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        note(sqlite3_bind_text(handle, slot, $0.baseAddress, CInt($0.count), Self.copied))
      }
    }
  }

  func give(bytes: [UInt8]) { bytes.withUnsafeBytes(give(bytes:)) }

  /// The UTF-8 of a text, as bytes.
  func give(bytesOf text: String) {
    var text = text
    text.withUTF8 { give(bytes: UnsafeRawBufferPointer($0)) }
  }

  private func give(bytes: UnsafeRawBufferPointer) {
    let slot = next()
    note(
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(handle, slot, 0)
        : sqlite3_bind_blob(handle, slot, bytes.baseAddress, CInt(bytes.count), Self.copied))
  }

  /// Runs it with the values that were given since it last ran.
  ///
  /// - Returns: whether it changed anything.
  @discardableResult
  func run() throws -> Bool {
    precondition(given == slots, "a value for each slot")
    defer {
      sqlite3_reset(handle)
      given = 0
      code = SQLITE_OK
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    guard sqlite3_step(handle) == SQLITE_DONE else { throw database.lastError }
    return sqlite3_changes(database.sqliteConnection) > 0
  }

  /// Runs it, and gives the number of the row that it inserted; nil where it passed over what is there.
  func insert() throws -> Int64? {
    try run() ? sqlite3_last_insert_rowid(database.sqliteConnection) : nil
  }

  private var handle: SQLiteStatement { statement.sqliteStatement }

  private func next() -> CInt {
    given += 1
    return given
  }

  private func giveNothing() { note(sqlite3_bind_null(handle, next())) }

  private func note(_ result: CInt) { if result != SQLITE_OK { code = result } }

  /// SQLITE_TRANSIENT, a macro that Swift does not see: SQLite copies what it is given.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// The statements that one transaction runs for row after row, each made when it is first needed.
final class RepeatedStatements {
  enum Purpose: Int, CaseIterable {
    case claim, quote, report, reportText, item
  }

  private var made = [RepeatedStatement?](repeating: nil, count: Purpose.allCases.count)

  /// - Parameter sql: the same for one purpose.
  func statement(
    for purpose: Purpose, _ sql: @autoclosure () -> String, in database: Database
  ) throws -> RepeatedStatement {
    if let statement = made[purpose.rawValue] { return statement }
    let statement = try RepeatedStatement(sql(), in: database)
    made[purpose.rawValue] = statement
    return statement
  }
}
