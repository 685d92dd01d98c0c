/// Why a text is not a date, and what to do about it.
package struct EDTFProblem: Error, Hashable, Sendable {
  /// Where the trouble lies: a 0-based UTF-8 byte offset into the text, at most its length.
  package let offset: Int
  /// A whole sentence.
  package let reason: String
  /// A whole sentence: what to write instead.
  package let remedy: String

  package init(offset: Int, reason: String, remedy: String) {
    self.offset = offset
    self.reason = reason
    self.remedy = remedy
  }
}
