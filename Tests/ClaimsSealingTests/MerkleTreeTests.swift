import ClaimsSealing
import Crypto
import Foundation
import Testing

@Suite("Merkle trees")
struct MerkleTreeTests {
  @Test("A leaf is hashed behind a 0, a node behind a 1")
  func prefixes() {
    let one = MerkleTree.leafHash(of: "one".utf8)
    let two = MerkleTree.leafHash(of: Data("two".utf8))
    #expect(one.bytes == Array(SHA256.hash(data: [0, 0x6F, 0x6E, 0x65] as [UInt8])))
    #expect(two.bytes == Array(SHA256.hash(data: [0, 0x74, 0x77, 0x6F] as [UInt8])))
    let node = Array(SHA256.hash(data: [1] + one.bytes + two.bytes))
    #expect(MerkleTree.nodeHash(one, two).bytes == node)
    #expect(MerkleTree.root(of: [one, two]).bytes == node)
    #expect(MerkleTree.nodeHash(one, two) != MerkleTree.nodeHash(two, one))
  }

  @Test("An entry that spells a node is not that node")
  func secondPreimage() {
    let (one, two) = (MerkleTree.leafHash(of: "one".utf8), MerkleTree.leafHash(of: "two".utf8))
    let forged = MerkleTree.leafHash(of: one.bytes + two.bytes)
    #expect(MerkleTree.root(of: [forged]) != MerkleTree.root(of: [one, two]))
  }

  @Test("The tree of the well-known eight entries has the well-known roots")
  func knownRoots() {
    let entries: [[UInt8]] = [
      [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
      Array(0x50...0x57), Array(0x60...0x6F),
    ]
    let leaves = entries.map { MerkleTree.leafHash(of: $0) }
    let roots = (0...8).map { MerkleTree.root(of: leaves.prefix($0)).hex }
    #expect(
      roots == [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
      ])
  }

  @Test("A growing tree has at each size, from 0 to 70, the root of the recursive definition")
  func accumulator() {
    let leaves = NaiveTree.leaves(70)
    var tree = MerkleAccumulator()
    #expect(tree.root == NaiveTree.root([]))
    for (index, leaf) in leaves.enumerated() {
      tree.append(leaf)
      let soFar = leaves[...index]
      #expect(tree.count == index + 1)
      #expect(tree.root == NaiveTree.root(soFar), "of \(index + 1) leaves")
      #expect(tree == MerkleAccumulator(soFar))
    }
  }

  @Test("Leaves changed, swapped, repeated or left out give another root", arguments: 1...20)
  func otherLeaves(size: Int) {
    let leaves = NaiveTree.leaves(size)
    var roots: Set = [MerkleTree.root(of: leaves), MerkleTree.root(of: leaves + leaves.suffix(1))]
    for index in leaves.indices {
      var (changed, missing) = (leaves, leaves)
      changed[index] = changed[index].flipping(bit: index)
      missing.remove(at: index)
      roots.formUnion([MerkleTree.root(of: changed), MerkleTree.root(of: missing)])
    }
    for index in leaves.indices.dropLast() {
      var swapped = leaves
      swapped.swapAt(index, index + 1)
      roots.insert(MerkleTree.root(of: swapped))
    }
    #expect(roots.count == 2 + 2 * size + size - 1)
  }

  @Test(
    "The known answers of the public suite", .enabled(if: Suites.has("merkle-testdata")))
  func suite() throws {
    struct Answers: Decodable {
      let leaf_inputs_hex: [String]
      let leaf_hashes_hex: [String]
      let root_by_size_hex: [String]
    }
    let answers = try JSONDecoder().decode(
      Answers.self, from: Data(Suites.bytes("merkle-testdata/rfc6962-known-answers.json")))
    let leaves = answers.leaf_inputs_hex.map { hex in
      MerkleTree.leafHash(
        of: stride(from: 0, to: hex.count, by: 2).compactMap {
          UInt8(hex.dropFirst($0).prefix(2), radix: 16)
        })
    }
    #expect(leaves.map(\.hex) == answers.leaf_hashes_hex)
    #expect((0...8).map { MerkleTree.root(of: leaves.prefix($0)).hex } == answers.root_by_size_hex)
  }
}
