/// A proof that a leaf stands at a certain place in a tree (RFC 6962, 2.1.1; RFC 9162, 2.1.3).
///
/// A value is always well formed: the place lies in the tree, and the path has the one length that a
/// climb from there has.
package struct InclusionProof: Hashable, Sendable {
  /// 0-based, below `treeSize`.
  package let index: Int
  /// In leaves, at least 1.
  package let treeSize: Int
  /// The siblings on the way from the leaf to the root, the nearest first.
  package let path: [TreeHash]

  /// - Throws: `ProofProblem` if the index lies outside the tree or the path is too long or too short.
  package init(index: Int, treeSize: Int, path: [TreeHash]) throws(ProofProblem) {
    guard treeSize > 0, (0..<treeSize).contains(index) else {
      throw .indexOutsideTree(index: index, treeSize: treeSize)
    }
    let (inside, border) = MerklePath.lengths(from: index, in: treeSize)
    guard path.count == inside + border else {
      throw .wrongPathLength(needed: inside + border, given: path.count)
    }
    self.index = index
    self.treeSize = treeSize
    self.path = path
  }

  /// The proof for the leaf at `index` in the tree over `leafHashes`. O(n).
  ///
  /// - Throws: `ProofProblem.indexOutsideTree`.
  package init(of index: Int, in leafHashes: [TreeHash]) throws(ProofProblem) {
    guard leafHashes.indices.contains(index) else {
      throw .indexOutsideTree(index: index, treeSize: leafHashes.count)
    }
    var path: [TreeHash] = []
    var subtree = leafHashes.indices
    while subtree.count > 1 {
      let middle = subtree.lowerBound + MerkleTree.leftSize(of: subtree.count)
      let (left, right) = (subtree.lowerBound..<middle, middle..<subtree.upperBound)
      path.append(MerkleTree.root(of: leafHashes[index < middle ? right : left]))
      subtree = index < middle ? left : right
    }
    try self.init(index: index, treeSize: leafHashes.count, path: path.reversed())
  }

  /// The root of the tree that has this leaf at this place. O(log n).
  package func root(leafHash: TreeHash) -> TreeHash {
    let inside = MerklePath.lengths(from: index, in: treeSize).inside
    return MerklePath.border(
      from: MerklePath.inside(from: leafHash, at: index, by: path.prefix(inside)),
      by: path.dropFirst(inside))
  }

  /// Returns if the leaf stands at this place in the tree with this root.
  ///
  /// - Throws: `ProofProblem.leafNotProved` if not.
  package func verify(leafHash: TreeHash, root: TreeHash) throws(ProofProblem) {
    let computed = self.root(leafHash: leafHash)
    guard computed == root else {
      throw .leafNotProved(index: index, treeSize: treeSize, root: root, computed: computed)
    }
  }
}
