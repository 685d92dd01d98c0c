/// A key written in one line: `<name>+<hash>+<base64(type || material)>` (C2SP signed-note, Verifier
/// keys). Public and private keys are both written so.
struct KeyText {
  /// The type byte of Ed25519.
  static let ed25519: UInt8 = 0x01
  static let privatePrefix = "PRIVATE+KEY+"

  /// As stated: not yet compared with the key.
  let identity: KeyIdentity
  /// 32 bytes.
  let material: [UInt8]

  init(identity: KeyIdentity, material: [UInt8]) {
    self.identity = identity
    self.material = material
  }

  /// - Throws: `KeyProblem` unless the text is one Ed25519 key in its exact spelling.
  init(parsing text: Substring.UTF8View) throws(KeyProblem) {
    let parts = text.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .notThreeParts }
    let name = try KeyName(String(Substring(parts[0])))
    guard let hash = Hex.bytes(parts[1]), hash.count == 4 else { throw .badHash }
    guard let key = Base64.bytes(parts[2]), let type = key.first else { throw .badBase64 }
    guard type == Self.ed25519 else { throw .unknownType(type) }
    guard key.count == 33 else { throw .wrongLength(key.count - 1) }
    self.init(
      identity: KeyIdentity(name: name, hash: hash.reduce(0) { $0 << 8 | UInt32($1) }),
      material: Array(key.dropFirst()))
  }

  var text: String { "\(identity)+\(Base64.text([Self.ed25519] + material))" }
}
