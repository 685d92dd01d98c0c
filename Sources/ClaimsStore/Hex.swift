package import Foundation

/// Digests as the model writes them (lower-case hexadecimal) and as the casebook keeps them (bytes).
package enum Hex {
  static func data(_ hex: String) -> Data {
    var data = Data(capacity: hex.utf8.count / 2)
    var high: UInt8?
    for byte in hex.utf8 {
      let digit: UInt8 = byte < 0x3A ? byte &- 0x30 : (byte | 0x20) &- 0x57
      if let upper = high {
        data.append(upper << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return data
  }

  package static func text(_ data: Data) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(data.count * 2)
    for byte in data {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
