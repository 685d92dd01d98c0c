import ClaimsSealing
import Testing

@Suite("Proofs that a tree goes on from an older one")
struct ConsistencyProofTests {
  @Test("The example of RFC 6962, 2.1.3, has the proofs told there")
  func example() throws {
    let tree = RFCExample()
    let proof3 = try ConsistencyProof(from: 3, in: tree.leaves)
    #expect(proof3.path == [tree.c, tree.d, tree.g, tree.l])
    #expect(try ConsistencyProof(from: 4, in: tree.leaves).path == [tree.l])
    #expect(try ConsistencyProof(from: 6, in: tree.leaves).path == [tree.i, tree.j, tree.k])
    #expect(try ConsistencyProof(from: 7, in: tree.leaves).path == [])
  }

  @Test("Between any two sizes from 1 to 70 there is the defined proof, and it holds")
  func everyTwo() throws {
    let all = NaiveTree.leaves(70)
    let roots = (0...70).map { NaiveTree.root(all[..<$0]) }
    for new in 1...70 {
      let leaves = Array(all[..<new])
      for old in 1...new {
        let proof = try ConsistencyProof(from: old, in: leaves)
        #expect(proof.path == NaiveTree.proof(old, leaves), "from \(old) to \(new)")
        try proof.verify(oldRoot: roots[old], newRoot: roots[new])
      }
    }
  }

  @Test("A proof with a bit flipped, or a hash dropped, added or swapped, proves nothing")
  func tampered() throws {
    let all = NaiveTree.leaves(70)
    let roots = (0...70).map { NaiveTree.root(all[..<$0]) }
    for new in 1...70 {
      for old in 1...new {
        let path = NaiveTree.proof(old, Array(all[..<new]))
        let bit = (new * 71 + old * 13) % 256
        let place = "from \(old) to \(new), bit \(bit)"
        for changed in tamperings(of: path, bit: bit, with: roots[new]) {
          #expect(isRefused(old, new, changed, roots[old], roots[new]), "\(place)")
        }
        #expect(isRefused(old, new, path, roots[old].flipping(bit: bit), roots[new]), "\(place)")
        #expect(isRefused(old, new, path, roots[old], roots[new].flipping(bit: bit)), "\(place)")
        #expect(isRefused(old, new, path, roots[new], roots[old]) == (old != new), "\(place)")
      }
    }
  }

  @Test("A rewritten past is not the past, whichever entry it is", arguments: 1...20)
  func rewritten(new: Int) throws {
    let leaves = NaiveTree.leaves(new)
    for old in 1...new {
      let oldRoot = NaiveTree.root(leaves[..<old])
      for index in leaves.indices {
        var changed = leaves
        changed[index] = changed[index].flipping(bit: index)
        let proof = try ConsistencyProof(from: old, in: changed)
        let holds =
          (try? proof.verify(oldRoot: oldRoot, newRoot: NaiveTree.root(changed))) != nil
        #expect(holds == (index >= old), "entry \(index) changed, from \(old) to \(new)")
      }
    }
  }

  @Test("An empty tree proves nothing, nor does a tree that shrank")
  func sizes() {
    let hash = MerkleTree.emptyRoot
    for (new, path) in [(0, []), (0, [hash]), (5, []), (5, [hash])] {
      #expect(throws: ProofProblem.emptyOldTree(oldSize: 0)) {
        try ConsistencyProof(oldSize: 0, newSize: new, path: path)
      }
    }
    #expect(throws: ProofProblem.emptyOldTree(oldSize: -1)) {
      try ConsistencyProof(oldSize: -1, newSize: 3, path: [])
    }
    #expect(throws: ProofProblem.emptyOldTree(oldSize: 0)) {
      try ConsistencyProof(from: 0, in: NaiveTree.leaves(3))
    }
    #expect(throws: ProofProblem.sizesOutOfOrder(old: 4, new: 3)) {
      try ConsistencyProof(oldSize: 4, newSize: 3, path: [])
    }
    #expect(throws: ProofProblem.sizesOutOfOrder(old: 4, new: 3)) {
      try ConsistencyProof(from: 4, in: NaiveTree.leaves(3))
    }
  }

  @Test("Trees of one size are consistent if they are the same")
  func equalSizes() throws {
    let (one, other) = (NaiveTree.root(NaiveTree.leaves(5)), NaiveTree.root(NaiveTree.leaves(6)))
    let proof = try ConsistencyProof(oldSize: 5, newSize: 5, path: [])
    try proof.verify(oldRoot: one, newRoot: one)
    #expect(
      throws: ProofProblem.newRootNotProved(oldSize: 5, newSize: 5, root: other, computed: one)
    ) { try proof.verify(oldRoot: one, newRoot: other) }
    #expect(throws: ProofProblem.wrongPathLength(needed: 0, given: 1)) {
      try ConsistencyProof(oldSize: 5, newSize: 5, path: [one])
    }
  }

  @Test(
    "The path is as long as the two sizes call for",
    arguments: [(1, 1, 0), (1, 2, 1), (3, 7, 4), (4, 7, 1), (6, 7, 3), (.max - 1, .max, 63)])
  func length(old: Int, new: Int, needed: Int) throws {
    let hash = MerkleTree.emptyRoot
    for given in [needed - 1, needed + 1, 0, 65, 100] where given >= 0 && given != needed {
      #expect(throws: ProofProblem.wrongPathLength(needed: needed, given: given)) {
        try ConsistencyProof(oldSize: old, newSize: new, path: Array(repeating: hash, count: given))
      }
    }
    let path = Array(repeating: hash, count: needed)
    #expect(try ConsistencyProof(oldSize: old, newSize: new, path: path).path == path)
  }

  @Test("Which of the two roots is not proved is told")
  func words() throws {
    let leaves = NaiveTree.leaves(7)
    let proof = try ConsistencyProof(from: 3, in: leaves)
    let (old, new) = (NaiveTree.root(leaves[..<3]), NaiveTree.root(leaves))
    let other = MerkleTree.emptyRoot
    #expect(throws: ProofProblem.oldRootNotProved(size: 3, root: other, computed: old)) {
      try proof.verify(oldRoot: other, newRoot: new)
    }
    let problem = ProofProblem.newRootNotProved(
      oldSize: 3, newSize: 7, root: other, computed: new)
    #expect(throws: problem) { try proof.verify(oldRoot: old, newRoot: other) }
    #expect(problem.reason.contains(other.hex) && problem.reason.contains(new.hex))
  }

  private func isRefused(
    _ old: Int, _ new: Int, _ path: [TreeHash], _ oldRoot: TreeHash, _ newRoot: TreeHash
  ) -> Bool {
    guard let proof = try? ConsistencyProof(oldSize: old, newSize: new, path: path) else {
      return true
    }
    return (try? proof.verify(oldRoot: oldRoot, newRoot: newRoot)) == nil
  }
}
