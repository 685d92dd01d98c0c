package import Foundation

/// Digests as the model writes them (lower-case hexadecimal) and as the casebook keeps them (bytes).
package enum Hex {
  static func data(_ hex: String) -> Data { Data(bytes(hex)) }

  static func bytes(_ hex: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hex.utf8.count / 2)
    var high: UInt8?
    for byte in hex.utf8 {
      let digit: UInt8 = byte < 0x3A ? byte &- 0x30 : (byte | 0x20) &- 0x57
      if let upper = high {
        bytes.append(upper << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }

  package static func text(_ data: Data) -> String { text(of: data) }

  package static func text(of bytes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      var place = 0
      for byte in bytes {
        text[place] = digit(byte >> 4)
        text[place + 1] = digit(byte & 15)
        place += 2
      }
      return place
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
