import Foundation

/// The public test suites, which lie outside the package and may be absent.
///
/// The folder is `CLAIMBENCH_SUITES` from the environment, else `../shared/suites` beside the package.
enum Suites {
  /// Nil where the suites are not here; tests over them are then disabled.
  static let folder: URL? = {
    let packageRoot = URL(fileURLWithPath: #filePath)  // Tests/ClaimsSealingTests/Suites.swift
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let usual = packageRoot.deletingLastPathComponent().appendingPathComponent("shared/suites")
    let named = ProcessInfo.processInfo.environment["CLAIMBENCH_SUITES"].map {
      URL(fileURLWithPath: $0, isDirectory: true)
    }
    let folder = named ?? usual
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory)
    return exists && isDirectory.boolValue ? folder : nil
  }()

  /// Whether all of these suites are here.
  static func has(_ suite: String) -> Bool {
    guard let folder else { return false }
    return FileManager.default.fileExists(atPath: folder.appendingPathComponent(suite).path)
  }

  /// The bytes of a suite's file, such as "tessera-log/checkpoint.3".
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  /// The paths of all JSON files below a suite's folder, sorted.
  static func jsonFiles(below path: String) throws -> [String] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try FileManager.default
      .subpathsOfDirectory(atPath: folder.appendingPathComponent(path).path)
      .filter { $0.hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
  }
}
