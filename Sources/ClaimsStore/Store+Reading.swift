import Foundation
import GRDB

extension Store {
  /// Opens a casebook that is only to be read: nothing is ever written to its file. SQLite may leave
  /// an empty `-wal` and a `-shm` beside it, which the next program that may write takes away.
  ///
  /// - Throws: `StoreError.missing`, `.notACasebook`, `.newerThanProgram`, `.olderThanProgram`,
  ///   `.cannotOpen`, `.damaged`.
  package static func openReading(at path: String) throws(StoreError) -> Store {
    guard let size = FileProbe.size(path) else { throw .missing(path: path) }
    guard size > 0 else { throw .notACasebook(path: path) }
    return try translating(path) {
      var configuration = Self.configuration
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try check(queue, path: path)
      guard try queue.read(migrator.hasCompletedMigrations) else {
        throw StoreError.olderThanProgram(path: path)
      }
      try checkSchema(queue)
      return Store(queue: queue, path: path)
    }
  }

  /// Whether the path leads to the file of this casebook.
  package func isAt(_ path: String) -> Bool {
    func identity(_ path: String) -> [Int]? {
      guard let found = try? FileManager.default.attributesOfItem(atPath: path),
        let device = found[.systemNumber] as? Int, let file = found[.systemFileNumber] as? Int
      else { return nil }
      return [device, file]
    }
    func target(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path() }
    let own = identity(target(self.path))
    return own != nil && own == identity(target(path))
  }
}
