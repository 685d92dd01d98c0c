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

  /// A file that may be larger than the memory, piece by piece. Standard input is there to its end
  /// before it is handed on: a slow pipe must not keep others from writing meanwhile.
  static func pieces(_ path: String) throws -> PiecewiseFile {
    let file: FileHandle
    if path == "-" {
      file = try spooledStandardInput()
    } else {
      try check(path)
      guard let opened = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
      file = opened
    }
    var status = stat()
    let size = fstat(file.fileDescriptor, &status) == 0 ? Int(status.st_size) : 0
    return PiecewiseFile(name: name(path), size: size) {
      do {
        let piece = try file.read(upToCount: 1 << 20).map { Array($0) } ?? []
        return piece.isEmpty ? nil : piece
      } catch {
        throw unreadable(path)
      }
    }
  }

  /// Standard input piece by piece, as it comes: for what keeps nobody from writing.
  static var stream: PiecewiseFile {
    PiecewiseFile(name: name("-")) { try standardInputPiece().map { Array($0) } }
  }

  /// Standard input in a file without a name, which is gone with the handle.
  private static func spooledStandardInput() throws -> FileHandle {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "claims-\(UUID().uuidString)").path()
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CasebookTrouble(
        reason: "Standard input cannot be kept in \(path) while it comes in.",
        remedy: "Make room there, or name a file.", status: 73)
    }
    unlink(path)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    while let piece = try standardInputPiece() {
      do {
        try file.write(contentsOf: piece)
      } catch {
        throw CasebookTrouble(
          reason: "The disk is full: standard input could not be kept while it came in.",
          remedy: "Make room for temporary files and try again.", status: 74)
      }
    }
    try file.seek(toOffset: 0)
    return file
  }

  private static func standardInputPiece() throws -> Data? {
    do {
      let piece = try FileHandle.standardInput.read(upToCount: 1 << 20)
      return piece.flatMap { $0.isEmpty ? nil : $0 }
    } catch {
      throw unreadable("-")
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
