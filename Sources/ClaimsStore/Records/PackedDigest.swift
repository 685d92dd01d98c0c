/// A SHA-256 digest as its 32 bytes: as text it takes four times as much, and most are never printed.
struct PackedDigest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// - Precondition: there are 32.
  init(_ bytes: some Collection<UInt8>) {
    precondition(bytes.count == 32, "A SHA-256 digest has 32 bytes.")
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self.words = words
  }

  /// Lower-case.
  var hex: String { withUnsafeBytes(of: words) { Hex.text(of: $0) } }

  static func == (a: Self, b: Self) -> Bool { a.words == b.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
