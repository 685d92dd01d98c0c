import ClaimsJSON
import ClaimsModel
import ClaimsReports
import ClaimsSealing
import ClaimsStore
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("Checkpoints and proofs")
struct CheckpointTests {
  private static func bench() throws -> (bench: Workbench, key: KeyPair) {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 14)
    }
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    _ = try bench.decide(["c1"], .verified, because: "Seen.")
    return (bench, try Workbench.newKey(name: "desk-hama"))
  }

  private static func kept(_ text: String, _ name: String = "kept.txt") -> KeptCheckpoint {
    KeptCheckpoint(name: name, bytes: Array(text.utf8))
  }

  @Test("Three lines: which casebook, how many entries, their root; and a signature")
  func form() throws {
    let (bench, key) = try Self.bench()
    let text = try bench.checkpoint(signedBy: key.secret)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let entries = try bench.store.read { try $0.journal().count }
    let audited = try #require(try bench.audit().root)
    #expect(lines[0].hasPrefix("claimbench/") && lines[0].count == 43)
    #expect(lines[1] == "\(entries)")
    #expect(lines[2] == TreeHash(hex: audited)?.base64)
    #expect(lines[3] == "")
    #expect(lines[4].hasPrefix("— desk-hama "))
  }

  @Test("The root is that of the tree over the entries' lines, worked out here from its definition")
  func root() throws {
    let (bench, _) = try Self.bench()
    let leaves = try bench.store.read { casebook in
      let seals = try casebook.seals()
      return try casebook.journal().enumerated().map { place, entry in
        MerkleTree.leafHash(
          of: Array(
            JournalLine(
              entry: entry, within: seals[place].within, items: seals[place].items,
              root: try #require(TreeHash(bytes: seals[place].root))
            ).json.json().utf8))
      }
    }
    func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
      if leaves.count == 1 { return leaves[leaves.startIndex] }
      var split = 1
      while split * 2 < leaves.count { split *= 2 }
      return MerkleTree.nodeHash(root(leaves.prefix(split)), root(leaves.dropFirst(split)))
    }
    #expect(try bench.audit().root == root(leaves[...]).hex)
  }

  @Test("A journal that was only added to continues it")
  func continues() throws {
    let (bench, key) = try Self.bench()
    let early = try bench.checkpoint(signedBy: key.secret)
    _ = try bench.decide(["c2"], .disputed, because: "Not seen.")
    let report = try bench.audit(against: [Self.kept(early)], signedBy: [key.open])
    #expect(report.isSound)
    #expect(report.continues == ["kept.txt: 9 entries, signed by desk-hama."])
    #expect(report.unchecked == [])
  }

  @Test("Whoever rewrites the whole journal is found out by a checkpoint, and by nothing else")
  func rewritten() throws {
    let (bench, key) = try Self.bench()
    let early = try bench.checkpoint(signedBy: key.secret)
    // All that an owner of the file can do: change an entry, and its seal with it.
    try Tampering.run("UPDATE journal SET by = 'eve' WHERE action = 'verify'", on: bench.path)
    let (act, leaf) = try bench.store.read { casebook in
      let entry = try #require(try casebook.journal().first { $0.action == "verify" })
      let seal = try #require(try casebook.seals().first { $0.act == entry.id })
      let root = try #require(TreeHash(bytes: seal.root))
      let line = JournalLine(entry: entry, within: seal.within, items: seal.items, root: root)
      return (entry.id, line.leaf.hex)
    }
    try Tampering.run(
      "UPDATE journal_seal SET leaf = x'\(leaf)' WHERE act = \(act)", on: bench.path)
    #expect(try bench.audit().isSound)
    let troubles = try bench.audit(against: [Self.kept(early)], signedBy: [key.open]).troubles
    #expect(troubles.map(\.kind) == [.checkpoint])
    #expect(troubles[0].reason.hasPrefix("The first 9 entries of the journal are not those"))
  }

  @Test("A shorter journal, another casebook, a changed checkpoint, another file: each is said")
  func troubles() throws {
    let (bench, key) = try Self.bench()
    let copy = try Bench.path()
    for end in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: bench.path + end, toPath: copy + end)
    }
    _ = try bench.decide(["c2"], .disputed, because: "Not seen.")
    let late = try bench.checkpoint(signedBy: key.secret)
    func reason(_ workbench: Workbench, _ text: String) throws -> String {
      try workbench.audit(against: [Self.kept(text)], signedBy: [key.open]).troubles
        .map(\.reason).joined()
    }
    let older = try Workbench.open(at: copy, session: Bench.session())
    #expect(try reason(older, late) == "Was made when the journal had 10 entries; it has 9 now.")
    #expect(try reason(Self.bench().bench, late).hasPrefix("Is of another casebook, “claimbench/"))
    #expect(try reason(bench, late.replacing("\n10\n", with: "\n9\n")).hasPrefix("Its signature"))
    #expect(try reason(bench, "not a checkpoint").hasPrefix("Is no checkpoint. "))
    #expect(try reason(bench, late) == "")
  }

  @Test("Without the key, the tree is compared and the signature said to be unchecked")
  func unknownKey() throws {
    let (bench, key) = try Self.bench()
    let text = try bench.checkpoint(signedBy: key.secret)
    let other = try Workbench.newKey(name: "other")
    let report = try bench.audit(against: [Self.kept(text)], signedBy: [other.open])
    #expect(report.isSound && report.unchecked.count == 1)
    #expect(report.unchecked[0].contains("desk-hama"))
  }

  @Test("What is not as it was written is not signed")
  func unsound() throws {
    let (bench, key) = try Self.bench()
    try Tampering.run("UPDATE claim SET note = 'x' WHERE id = 1", on: bench.path)
    #expect(
      refusal { _ = try bench.checkpoint(signedBy: key.secret) }
        == "Not all in the casebook is as it was written, so nothing is signed. | See what it is: "
        + "claims audit")
    #expect(refusal { _ = try bench.prove("c1", signedBy: key.secret) } != nil)
  }

  // MARK: Proofs

  @Test("A claim with its decisions, and a report, are proved without the casebook")
  func proof() throws {
    let (bench, key) = try Self.bench()
    let proof = try bench.prove("c1", signedBy: key.secret)
    let report = try Workbench.checkProof(Array(proof.utf8), signedBy: [key.open])
    #expect(report.failure == nil && report.signers == ["desk-hama"])
    #expect(report.about == "c1" && report.lines.count == 2)
    let exported = try bench.exported().split(separator: "\n").map(String.init)
    #expect(exported.contains(report.lines[0]))
    #expect(report.lines[1].contains("\"decision\"") && report.lines[1].contains("Seen."))
    let text = try Workbench.checkProof(
      Array(try bench.prove("r2", signedBy: key.secret).utf8), signedBy: [])
    #expect(text.holds && text.unknownSigners == ["desk-hama"] && text.lines.count == 1)
  }

  @Test("Out of an import, where one entry wrote many records")
  func importedProof() throws {
    let (bench, key) = try Self.bench()
    let other = try Bench.fresh()
    _ = try other.import1(try bench.exported())
    let proof = try other.prove("c2", signedBy: key.secret)
    #expect(try Workbench.checkProof(Array(proof.utf8), signedBy: [key.open]).holds)
  }

  @Test("Change any letter or digit of it, and it proves nothing or is not signed")
  func changedProof() throws {
    let (bench, key) = try Self.bench()
    let proof = Array(try bench.prove("c1", signedBy: key.secret).utf8)
    let about = try #require(String(decoding: proof, as: UTF8.self).firstRange(of: "\"about\""))
    // What it says it is about is for people: the lines say it again.
    let skipped = String(decoding: proof, as: UTF8.self)[about].utf8.count + 8
    let start = String(decoding: proof, as: UTF8.self).utf8.distance(
      from: String(decoding: proof, as: UTF8.self).startIndex, to: about.lowerBound)
    for place in proof.indices where !(start..<start + skipped).contains(place) {
      var changed = proof
      switch proof[place] {
      case UInt8(ascii: "a")...UInt8(ascii: "y"), UInt8(ascii: "0")...UInt8(ascii: "8"):
        changed[place] += 1
      default: continue
      }
      let report = try Workbench.checkProof(changed, signedBy: [key.open])
      #expect(!report.holds || report.signers.isEmpty, "byte \(place)")
    }
  }

  @Test("A key's file is read back; what is none is refused")
  func keys() throws {
    let pair = try Workbench.newKey(name: "desk")
    #expect(try Workbench.key(secret: pair.secret + "\n").open == pair.open)
    #expect(refusal { _ = try Workbench.newKey(name: "two words") } != nil)
    #expect(refusal { _ = try Workbench.key(secret: pair.open) } != nil)
    #expect(refusal { _ = try Workbench.key(secret: "") } != nil)
  }
}
