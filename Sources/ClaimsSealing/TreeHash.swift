import Crypto

/// The hash of a leaf, a node or a whole tree: 32 bytes of SHA-256 (FIPS 180-4).
package struct TreeHash: Hashable, Sendable, CustomStringConvertible {
  package static let byteCount = 32

  /// Always 32.
  package let bytes: [UInt8]

  init(_ digest: SHA256Digest) {
    bytes = Array(digest)
  }

  /// Nil unless there are 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = Array(bytes)
  }

  /// Nil unless the text is 64 digits, the letters among them in lower case.
  package init?(hex: String) {
    guard let bytes = Hex.bytes(hex.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  /// Nil unless the text is the padded Base 64 of 32 bytes (RFC 4648, 4), in its one exact spelling.
  package init?(base64: String) {
    guard let bytes = Base64.bytes(base64.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  package var hex: String { Hex.text(bytes) }

  package var base64: String { Base64.text(bytes) }

  /// The hexadecimal text.
  package var description: String { hex }
}
