package import ClaimsModel
import GRDB

extension StoreReader {
  /// Claims that pass and whose quote holds all the words, best match first.
  package func searchQuotes(
    _ words: String, _ filter: ClaimFilter = ClaimFilter()
  ) throws -> [ClaimID] {
    guard let pattern = Self.pattern(words) else { return [] }
    let (condition, arguments) = Self.condition(filter)
    // The plus keeps SQLite from looking the words up once for each claim that passes.
    let passing =
      filter == ClaimFilter()
      ? "" : "AND +rowid IN (SELECT c.id FROM claim c WHERE \(condition))"
    return try ranked(
      "SELECT rowid FROM claim_text WHERE claim_text MATCH ? \(passing) ORDER BY rank, rowid",
      [pattern] + arguments
    ).map { ClaimID($0) }
  }

  /// Reports whose title or text holds all the words, best match first.
  ///
  /// - Parameters:
  ///   - source: only those that it published.
  ///   - report: only this one.
  package func searchReports(
    _ words: String, source: SourceID? = nil, report: ReportID? = nil
  ) throws -> [ReportID] {
    guard let pattern = Self.pattern(words) else { return [] }
    var sql = "SELECT rowid FROM report_text WHERE report_text MATCH ?"
    var arguments: StatementArguments = [pattern]
    if let source {
      sql += """
         AND +rowid IN (
          SELECT id FROM report WHERE source_id = (SELECT id FROM source WHERE slug = ?))
        """
      arguments += [source.text]
    }
    if let report {
      sql += " AND rowid = ?"
      arguments += [report.number]
    }
    return try ranked(sql + " ORDER BY rank, rowid", arguments).map { ReportID($0) }
  }

  private func ranked(_ sql: String, _ arguments: StatementArguments) throws -> [Int64] {
    var numbers: [Int64] = []
    try db.forEachRow(sql, arguments) {
      numbers.append(try PackedRow($0).required(integer: 0))
    }
    return numbers
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
