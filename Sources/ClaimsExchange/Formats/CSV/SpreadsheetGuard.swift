/// Keeps a spreadsheet from taking a text for a formula, and takes the text back without loss.
///
/// A text that begins with what a formula may begin with gets an apostrophe in front; so does one
/// that begins with an apostrophe, so that what is taken off is always what was put on.
/// Source: OWASP, "CSV Injection".
package enum SpreadsheetGuard {
  /// The column that says of a row that its texts are guarded, and what it holds there.
  package static let column = "text-guard"
  package static let mark = "'"

  /// Signs that begin a formula, their full-width forms included, and what a spreadsheet skips over.
  private static let triggers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'",
  ]

  package static func guarded(_ text: String) -> String {
    text.unicodeScalars.first.map(triggers.contains) ?? false ? mark + text : text
  }

  /// What `guarded` was given.
  package static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    return String(Substring(text.utf8.dropFirst()))
  }
}
