import Foundation
import GRDB
import GRDBSQLite

/// Rows of a result as SQLite gave them, apart from their statement: so that another core can make
/// something of them. Columns go by their places, 0-based.
struct PackedRows: Sendable {
  /// What a cell holds, and where its bytes end among those of all rows: an integer has eight.
  fileprivate struct Cell {
    enum Kind: Int { case null, integer, bytes }

    private let packed: Int

    init(_ kind: Kind, end: Int) { packed = end << 2 | kind.rawValue }

    var kind: Kind { Kind(rawValue: packed & 3) ?? .null }
    var end: Int { packed >> 2 }
  }

  private var cells: [Cell] = []
  private var bytes: [UInt8] = []
  private(set) var width = 0

  var count: Int { width == 0 ? 0 : cells.count / width }

  subscript(row: Int) -> PackedRow { PackedRow(rows: self, first: row * width) }

  /// Takes the row that a statement stands on.
  mutating func append(_ statement: SQLiteStatement) {
    width = Int(sqlite3_column_count(statement))
    for column in 0..<Int32(width) {
      let kind: Cell.Kind
      switch sqlite3_column_type(statement, column) {
      case SQLITE_NULL: kind = .null
      case SQLITE_INTEGER:
        kind = .integer
        withUnsafeBytes(of: sqlite3_column_int64(statement, column)) {
          bytes.append(contentsOf: $0)
        }
      default:
        kind = .bytes
        bytes.append(contentsOf: columnBytes(statement, column))
      }
      cells.append(Cell(kind, end: bytes.count))
    }
  }

  /// Keeps what they took up for rows to come.
  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with the bytes of a cell; nil where it is of another kind.
  fileprivate func with<Made>(
    _ kind: Cell.Kind, in cell: Int, _ body: (UnsafeRawBufferPointer) -> Made
  ) -> Made? {
    guard cells[cell].kind == kind else { return nil }
    let start = cell == 0 ? 0 : cells[cell - 1].end
    let end = cells[cell].end
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Of all that some cells hold, in bytes.
  fileprivate func size(of cells: Range<Int>) -> Int {
    guard let last = cells.last else { return 0 }
    return self.cells[last].end - (cells.lowerBound == 0 ? 0 : self.cells[cells.lowerBound - 1].end)
  }
}

/// One of some rows.
struct PackedRow: Sendable {
  fileprivate let rows: PackedRows
  fileprivate let first: Int

  var width: Int { rows.width }

  /// Of all that it holds, in bytes.
  var size: Int { rows.size(of: first..<first + width) }

  /// The text in a column; nil where it holds none.
  func text(_ column: Int) -> String? {
    rows.with(.bytes, in: first + column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes in a column, text's in UTF-8; nil where it holds none.
  func bytes(_ column: Int) -> [UInt8]? { rows.with(.bytes, in: first + column) { Array($0) } }

  func integer(_ column: Int) -> Int64? {
    rows.with(.integer, in: first + column) { $0.loadUnaligned(as: Int64.self) }
  }

  func int(_ column: Int) -> Int? { integer(column).map { Int($0) } }

  // MARK: What every row has

  /// - Throws: `StoreError.damaged` where the column holds no text.
  func required(text column: Int) throws(StoreError) -> String {
    guard let text = text(column) else { throw missing }
    return text
  }

  func required(integer column: Int) throws(StoreError) -> Int64 {
    guard let number = integer(column) else { throw missing }
    return number
  }

  func required(digest column: Int) throws(StoreError) -> PackedDigest {
    guard let digest = rows.with(.bytes, in: first + column, { PackedDigest($0) }) else {
      throw missing
    }
    return digest
  }

  func required(hex column: Int) throws(StoreError) -> String {
    guard let text = rows.with(.bytes, in: first + column, { Hex.text(of: $0) }) else {
      throw missing
    }
    return text
  }

  private var missing: StoreError {
    .damaged(detail: "a row lacks what every row of its kind has")
  }
}

/// What a column of the row holds that a statement stands on, until it goes on: a text in UTF-8, however
/// the file keeps it.
private func columnBytes(_ statement: SQLiteStatement, _ column: Int32) -> UnsafeRawBufferPointer {
  let start =
    sqlite3_column_type(statement, column) == SQLITE_BLOB
    ? sqlite3_column_blob(statement, column)
    : sqlite3_column_text(statement, column).map { UnsafeRawPointer($0) }
  let count = start == nil ? 0 : Int(sqlite3_column_bytes(statement, column))
  return UnsafeRawBufferPointer(start: start, count: count)
}

extension Database {
  /// Calls `body` with the statement on each row of the result, which `PackedRows` can take.
  ///
  /// GRDB's own rows know their columns by name and stay with their statement: of a million rows, that
  /// takes several times as long as SQLite does.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments = [],
    _ body: (SQLiteStatement) throws -> Void
  ) throws {
    let known = try cachedStatement(sql: sql)
    // `body` may ask the same again, while this one is being gone through.
    let isBusy = sqlite3_stmt_busy(known.sqliteStatement) != 0
    let statement = isBusy ? try makeStatement(sql: sql) : known
    try statement.setArguments(arguments)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while true {
      switch sqlite3_step(statement.sqliteStatement) {
      case SQLITE_ROW: try body(statement.sqliteStatement)
      case SQLITE_DONE: return
      default: throw lastError
      }
    }
  }

  /// What is made of each row.
  func packed<Made>(
    _ sql: String, _ arguments: StatementArguments = [],
    _ make: (PackedRow) throws -> Made
  ) throws -> [Made] {
    var made: [Made] = []
    try forEachRow(sql, arguments) { made.append(try make(PackedRow($0))) }
    return made
  }

  /// What SQLite says of the last call that failed.
  var lastError: DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection)),
      message: String(cString: sqlite3_errmsg(sqliteConnection)))
  }
}

extension PackedRow {
  /// The row that a statement stands on.
  init(_ statement: SQLiteStatement) {
    var rows = PackedRows()
    rows.append(statement)
    self = rows[0]
  }
}
