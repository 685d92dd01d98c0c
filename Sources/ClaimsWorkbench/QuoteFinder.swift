import ClaimsModel
import ClaimsStore

/// Places a quote in a report, or says why it cannot be placed.
enum QuoteFinder {
  static func find(_ anchor: QuoteAnchor, in report: StoredReport) throws -> Quote {
    do throws(QuoteAnchor.Failure) {
      return try anchor.resolve(in: report.report.text)
    } catch {
      throw refusal(error, anchor, report)
    }
  }

  static func refusal(
    _ failure: QuoteAnchor.Failure, _ anchor: QuoteAnchor, _ report: StoredReport
  ) -> Refusal {
    let name = "\(report.id)"
    switch failure {
    case .empty:
      return Refusal("The quote is empty.", remedy: "Give the words that the claim rests on.")
    case .absent:
      return Refusal(
        "The quote does not stand in \(name): “\(anchor.exact)”.",
        remedy:
          "Copy it from the text letter by letter, line breaks and quotation marks included: "
          + "claims report show \(name) --text")
    case .elsewhere(let places):
      return Refusal(
        "The quote does not stand at byte \(anchor.start ?? 0) of \(name), but at "
          + places.map(String.init).formattedList(joinedBy: "and") + ".",
        remedy: "Correct “start”, or leave it out where the words stand only once.")
    case .ambiguous(let places):
      let lines = places.enumerated().map { index, start in
        let (before, after) = Quote(start: start, exact: anchor.exact)
          .context(in: report.report.text, reach: 40)
        return "  --occurrence \(index + 1)   …\(before)[\(anchor.exact)]\(after)…"
      }
      return Refusal(
        "The quote stands \(places.count) times in \(name):\n" + lines.joined(separator: "\n"),
        remedy: "Say which: --occurrence 1 to \(places.count), or quote more of the sentence.")
    case .fewer(let count):
      return Refusal(
        "The quote stands only \(count == 1 ? "once" : "\(count) times") in \(name).",
        remedy: "Use --occurrence \(count == 1 ? "1" : "1 to \(count)"), or leave it out.")
    }
  }
}
