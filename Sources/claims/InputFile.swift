import ClaimsWorkbench
import Foundation

/// A file named on the command line; "-" is standard input.
enum InputFile {
  static func bytes(_ path: String) throws -> [UInt8] {
    if path == "-" { return try standardInput() }
    try check(path)
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw unreadable(path)
    }
  }

  /// A file that may be larger than the memory, piece by piece.
  static func pieces(_ path: String) throws -> PiecewiseFile {
    let file: FileHandle
    if path == "-" {
      file = .standardInput
    } else {
      try check(path)
      guard let opened = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
      file = opened
    }
    return PiecewiseFile(name: name(path)) {
      do {
        let piece = try file.read(upToCount: 1 << 20).map { Array($0) } ?? []
        return piece.isEmpty ? nil : piece
      } catch {
        throw unreadable(path)
      }
    }
  }

  private static func check(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CasebookTrouble(
        reason: "There is no file \(path).", remedy: "Check the path.", status: 66)
    }
    guard !isFolder.boolValue else {
      throw CasebookTrouble(
        reason: "\(path) is a folder.", remedy: "Name a file in it.", status: 66)
    }
  }

  private static func unreadable(_ path: String) -> CasebookTrouble {
    path == "-"
      ? CasebookTrouble(
        reason: "Standard input cannot be read.", remedy: "Name a file, or pipe one in.",
        status: 66)
      : CasebookTrouble(
        reason: "\(path) cannot be read.", remedy: "Check who may read it.", status: 66)
  }

  private static func standardInput() throws -> [UInt8] {
    do {
      return Array(try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw unreadable("-")
    }
  }

  /// The name to show for it.
  static func name(_ path: String) -> String { path == "-" ? "standard input" : path }
}
