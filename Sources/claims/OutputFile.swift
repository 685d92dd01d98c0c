import ClaimsWorkbench
import Foundation

/// A file that is written whole or not at all: beside its name first, under one of its own, and
/// renamed once all of it is on the disk. Whatever stops it leaves what was there.
///
/// A device or a pipe is written into as it is.
enum OutputFile {
  /// - Parameter body: writes the file, piece by piece, with what it is given.
  /// - Throws: `CasebookTrouble` with status 74 where the disk is full, with 73 where the file cannot
  ///   be made or written for another reason; and what `body` throws.
  static func replace(
    _ path: String, with body: (_ put: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let isSpecial = isSpecial(path)
    let part = isSpecial ? path : partName(path)
    let flags = O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_EXCL)
    let descriptor = open(part, flags, 0o666)
    guard descriptor >= 0 else { throw trouble(path, errno) }
    var isPart = !isSpecial
    defer {
      close(descriptor)
      if isPart { unlink(part) }
    }
    try body { try append($0, to: descriptor, path) }
    guard !isSpecial else { return }
    guard fsync(descriptor) == 0, rename(part, path) == 0 else { throw trouble(path, errno) }
    isPart = false
  }

  /// Writes a text into a file, or, where none is named, to standard output.
  ///
  /// - Throws: as `check` and `replace`.
  static func put(_ text: String, to path: String?, besides casebook: String) throws {
    guard let path, path != "-" else {
      return Terminal.standardOutput.write(Array(text.utf8))
    }
    try check(path, besides: casebook)
    try replace(path) { try $0(Array(text.utf8)) }
    Terminal.standardError.note("Wrote \(path).")
  }

  /// - Throws: `CasebookTrouble` with status 73 where the name leads to the casebook itself.
  static func check(_ path: String, besides casebook: String) throws {
    guard isSame(path, casebook) else { return }
    throw CasebookTrouble(
      reason: "\(path) is the casebook itself.", remedy: "Give the file another name.",
      status: 73)
  }

  private static func append(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw trouble(path, errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether two names lead to one file.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_ino == second.st_ino
      && first.st_dev == second.st_dev
  }

  /// Whether something other than a regular file has the name: a device, a pipe, a folder.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// A name in the same folder that nothing else has: `folder/.NAME.UUID.part`.
  private static func partName(_ path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    return "\(path[..<start]).\(path[start...]).\(UUID().uuidString).part"
  }

  private static func trouble(_ path: String, _ code: Int32) -> CasebookTrouble {
    guard code != ENOSPC, code != EDQUOT else {
      return CasebookTrouble(
        reason: "The disk is full: \(path) could not be written.",
        remedy: "Make room and try again.", status: 74)
    }
    return CasebookTrouble(
      reason: "\(path) cannot be written: \(String(cString: strerror(code))).",
      remedy: "Check that its folder is there, and who may write in it.", status: 73)
  }
}
