import ClaimsSealing
import Testing

/// A log that github.com/transparency-dev/tessera wrote and signed, at each of its sizes from 0 to 15.
@Suite("A log of others", .enabled(if: Suites.has("tessera-log")))
struct TesseraLogTests {
  @Test("Its 16 checkpoints are signed by its key, and written again to the byte")
  func signatures() throws {
    let key = try key()
    for size in 0...15 {
      let bytes = try Suites.bytes("tessera-log/checkpoint.\(size)")
      let note = try SignedNote(parsing: bytes)
      #expect(Array(note.encoded.utf8) == bytes)
      #expect(try note.verified(by: [key]).signers == [key])
      let checkpoint = try Checkpoint(parsing: note.text)
      #expect(checkpoint.text == note.text)
      #expect(checkpoint.size == size)
      #expect(checkpoint.origin == key.name.text)
      #expect(checkpoint.extensionLines == [])
    }
  }

  @Test("A signed text under another checkpoint's signature is refused")
  func exchanged() throws {
    let key = try key()
    let notes = try (0...15).map {
      try SignedNote(parsing: Suites.bytes("tessera-log/checkpoint.\($0)"))
    }
    for (one, note) in notes.enumerated() {
      for (other, text) in notes.map(\.text).enumerated() where other != one {
        let forged = try SignedNote(text: text, signatures: note.signatures)
        #expect(throws: NoteProblem.falseSignature(key.identity)) {
          try forged.verified(by: [key])
        }
      }
    }
  }

  @Test("Its roots are those of its entries, “one”, “two” and on")
  func roots() throws {
    let entries = try entries()
    #expect(
      entries.prefix(3).map { String(decoding: $0, as: UTF8.self) } == ["one", "two", "three"])
    #expect(entries.count == 15)
    let leaves = entries.map { MerkleTree.leafHash(of: $0) }
    var tree = MerkleAccumulator()
    #expect(tree.root == (try root(at: 0)))
    for leaf in leaves {
      tree.append(leaf)
      #expect(tree.root == (try root(at: tree.count)), "of \(tree.count) entries")
    }
    #expect(leaves.flatMap(\.bytes) == (try Suites.bytes("tessera-log/tile/0/000.p/15")))
  }

  @Test("Each checkpoint from 1 on goes on from each before it, and contains each of its entries")
  func proofs() throws {
    let leaves = try entries().map { MerkleTree.leafHash(of: $0) }
    let roots = try (0...15).map { try root(at: $0) }
    for new in 1...15 {
      for old in 1...new {
        let proof = try ConsistencyProof(from: old, in: Array(leaves[..<new]))
        try proof.verify(oldRoot: roots[old], newRoot: roots[new])
        let inclusion = try InclusionProof(of: old - 1, in: Array(leaves[..<new]))
        try inclusion.verify(leafHash: leaves[old - 1], root: roots[new])
        #expect(throws: ProofProblem.self) {
          try proof.verify(oldRoot: roots[old - 1], newRoot: roots[new])
        }
      }
    }
  }

  private func key() throws -> VerifierKey {
    let line = String(decoding: try Suites.bytes("tessera-log/log.vkey"), as: UTF8.self)
    return try VerifierKey(parsing: line.trimmingSuffixNewline)
  }

  private func root(at size: Int) throws -> TreeHash {
    try Checkpoint(
      parsing: SignedNote(parsing: Suites.bytes("tessera-log/checkpoint.\(size)")).text
    ).root
  }

  /// The entries of the log: each behind its length in two bytes, the higher first (C2SP tlog-tiles).
  private func entries() throws -> [[UInt8]] {
    var rest = try Suites.bytes("tessera-log/tile/entries/000.p/15")[...]
    var entries: [[UInt8]] = []
    while let high = rest.popFirst(), let low = rest.popFirst() {
      let count = Int(high) << 8 | Int(low)
      entries.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return entries
  }
}
