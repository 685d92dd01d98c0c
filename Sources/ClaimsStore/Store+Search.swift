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
    let terms = words.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
      guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      let isPrefix = word.hasSuffix("*")
      let plain = isPrefix ? word.dropLast() : word
      return "\"" + plain.replacing("\"", with: "\"\"") + "\"" + (isPrefix ? "*" : "")
    }
    return terms.isEmpty ? nil : terms.joined(separator: " ")
  }
}
