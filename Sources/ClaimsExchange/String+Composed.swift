import Foundation

extension String {
  /// Composed (NFC): texts that Swift holds for equal become the same bytes.
  var composed: String { precomposedStringWithCanonicalMapping }
}
