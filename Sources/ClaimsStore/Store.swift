import CasebookGuard
import ClaimsSchema
import GRDB

/// A casebook's file, open.
///
/// Reads and writes run one at a time; a write is one transaction, so that whatever stops it leaves
/// the casebook as it was.
package final class Store: Sendable {
  /// One connection: reads and writes take turns.
  let queue: DatabaseQueue
  /// Where the file is.
  package let path: String
  /// Whether words of quotes and reports are to be found.
  private let isSearched: Bool

  init(queue: DatabaseQueue, path: String, isSearched: Bool = true) {
    self.queue = queue
    self.path = path
    self.isSearched = isSearched
  }

  /// Makes a new casebook. A file without a byte, or a database without a table, counts as none: what
  /// an interrupted attempt leaves.
  ///
  /// - Throws: `StoreError.alreadyThere` where a file is there, `.cannotOpen`, `.full`.
  package static func create(at path: String) throws(StoreError) -> Store {
    let isThere = (FileProbe.size(path) ?? 0) > 0
    return try translating(path) {
      let queue: DatabaseQueue
      do {
        queue = try DatabaseQueue(path: path, configuration: configuration)
        if isThere, try !isEmpty(queue) { throw StoreError.alreadyThere(path: path) }
      } catch let error as DatabaseError where isThere && error.resultCode == .SQLITE_NOTADB {
        throw StoreError.alreadyThere(path: path)
      }
      // Kept in the file: no other program's database is ever switched to it.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      do {
        try migrator.migrate(queue)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
        // Another init made a table between our look and our own.
        guard try !isEmpty(queue) else { throw error }
        throw StoreError.alreadyThere(path: path)
      }
      return Store(queue: queue, path: path)
    }
  }

  /// A casebook in memory, gone with this value. No words are found in it.
  package static func temporary() throws(StoreError) -> Store {
    let path = "a casebook in memory"
    return try translating(path) {
      let queue = try DatabaseQueue(configuration: configuration)
      try migrator.migrate(queue)
      return Store(queue: queue, path: path, isSearched: false)
    }
  }

  /// Opens a casebook, and brings one that an earlier program wrote up to date.
  ///
  /// - Throws: `StoreError.missing`, `.notACasebook`, `.newerThanProgram`, `.busy`, `.damaged`.
  package static func open(at path: String) throws(StoreError) -> Store {
    guard let size = FileProbe.size(path) else { throw .missing(path: path) }
    guard size > 0 else { throw .notACasebook(path: path) }
    return try translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try check(queue, path: path)
      if try !queue.read(migrator.hasCompletedMigrations) {
        try queue.inDatabase { try $0.execute(sql: pagesForWriting) }
        try migrator.migrate(queue)
      }
      try checkSchema(queue)
      return Store(queue: queue, path: path)
    }
  }

  /// - Throws: `StoreError.notACasebook`, `.newerThanProgram`.
  static func check(_ queue: DatabaseQueue, path: String) throws {
    let (mark, isNewer) = try queue.read { db in
      (
        try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try migrator.hasBeenSuperseded(db)
      )
    }
    guard mark == Schema.applicationID else { throw StoreError.notACasebook(path: path) }
    guard !isNewer else { throw StoreError.newerThanProgram(path: path) }
  }

  /// - Throws: `StoreError.damaged` where it is not that of this program.
  static func checkSchema(_ queue: DatabaseQueue) throws {
    // What is kept ready was made by one version of SQLite; another may word statements otherwise.
    let rows = try schema(queue)
    guard try rows == Schema.rows || rows == expectedSchema() else {
      throw StoreError.damaged(detail: "its tables or triggers are not those of this program")
    }
  }

  private static func isEmpty(_ queue: DatabaseQueue) throws -> Bool {
    try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") == 0 }
  }

  /// Every statement of the schema: a casebook from elsewhere could bring triggers of its own.
  static func schema(_ queue: DatabaseQueue) throws -> [String] {
    try queue.read { db in
      try String.fetchAll(
        db,
        sql: "SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1")
    }
  }

  private static func expectedSchema() throws -> [String] {
    let queue = try DatabaseQueue(configuration: configuration)
    try migrator.migrate(queue)
    return try schema(queue)
  }

  /// Runs `body` on an unchanging view of the casebook.
  package func read<T>(_ body: (StoreReader) throws -> T) throws -> T {
    try Self.rethrowing(path) { try queue.read { try body(StoreReader(db: $0)) } }
  }

  /// Runs `body` in one transaction: all of it is kept, or, where it throws, none.
  package func write<T>(_ body: (StoreWriter) throws -> T) throws -> T {
    try Self.rethrowing(path) {
      try queue.write { db in
        try db.execute(sql: Self.pagesForWriting)
        return try body(StoreWriter(db: db, isSearched: isSearched))
      }
    }
  }

  // In KiB. With SQLite's own two megabytes an import writes and reads the same pages over and over;
  // reading, which comes by most pages once, gains nothing by more.
  private static let pagesForWriting = "PRAGMA cache_size = -65536"
  private static let pagesForReading = "PRAGMA cache_size = -4096"

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      if let connection = db.sqliteConnection {
        guard casebook_guard(UnsafeMutableRawPointer(connection)) == 0 else {
          throw DatabaseError(message: "cannot harden the connection")
        }
      }
      try db.execute(sql: pagesForReading)
      guard !db.configuration.readonly else { return }
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in Schema.migrations {
      migrator.registerMigration(migration.name) { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: migration.sql)
      }
    }
    return migrator
  }

  static func translating<T>(
    _ path: String, _ body: () throws -> T
  ) throws(StoreError) -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch {
      throw .other(detail: "\(error)")
    }
  }

  /// Puts SQLite's errors into ours; errors of the caller's own pass through.
  private static func rethrowing<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

extension StoreError {
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_IOERR: self = .disk(detail: error.message ?? "")
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_NOTADB: self = .notACasebook(path: path)
    case .SQLITE_CORRUPT: self = .damaged(detail: error.message ?? "")
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path)
    case .SQLITE_CONSTRAINT: self = .refused(detail: error.message ?? "")
    default: self = .other(detail: error.description)
    }
  }
}
