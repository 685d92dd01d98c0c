import Foundation

/// The public test suites, which lie outside the package and may be absent.
///
/// The folder is `CLAIMBENCH_SUITES` from the environment, else `../shared/suites` beside the package.
enum Suites {
  /// Nil where the suites are not here; tests over them are then disabled.
  static let folder: URL? = {
    let packageRoot = URL(fileURLWithPath: #filePath)  // Tests/ClaimsModelTests/Suites.swift
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

  /// The text of a suite's file, such as "edtf-vectors/level0.tsv".
  static func text(_ path: String) throws -> String {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }
}
