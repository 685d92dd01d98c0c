import ClaimsModel
import ClaimsStore
import ClaimsText

/// Places a quote in a report, or says why it cannot be placed.
enum QuoteFinder {
  /// How many places of a quote are listed.
  private static let mostShown = 20

  static func find(_ anchor: QuoteAnchor, in report: StoredReport) throws -> Quote {
    do throws(QuoteAnchor.Failure) {
      return try anchor.resolve(in: report.report.text)
    } catch {
      throw refusal(error, anchor, report)
    }
  }

  static func refusal(
    _ failure: QuoteAnchor.Failure, _ anchor: QuoteAnchor, _ report: StoredReport,
    isCasefile: Bool = false
  ) -> Refusal {
    let name = isCasefile ? "“\(report.key)”" : "\(report.id)"
    let option = isCasefile ? "\"occurrence\":" : "--occurrence"
    switch failure {
    case .empty:
      return Refusal("The quote is empty.", remedy: "Give the words that the claim rests on.")
    case .absent:
      return Refusal(
        "The quote does not stand in \(name): “\(anchor.exact)”.",
        remedy:
          "Copy it from the text letter by letter, line breaks and quotation marks included"
          + (isCasefile ? "." : ": claims report show \(name) --text"))
    case .elsewhere(let places):
      return Refusal(
        "The quote does not stand at byte \(anchor.start ?? 0) of \(name), but at "
          + places.map(String.init).formattedList(joinedBy: "and") + ".",
        remedy: "Correct “start”, or leave it out where the words stand only once.")
    case .ambiguous(let places):
      var lines = places.prefix(Self.mostShown).enumerated().map { index, start in
        let (before, after) = Quote(start: start, exact: anchor.exact)
          .context(in: report.report.text, reach: 40)
        // Escaped here: the lines are ours, what stands in them is the report's.
        let words = TerminalText.escaped("…\(before)[\(anchor.exact)]\(after)…")
        return "  \(option) \(index + 1)   \(words)"
      }
      if places.count > lines.count { lines.append("  … and \(places.count - lines.count) more") }
      return Refusal(
        "The quote stands \(places.count) times in \(name):\n" + lines.joined(separator: "\n"),
        remedy: "Say which: \(option) 1 to \(places.count), or quote more of the sentence.")
    case .fewer(let count):
      return Refusal(
        "The quote stands only \(count == 1 ? "once" : "\(count) times") in \(name).",
        remedy: "Use \(option) \(count == 1 ? "1" : "1 to \(count)"), or leave it out.")
    }
  }
}
