import Foundation

/// The standard Base 64 encoding with padding (RFC 4648, 4).
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// The bytes that `text` spells.
  ///
  /// Nil unless it is the one spelling that `text(_:)` gives: no spaces, no missing padding, no stray
  /// bits in the last letter. Else a sealed text could be changed without breaking its seal.
  static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard let data = Data(base64Encoded: Data(text)),
      data.base64EncodedString().utf8.elementsEqual(text)
    else { return nil }
    return Array(data)
  }
}
