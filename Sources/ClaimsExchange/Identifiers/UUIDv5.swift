/// Names things by UUIDs made of their keys (RFC 9562, version 5): the same thing, the same UUID, in
/// every casebook and every export.
enum UUIDv5 {
  /// That of this program's names: f79108b2-0a93-4a34-9577-aa94d8e3116a, drawn at random, once.
  private static let namespace: [UInt8] = [
    0xF7, 0x91, 0x08, 0xB2, 0x0A, 0x93, 0x4A, 0x34, 0x95, 0x77, 0xAA, 0x94, 0xD8, 0xE3, 0x11, 0x6A,
  ]

  /// - Parameters:
  ///   - kind: what it is, in one word without a space: things of two kinds never share a UUID.
  ///   - key: what tells it from others of its kind.
  static func text(_ kind: String, _ key: String) -> String {
    text(namespace: namespace, name: "\(kind) \(key)")
  }

  /// - Parameter namespace: 16 bytes.
  static func text(namespace: [UInt8], name: String) -> String {
    var bytes = Array(SHA1.digest(namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var digits = Hexadecimal.text(bytes)[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { digits = digits.dropFirst(length) }
      return String(digits.prefix(length))
    }.joined(separator: "-")
  }
}
