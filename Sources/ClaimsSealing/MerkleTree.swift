import Crypto

/// The hashes of which a Merkle tree is made (RFC 6962, 2.1; the same in RFC 9162, 2.1.1).
///
/// Leaves and nodes are hashed behind different first bytes, so that neither can be passed off as the
/// other.
package enum MerkleTree {
  /// The root of a tree without leaves: the hash of no bytes.
  package static let emptyRoot = TreeHash(SHA256.hash(data: [UInt8]()))

  /// The hash of a leaf that holds `entry`: SHA-256(0x00 || entry).
  package static func leafHash(of entry: some Collection<UInt8>) -> TreeHash {
    var hasher = SHA256()
    hasher.update(data: [0x00] as [UInt8])
    hasher.update(data: Array(entry))
    return TreeHash(hasher.finalize())
  }

  /// The hash of a node over two subtrees: SHA-256(0x01 || left || right).
  package static func nodeHash(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    var hasher = SHA256()
    hasher.update(data: [0x01] as [UInt8])
    hasher.update(data: left.bytes)
    hasher.update(data: right.bytes)
    return TreeHash(hasher.finalize())
  }

  /// The root of the tree over these leaves, in this order. O(n) time, O(log n) space.
  package static func root(of leafHashes: some Sequence<TreeHash>) -> TreeHash {
    MerkleAccumulator(leafHashes).root
  }

  /// How many leaves stand left of the topmost division of a tree of `size` leaves, at least 2: the
  /// greatest power of two below `size`.
  static func leftSize(of size: Int) -> Int {
    1 << (Int.bitWidth - 1 - (size - 1).leadingZeroBitCount)
  }
}
