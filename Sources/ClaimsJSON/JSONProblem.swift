/// Why an input is not the JSON that was wanted, where, and what to do about it.
///
/// The sentences may quote the input as it is: escape them before they reach a terminal.
package struct JSONProblem: Error, Hashable, Sendable {
  /// In bytes from the start of the input, 0-based, plus the base that the parser was given. The
  /// end of the input is a place too.
  package let offset: Int
  /// What is wrong, as a whole sentence.
  package let reason: String
  /// What to do next, as a whole sentence.
  package let remedy: String

  package init(offset: Int, reason: String, remedy: String) {
    self.offset = offset
    self.reason = reason
    self.remedy = remedy
  }
}

extension JSONProblem {
  /// `text` in quotation marks, cut to 40 characters so that a message stays readable.
  static func quoted(_ text: String) -> String {
    // Counted in scalars: one character can be of any length.
    let scalars = text.unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(40)))
    return scalars.dropFirst(40).isEmpty ? "“\(shown)”" : "“\(shown)…”"
  }
}
