import ClaimsSealing
import Testing

@Suite("Checkpoints")
struct CheckpointTests {
  private static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

  @Test("The printed checkpoint reads, and is written again to the byte")
  func known() throws {
    let checkpoint = try Checkpoint(parsing: KnownNotes.c2spCheckpoint)
    let root = try #require(TreeHash(base64: Self.root))
    #expect(checkpoint.origin == "example.com/behind-the-sofa")
    #expect(checkpoint.size == 20_852_163)
    #expect(checkpoint.root == root)
    #expect(checkpoint.extensionLines == [])
    #expect(checkpoint.text == KnownNotes.c2spCheckpoint)
    #expect(
      try Checkpoint(origin: "example.com/behind-the-sofa", size: 20_852_163, root: root)
        == checkpoint)
  }

  @Test(
    "Origins, sizes and further lines of all kinds read back",
    arguments: [
      ("o", 1, []), ("Une affaire + une autre", 10, ["x"]), ("— é", .max, ["x", " ", "0"]),
      ("0", 9, []),
    ])
  func roundTrip(origin: String, size: Int, lines: [String]) throws {
    let root = try #require(TreeHash(base64: Self.root))
    let checkpoint = try Checkpoint(origin: origin, size: size, root: root, extensionLines: lines)
    #expect(
      checkpoint.text
        == "\(origin)\n\(size)\n\(Self.root)\n" + lines.map { $0 + "\n" }.joined())
    #expect(try Checkpoint(parsing: checkpoint.text) == checkpoint)
  }

  @Test("The empty log has size 0 and the root of the empty tree, no other")
  func empty() throws {
    let checkpoint = try Checkpoint(origin: "o", size: 0, root: MerkleTree.emptyRoot)
    #expect(checkpoint.text == "o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
    #expect(try Checkpoint(parsing: checkpoint.text) == checkpoint)
    let root = try #require(TreeHash(base64: Self.root))
    #expect(throws: CheckpointProblem.rootOfEmptyTree(root)) {
      try Checkpoint(parsing: "o\n0\n\(Self.root)\n")
    }
  }

  @Test(
    "Other texts are no checkpoint, and the line at fault is named",
    arguments: [
      ("", CheckpointProblem.unfinishedLine), ("o\n1\n\(root)", .unfinishedLine),
      ("\n", .emptyLine(1)), ("o\n", .tooFewLines(1)), ("o\n1\n", .tooFewLines(2)),
      ("\n1\n\(root)\n", .emptyLine(1)), ("o\n\n\(root)\n", .emptyLine(2)),
      ("o\n1\n\n", .emptyLine(3)), ("o\n1\n\(root)\n\n", .emptyLine(4)),
      ("o\n1\n\(root)\nx\n\ny\n", .emptyLine(5)),
      ("o\n01\n\(root)\n", .badSize("01")), ("o\n00\n\(root)\n", .badSize("00")),
      ("o\n+1\n\(root)\n", .badSize("+1")), ("o\n-1\n\(root)\n", .badSize("-1")),
      ("o\n-0\n\(root)\n", .badSize("-0")), ("o\n1 \n\(root)\n", .badSize("1 ")),
      ("o\n 1\n\(root)\n", .badSize(" 1")), ("o\n0x1\n\(root)\n", .badSize("0x1")),
      ("o\n1_0\n\(root)\n", .badSize("1_0")), ("o\n١\n\(root)\n", .badSize("١")),
      ("o\n1e3\n\(root)\n", .badSize("1e3")), ("o\none\n\(root)\n", .badSize("one")),
      ("o\n9223372036854775808\n\(root)\n", .badSize("9223372036854775808")),
      ("o\n1\n\(root)=\n", .badRoot), ("o\n1\n\(root) \n", .badRoot), ("o\n1\nCsUY\n", .badRoot),
      ("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", .badRoot),
      ("o\r\n1\n\(root)\n", .controlCharacter(line: 1)),
      ("o\n1\r\n\(root)\n", .badSize("1\r")), ("o\n1\n\(root)\r\n", .badRoot),
      ("o\n1\n\(root)\nx\n\ty\n", .controlCharacter(line: 5)),
    ])
  func noCheckpoint(text: String, problem: CheckpointProblem) {
    #expect(throws: problem) { try Checkpoint(parsing: text) }
  }

  @Test("What could not be read again is not written")
  func notWritten() throws {
    let root = try #require(TreeHash(base64: Self.root))
    #expect(throws: CheckpointProblem.emptyLine(1)) {
      try Checkpoint(origin: "", size: 1, root: root)
    }
    #expect(throws: CheckpointProblem.controlCharacter(line: 1)) {
      try Checkpoint(origin: "a\nb", size: 1, root: root)
    }
    #expect(throws: CheckpointProblem.badSize("-1")) {
      try Checkpoint(origin: "a", size: -1, root: root)
    }
    #expect(throws: CheckpointProblem.emptyLine(5)) {
      try Checkpoint(origin: "a", size: 1, root: root, extensionLines: ["x", ""])
    }
    #expect(throws: CheckpointProblem.controlCharacter(line: 4)) {
      try Checkpoint(origin: "a", size: 1, root: root, extensionLines: ["x\r\n"])
    }
  }

  @Test("Origins spelt with other bytes are other logs, even where they look the same")
  func lookalikes() throws {
    let root = MerkleTree.emptyRoot
    let one = try Checkpoint(origin: "caf\u{E9}", size: 0, root: root)
    let two = try Checkpoint(origin: "cafe\u{301}", size: 0, root: root)
    #expect(one.origin == two.origin)
    #expect(one != two)
    #expect(Set([one, two]).count == 2)
  }

  @Test("A checkpoint goes into a note and out of it")
  func signed() throws {
    let key = SigningKey.generate(name: try KeyName("example.com/casebook"))
    let checkpoint = try Checkpoint(
      origin: "example.com/casebook", size: 3, root: NaiveTree.root(NaiveTree.leaves(3)))
    let note = try SignedNote(signing: checkpoint.text, with: [key])
    let again = try SignedNote(parsing: note.encoded.utf8)
    _ = try again.verified(by: [key.verifierKey])
    #expect(try Checkpoint(parsing: again.text) == checkpoint)
  }
}
