import Crypto

/// What tells a key from others in a note: its name, and four bytes of a hash (C2SP signed-note,
/// Signatures).
///
/// The hash finds the key; it does not vouch for it. Whoever likes can make a key with the same one,
/// but not a signature that the known key verifies.
package struct KeyIdentity: Hashable, Sendable, CustomStringConvertible {
  package let name: KeyName
  package let hash: UInt32

  package init(name: KeyName, hash: UInt32) {
    self.name = name
    self.hash = hash
  }

  /// The identity of an Ed25519 key: the hash is the first four bytes, the highest first, of
  /// SHA-256(name || newline || 0x01 || public key).
  init(name: KeyName, ed25519 publicKey: [UInt8]) {
    let hashed = Array(name.text.utf8) + [0x0A, KeyText.ed25519] + publicKey
    self.init(
      name: name, hash: SHA256.hash(data: hashed).prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
  }

  /// The hash, the highest byte first.
  var hashBytes: [UInt8] { stride(from: 24, through: 0, by: -8).map { UInt8(hash >> $0 & 0xFF) } }

  /// The name, a plus sign and the hash in eight hexadecimal digits.
  package var description: String { "\(name)+\(Hex.text(hashBytes))" }
}
