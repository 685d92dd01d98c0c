import ClaimsModel
import Foundation

/// A file or folder that is to be kept as evidence: what it holds, found and not yet read.
final class EvidenceInput {
  struct File {
    /// Within the folder; nil where the input is one file.
    let path: EvidencePath?
    /// Its name, for messages and guesses.
    let name: String
    /// When it was found.
    let size: Int
  }

  /// Each file is a row that is listed, and hashed at every audit. Folders of tools that capture
  /// pages hold some dozens; with more it is likely the wrong folder.
  static let mostFiles = 10_000
  /// Hours of film in the best quality; more is likely a whole disk, named by mistake.
  static let mostBytes = 100_000_000_000
  /// Folders within folders: each needs an open file while it is read.
  static let mostDepth = 64

  /// What it is called, without the path to it.
  let name: String
  let isFolder: Bool
  /// In the order of their paths.
  private(set) var files: [File] = []
  /// Of all its files, in bytes, when they were found.
  private(set) var size = 0

  private let path: String
  /// The file or the folder itself.
  private let root: Int32
  /// What may not be within it: the casebook's own files, by device and number.
  private let own: Set<[UInt64]>

  /// - Parameter path: a link is followed here, and nowhere within.
  /// - Throws: `CasebookTrouble` with status 66 where it cannot be read; `Refusal` where something in
  ///   it cannot be kept.
  init(_ path: String, besides casebook: String) throws {
    let root = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard root >= 0 else { throw CasebookTrouble.reading(path, errno) }
    self.path = path
    self.root = root
    name = Self.name(path)
    own = Set(["", "-wal", "-shm", "-journal", ".evidence"].compactMap { Self.id(casebook + $0) })
    var status = stat()
    guard fstat(root, &status) == 0 else { throw CasebookTrouble.reading(path, errno) }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    if isFolder {
      try checkOwn(status, path)
      try gather(root, within: "", depth: 0)
      guard !files.isEmpty else {
        throw Refusal(
          "\(path) holds no file.", remedy: "Name a folder with the files to keep, or a file.")
      }
    } else {
      try add(status, nil, path)
      guard size > 0 else {
        throw Refusal(
          "\(path) is empty: there is nothing to keep.",
          remedy: "See whether it was written to its end, and capture it again.")
      }
    }
  }

  deinit { close(root) }

  /// Calls `body` with the bytes of a file, piece by piece: 1 MiB in memory.
  func forEachPiece(of file: File, _ body: ([UInt8]) throws -> Void) throws {
    try withDescriptor(of: file) { descriptor, path in
      var size = 0
      try FileCalls.forEachPiece(of: descriptor, path) { piece in
        size += piece.count
        guard size <= Self.mostBytes else { throw Self.tooLarge(path) }
        try body(piece)
      }
    }
  }

  /// So many bytes of a file from an offset; fewer where it ends before.
  func bytes(of file: File, at offset: Int, count: Int) throws -> [UInt8] {
    try withDescriptor(of: file) {
      try FileCalls.bytes(of: $0, $1, at: offset, count: count)
    }
  }

  private func withDescriptor<T>(of file: File, _ body: (Int32, String) throws -> T) throws -> T {
    guard let inner = file.path else { return try body(root, path) }
    let whole = "\(path)/\(inner)"
    let descriptor = openat(root, inner.text, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw CasebookTrouble.reading(whole, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CasebookTrouble.reading(whole, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Self.special(status, whole) }
    return try body(descriptor, whole)
  }

  // MARK: What a folder holds

  private func gather(_ folder: Int32, within prefix: String, depth: Int) throws {
    guard depth <= Self.mostDepth else {
      throw Refusal(
        "\(path) holds folders within folders, more than \(Self.mostDepth) deep.",
        remedy: "Name one of the inner folders, or pack it into one file.")
    }
    for name in try FileCalls.names(in: folder, path + "/" + prefix) {
      let (text, inner) = try Self.checked(name, within: prefix, of: path)
      let whole = "\(path)/\(inner)"
      var status = stat()
      guard fstatat(folder, text, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw CasebookTrouble.reading(whole, errno)
      }
      try checkOwn(status, whole)
      guard status.st_mode & S_IFMT == S_IFDIR else {
        try add(status, inner, whole)
        continue
      }
      let next = openat(folder, text, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw CasebookTrouble.reading(whole, errno) }
      defer { close(next) }
      try gather(next, within: inner.text + "/", depth: depth + 1)
    }
  }

  private static func checked(
    _ name: [UInt8], within prefix: String, of path: String
  ) throws -> (name: String, path: EvidencePath) {
    guard let text = String(validating: name, as: UTF8.self) else {
      throw Refusal(
        "\(path)/\(prefix)\(String(decoding: name, as: UTF8.self)) has a name that is not UTF-8.",
        remedy: "Rename it in a copy, or pack the folder into one file.")
    }
    guard let inner = EvidencePath(prefix + text) else {
      throw Refusal(
        "\(path)/\(prefix)\(text) has a path of more than \(EvidencePath.longest) bytes.",
        remedy: "Name one of the inner folders, or pack it into one file.")
    }
    return (text, inner)
  }

  private func add(_ status: stat, _ inner: EvidencePath?, _ whole: String) throws {
    guard status.st_mode & S_IFMT == S_IFREG else { throw Self.special(status, whole) }
    try checkOwn(status, whole)
    guard files.count < Self.mostFiles else {
      throw Refusal(
        "\(path) holds more than \(Self.mostFiles) files.",
        remedy: "Name the folder that matters, or pack it into one file.")
    }
    let size = Int(status.st_size)
    guard size <= Self.mostBytes - self.size else { throw Self.tooLarge(path) }
    self.size += size
    files.append(File(path: inner, name: inner.map { "\($0)" } ?? name, size: size))
  }

  private func checkOwn(_ status: stat, _ whole: String) throws {
    guard own.contains(Self.id(status)) else { return }
    throw Refusal(
      "\(whole) belongs to the casebook itself.", remedy: "Name a file or folder without it.")
  }

  // MARK: What cannot be kept

  private static func special(_ status: stat, _ whole: String) -> Refusal {
    let noun =
      switch status.st_mode & S_IFMT {
      case S_IFLNK: "a symbolic link"
      case S_IFIFO: "a pipe"
      case S_IFSOCK: "a socket"
      default: "a device"
      }
    return Refusal(
      "\(whole) is \(noun): only regular files are kept.",
      remedy: "Take it out, or put the file itself in its place.")
  }

  private static func tooLarge(_ path: String) -> Refusal {
    Refusal(
      "\(path) has more than \(ByteCount.words(mostBytes)).",
      remedy: "Keep the part that matters, and say in --note where the rest lies.")
  }

  private static func id(_ path: String) -> [UInt64]? {
    var status = stat()
    return stat(path, &status) == 0 ? id(status) : nil
  }

  private static func id(_ status: stat) -> [UInt64] {
    [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  /// The last name of a path; of "." and "..", that of the folder that they lead to.
  private static func name(_ path: String) -> String {
    func last(_ path: String) -> String {
      path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    }
    let name = last(path)
    guard ["", ".", ".."].contains(name) else { return name }
    guard let real = realpath(path, nil) else { return "folder" }
    defer { free(real) }
    let found = last(String(cString: real))
    return found.isEmpty ? "folder" : found
  }
}
