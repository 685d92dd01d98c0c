import ClaimsSealing
import Foundation
import Testing

/// The probes of github.com/transparency-dev/merkle, each saying whether it is to be refused.
///
/// Those of subtrees are of another primitive, in which a proof is about the leaves from `start` on:
/// only the ones that start at 0, and so are about a whole tree, are put to ours.
@Suite("The public probes of proofs", .enabled(if: Suites.has("merkle-testdata")))
struct ProofSuiteTests {
  private enum Answer {
    case accepted
    case refused
    /// A hash in the probe is not 32 bytes, which no `TreeHash` can say.
    case noHash
  }

  private struct InclusionProbe: Decodable {
    let leafIdx: UInt64
    let treeSize: UInt64?
    let start: UInt64?
    let end: UInt64?
    let root: String
    let leafHash: String
    let proof: [String]?
    let wantErr: Bool

    var answer: Answer {
      guard let root = TreeHash(base64: root), let leaf = TreeHash(base64: leafHash),
        let path = hashes(proof), let size = treeSize ?? end
      else { return .noHash }
      do {
        try InclusionProof(
          index: Int(truncatingIfNeeded: leafIdx), treeSize: Int(truncatingIfNeeded: size),
          path: path
        ).verify(leafHash: leaf, root: root)
        return .accepted
      } catch {
        return .refused
      }
    }
  }

  private struct ConsistencyProbe: Decodable {
    let size1: UInt64?
    let size2: UInt64?
    let start: UInt64?
    let end: UInt64?
    let size: UInt64?
    let root1: String
    let root2: String
    let proof: [String]?
    let wantErr: Bool

    var answer: Answer {
      guard let old = TreeHash(base64: root1), let new = TreeHash(base64: root2),
        let path = hashes(proof), let oldSize = size1 ?? end, let newSize = size2 ?? size
      else { return .noHash }
      do {
        try ConsistencyProof(
          oldSize: Int(truncatingIfNeeded: oldSize), newSize: Int(truncatingIfNeeded: newSize),
          path: path
        ).verify(oldRoot: old, newRoot: new)
        return .accepted
      } catch {
        return .refused
      }
    }
  }

  @Test("98 inclusion proofs: 6 accepted, as wanted")
  func inclusion() throws {
    let probes = try probes(InclusionProbe.self, "inclusion")
    #expect(probes.filter { ($0.probe.answer == .accepted) == $0.probe.wantErr }.map(\.path) == [])
    #expect(tally(probes.map(\.probe.answer)) == [6, 66, 26])
  }

  /// One probe has roots of twelve bytes that are the same, between trees of one size: it is wanted to
  /// pass, and cannot be said here.
  @Test("98 consistency proofs: 5 accepted and 1 not sayable, of 6 wanted")
  func consistency() throws {
    let probes = try probes(ConsistencyProbe.self, "consistency")
    #expect(
      probes.filter { ($0.probe.answer == .accepted) == $0.probe.wantErr }.map(\.path) == [
        "additional/sizes-are-equal-one-and-proof-is-empty.json"
      ])
    #expect(tally(probes.map(\.probe.answer)) == [5, 66, 27])
  }

  @Test("101 inclusion proofs of subtrees that are whole trees: 6 accepted, as wanted")
  func wholeSubtreeInclusion() throws {
    let probes = try probes(InclusionProbe.self, "subtreeinclusion").filter { $0.probe.start == 0 }
    #expect(probes.filter { ($0.probe.answer == .accepted) == $0.probe.wantErr }.map(\.path) == [])
    #expect(tally(probes.map(\.probe.answer)) == [6, 69, 26])
  }

  /// For empty subtrees the probes want a proof to pass, which says nothing; ours has none. The third
  /// is the one of `consistency`.
  @Test("102 consistency proofs of subtrees that are whole trees: 5 accepted, 3 have none")
  func wholeSubtreeConsistency() throws {
    let probes = try probes(ConsistencyProbe.self, "subtreeconsistency")
      .filter { $0.probe.start == 0 }
    #expect(
      probes.filter { ($0.probe.answer == .accepted) == $0.probe.wantErr }.map(\.path) == [
        "additional/sizes-are-equal-one-and-proof-is-empty.json",
        "additional/subtree-is-empty-sizes-are-equal-zero-subtree-root-valid-proof-is-empty.json",
        "additional/subtree-is-empty-sizes-are-equal-zero-subtree-root-valid-tree-root-random-proof-is-empty.json",
      ])
    #expect(tally(probes.map(\.probe.answer)) == [5, 68, 29])
  }

  private func probes<Probe: Decodable>(
    _ type: Probe.Type, _ folder: String
  ) throws -> [(path: String, probe: Probe)] {
    let folder = "merkle-testdata/testdata/\(folder)/"
    return try Suites.jsonFiles(below: String(folder.dropLast())).map { path in
      let probe = try JSONDecoder().decode(type, from: Data(Suites.bytes(path)))
      return (String(path.dropFirst(folder.count)), probe)
    }
  }

  private func tally(_ answers: [Answer]) -> [Int] {
    [.accepted, .refused, .noHash].map { kind in answers.count { $0 == kind } }
  }
}

private func hashes(_ texts: [String]?) -> [TreeHash]? {
  let hashes = (texts ?? []).compactMap { TreeHash(base64: $0) }
  return hashes.count == (texts ?? []).count ? hashes : nil
}
