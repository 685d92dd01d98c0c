/// Why bytes are not a signed note, or why a note is not to be believed. Lines are 1-based.
package enum NoteProblem: Error, Hashable, Sendable {
  case tooLarge(bytes: Int)
  case notUTF8
  case controlCharacter(UInt8, line: Int)
  case unfinishedText
  case unfinishedLine
  case noEmptyLine
  case noSignature
  case tooManySignatures(Int)
  case noSignatureLine(Int)
  case badKeyName(line: Int, KeyProblem)
  case badBase64(line: Int)
  case shortSignature(line: Int)
  case falseSignature(KeyIdentity)
  case noKnownSigner([KeyIdentity])
  case ambiguousKeys(KeyIdentity)

  /// Whole sentences. May quote a key's name: escape before showing.
  package var reason: String {
    switch self {
    case .tooLarge(let bytes):
      "The note has \(bytes) bytes: one may have \(SignedNote.maximumBytes) at most."
    case .notUTF8: "The note is not UTF-8 text: it was damaged, or this is another kind of file."
    case .controlCharacter(let byte, let line):
      "Line \(line) of the note has the control character 0x\(Hex.text([byte])): the line feed is "
        + "the only one that a note may have. Was it saved with other line ends?"
    case .unfinishedText: "The text to sign does not end in a line break."
    case .unfinishedLine: "The note does not end in a line break: its end may be missing."
    case .noEmptyLine: "The note has no empty line, after which its signatures would follow."
    case .noSignature: "The note has no signature."
    case .tooManySignatures(let count):
      "The note has \(count) signatures: it may have \(SignedNote.maximumSignatures) at most."
    case .noSignatureLine(let line):
      "Line \(line) of the note is not a signature: it should read “— <name> <base64>”."
    case .badKeyName(let line, let problem): "In line \(line) of the note: \(problem.reason)"
    case .badBase64(let line):
      "The signature in line \(line) of the note is not Base 64 as it should be written: it may be "
        + "cut short, or have a space in it."
    case .shortSignature(let line):
      "The signature in line \(line) of the note is too short: the hash of a key is four bytes, and "
        + "a signature must follow it."
    case .falseSignature(let identity):
      "The signature by \(identity) does not fit the text: the text or the signature was changed "
        + "after signing, or the signature is not by that key."
    case .noKnownSigner(let identities):
      "The note is not signed by a key known here. It says it is signed by "
        + identities.map(\.description).joined(separator: ", ") + "."
    case .ambiguousKeys(let identity):
      "Two different keys known here are both \(identity): remove the one that is not meant."
    }
  }
}
