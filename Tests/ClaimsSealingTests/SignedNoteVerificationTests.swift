import ClaimsSealing
import Testing

@Suite("Who signed a note")
struct SignedNoteVerificationTests {
  private let text = "A casebook of 3 entries.\n"

  @Test("A printed note is signed by the printed key, which signs it the same again")
  func known() throws {
    let key = try SigningKey(parsing: KnownNotes.goSecret)
    let note = try SignedNote(parsing: KnownNotes.goNote.utf8)
    let verification = try note.verified(by: [VerifierKey(parsing: KnownNotes.goKey)])
    #expect(verification.signers == [key.verifierKey])
    #expect(verification.unknown == [])
    #expect(try SignedNote(signing: KnownNotes.goText, with: [key]) == note)
  }

  @Test("Signatures by unknown keys are told, and change nothing")
  func unknown() throws {
    let note = try SignedNote(
      parsing: (KnownNotes.goNote + KnownNotes.goSecondLine + KnownNotes.goSecondLine).utf8)
    #expect(note.signatures.count == 3)
    let verification = try note.verified(by: [VerifierKey(parsing: KnownNotes.goKey)])
    #expect(verification.signers.map(\.name.text) == ["PeterNeumann"])
    #expect(verification.unknown == [note.signatures[1]])
  }

  @Test("A note is signed by those of the known keys that signed it, in its order")
  func several() throws {
    let (ann, ben, eve) = (try key("ann"), try key("ben"), try key("eve"))
    let note = try SignedNote(signing: text, with: [ben, ann])
    let all = [ann, ben, eve].map(\.verifierKey)
    #expect(try note.verified(by: all).signers == [ben.verifierKey, ann.verifierKey])
    let verification = try note.verified(by: [ann.verifierKey])
    #expect(verification.signers == [ann.verifierKey])
    #expect(verification.unknown.map(\.identity) == [ben.identity])
    #expect(throws: NoteProblem.noKnownSigner([ben.identity, ann.identity])) {
      try note.verified(by: [eve.verifierKey])
    }
    #expect(throws: NoteProblem.noKnownSigner([ben.identity, ann.identity])) {
      try note.verified(by: [])
    }
  }

  @Test("A bad signature by one known key spoils the good one by another")
  func spoilt() throws {
    let (ann, ben) = (try key("ann"), try key("ben"))
    let note = try SignedNote(
      text: text, signatures: [ann.signature(of: text), ben.signature(of: "Another.\n")])
    #expect(throws: NoteProblem.falseSignature(ben.identity)) {
      try note.verified(by: [ann.verifierKey, ben.verifierKey])
    }
    #expect(try note.verified(by: [ann.verifierKey]).signers == [ann.verifierKey])
  }

  @Test("A key that signed twice is named once, if both are good")
  func twice() throws {
    let ann = try key("ann")
    let good = try ann.signature(of: text)
    let bad = try ann.signature(of: "Another.\n")
    let note = try SignedNote(text: text, signatures: [good, good])
    #expect(try note.verified(by: [ann.verifierKey, ann.verifierKey]).signers == [ann.verifierKey])
    for signatures in [[good, bad], [bad, good], [bad]] {
      let note = try SignedNote(text: text, signatures: signatures)
      #expect(throws: NoteProblem.falseSignature(ann.identity)) {
        try note.verified(by: [ann.verifierKey])
      }
    }
  }

  @Test("A signature under a known name but another hash is an unknown one, and the reverse")
  func halfKnown() throws {
    let (ann, ben) = (try key("ann"), try key("ben"))
    let good = try ann.signature(of: text)
    let forged = [
      NoteSignature(
        identity: KeyIdentity(name: ann.name, hash: ~ann.identity.hash), bytes: good.bytes),
      NoteSignature(
        identity: KeyIdentity(name: ben.name, hash: ann.identity.hash), bytes: good.bytes),
    ]
    let note = try SignedNote(text: text, signatures: forged + [good])
    #expect(try note.verified(by: [ann.verifierKey]).unknown == forged)
    let alone = try SignedNote(text: text, signatures: forged)
    #expect(throws: NoteProblem.noKnownSigner(forged.map(\.identity))) {
      try alone.verified(by: [ann.verifierKey])
    }
  }

  @Test(
    "A signature by another key, or of other bytes, is false", arguments: [1, 63, 64, 65, 5000])
  func otherBytes(count: Int) throws {
    let ann = try key("ann")
    let others = [
      try key("ann").signature(of: text).bytes, [UInt8](repeating: 0, count: count),
    ]
    for bytes in others {
      let signature = NoteSignature(identity: ann.identity, bytes: bytes)
      let note = try SignedNote(text: text, signatures: [signature])
      #expect(throws: NoteProblem.falseSignature(ann.identity)) {
        try note.verified(by: [ann.verifierKey])
      }
    }
  }

  @Test("Signing a note again puts the new signature last, in place of the same key's")
  func again() throws {
    let (ann, ben) = (try key("ann"), try key("ben"))
    let note = try SignedNote(signing: text, with: [ann, ben]).signed(with: ann)
    #expect(note.signatures.map(\.identity) == [ben.identity, ann.identity])
    let both = [ann.verifierKey, ben.verifierKey]
    #expect(try note.verified(by: both).signers == both.reversed())
  }

  @Test("A note with any bit of it flipped is refused")
  func flipped() throws {
    try expectNoFlipPasses(
      of: Array(KnownNotes.goNote.utf8), by: VerifierKey(parsing: KnownNotes.goKey))
    let key = try key("example.com/casebook")
    let note = try SignedNote(signing: "Due\n\nrighe: è\n", with: [key])
    try expectNoFlipPasses(of: Array(note.encoded.utf8), by: key.verifierKey)
  }

  @Test("A note cut short, or with a byte more anywhere, is refused")
  func cut() throws {
    let bytes = Array(KnownNotes.goNote.utf8)
    let key = try VerifierKey(parsing: KnownNotes.goKey)
    for index in bytes.indices {
      #expect(!passes(Array(bytes[..<index]), by: key), "cut before byte \(index)")
      for byte in Array(" \n=a".utf8) {
        let longer = bytes[..<index] + [byte] + bytes[index...]
        #expect(!passes(Array(longer), by: key), "byte \(byte) added before byte \(index)")
      }
    }
  }

  @Test("Two known keys of one name and hash are not told apart")
  func ambiguous() throws {
    // Found by trying 73,939 keys.
    let pair = [
      try VerifierKey(parsing: "a+8501d4c3+ASGda9YmjdynM4BXZMn6+pfIQFmrobk0YxILQPbs4Uym"),
      try VerifierKey(parsing: "a+8501d4c3+AaEw89W51jdNzQwMaIKkpGuePsazKmT8uzzEeRTyd4zV"),
    ]
    let note = try SignedNote(parsing: KnownNotes.goNote.utf8)
    #expect(throws: NoteProblem.ambiguousKeys(pair[0].identity)) { try note.verified(by: pair) }
  }

  @Test(
    "The example of C2SP signed-note verifies; with any bit of it flipped it does not",
    .enabled(if: Suites.has("signed-note")))
  func suite() throws {
    let bytes = try Suites.bytes("signed-note/c2sp-example.note")
    let line = String(decoding: try Suites.bytes("signed-note/c2sp-example.vkey"), as: UTF8.self)
    let key = try VerifierKey(parsing: line.trimmingSuffixNewline)
    let note = try SignedNote(parsing: bytes)
    #expect(Array(note.encoded.utf8) == bytes)
    #expect(try note.verified(by: [key]).signers == [key])
    try expectNoFlipPasses(of: bytes, by: key)
  }

  private func key(_ name: String) throws -> SigningKey {
    SigningKey.generate(name: try KeyName(name))
  }

  private func passes(_ bytes: [UInt8], by key: VerifierKey) -> Bool {
    (try? SignedNote(parsing: bytes).verified(by: [key])) != nil
  }

  private func expectNoFlipPasses(of bytes: [UInt8], by key: VerifierKey) throws {
    #expect(passes(bytes, by: key))
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        #expect(!passes(changed, by: key), "bit \(bit) of byte \(index)")
      }
    }
  }
}

extension String {
  /// The text without the line break that ends it, as a file of one line has it.
  var trimmingSuffixNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
