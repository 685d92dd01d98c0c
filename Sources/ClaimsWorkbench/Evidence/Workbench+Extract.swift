import ClaimsExchange
import ClaimsModel
import ClaimsStore
import Foundation

extension Workbench {
  /// Writes a piece of evidence out as it was attached: a file, or a folder with all its files. What
  /// has the name `output` afterwards is whole, and of the SHA-256 that was kept.
  ///
  /// - Parameter output: where to write it; nothing may be there.
  /// - Throws: `Refusal` where its bytes are not here or were altered; `CasebookTrouble` with status 73
  ///   where something is there already or it cannot be written, 74 where the disk is full.
  package func extract(_ name: String, to output: String) throws {
    let stored = try store.read { try find(evidence: name, in: $0) }
    var trimmed = output[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let place = String(trimmed)
    var status = stat()
    guard lstat(place, &status) != 0 else {
      throw CasebookTrouble(
        reason: "There is something at \(output) already.", remedy: "Give another name.",
        status: 73)
    }
    let part = "\(FileCalls.parent(of: place))/.\(UUID().uuidString).part"
    do {
      try write(stored, to: part, for: place)
      guard rename(part, place) == 0 else { throw CasebookTrouble.writing(place, errno) }
    } catch {
      // Only what was just made lies there. Where it cannot go, it stays under its own name.
      try? FileManager.default.removeItem(atPath: part)
      throw error
    }
  }

  /// - Parameter place: what it is to be called, for messages.
  private func write(_ stored: StoredEvidence, to part: String, for place: String) throws {
    let isFolder = stored.evidence.manifest != nil
    if isFolder, mkdir(part, 0o777) != 0 { throw CasebookTrouble.writing(place, errno) }
    for file in stored.evidence.parts {
      for inner in file.path?.folders ?? [] { try FileCalls.makeFolder("\(part)/\(inner)") }
      let inner = file.path.map { "/\($0)" } ?? ""
      try FileCalls.create(part + inner, called: place + inner) { put in
        try read(file.sha256, file.size, of: stored, put)
      }
    }
  }

  /// Calls `put` with the bytes of a file that is kept, piece by piece.
  ///
  /// - Throws: `Refusal` where they are not here, or, at their end, are not what was kept.
  private func read(
    _ sha256: String, _ size: Int, of stored: StoredEvidence, _ put: ([UInt8]) throws -> Void
  ) throws {
    if stored.kept == .inside {
      guard let bytes = try store.read({ try $0.evidenceContent(sha256: sha256) }) else {
        throw Self.altered(stored, "its bytes are gone from the casebook")
      }
      try put(bytes)
      guard SHA256Digest.of(bytes) == sha256 else {
        throw Self.altered(stored, "its bytes in the casebook were changed")
      }
      return
    }
    do {
      let found = try evidenceFolder.forEachPiece(of: sha256, put)
      guard found == (sha256, size) else {
        throw Self.altered(stored, "\(EvidenceFolder.name(of: sha256)) was changed")
      }
    } catch let unreadable as EvidenceFolder.Unreadable {
      throw Self.missing(stored, sha256, unreadable)
    }
  }

  private static func altered(_ stored: StoredEvidence, _ how: String) -> Refusal {
    Refusal(
      "The bytes of \(stored.id) are not those of its SHA-256: \(how). Nothing was written.",
      remedy: "Take them from a copy of the casebook and its folder. See: claims audit")
  }

  private static func missing(
    _ stored: StoredEvidence, _ sha256: String, _ unreadable: EvidenceFolder.Unreadable
  ) -> Refusal {
    let place = EvidenceFolder.name(of: sha256)
    return switch (unreadable.code, stored.kept) {
    case (ENOENT, .elsewhere), (ENOTDIR, .elsewhere):
      Refusal(
        "The bytes of \(stored.id) are not kept here: a casefile tells of them and does not hold "
          + "them.",
        remedy: "Attach the same file again, or carry the folder beside the other casebook along.",
        kind: .notFound)
    case (ENOENT, _), (ENOTDIR, _):
      Refusal(
        "The bytes of \(stored.id) are gone: there is no \(place) beside the casebook.",
        remedy: "Take them from a copy, or attach the same file again. See: claims audit",
        kind: .notFound)
    default:
      Refusal(
        "The bytes of \(stored.id) cannot be read from \(place): \(unreadable.words).",
        remedy: "Check who may read it. See: claims audit")
    }
  }
}
