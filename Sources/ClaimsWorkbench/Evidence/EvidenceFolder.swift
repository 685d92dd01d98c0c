import ClaimsModel
import ClaimsStore
import Foundation

/// The folder beside a casebook that keeps the bytes of evidence, each under its SHA-256:
/// `claims.db.evidence/ab/abcdef…`.
///
/// A file is written beside its name, under one of its own, and renamed once all of it is on the
/// disk: what has its name is whole. Whatever stops a write leaves at most a file that belongs to
/// nothing.
struct EvidenceFolder {
  let path: String

  init(besides casebook: String) { path = casebook + ".evidence" }

  /// What the folder holds under a SHA-256.
  enum State: Hashable {
    case sound
    case missing
    /// What is there is something else: why, as the end of a sentence.
    case altered(String)
  }

  /// A file that was taken in.
  struct Kept {
    let sha256: String
    let size: Int
    /// What lay there before.
    let before: State
  }

  /// The path of a file within the folder.
  static func name(of sha256: String) -> String { "\(sha256.prefix(2))/\(sha256)" }

  private func path(of sha256: String) -> String { "\(path)/\(Self.name(of: sha256))" }

  /// Copies a file in, hashing on the way; the same bytes are kept once. O(size), 1 MiB in memory.
  ///
  /// - Parameter pieces: calls what it is given with the bytes, piece by piece.
  func keep(_ pieces: (_ body: ([UInt8]) throws -> Void) throws -> Void) throws -> Kept {
    try FileCalls.makeFolder(path)
    let part = "\(path)/.\(UUID().uuidString).part"
    // Nobody is to write into it afterwards by mistake.
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o444)
    guard descriptor >= 0 else { throw CasebookTrouble.writing(path, errno) }
    var isPart = true
    defer {
      close(descriptor)
      if isPart { unlink(part) }
    }
    var digest = RunningDigest()
    var size = 0
    try pieces { piece in
      digest.add(piece)
      size += piece.count
      try FileCalls.append(piece, to: descriptor, path)
    }
    let sha256 = digest.text
    let before = state(of: sha256, size: size)
    guard before != .sound else { return Kept(sha256: sha256, size: size, before: before) }
    let place = self.path(of: sha256)
    let folder = FileCalls.parent(of: place)
    try FileCalls.makeFolder(folder)
    guard fsync(descriptor) == 0, rename(part, place) == 0 else {
      throw CasebookTrouble.writing(place, errno)
    }
    isPart = false
    try FileCalls.sync(folder: folder)
    return Kept(sha256: sha256, size: size, before: before)
  }

  /// Hashes what lies under a SHA-256 anew. O(size), 1 MiB in memory.
  ///
  /// - Parameter size: how many bytes it should have.
  func state(of sha256: String, size: Int) -> State {
    do {
      let found = try forEachPiece(of: sha256) { _ in }
      guard found.size == size else {
        return .altered(
          "it has \(ByteCount.words(found.size)) instead of \(ByteCount.words(size))")
      }
      return found.sha256 == sha256 ? .sound : .altered("its SHA-256 is \(found.sha256)")
    } catch let unreadable as Unreadable {
      return unreadable.code == ENOENT || unreadable.code == ENOTDIR
        ? .missing : .altered(unreadable.words)
    } catch {
      return .altered("it cannot be read to its end")
    }
  }

  /// What lies under a name cannot be opened as a regular file.
  struct Unreadable: Error {
    let code: Int32

    /// The end of a sentence.
    var words: String {
      switch code {
      case ELOOP: "it is a link to another file"
      case EISDIR: "it is no regular file"
      default: "it cannot be read: \(CasebookTrouble.words(code))"
      }
    }
  }

  /// Calls `body` with the bytes kept under a SHA-256, piece by piece, and says what they come to:
  /// they may have been altered.
  ///
  /// - Throws: `Unreadable` where there is no such file; `CasebookTrouble`; what `body` throws.
  func forEachPiece(
    of sha256: String, _ body: ([UInt8]) throws -> Void
  ) throws -> (sha256: String, size: Int) {
    let place = path(of: sha256)
    let descriptor = open(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Unreadable(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Unreadable(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Unreadable(code: EISDIR) }
    var digest = RunningDigest()
    var size = 0
    try FileCalls.forEachPiece(of: descriptor, place) { piece in
      digest.add(piece)
      size += piece.count
      try body(piece)
    }
    return (digest.text, size)
  }

  /// The paths of all that lies in the folder, within it, in the order of their bytes; none where
  /// there is no folder.
  func names() throws -> [String] {
    var names: [String] = []
    let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw CasebookTrouble.reading(path, errno)
    }
    defer { close(root) }
    for name in try FileCalls.names(in: root, path) {
      let text = String(decoding: name, as: UTF8.self)
      let inner = openat(root, text, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else {
        names.append(text)
        continue
      }
      defer { close(inner) }
      names += try FileCalls.names(in: inner, "\(path)/\(text)").map {
        "\(text)/\(String(decoding: $0, as: UTF8.self))"
      }
    }
    return names
  }
}
