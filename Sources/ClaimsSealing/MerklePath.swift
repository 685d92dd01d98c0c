/// The climb from a node to the root of its tree, taking in one sibling a level.
///
/// It has two parts. Inside, below the level where the way to the node parts from the way to the last
/// leaf, siblings stand on either side; from there up, on the tree's right border, only on the left,
/// and levels without a sibling are passed over.
enum MerklePath {
  /// How many siblings a climb takes in, in each part. `index` is below `size`.
  static func lengths(from index: Int, in size: Int) -> (inside: Int, border: Int) {
    let inside = Int.bitWidth - (index ^ (size - 1)).leadingZeroBitCount
    return (inside, (index >> inside).nonzeroBitCount)
  }

  /// The inner part. A 1 in `place`, read from its low end, says that the sibling stands on the left.
  static func inside(
    from node: TreeHash, at place: Int, by siblings: ArraySlice<TreeHash>
  ) -> TreeHash {
    var hash = node
    for (level, sibling) in siblings.enumerated() {
      hash =
        place >> level & 1 == 1
        ? MerkleTree.nodeHash(sibling, hash) : MerkleTree.nodeHash(hash, sibling)
    }
    return hash
  }

  /// The inner part as it was before anything stood on the right.
  static func insideBefore(
    from node: TreeHash, at place: Int, by siblings: ArraySlice<TreeHash>
  ) -> TreeHash {
    var hash = node
    for (level, sibling) in siblings.enumerated() where place >> level & 1 == 1 {
      hash = MerkleTree.nodeHash(sibling, hash)
    }
    return hash
  }

  /// The part along the right border.
  static func border(from node: TreeHash, by siblings: ArraySlice<TreeHash>) -> TreeHash {
    siblings.reduce(node) { MerkleTree.nodeHash($1, $0) }
  }
}
