/// A Merkle tree that grows at its right edge and keeps no more of itself than its root needs.
///
/// It holds the roots of the full subtrees that the leaves so far divide into, the widest first: one
/// for each 1 in the binary form of their number. O(log n) space.
package struct MerkleAccumulator: Hashable, Sendable {
  /// How many leaves have been appended.
  package private(set) var count = 0
  private var peaks: [TreeHash] = []

  /// The tree without leaves.
  package init() {}

  package init(_ leafHashes: some Sequence<TreeHash>) {
    for leafHash in leafHashes { append(leafHash) }
  }

  /// Amortised O(1).
  package mutating func append(_ leafHash: TreeHash) {
    var hash = leafHash
    for _ in 0..<count.trailingOneBitCount {
      hash = MerkleTree.nodeHash(peaks.removeLast(), hash)
    }
    peaks.append(hash)
    count += 1
  }

  /// The root over all leaves so far (RFC 6962, 2.1). O(log n).
  package var root: TreeHash {
    guard var root = peaks.last else { return MerkleTree.emptyRoot }
    for peak in peaks.dropLast().reversed() { root = MerkleTree.nodeHash(peak, root) }
    return root
  }
}

extension Int {
  /// How many 1s end its binary form.
  fileprivate var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}
