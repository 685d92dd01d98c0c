import ClaimsSealing
import Testing

@Suite("Signed notes")
struct SignedNoteTests {
  @Test(
    "Printed notes read, and are written again to the byte",
    arguments: [
      KnownNotes.goNote, KnownNotes.goNote + KnownNotes.goSecondLine, KnownNotes.c2spNote,
    ])
  func roundTrip(text: String) throws {
    #expect(try SignedNote(parsing: text.utf8).encoded == text)
  }

  @Test("The text goes up to the last empty line, its line break included")
  func parts() throws {
    let note = try SignedNote(parsing: KnownNotes.c2spNote.utf8)
    #expect(
      note.text
        == "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n"
    )
    #expect(note.signatures.map(\.identity.description) == ["quasimodo.example/salvatore+367ba04b"])
    #expect(note.signatures.map(\.bytes.count) == [64])
  }

  @Test(
    "Texts of any shape read back as they were signed",
    arguments: [
      "\n", "\n\n", "a\n", "a\n\n\n", "— a AAAAAAA=\n", "a\n\n— a AAAAAAA=\n",
      "\u{7F}\u{85}\u{2028}\n",
      "\u{FEFF}e\u{301}\u{FFFD}\n", "  \n",
    ])
  func texts(text: String) throws {
    let keys = [SigningKey.generate(name: try KeyName("a")), .generate(name: try KeyName("é/b"))]
    let note = try SignedNote(signing: text, with: keys)
    let again = try SignedNote(parsing: note.encoded.utf8)
    #expect(again == note)
    #expect(Array(again.text.utf8) == Array(text.utf8))
    #expect(try again.verified(by: keys.map(\.verifierKey)).signers == keys.map(\.verifierKey))
  }

  @Test(
    "Other texts are no note, and the line at fault is named",
    arguments: [
      ("", NoteProblem.unfinishedLine), ("a", .unfinishedLine), ("\n", .noEmptyLine),
      ("a\n", .noEmptyLine), ("a\n\n", .noSignature), ("\n\n", .noSignature),
      ("a\n— a AAAAAAA=\n", .noEmptyLine), ("\n— a AAAAAAA=\n", .noEmptyLine),
      ("a\n\n— a AAAAAAA=", .unfinishedLine), ("a\n\n— a AAAAAAA=\n\n", .noSignature),
      ("a\n\n- a AAAAAAA=\n", .noSignatureLine(3)), ("a\n\n—a AAAAAAA=\n", .noSignatureLine(3)),
      ("a\n\n— a\n", .noSignatureLine(3)), ("a\n\n—\u{A0}a AAAAAAA=\n", .noSignatureLine(3)),
      ("a\n\n — a AAAAAAA=\n", .noSignatureLine(3)), ("a\n\nb\n", .noSignatureLine(3)),
      ("a\nb\n\n— a AAAAAAA=\nb\n", .noSignatureLine(5)),
      ("a\n\n—  AAAAAAA=\n", .badKeyName(line: 3, .emptyName)),
      ("a\n\n— a+b AAAAAAA=\n", .badKeyName(line: 3, .plusInName("a+b"))),
      ("a\n\n— a\u{2003}b AAAAAAA=\n", .badKeyName(line: 3, .spaceInName("a\u{2003}b"))),
      ("a\n\n— a b AAAAAAA=\n", .badBase64(line: 3)), ("a\n\n— a  AAAAAAA=\n", .badBase64(line: 3)),
      ("a\n\n— a AAAAAAA= \n", .badBase64(line: 3)), ("a\n\n— a AAAAAAA\n", .badBase64(line: 3)),
      ("a\n\n— a AAAAAAB=\n", .badBase64(line: 3)), ("a\n\n— a AAAA_AA=\n", .badBase64(line: 3)),
      ("a\n\n— a AAAAAAA=\n— b AAAAAAA\n", .badBase64(line: 4)),
      ("a\n\n— a \n", .shortSignature(line: 3)), ("a\n\n— a AAAA\n", .shortSignature(line: 3)),
      ("a\n\n— a AAAAAA==\n", .shortSignature(line: 3)),
      ("a\r\n\r\n— a AAAAAAA=\r\n", .controlCharacter(0x0D, line: 1)),
      ("a\n\tb\n\n— a AAAAAAA=\n", .controlCharacter(0x09, line: 2)),
      ("a\n\n— a AAAAAAA=\u{0}\n", .controlCharacter(0x00, line: 3)),
    ])
  func noNote(text: String, problem: NoteProblem) {
    #expect(throws: problem) { try SignedNote(parsing: text.utf8) }
  }

  @Test("The shortest note has a line break and five bytes of signature")
  func shortest() throws {
    let note = try SignedNote(parsing: "\n\n— a AAAAAAA=\n".utf8)
    #expect(note.text == "\n")
    #expect(note.signatures.map(\.bytes) == [[0]])
    #expect(note.signatures.map(\.identity.hash) == [0])
  }

  @Test(
    "Bytes that are not UTF-8 are no note",
    arguments: [[0xFF], [0xC3], [0xC0, 0x8A], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func noUTF8(bytes: [UInt8]) {
    #expect(throws: NoteProblem.notUTF8) {
      try SignedNote(parsing: bytes + Array("\n\n— a AAAAAAA=\n".utf8))
    }
  }

  @Test("A note has up to 100 signatures and up to a mebibyte")
  func limits() throws {
    let line = "— a AAAAAAA=\n"
    let full = "a\n\n" + String(repeating: line, count: 100)
    #expect(try SignedNote(parsing: full.utf8).signatures.count == 100)
    #expect(throws: NoteProblem.tooManySignatures(101)) {
      try SignedNote(parsing: (full + line).utf8)
    }
    let length = SignedNote.maximumBytes - "\n\n\(line)".utf8.count
    let long = String(repeating: "a", count: length) + "\n\n\(line)"
    #expect(try SignedNote(parsing: long.utf8).encoded == long)
    #expect(throws: NoteProblem.tooLarge(bytes: 1_048_577)) {
      try SignedNote(parsing: "a\(long)".utf8)
    }
    let signatures = try SignedNote(parsing: long.utf8).signatures
    #expect(throws: NoteProblem.tooLarge(bytes: 1_048_577)) {
      try SignedNote(text: String(repeating: "a", count: length + 1) + "\n", signatures: signatures)
    }
  }

  @Test("What could not be read again is not written")
  func notWritten() throws {
    let key = SigningKey.generate(name: try KeyName("a"))
    let signature = try key.signature(of: "a\n")
    #expect(throws: NoteProblem.noSignature) { try SignedNote(text: "a\n", signatures: []) }
    #expect(throws: NoteProblem.unfinishedText) { try SignedNote(signing: "a", with: [key]) }
    #expect(throws: NoteProblem.unfinishedText) { try SignedNote(signing: "", with: [key]) }
    #expect(throws: NoteProblem.controlCharacter(0x0D, line: 2)) {
      try SignedNote(signing: "a\nb\r\n", with: [key])
    }
    #expect(throws: NoteProblem.tooManySignatures(101)) {
      try SignedNote(text: "a\n", signatures: Array(repeating: signature, count: 101))
    }
    #expect(throws: NoteProblem.shortSignature(line: 4)) {
      let empty = NoteSignature(identity: key.identity, bytes: [])
      return try SignedNote(text: "a\n", signatures: [signature, empty])
    }
  }
}
