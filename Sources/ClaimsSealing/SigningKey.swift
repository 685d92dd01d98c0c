import Crypto

/// A private Ed25519 key with its name, by which notes are signed.
///
/// It shows itself as its verifier key, so that no message or log holds the secret.
package struct SigningKey: Sendable, CustomStringConvertible, CustomReflectable {
  package let verifierKey: VerifierKey
  private let key: Curve25519.Signing.PrivateKey

  /// A new key, from the system's source of randomness.
  package static func generate(name: KeyName) -> SigningKey {
    SigningKey(name: name, key: Curve25519.Signing.PrivateKey())
  }

  /// The key written as `PRIVATE+KEY+<name>+<hash>+<base64(0x01 || seed)>`, with nothing before or
  /// after; the hash is that of the public key (golang.org/x/mod/sumdb/note).
  ///
  /// - Throws: `KeyProblem`, also where the hash is another key's.
  package init(parsing text: String) throws(KeyProblem) {
    guard text.utf8.starts(with: KeyText.privatePrefix.utf8) else { throw .noPrivateKey }
    let parsed = try KeyText(parsing: text.utf8.dropFirst(KeyText.privatePrefix.utf8.count))
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: parsed.material) else {
      throw .wrongLength(parsed.material.count)
    }
    self.init(name: parsed.identity.name, key: key)
    guard identity == parsed.identity else {
      throw .hashOfAnotherKey(stated: parsed.identity, computed: identity)
    }
  }

  private init(name: KeyName, key: Curve25519.Signing.PrivateKey) {
    verifierKey = VerifierKey(name: name, ed25519: Array(key.publicKey.rawRepresentation))
    self.key = key
  }

  package var identity: KeyIdentity { verifierKey.identity }

  package var name: KeyName { verifierKey.name }

  /// The private key in one line. Whoever has it can sign in this name.
  package var secretText: String {
    KeyText.privatePrefix
      + KeyText(identity: identity, material: Array(key.rawRepresentation)).text
  }

  /// The text of the verifier key.
  package var description: String { verifierKey.text }

  package var customMirror: Mirror { Mirror(self, children: ["verifierKey": verifierKey]) }

  /// This key's signature of a note's text (RFC 8032, 5.1.6).
  ///
  /// - Throws: what the library throws, should it fail.
  package func signature(of text: String) throws -> NoteSignature {
    NoteSignature(identity: identity, bytes: Array(try key.signature(for: Array(text.utf8))))
  }
}
