import ArgumentParser
import ClaimsWorkbench
import Foundation

/// Where the private key lies that signs checkpoints.
struct KeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The private key ($CLAIMS_KEY, or claimbench/key in ~/.config).", valueName: "file"))
  var key: String?

  var path: String {
    let environment = ProcessInfo.processInfo.environment
    let named = [key, environment["CLAIMS_KEY"]].compactMap { $0 }.first { !$0.isEmpty }
    let folder =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? NSHomeDirectory() + "/.config"
    return named ?? folder + "/claimbench/key"
  }

  /// The key that is there.
  ///
  /// - Throws: `CasebookTrouble` with status 66 where there is none.
  func read() throws -> KeyPair {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CasebookTrouble(
        reason: "There is no key at \(path).", remedy: "Make one: claims key new --name NAME",
        status: 66)
    }
    return try Workbench.key(secret: String(decoding: InputFile.bytes(path), as: UTF8.self))
  }

  /// The public part of the key that is there; nil where there is none.
  func openPart() throws -> String? {
    FileManager.default.fileExists(atPath: path) ? try read().open : nil
  }

  /// Keeps a new key, readable by nobody else. Never in the place of another.
  func keep(_ pair: KeyPair) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? CasebookTrouble(
          reason: "There is a key at \(path) already; it was left as it is.",
          remedy: "Use it (claims key show), or name another file: --key FILE", status: 73)
        : CasebookTrouble(
          reason: "\(path) cannot be made: \(String(cString: strerror(errno))).",
          remedy: "Name another file: --key FILE", status: 73)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data((pair.secret + "\n").utf8))
      try file.synchronize()
    } catch {
      unlink(path)
      throw CasebookTrouble(
        reason: "The disk is full: \(path) could not be written.",
        remedy: "Make room and try again.", status: 74)
    }
  }
}

/// Public keys that signatures are held against.
struct SignerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The public key of whoever signed, or a file that holds it; may be repeated.",
      valueName: "key"))
  var signedBy: [String] = []

  /// The keys given; where none is, one's own.
  func keys(_ own: KeyOptions) throws -> [String] {
    guard !signedBy.isEmpty else { return try own.openPart().map { [$0] } ?? [] }
    return try signedBy.map { key in
      key.contains("+") && !FileManager.default.fileExists(atPath: key)
        ? key : String(decoding: try InputFile.bytes(key), as: UTF8.self)
    }
  }
}
