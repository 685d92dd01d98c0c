import ClaimsStore
import Crypto
import Foundation

/// SHA-256 (FIPS 180-4) as lower-case hexadecimal.
enum SHA256Digest {
  static func of(_ text: String) -> String { of(Array(text.utf8)) }

  static func of(_ bytes: [UInt8]) -> String { Hex.text(Data(SHA256.hash(data: bytes))) }
}
