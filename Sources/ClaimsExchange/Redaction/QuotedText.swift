import ClaimsModel

/// What is left of a report's text: the quotes of its claims, or what stands for them, each at its
/// place.
struct QuotedText {
  private(set) var text = ""
  private var starts: [String: Int] = [:]

  /// - Parameter quotes: of each claim of the report, by its key.
  init(_ quotes: [(claim: String, exact: String)]) {
    for quote in quotes {
      if !text.isEmpty { text += "\n" }
      starts[quote.claim] = text.utf8.count
      text += quote.exact
    }
    if text.isEmpty { text = Redaction.blank }
  }

  func start(of claim: String) -> Int { starts[claim] ?? 0 }
}
