import ClaimsSealing
import Testing

@Suite("Proofs that an entry is in a tree")
struct InclusionProofTests {
  @Test("The example of RFC 6962, 2.1.3, has the paths told there")
  func example() throws {
    let tree = RFCExample()
    #expect(try InclusionProof(of: 0, in: tree.leaves).path == [tree.b, tree.h, tree.l])
    #expect(try InclusionProof(of: 3, in: tree.leaves).path == [tree.c, tree.g, tree.l])
    #expect(try InclusionProof(of: 4, in: tree.leaves).path == [tree.f, tree.j, tree.k])
    #expect(try InclusionProof(of: 6, in: tree.leaves).path == [tree.i, tree.k])
  }

  @Test("In trees of 1 to 70, each leaf has the defined path, and it proves that leaf and no other")
  func everyLeaf() throws {
    for size in 1...70 {
      let leaves = NaiveTree.leaves(size)
      let root = NaiveTree.root(leaves)
      for index in leaves.indices {
        let proof = try InclusionProof(of: index, in: leaves)
        #expect(proof.path == NaiveTree.path(index, leaves))
        #expect(proof.root(leafHash: leaves[index]) == root)
        try proof.verify(leafHash: leaves[index], root: root)
        let other = leaves[(index + 1) % size]
        #expect(isRefused(proof, other, root) == (size > 1), "leaf \(index) of \(size)")
      }
    }
  }

  @Test("A proof with a bit flipped, or a hash dropped, added or swapped, proves nothing")
  func tampered() throws {
    for size in 1...70 {
      let leaves = NaiveTree.leaves(size)
      let root = NaiveTree.root(leaves)
      for index in leaves.indices {
        let path = NaiveTree.path(index, leaves)
        let bit = (size * 71 + index * 13) % 256
        let place = "leaf \(index) of \(size), bit \(bit)"
        for changed in tamperings(of: path, bit: bit, with: root) {
          #expect(isRefused(index, size, changed, leaves[index], root), "\(place)")
        }
        let proof = try InclusionProof(index: index, treeSize: size, path: path)
        #expect(isRefused(proof, leaves[index].flipping(bit: bit), root), "\(place)")
        #expect(isRefused(proof, leaves[index], root.flipping(bit: bit)), "\(place)")
        for other in leaves.indices where other != index {
          #expect(isRefused(other, size, path, leaves[index], root), "\(place) as \(other)")
        }
      }
    }
  }

  @Test("Each of the bits of a path counts")
  func everyBit() throws {
    let leaves = NaiveTree.leaves(11)
    let root = NaiveTree.root(leaves)
    for index in leaves.indices {
      let path = NaiveTree.path(index, leaves)
      for (level, bit) in path.indices.flatMap({ level in (0..<256).map { (level, $0) } }) {
        var changed = path
        changed[level] = path[level].flipping(bit: bit)
        #expect(isRefused(index, 11, changed, leaves[index], root))
      }
    }
  }

  @Test(
    "There is no proof for a leaf outside the tree",
    arguments: [(0, 0), (1, 1), (-1, 1), (7, 7), (8, 7), (0, -1), (.max, .max), (.min, 3)])
  func outside(index: Int, size: Int) {
    #expect(throws: ProofProblem.indexOutsideTree(index: index, treeSize: size)) {
      try InclusionProof(index: index, treeSize: size, path: [])
    }
  }

  @Test("Nor is one made", arguments: [(0, 0), (-1, 3), (3, 3)])
  func outsideLeaves(index: Int, size: Int) {
    #expect(throws: ProofProblem.indexOutsideTree(index: index, treeSize: size)) {
      try InclusionProof(of: index, in: NaiveTree.leaves(size))
    }
  }

  @Test(
    "The path is as long as the climb",
    arguments: [(0, 1, 0), (0, 2, 1), (2, 3, 1), (6, 7, 2), (0, 7, 3), (.max - 1, .max, 62)])
  func length(index: Int, size: Int, needed: Int) throws {
    let hash = MerkleTree.emptyRoot
    for given in [needed - 1, needed + 1, 0, 64, 100] where given >= 0 && given != needed {
      #expect(throws: ProofProblem.wrongPathLength(needed: needed, given: given)) {
        try InclusionProof(
          index: index, treeSize: size, path: Array(repeating: hash, count: given))
      }
    }
    let path = Array(repeating: hash, count: needed)
    #expect(try InclusionProof(index: index, treeSize: size, path: path).path == path)
  }

  @Test("A proof that fails says what it leads to")
  func words() throws {
    let leaves = NaiveTree.leaves(2)
    let proof = try InclusionProof(of: 0, in: leaves)
    let root = NaiveTree.root(leaves)
    let computed = NaiveTree.node(leaves[1], leaves[1])
    let problem = ProofProblem.leafNotProved(index: 0, treeSize: 2, root: root, computed: computed)
    #expect(throws: problem) { try proof.verify(leafHash: leaves[1], root: root) }
    #expect(problem.reason.contains(root.hex) && problem.reason.contains(computed.hex))
  }

  private func isRefused(_ proof: InclusionProof, _ leaf: TreeHash, _ root: TreeHash) -> Bool {
    (try? proof.verify(leafHash: leaf, root: root)) == nil
  }

  private func isRefused(
    _ index: Int, _ size: Int, _ path: [TreeHash], _ leaf: TreeHash, _ root: TreeHash
  ) -> Bool {
    guard let proof = try? InclusionProof(index: index, treeSize: size, path: path) else {
      return true
    }
    return isRefused(proof, leaf, root)
  }
}

/// The path with each hash in turn changed in a bit, dropped, or swapped with the next, and with `hash`
/// added at every place.
func tamperings(of path: [TreeHash], bit: Int, with hash: TreeHash) -> [[TreeHash]] {
  let flipped = path.indices.map { level in
    path.indices.map { $0 == level ? path[$0].flipping(bit: bit) : path[$0] }
  }
  let dropped = path.indices.map { level in
    path.indices.filter { $0 != level }.map { path[$0] }
  }
  let added = (0...path.count).map { path.prefix($0) + [hash] + path.dropFirst($0) }
  let swapped = path.indices.dropLast().map { level in
    var changed = path
    changed.swapAt(level, level + 1)
    return changed
  }
  return flipped + dropped + added.map(Array.init) + swapped
}
