import Foundation

extension String {
  /// Composed (NFC): texts that Swift holds for equal become the same bytes.
  package var composed: String { precomposedStringWithCanonicalMapping }
}
