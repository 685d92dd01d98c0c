import ClaimsSealing
import ClaimsStore

extension Workbench {
  /// Writes in one transaction, and seals what was written under the journal's new entries.
  func write<T>(_ body: (StoreWriter) throws -> T) throws -> T {
    try store.write { casebook in
      let result = try body(casebook)
      try seal(casebook)
      return result
    }
  }

  /// Seals what was written since the transaction began or this was last called.
  func seal(_ casebook: StoreWriter) throws {
    try JournalSealing(casebook: casebook, workbench: self).seal()
  }
}

/// Seals new entries: the last of them answers for every record written with them.
struct JournalSealing {
  let casebook: StoreWriter
  let workbench: Workbench

  func seal() throws {
    let changes = casebook.changes
    guard let first = changes.acts.first, let last = changes.acts.last else {
      guard changes.isEmpty else {
        throw StoreError.other(detail: "records were written that no entry of the journal tells of")
      }
      return
    }
    let acts = changes.acts
    let before = try casebook.reader.lastSealed()
    if before + 1 < first { try sealEarlier(from: before + 1, to: first) }
    let tree = try keepItems(of: last, changes.numbers(of:))
    for act in acts {
      try keepSeal(of: act, within: last, act == last ? tree : MerkleAccumulator())
    }
    if before == 0, first > 1 { try adopt(besides: changes) }
    changes.clear()
  }

  /// Entries of a program that did not seal: nothing is known of what they wrote.
  private func sealEarlier(from start: Int64, to end: Int64) throws {
    for act in start..<end { try keepSeal(of: act, within: act, MerkleAccumulator()) }
  }

  /// Takes everything from before the journal was sealed into one entry, as it stands.
  private func adopt(besides changes: ChangeLog) throws {
    let known = Set(
      RecordKind.allCases.flatMap { kind in
        changes.numbers(of: kind).map { RecordID(kind, $0) }
      })
    let act = try workbench.record(
      casebook, "adopt", about: "casebook",
      detail: "all that was kept before the journal was sealed, as it stood")
    let tree = try keepItems(of: act) { _ in
      nil
    } isWanted: {
      !known.contains($0)
    }
    try keepSeal(of: act, within: act, tree)
  }

  /// - Parameter numbers: of a kind, those that the entry wrote; nil for all.
  private func keepItems(
    of act: Int64, _ numbers: (RecordKind) -> [Int64]?,
    isWanted: (RecordID) -> Bool = { _ in true }
  ) throws -> MerkleAccumulator {
    var tree = MerkleAccumulator()
    for kind in RecordKind.allCases.sorted() {
      let numbers = numbers(kind)
      if numbers?.isEmpty ?? false { continue }
      try casebook.reader.forEachHash(of: kind, among: numbers) { number, hash in
        let record = RecordID(kind, number)
        guard isWanted(record) else { return }
        tree.append(hash)
        try casebook.insert(JournalItem(record: record, act: act, hash: hash.bytes))
      }
    }
    return tree
  }

  private func keepSeal(of act: Int64, within: Int64, _ tree: MerkleAccumulator) throws {
    guard let entry = try casebook.reader.journalEntry(act) else {
      throw StoreError.damaged(detail: "entry \(act) of its journal is missing")
    }
    let line = JournalLine(entry: entry, within: within, items: tree.count, root: tree.root)
    try casebook.insert(
      JournalSeal(
        act: act, within: within, items: line.items, root: line.root.bytes, leaf: line.leaf.bytes))
  }
}
