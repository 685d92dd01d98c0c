/// The name of a key, such as "example.com/casebook" (C2SP signed-note, Format).
///
/// Not empty; without Unicode spaces, plus signs and ASCII control characters. Two names are the same
/// only if their bytes are: letters that merely look alike make another name.
package struct KeyName: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// - Throws: `KeyProblem` saying what a name may not have.
  package init(_ text: String) throws(KeyProblem) {
    guard !text.isEmpty else { throw .emptyName }
    for scalar in text.unicodeScalars {
      if scalar == "+" { throw .plusInName(text) }
      if scalar.properties.isWhitespace { throw .spaceInName(text) }
      if scalar.value < 0x20 { throw .controlInName }
    }
    self.text = text
  }

  package var description: String { text }

  package static func == (one: KeyName, other: KeyName) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
