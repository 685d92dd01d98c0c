/// One signature line of a note: `— <name> <base64(key hash || signature)>` (C2SP signed-note, Format).
///
/// As written: nothing says yet that it is good, or of what kind.
package struct NoteSignature: Hashable, Sendable {
  /// The em dash and the space that begin the line.
  static let prefix = Array("— ".utf8)

  package let identity: KeyIdentity
  /// The signature itself, without the key's hash: 64 bytes if it is of Ed25519, at least 1 if it is
  /// of a kind not known here.
  package let bytes: [UInt8]

  package init(identity: KeyIdentity, bytes: [UInt8]) {
    self.identity = identity
    self.bytes = bytes
  }

  /// The signature in a line, given without its line break.
  ///
  /// - Throws: `NoteProblem`, naming the line by its number.
  init(line: ArraySlice<UInt8>, number: Int) throws(NoteProblem) {
    guard line.starts(with: Self.prefix) else { throw .noSignatureLine(number) }
    let parts = line.dropFirst(Self.prefix.count).split(
      separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .noSignatureLine(number) }
    guard let signed = Base64.bytes(parts[1]) else { throw .badBase64(line: number) }
    guard signed.count > 4 else { throw .shortSignature(line: number) }
    let name: KeyName
    do {
      name = try KeyName(String(decoding: parts[0], as: UTF8.self))
    } catch {
      throw .badKeyName(line: number, error)
    }
    let hash = signed.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    self.init(
      identity: KeyIdentity(name: name, hash: hash), bytes: Array(signed.dropFirst(4)))
  }

  /// The line, without its line break.
  package var line: String {
    "— \(identity.name) \(Base64.text(identity.hashBytes + bytes))"
  }
}
