import ClaimsStore
import Crypto
import Foundation

/// SHA-256 (FIPS 180-4) as lower-case hexadecimal.
enum SHA256Digest {
  static func of(_ text: String) -> String { of(Array(text.utf8)) }

  static func of(_ bytes: [UInt8]) -> String { Hex.text(Data(SHA256.hash(data: bytes))) }
}

/// The same of bytes that come piece by piece.
package struct RunningDigest {
  private var hash = SHA256()

  package init(_ bytes: [UInt8] = []) { add(bytes) }

  package mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// Of all that was added.
  package var text: String { Hex.text(Data(hash.finalize())) }
}
