import ClaimsModel
import ClaimsStore

/// Brings the bytes of evidence that another casebook keeps and ours does not.
///
/// They are hashed before and while they are copied, and are on the disk before the casebook says that
/// they are here. O(bytes that are copied).
struct EvidenceMerge {
  let other: StoreReader
  /// Beside the other casebook.
  let theirs: EvidenceFolder
  let ours: EvidenceFolder

  /// What came of it.
  struct Outcome {
    /// Pieces of evidence whose bytes are here now.
    var kept = 0
    /// What could not be brought: whole sentences.
    var missing: [String] = []
  }

  func run(_ casebook: StoreWriter) throws -> Outcome {
    var outcome = Outcome()
    var there: [StoredEvidence] = []
    try other.forEachEvidence { if $0.kept != .elsewhere { there.append($0) } }
    for stored in there {
      guard let here = try casebook.reader.evidence(key: stored.evidence.key),
        here.kept == .elsewhere, here.evidence.sha256 == stored.evidence.sha256
      else { continue }
      if let reason = try bring(stored, casebook) {
        outcome.missing.append("The bytes of \(here.id) could not be brought: \(reason).")
      } else {
        try casebook.keepHere(here.id, stored.kept)
        outcome.kept += 1
      }
    }
    return outcome
  }

  /// - Returns: why not, as the end of a sentence; nil where all of it is here now.
  private func bring(_ stored: StoredEvidence, _ casebook: StoreWriter) throws -> String? {
    for part in stored.evidence.parts {
      if stored.kept == .inside {
        guard let bytes = try other.evidenceContent(sha256: part.sha256),
          SHA256Digest.of(bytes) == part.sha256
        else { return "they are not in the other casebook as they were" }
        try casebook.insertContent(bytes, sha256: part.sha256)
        continue
      }
      if ours.state(of: part.sha256, size: part.size) == .sound { continue }
      switch theirs.state(of: part.sha256, size: part.size) {
      case .sound: break
      case .missing:
        return "\(EvidenceFolder.name(of: part.sha256)) is not beside the other casebook"
      case .altered(let reason):
        return "\(EvidenceFolder.name(of: part.sha256)) there is not what was kept: \(reason)"
      }
      let kept = try ours.keep { body in _ = try theirs.forEachPiece(of: part.sha256, body) }
      guard kept.sha256 == part.sha256 else { return "a file changed while it was read" }
    }
    return nil
  }
}
