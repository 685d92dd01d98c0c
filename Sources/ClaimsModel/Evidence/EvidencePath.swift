/// Where a file lies within a folder that is kept: names joined by "/", none of which leads out.
///
/// Two are the same where their bytes are: what a file system holds apart stays apart, however
/// Unicode would compose it.
package struct EvidencePath: Sendable {
  /// Bytes of UTF-8 that one name may have at most: the limit of the common file systems.
  package static let longestName = 255
  /// Bytes of UTF-8 of the whole: Linux opens no longer one.
  package static let longest = 4095

  package let text: String

  /// Nil for what is empty, begins or ends with "/", holds an empty name, "." or "..", U+0000, or
  /// more bytes than a file system takes.
  package init?(_ text: String) {
    let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.longest, !text.utf8.contains(0) else { return nil }
    for name in names {
      guard (1...Self.longestName).contains(name.count), !name.elementsEqual(".".utf8),
        !name.elementsEqual("..".utf8)
      else { return nil }
    }
    self.text = text
  }

  /// The folders that it lies in, the outermost first: "a" and "a/b" of "a/b/c".
  package var folders: [String] {
    text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
  }
}

extension EvidencePath: Hashable, Comparable, CustomStringConvertible {
  package static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  /// By bytes.
  package static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  package var description: String { text }
}
