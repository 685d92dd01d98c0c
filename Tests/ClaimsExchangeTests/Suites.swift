import Foundation
import Testing

/// The public test suites, which are not part of the project: a folder beside it, or the one that
/// CLAIMBENCH_SUITES names. Tests over them are skipped where it is absent.
enum Suites {
  static let folder: URL? = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["CLAIMBENCH_SUITES"]
    let path = named ?? root.deletingLastPathComponent().path + "/shared/suites"
    return FileManager.default.fileExists(atPath: path) ? URL(fileURLWithPath: path) : nil
  }()

  /// The files of a folder within the suites, by name; none where it is absent.
  static func files(in name: String) -> [String] {
    guard let path = folder?.appendingPathComponent(name).path else { return [] }
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  static func bytes(of name: String) throws -> [UInt8] {
    let folder = try #require(folder)
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
