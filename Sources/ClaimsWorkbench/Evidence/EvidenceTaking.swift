import ClaimsExchange
import ClaimsModel
import ClaimsStore
import Crypto
import Foundation

/// What became of an input whose bytes were taken: read once, hashed, and kept beside the casebook or
/// held to be kept inside.
struct EvidenceTaking {
  /// A casebook is copied and sent around whole, and SQLite holds a value whole in memory: what is
  /// larger than some documents and pictures stays beside it. The schema has the same limit.
  static let mostInside = 1 << 24

  let sha256: String
  let size: Int
  /// Of a folder.
  let manifest: EvidenceManifest?
  /// What it looks to be.
  let guess: EvidenceGuess
  /// What a web archive says of itself; nil where it is none.
  let package: WACZPackage?
  /// What is to be kept inside, each once; empty where all is kept beside.
  let contents: [(sha256: String, bytes: [UInt8])]
  /// How many files were not beside the casebook and are now.
  let written: Int
  /// How many lay there and were not of their SHA-256 any more: they are again.
  let replaced: Int

  init(_ input: EvidenceInput, isInside: Bool, besides folder: EvidenceFolder) throws {
    if isInside { try Self.checkSize(input) }
    var contents: [String: [UInt8]] = [:]
    var files: [EvidenceManifest.File] = []
    var guesses: [EvidenceGuess] = []
    var single = ("", 0)
    var (written, replaced) = (0, 0)
    for file in input.files {
      let head = try input.bytes(of: file, at: 0, count: EvidenceGuess.headLength)
      guesses.append(EvidenceGuess(name: file.name, head: head))
      let (sha256, size): (String, Int)
      if isInside {
        let bytes = try input.bytes(of: file, at: 0, count: file.size + 1)
        guard bytes.count == file.size else { throw Self.changed(input) }
        (sha256, size) = (SHA256Digest.of(bytes), bytes.count)
        contents[sha256] = bytes
      } else {
        let kept = try folder.keep { try input.forEachPiece(of: file, $0) }
        (sha256, size) = (kept.sha256, kept.size)
        switch kept.before {
        case .sound: break
        case .missing: written += 1
        case .altered: replaced += 1
        }
      }
      single = (sha256, size)
      if let path = file.path {
        files.append(EvidenceManifest.File(path: path, sha256: sha256, size: size))
      }
    }
    self.contents = contents.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.written = written
    self.replaced = replaced
    guard input.isFolder else {
      (manifest, sha256, size) = (nil, single.0, single.1)
      package = try Self.package(input)
      guess =
        package == nil
        ? guesses[0]
        : EvidenceGuess(kind: .webArchive, mediaType: "application/wacz", basis: .bytes)
      return
    }
    guard let manifest = EvidenceManifest(files) else { throw Self.changed(input) }
    self.manifest = manifest
    sha256 = SHA256Digest.of(manifest.canonicalForm)
    size = manifest.size
    guess = EvidenceGuess(folderOf: guesses)
    package = nil
  }

  private static func checkSize(_ input: EvidenceInput) throws {
    guard input.size > mostInside else { return }
    throw Refusal(
      "\(input.name) has \(ByteCount.words(input.size)); a casebook takes "
        + "\(ByteCount.words(mostInside)) of one piece of evidence.",
      remedy: "Leave --inside out: it is then kept beside the casebook.")
  }

  private static func changed(_ input: EvidenceInput) -> Refusal {
    Refusal("\(input.name) changed while it was read.", remedy: "Try again.")
  }

  private static func package(_ input: EvidenceInput) throws -> WACZPackage? {
    let file = input.files[0]
    guard try input.bytes(of: file, at: 0, count: 4).starts(with: [0x50, 0x4B, 3, 4]) else {
      return nil
    }
    return try WACZPackage(size: file.size) { offset, count in
      try input.bytes(of: file, at: offset, count: count)
    }
  }
}
