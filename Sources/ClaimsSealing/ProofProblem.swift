/// Why a proof over a Merkle tree is malformed, or does not prove what it should.
package enum ProofProblem: Error, Hashable, Sendable {
  case indexOutsideTree(index: Int, treeSize: Int)
  case emptyOldTree(oldSize: Int)
  case sizesOutOfOrder(old: Int, new: Int)
  case wrongPathLength(needed: Int, given: Int)
  /// `root` is what was to be proved, `computed` what the proof leads to; so too below.
  case leafNotProved(index: Int, treeSize: Int, root: TreeHash, computed: TreeHash)
  case oldRootNotProved(size: Int, root: TreeHash, computed: TreeHash)
  case newRootNotProved(oldSize: Int, newSize: Int, root: TreeHash, computed: TreeHash)

  /// Whole sentences.
  package var reason: String {
    switch self {
    case .indexOutsideTree(let index, let treeSize):
      "There is no entry of index \(index) in a tree of size \(treeSize): the first has index 0, "
        + "and the last one less than the size."
    case .emptyOldTree(let oldSize):
      "The older tree is said to have \(oldSize) entries: a proof that another goes on from it "
        + "needs at least 1."
    case .sizesOutOfOrder(let old, let new):
      "The older tree is said to have \(old) entries and the newer one \(new): a tree that only "
        + "grows cannot have become smaller."
    case .wrongPathLength(let needed, let given):
      "The path of the proof has \(given) hashes, where these sizes call for \(needed)."
    case .leafNotProved(let index, let treeSize, let root, let computed):
      "The proof leads from the entry of index \(index) to the root \(computed), and the tree of "
        + "size \(treeSize) has the root \(root): the entry, its place, the tree or the proof is "
        + "not the one that was sealed."
    case .oldRootNotProved(let size, let root, let computed):
      "The proof is about an older tree with the root \(computed), and the one of size \(size) has "
        + "the root \(root): this is another tree, or the proof was changed."
    case .newRootNotProved(let oldSize, let newSize, let root, let computed):
      "The first \(oldSize) entries lead to a tree of size \(newSize) with the root \(computed), "
        + "not \(root): one of them was changed, moved or taken away, or the proof was."
    }
  }
}
