/// A proof that a tree begins with all leaves of an older one, unchanged and in the same order
/// (RFC 6962, 2.1.2; RFC 9162, 2.1.4).
///
/// A value is always well formed: the sizes are in order, and the path has the one length that they
/// call for. There is none from a tree without leaves: every tree begins with that, so it would prove
/// nothing.
package struct ConsistencyProof: Hashable, Sendable {
  /// In leaves, at least 1.
  package let oldSize: Int
  /// In leaves, at least `oldSize`.
  package let newSize: Int
  /// The nodes of which both roots are made, the lowest first; empty if the sizes are equal.
  package let path: [TreeHash]

  /// - Throws: `ProofProblem` if the old tree is empty or the larger one, or if the path is too long
  ///   or too short.
  package init(oldSize: Int, newSize: Int, path: [TreeHash]) throws(ProofProblem) {
    try Self.check(oldSize: oldSize, newSize: newSize)
    let shape = Shape(oldSize: oldSize, newSize: newSize)
    guard path.count == shape.pathLength else {
      throw .wrongPathLength(needed: shape.pathLength, given: path.count)
    }
    self.oldSize = oldSize
    self.newSize = newSize
    self.path = path
  }

  /// The proof from the tree over the first `oldSize` leaves to the tree over all of them. O(n).
  ///
  /// - Throws: `ProofProblem` if `oldSize` is 0 or more than there are.
  package init(from oldSize: Int, in leafHashes: [TreeHash]) throws(ProofProblem) {
    try Self.check(oldSize: oldSize, newSize: leafHashes.count)
    var path: [TreeHash] = []
    var subtree = leafHashes.indices
    while subtree.upperBound != oldSize {
      let middle = subtree.lowerBound + MerkleTree.leftSize(of: subtree.count)
      let (left, right) = (subtree.lowerBound..<middle, middle..<subtree.upperBound)
      path.append(MerkleTree.root(of: leafHashes[oldSize <= middle ? right : left]))
      subtree = oldSize <= middle ? left : right
    }
    // Where it is not the whole old tree, whose root the verifier knows.
    if subtree.lowerBound > 0 { path.append(MerkleTree.root(of: leafHashes[subtree])) }
    try self.init(oldSize: oldSize, newSize: leafHashes.count, path: path.reversed())
  }

  /// Returns if the tree with the new root begins with the whole of the tree with the old root.
  /// O(log n).
  ///
  /// - Throws: `ProofProblem.oldRootNotProved` or `.newRootNotProved` if it is not shown to.
  package func verify(oldRoot: TreeHash, newRoot: TreeHash) throws(ProofProblem) {
    let roots = roots(oldRoot: oldRoot)
    guard roots.old == oldRoot else {
      throw .oldRootNotProved(size: oldSize, root: oldRoot, computed: roots.old)
    }
    guard roots.new == newRoot else {
      throw .newRootNotProved(
        oldSize: oldSize, newSize: newSize, root: newRoot, computed: roots.new)
    }
  }

  /// The two roots that the path leads to. The old one is given because the path leaves it out where
  /// the old tree is a full subtree of the new one.
  private func roots(oldRoot: TreeHash) -> (old: TreeHash, new: TreeHash) {
    let shape = Shape(oldSize: oldSize, newSize: newSize)
    var rest = path[...]
    let start = shape.startsAtOldRoot ? oldRoot : rest.popFirst() ?? oldRoot
    let inside = rest.prefix(shape.inside)
    let border = rest.dropFirst(shape.inside)
    return (
      MerklePath.border(
        from: MerklePath.insideBefore(from: start, at: shape.place, by: inside), by: border),
      MerklePath.border(
        from: MerklePath.inside(from: start, at: shape.place, by: inside), by: border)
    )
  }

  private static func check(oldSize: Int, newSize: Int) throws(ProofProblem) {
    guard oldSize > 0 else { throw .emptyOldTree(oldSize: oldSize) }
    guard oldSize <= newSize else { throw .sizesOutOfOrder(old: oldSize, new: newSize) }
  }

  /// What the two sizes say of the path.
  ///
  /// It starts at the last full subtree of the old tree, the largest that ends where the old tree
  /// does, and climbs from there to the root of the new one.
  private struct Shape {
    /// Whether that subtree is the whole old tree.
    let startsAtOldRoot: Bool
    /// The subtree's place among those of its width.
    let place: Int
    let inside: Int
    let border: Int

    init(oldSize: Int, newSize: Int) {
      let height = oldSize.trailingZeroBitCount
      let climb = MerklePath.lengths(from: oldSize - 1, in: newSize)
      startsAtOldRoot = oldSize == newSize || oldSize.nonzeroBitCount == 1
      place = (oldSize - 1) >> height
      inside = oldSize == newSize ? 0 : climb.inside - height
      border = oldSize == newSize ? 0 : climb.border
    }

    var pathLength: Int { (startsAtOldRoot ? 0 : 1) + inside + border }
  }
}
