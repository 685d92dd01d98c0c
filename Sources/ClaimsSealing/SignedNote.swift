/// A text signed by one or more keys (C2SP signed-note).
///
/// A value is always well formed, and `encoded` gives back the very bytes it was parsed from. Nothing
/// in it may be believed before `verified(by:)` has returned.
package struct SignedNote: Hashable, Sendable {
  /// The most signatures a note may have; the specification asks for at least 16.
  package static let maximumSignatures = 100
  /// The most bytes a note may have, signatures included: 1 MiB.
  package static let maximumBytes = 1 << 20

  /// Ends in a line break, which is signed too. May have empty lines, but no other control characters.
  package let text: String
  /// In the order written, repetitions included; at least one.
  package let signatures: [NoteSignature]

  /// - Throws: `NoteProblem` if the note could not be written, or not be read again.
  package init(text: String, signatures: [NoteSignature]) throws(NoteProblem) {
    guard !signatures.isEmpty else { throw .noSignature }
    guard signatures.count <= Self.maximumSignatures else {
      throw .tooManySignatures(signatures.count)
    }
    guard text.utf8.last == UInt8(ascii: "\n") else { throw .unfinishedText }
    try Self.refuseControls(in: text.utf8)
    self.text = text
    self.signatures = signatures
    for (index, signature) in signatures.enumerated() where signature.bytes.isEmpty {
      throw .shortSignature(line: Self.lines(in: text.utf8) + 2 + index)
    }
    let size = encoded.utf8.count
    guard size <= Self.maximumBytes else { throw .tooLarge(bytes: size) }
  }

  /// The note in these bytes: the text, an empty line and the signature lines.
  ///
  /// - Throws: `NoteProblem` saying what is wrong and in which line.
  package init(parsing bytes: some Collection<UInt8>) throws(NoteProblem) {
    guard bytes.count <= Self.maximumBytes else { throw .tooLarge(bytes: bytes.count) }
    let bytes = Array(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    try Self.refuseControls(in: bytes)
    guard bytes.last == UInt8(ascii: "\n") else { throw .unfinishedLine }
    guard let separator = Self.separator(in: bytes) else { throw .noEmptyLine }
    let text = bytes[..<separator]
    let lines = bytes[(separator + 1)...].dropLast().split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines != [[]] else { throw .noSignature }
    guard lines.count <= Self.maximumSignatures else { throw .tooManySignatures(lines.count) }
    let firstLine = Self.lines(in: text) + 2
    var signatures: [NoteSignature] = []
    for (index, line) in lines.enumerated() {
      signatures.append(try NoteSignature(line: line, number: firstLine + index))
    }
    try self.init(text: String(decoding: text, as: UTF8.self), signatures: signatures)
  }

  /// The whole note as it is stored and sent.
  package var encoded: String {
    signatures.reduce(into: text + "\n") { $0 += $1.line + "\n" }
  }

  /// Two notes are the same only if their bytes are.
  package static func == (one: SignedNote, other: SignedNote) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8) && one.signatures == other.signatures
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(signatures)
  }

  /// Where the last empty line lies: the index of its line break.
  private static func separator(in bytes: [UInt8]) -> Int? {
    bytes.indices.dropFirst().last {
      bytes[$0] == UInt8(ascii: "\n") && bytes[$0 - 1] == UInt8(ascii: "\n")
    }
  }

  private static func lines(in text: some Sequence<UInt8>) -> Int {
    text.count { $0 == UInt8(ascii: "\n") }
  }

  private static func refuseControls(in bytes: some Sequence<UInt8>) throws(NoteProblem) {
    var line = 1
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        line += 1
      } else if byte < 0x20 {
        throw .controlCharacter(byte, line: line)
      }
    }
  }
}
