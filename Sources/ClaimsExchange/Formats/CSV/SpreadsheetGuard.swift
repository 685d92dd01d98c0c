/// Keeps a spreadsheet from taking a text for a formula, a number or a date, and takes the text back
/// without loss.
///
/// A text that begins with what a formula may begin with gets an apostrophe in front; so does one
/// that begins with an apostrophe, so that what is taken off is always what was put on; and so does
/// one like “1,200”, “007” or “9 Feb 2018”, which would come back spelled otherwise. Months are known
/// by their English names. A day such as 2018-02-09 is left, which spreadsheets keep.
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
    let isTrigger = text.unicodeScalars.first.map(triggers.contains) ?? false
    return isTrigger || isLikeNumber(text) ? mark + text : text
  }

  /// No number or date is longer, in bytes.
  private static let longestNumber = 40

  /// Letters that a number or a date may hold.
  private static let numberWords: Set<Substring> = [
    "e", "am", "pm", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func isLikeNumber(_ text: String) -> Bool {
    guard text.utf8.count <= longestNumber, text.utf8.contains(where: isDigit), !isDay(text) else {
      return false
    }
    return text.lowercased().split { !$0.isLetter }.allSatisfy(numberWords.contains)
  }

  private static func isDay(_ text: String) -> Bool {
    text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == UInt8(ascii: "-") : isDigit(byte)
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// What `guarded` was given.
  package static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    return String(Substring(text.utf8.dropFirst()))
  }
}
