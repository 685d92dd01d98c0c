import ClaimsModel
import ClaimsText

/// A quote marked within the words around it, cut to about two lines.
struct QuoteContext {
  private let quote: Quote
  private let before: String
  private let after: String
  private let columns: Int

  /// - Parameters:
  ///   - before, after: the report's words on either side of it.
  ///   - columns: the width of a line.
  init(_ quote: Quote, before: String, after: String, columns: Int) {
    self.quote = quote
    self.before = before
    self.after = after
    self.columns = columns
  }

  /// That of a claim.
  init(_ card: ClaimCard, columns: Int) {
    self.init(card.claim.quote, before: card.before, after: card.after, columns: columns)
  }

  /// The words before, the quote in brackets, the words after. "…" stands where words are left out.
  var runs: [TextRun] {
    let quote = quoteRuns
    let used = quote.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    // Two lines, less what breaking them at words leaves free.
    let room = max(2 * columns - columns / 6 - used, columns)
    let before = TerminalText.escaped(self.before)
    let after = TerminalText.escaped(self.after)
    // Each side has half of the room, and what the other leaves.
    let left = max(room / 2, room - DisplayWidth.columns(of: after))
    let head = beginning(before, columns: left)
    let right = max(room / 2, room - DisplayWidth.columns(of: head))
    return [TextRun(head)] + quote + [TextRun(ending(after, columns: right))]
  }

  /// The quote in full, or, where it is longer than three lines, its two ends and what lies between
  /// them counted.
  private var quoteRuns: [TextRun] {
    let mark: Style = [.bold, .underline]
    let quote = TerminalText.escaped(self.quote.exact)
    guard DisplayWidth.columns(of: quote) > 3 * columns else {
      return [TextRun("[", .bold), TextRun(quote, mark), TextRun("]", .bold)]
    }
    let head = TextCut.head(quote, columns: columns)
    let tail = TextCut.tail(quote, columns: columns)
    let omitted = quote.count - head.count - tail.count
    return [
      TextRun("[", .bold), TextRun(head, mark),
      TextRun(" … (\(omitted) characters left out) … ", .dim),
      TextRun(tail, mark), TextRun("]", .bold),
    ]
  }

  /// The end of what stands before the quote.
  private func beginning(_ text: String, columns: Int) -> String {
    let isWhole = quote.start == before.utf8.count
    if isWhole, DisplayWidth.columns(of: text) <= columns { return text }
    if text.isEmpty { return "" }
    return "…" + TextCut.tail(text, columns: columns - 1)
  }

  /// The beginning of what stands after it; whether the report goes on there is not known, so a
  /// stop in the middle of a sentence counts as a cut.
  private func ending(_ text: String, columns: Int) -> String {
    let head = TextCut.head(text, columns: columns - 1)
    if head.utf8.count == text.utf8.count {
      let last = text.last { $0 != " " }
      return last.map { ".!?؟。”\")»".contains($0) } ?? true ? text : text + "…"
    }
    return head + "…"
  }
}
