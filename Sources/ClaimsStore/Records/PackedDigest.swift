/// A SHA-256 digest as its 32 bytes: as text it takes four times as much, and most are never printed.
enum PackedDigest: Hashable, Sendable {
  case sha256(UInt64, UInt64, UInt64, UInt64)
  /// Of another length: in a file that something else wrote.
  case other([UInt8])

  init(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else {
      self = .other(Array(bytes))
      return
    }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self = .sha256(words.0, words.1, words.2, words.3)
  }

  /// Lower-case.
  var hex: String {
    switch self {
    case .sha256(let a, let b, let c, let d):
      withUnsafeBytes(of: (a, b, c, d)) { Hex.text(of: $0) }
    case .other(let bytes): Hex.text(of: bytes)
    }
  }
}
