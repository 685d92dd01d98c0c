import Foundation

extension CasebookTrouble {
  /// A file or folder that is to be kept, or was kept, cannot be read.
  ///
  /// - Parameter code: as in errno.h.
  static func reading(_ path: String, _ code: Int32) -> CasebookTrouble {
    guard code != ENOENT, code != ENOTDIR else {
      return CasebookTrouble(
        reason: "There is no file \(path).", remedy: "Check the path.", status: 66)
    }
    return CasebookTrouble(
      reason: "\(path) cannot be read: \(words(code)).", remedy: "Check who may read it.",
      status: 66)
  }

  /// A file or folder cannot be made or written.
  static func writing(_ path: String, _ code: Int32) -> CasebookTrouble {
    guard code != ENOSPC, code != EDQUOT else {
      return CasebookTrouble(
        reason: "The disk is full: \(path) could not be written. Nothing was changed.",
        remedy: "Make room and try again.", status: 74)
    }
    return CasebookTrouble(
      reason: "\(path) cannot be written: \(words(code)). Nothing was changed.",
      remedy: "Check that its folder is there, and who may write in it.", status: 73)
  }

  static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Calls of the operating system that are needed for more than one purpose.
enum FileCalls {
  static let pieceLength = 1 << 20

  /// Calls `body` with the bytes of an open file from its start, piece by piece: 1 MiB in memory.
  ///
  /// - Parameter path: for what is said where it cannot be read.
  static func forEachPiece(
    of descriptor: Int32, _ path: String, _ body: ([UInt8]) throws -> Void
  ) throws {
    var offset = 0
    while true {
      let piece = try bytes(of: descriptor, path, at: offset, count: pieceLength)
      if piece.isEmpty { return }
      try body(piece)
      offset += piece.count
    }
  }

  /// So many bytes from an offset; fewer where the file ends before.
  static func bytes(
    of descriptor: Int32, _ path: String, at offset: Int, count: Int
  ) throws -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        // Within the buffer: `filled` is below its count.
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    guard failure == 0 else { throw CasebookTrouble.reading(path, failure) }
    return bytes
  }

  /// Writes a new file and waits until it is on the disk.
  ///
  /// - Parameter name: what it is called in messages.
  static func create(
    _ path: String, called name: String,
    _ body: (_ put: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw CasebookTrouble.writing(name, errno) }
    defer { close(descriptor) }
    try body { try append($0, to: descriptor, name) }
    guard fsync(descriptor) == 0 else { throw CasebookTrouble.writing(name, errno) }
  }

  static func append(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw CasebookTrouble.writing(path, errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// The names in an open folder in the order of their bytes, without "." and "..".
  static func names(in descriptor: Int32, _ path: String) throws -> [[UInt8]] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw CasebookTrouble.reading(path, errno) }
    guard let folder = fdopendir(copy) else {
      defer { close(copy) }
      throw CasebookTrouble.reading(path, errno)
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(folder) {
      // The name ends with a zero byte within the entry.
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw CasebookTrouble.reading(path, errno) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Makes a folder unless it is there.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) != 0 else { return try sync(folder: parent(of: path)) }
    guard errno == EEXIST else { throw CasebookTrouble.writing(path, errno) }
  }

  /// Waits until the names in a folder are on the disk.
  static func sync(folder path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CasebookTrouble.writing(path, errno) }
    defer { close(descriptor) }
    // Some file systems know no such call for folders.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw CasebookTrouble.writing(path, errno)
    }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
