import Foundation

extension String {
  /// Composed (NFC): texts that Swift holds for equal become the same bytes.
  package var composed: String {
    // ASCII is, and nearly all ids are ASCII.
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
