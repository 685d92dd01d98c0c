/// Bytes as text, two digits each.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Lower case.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }, as: UTF8.self)
  }
}
