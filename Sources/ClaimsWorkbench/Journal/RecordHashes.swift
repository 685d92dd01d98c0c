import ClaimsModel
import ClaimsSealing
import ClaimsStore

/// Leaf hashes of records that are written in great numbers, worked out beside the writing, so that
/// sealing need not read them back.
///
/// Holds 32 bytes of each record, and those records whose hashes are being worked out.
final class RecordHashes {
  private struct Kept {
    var numbers: [Int64] = []
    /// One after another.
    var bytes: [UInt8] = []
  }

  private typealias Hashed = (record: RecordID, hash: Result<TreeHash, any Error>)

  private static let most = 1024
  /// Of texts, in bytes.
  private static let mostText = 1 << 20

  private var kept: [RecordKind: Kept] = [:]
  private var batch: [(id: RecordID, record: StoredRecord)] = []
  private var text = 0
  private var ahead: WorkAhead<[Hashed]>?

  /// Takes what was just written under a number: of a kind, numbers go up.
  func add(_ report: StoredReport) throws {
    text += report.report.text.utf8.count
    try add(RecordID(.report, report.id.number), .report(report))
  }

  /// - Parameter report: the casefile id of the claim's report.
  func add(_ claim: StoredClaim, report: String) throws {
    try add(RecordID(.claim, claim.id.number), .claim(claim, report: report))
  }

  private func add(_ id: RecordID, _ record: StoredRecord) throws {
    batch.append((id, record))
    if batch.count == Self.most || text >= Self.mostText { try begin() }
  }

  private func begin() throws {
    try take()
    let records = batch
    ahead = WorkAhead { records.map { entry in (entry.id, Result { try entry.record.hash }) } }
    batch.removeAll(keepingCapacity: true)
    text = 0
  }

  private func take() throws {
    for (record, hash) in ahead?.result() ?? [] {
      kept[record.kind, default: Kept()].numbers.append(record.number)
      kept[record.kind, default: Kept()].bytes += try hash.get().bytes
    }
    ahead = nil
  }

  /// Whether just these records of a kind are here, ascending, and none was changed since.
  ///
  /// - Parameter writes: how often one of them was written.
  func hasAll(of kind: RecordKind, _ numbers: [Int64], writes: Int) throws -> Bool {
    try begin()
    try take()
    return writes == numbers.count && numbers == kept[kind]?.numbers
  }

  /// Calls `body` with the number and the hash of each record of a kind, in ascending order.
  func forEach(of kind: RecordKind, _ body: (Int64, TreeHash) throws -> Void) rethrows {
    guard let kept = kept[kind] else { return }
    for (place, number) in kept.numbers.enumerated() {
      let start = place * TreeHash.byteCount
      guard let hash = TreeHash(bytes: kept.bytes[start..<start + TreeHash.byteCount]) else {
        continue
      }
      try body(number, hash)
    }
  }
}
