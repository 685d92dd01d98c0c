import ClaimsSealing
import ClaimsStore

/// The journal of another casebook, held against ours.
///
/// Two offices that worked from copies of one file share the entries of the time before: as many from
/// the first on as have the same leaf. Every other entry there, and every entry that was merged in
/// there before, is kept here as it was sealed, once: by its casebook, its number and its leaf. Merged
/// in either direction, the two then hold the same entries.
struct MergedJournal {
  /// `claimbench/KEY`; copies of one file share it.
  let origin: String
  /// How many entries it has, and their root.
  let size: Int
  let root: TreeHash
  /// How many entries both share.
  let common: Int
  /// What is not kept here yet, in the order it is there.
  let entries: [MergedEntry]
  /// Whether any of these is more than the trace of a merge: those alone are no reason to write, or
  /// two casebooks would tell each other of their merges without end.
  let hasNews: Bool

  /// - Parameter leaves: of the other's journal as it stands, which was found sound.
  init(of other: StoreReader, leaves: [TreeHash], into casebook: StoreReader) throws {
    let key = try other.casebookKey()
    origin = "claimbench/\(key)"
    (size, root) = (leaves.count, MerkleTree.root(of: leaves))
    let own = try casebook.seals().map(\.leaf)
    let ownKey = try casebook.casebookKey()
    common = ownKey == key ? zip(own, leaves).prefix { $0 == $1.bytes }.count : 0
    var known = Set(try casebook.mergedEntries().map(\.id))
    var entries: [MergedEntry] = []
    let theirs = zip(try other.journal(), try other.seals()).map {
      MergedEntry(casebook: key, entry: $0, seal: $1)
    }
    let through = theirs.dropFirst(common) + (try other.mergedEntries())
    for merged in through {
      let place = Int(merged.entry.id) - 1
      let isOurs =
        merged.casebook == ownKey && own.indices.contains(place)
        && own[place] == merged.seal.leaf
      if !isOurs, known.insert(merged.id).inserted { entries.append(merged) }
    }
    self.entries = entries
    let merges = Set(
      (theirs + through).filter { $0.entry.action == Workbench.mergeAction }
        .map { Place(casebook: $0.casebook, number: $0.entry.id) })
    hasNews = entries.contains {
      !merges.contains(Place(casebook: $0.casebook, number: $0.seal.within))
    }
  }

  private struct Place: Hashable {
    let casebook: String
    let number: Int64
  }
}
