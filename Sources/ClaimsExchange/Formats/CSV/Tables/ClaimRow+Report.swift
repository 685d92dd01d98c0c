import ClaimsModel

extension ClaimRow {
  /// The report that a claim rests on, and the words in it.
  struct Ground {
    let key: String
    let anchor: QuoteAnchor
    let published: EDTF?
  }

  /// A report that the row only names, or the one that it makes up with its cells: its text is that
  /// of the row, else its quote, else, where the table has columns for neither, the row itself.
  mutating func report() throws(CSVFault) -> Ground {
    let published = try record.date("published")?.date
    let key = try record.key("report-id")
    let hasText = record.header.has("text")
    if let key, !hasText || record.text("text") == nil {
      return Ground(key: key, anchor: try quote(in: nil), published: published)
    }
    guard hasText || record.header.has("quote") else {
      let text = RowText(record)
      let columns = ["value", "value-low", "value-high"]
      let anchor = text.quote(columns, in: record) ?? QuoteAnchor(text.text, start: 0)
      return try ground(key, text.text, anchor, published, isProse: false)
    }
    guard let text = record.text("text") ?? record.text("quote") else {
      throw record.missing(
        hasText ? "text" : "quote", "Write the words that the claim rests on: a claim has a quote.")
    }
    return try ground(key, text, try quote(in: text), published)
  }

  private func quote(in text: String?) throws(CSVFault) -> QuoteAnchor {
    guard let exact = record.text("quote") ?? text else {
      throw record.missing("quote", "Write the words of the report that the claim rests on.")
    }
    return QuoteAnchor(
      exact, start: try record.integer("start", in: 0...Int.max),
      occurrence: try record.integer("occurrence", in: 1...Int.max))
  }

  private mutating func ground(
    _ key: String?, _ text: String, _ anchor: QuoteAnchor, _ published: EDTF?, isProse: Bool = true
  ) throws(CSVFault) -> Ground {
    var report = Report(
      source: try source(), text: text, title: record.text("title"), url: record.text("url"),
      published: published, language: record.text("language"))
    let key = key ?? names.key(report.canonical)
    // All rows share the names of the columns: they are no words that one took from another.
    if !isProse, report.language == nil { report.language = Report.noLanguage }
    mentions.append(
      CSVStatement(
        content: .report(CasefileReport(key: key, report: report, sha256: nil)), isMention: true,
        column: "report-id"))
    return Ground(key: key, anchor: anchor, published: published)
  }

  private mutating func source() throws(CSVFault) -> SourceID {
    guard let name = record.word("source") else {
      throw record.missing(
        "source", "Say who published it, or give all rows one: --set source=NAME")
    }
    let id: SourceID = try record.id(of: name, in: "source", names)
    let source = Source(
      id: id, name: record.word("source-name") ?? name,
      kind: try record.choice("source-kind") ?? .other)
    mentions.append(CSVStatement(content: .source(source), isMention: true, column: "source"))
    return id
  }
}

extension Report {
  /// All that tells it from others, so that no two different ones share a form.
  var canonical: String {
    let parts = [source.text, published?.description, title, url, language, text]
    return parts.map { part in part.map { "\($0.utf8.count):\($0)" } ?? "-" }
      .joined(separator: "\n")
  }
}
