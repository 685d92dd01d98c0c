package import ClaimsModel
import GRDB

extension StoreReader {
  /// Claims whose quote holds all the words, best match first.
  package func searchQuotes(_ words: String) throws -> [ClaimID] {
    guard let pattern = Self.pattern(words) else { return [] }
    return try db.rows(
      "SELECT rowid AS id FROM claim_text WHERE claim_text MATCH ? ORDER BY rank, rowid", [pattern]
    ).map { ClaimID($0["id"]) }
  }

  /// Reports whose title or text holds all the words, best match first.
  package func searchReports(_ words: String) throws -> [ReportID] {
    guard let pattern = Self.pattern(words) else { return [] }
    return try db.rows(
      "SELECT rowid AS id FROM report_text WHERE report_text MATCH ? ORDER BY rank, rowid",
      [pattern]
    ).map { ReportID($0["id"]) }
  }

  /// Each word as an FTS5 string, so that nothing in it is an operator; a trailing `*` asks for
  /// words that begin so. Nil where there is no word.
  static func pattern(_ words: String) -> String? {
    let terms = SearchText.folded(words).split(whereSeparator: \.isWhitespace).compactMap {
      word -> String? in
      guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      let isPrefix = word.hasSuffix("*")
      let plain = isPrefix ? word.dropLast() : word
      return "\"" + plain.replacing("\"", with: "\"\"") + "\"" + (isPrefix ? "*" : "")
    }
    return terms.isEmpty ? nil : terms.joined(separator: " ")
  }
}

/// Text as it is indexed and looked for: SQLite's tokenizer folds case and accents of most scripts, and
/// leaves Arabic's vowel signs, which are seldom written, for us.
enum SearchText {
  static func folded(_ text: String) -> String {
    // None of what is left out begins with a lower byte.
    guard text.utf8.contains(where: { $0 >= 0xD9 }), text.unicodeScalars.contains(where: isLeftOut)
    else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isLeftOut($0) }))
  }

  /// Tatweel, the vowel signs, and the small alef.
  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{0640}" || ("\u{064B}"..."\u{065F}").contains(scalar) || scalar == "\u{0670}"
  }
}
