import Crypto

/// A public Ed25519 key with its name, by which signatures on notes are verified (C2SP signed-note,
/// Verifier keys).
package struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
  package let identity: KeyIdentity
  /// 32 bytes (RFC 8032, 5.1.5).
  package let publicKey: [UInt8]

  /// - Throws: `KeyProblem.wrongLength` unless there are 32 bytes.
  package init(name: KeyName, publicKey: [UInt8]) throws(KeyProblem) {
    guard publicKey.count == 32 else { throw .wrongLength(publicKey.count) }
    self.init(name: name, ed25519: publicKey)
  }

  /// The key written as `<name>+<hash>+<base64(0x01 || public key)>`, with nothing before or after.
  ///
  /// - Throws: `KeyProblem`, also where the hash is another key's.
  package init(parsing text: String) throws(KeyProblem) {
    guard !text.utf8.starts(with: KeyText.privatePrefix.utf8) else { throw .privateKeyGiven }
    let parsed = try KeyText(parsing: text[...].utf8)
    self.init(name: parsed.identity.name, ed25519: parsed.material)
    guard identity == parsed.identity else {
      throw .hashOfAnotherKey(stated: parsed.identity, computed: identity)
    }
  }

  init(name: KeyName, ed25519 publicKey: [UInt8]) {
    identity = KeyIdentity(name: name, ed25519: publicKey)
    self.publicKey = publicKey
  }

  package var name: KeyName { identity.name }

  package var text: String { KeyText(identity: identity, material: publicKey).text }

  /// The text of the key.
  package var description: String { text }

  /// Whether these are the 64 bytes that this key's private half made for this text (RFC 8032, 5.1.7).
  func verifies(_ signature: [UInt8], of text: String) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false  // Never for 32 bytes.
    }
    return key.isValidSignature(signature, for: Array(text.utf8))
  }
}
