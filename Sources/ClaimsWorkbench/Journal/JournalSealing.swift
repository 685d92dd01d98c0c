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
  ///
  /// - Parameter hashes: of records that need not be read back.
  func seal(_ casebook: StoreWriter, knowing hashes: RecordHashes? = nil) throws {
    try JournalSealing(casebook: casebook, workbench: self, hashes: hashes).seal()
  }
}

/// Seals new entries: the last of them answers for every record written with them.
struct JournalSealing {
  let casebook: StoreWriter
  let workbench: Workbench
  var hashes: RecordHashes?

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
    let tree = try keepItems(of: last, changes)
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
    var tree = MerkleAccumulator()
    for kind in RecordKind.allCases.sorted() {
      try casebook.reader.forEachHash(of: kind) { number, hash in
        let record = RecordID(kind, number)
        if !known.contains(record) { try keepItem(record, hash, of: act, in: &tree) }
      }
    }
    try keepSeal(of: act, within: act, tree)
  }

  /// Keeps what an entry left of each record that was written with it, kind by kind.
  private func keepItems(of act: Int64, _ changes: ChangeLog) throws -> MerkleAccumulator {
    var tree = MerkleAccumulator()
    for kind in RecordKind.allCases.sorted() {
      let numbers = changes.numbers(of: kind)
      if numbers.isEmpty { continue }
      let keep = { (number: Int64, hash: TreeHash) in
        try keepItem(RecordID(kind, number), hash, of: act, in: &tree)
      }
      if let hashes, try hashes.hasAll(of: kind, numbers, writes: changes.writes(of: kind)) {
        assert((try? isKept(kind, numbers, as: hashes)) ?? false, "a \(kind) is not kept as it was")
        try hashes.forEach(of: kind, keep)
      } else {
        try casebook.reader.forEachHash(of: kind, among: numbers, keep)
      }
    }
    return tree
  }

  /// Whether records read back are what their hashes were worked out of: all tests ask it.
  private func isKept(
    _ kind: RecordKind, _ numbers: [Int64], as hashes: RecordHashes
  ) throws -> Bool {
    var (found, wanted): ([TreeHash], [TreeHash]) = ([], [])
    try casebook.reader.forEachHash(of: kind, among: numbers) { found.append($1) }
    hashes.forEach(of: kind) { wanted.append($1) }
    return found == wanted
  }

  private func keepItem(
    _ record: RecordID, _ hash: TreeHash, of act: Int64, in tree: inout MerkleAccumulator
  ) throws {
    tree.append(hash)
    try casebook.insert(JournalItem(record: record, act: act, hash: hash.bytes))
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
