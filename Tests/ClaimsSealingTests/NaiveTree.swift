import ClaimsSealing
import Crypto

/// The definitions of RFC 6962, 2.1, word for word: slow, recursive, and sharing nothing with the code
/// under test but `TreeHash`.
enum NaiveTree {
  /// The leaf hashes of "entry 0", "entry 1" and so on: all different.
  static func leaves(_ count: Int) -> [TreeHash] {
    (0..<count).map { hash([0] + Array("entry \($0)".utf8)) }
  }

  static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    hash([1] + left.bytes + right.bytes)
  }

  /// MTH(D[n]), 2.1.
  static func root(_ leaves: some RandomAccessCollection<TreeHash>) -> TreeHash {
    let leaves = Array(leaves)
    if leaves.isEmpty { return hash([]) }
    if leaves.count == 1 { return leaves[0] }
    let k = greatestPowerOfTwo(below: leaves.count)
    return node(root(leaves[..<k]), root(leaves[k...]))
  }

  /// PATH(m, D[n]), 2.1.1.
  static func path(_ m: Int, _ leaves: some RandomAccessCollection<TreeHash>) -> [TreeHash] {
    let leaves = Array(leaves)
    if leaves.count == 1 { return [] }
    let k = greatestPowerOfTwo(below: leaves.count)
    return m < k
      ? path(m, leaves[..<k]) + [root(leaves[k...])]
      : path(m - k, leaves[k...]) + [root(leaves[..<k])]
  }

  /// PROOF(m, D[n]), 2.1.2.
  static func proof(_ m: Int, _ leaves: [TreeHash]) -> [TreeHash] { subproof(m, leaves, true) }

  private static func subproof(
    _ m: Int, _ leaves: some RandomAccessCollection<TreeHash>, _ isWhole: Bool
  ) -> [TreeHash] {
    let leaves = Array(leaves)
    if m == leaves.count { return isWhole ? [] : [root(leaves)] }
    let k = greatestPowerOfTwo(below: leaves.count)
    return m <= k
      ? subproof(m, leaves[..<k], isWhole) + [root(leaves[k...])]
      : subproof(m - k, leaves[k...], false) + [root(leaves[..<k])]
  }

  private static func greatestPowerOfTwo(below count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }

  private static func hash(_ bytes: [UInt8]) -> TreeHash {
    guard let hash = TreeHash(bytes: Array(SHA256.hash(data: bytes))) else {
      fatalError("SHA-256 gave other than 32 bytes.")
    }
    return hash
  }
}

extension TreeHash {
  /// The same hash but for one bit, counted from 0 to 255.
  func flipping(bit: Int) -> TreeHash {
    var bytes = bytes
    bytes[bit / 8] ^= 1 << (bit % 8)
    return TreeHash(bytes: bytes) ?? self
  }
}

/// The seven leaves and seven nodes of the example of RFC 6962, 2.1.3, under their names there.
struct RFCExample {
  let leaves = NaiveTree.leaves(7)
  var b: TreeHash { leaves[1] }
  var c: TreeHash { leaves[2] }
  var d: TreeHash { leaves[3] }
  var f: TreeHash { leaves[5] }
  /// The last leaf, which stands as a node of its own.
  var j: TreeHash { leaves[6] }
  var g: TreeHash { NaiveTree.node(leaves[0], leaves[1]) }
  var h: TreeHash { NaiveTree.node(leaves[2], leaves[3]) }
  var i: TreeHash { NaiveTree.node(leaves[4], leaves[5]) }
  var k: TreeHash { NaiveTree.node(g, h) }
  var l: TreeHash { NaiveTree.node(i, j) }
}
