import Foundation
import GRDB
import Testing

@testable import ClaimsWorkbench

/// What somebody does to a casebook who goes past the program, and covers the tracks.
enum Tampering {
  /// Runs statements on the file with no trigger in the way; the triggers are back afterwards.
  static func run(_ sql: String, on path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try db.execute(sql: sql)
      try #require(db.totalChangesCount > 0, "“\(sql)” changed nothing")
      for trigger in triggers { try db.execute(sql: trigger["sql"] as String) }
    }
    try queue.close()
  }
}
