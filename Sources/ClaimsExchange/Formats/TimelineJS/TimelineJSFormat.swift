import ClaimsJSON
import ClaimsModel
import ClaimsText

extension Format {
  package static let timelineJS = Format(
    name: "timelinejs", title: "TimelineJS JSON of dated claims, for pages", endings: ["json"],
    writing: Writing(
      kept: "claims with a date, in the report's words, with source, status and quote",
      lost: "claims without a date (counted), what the claims do not say, reports, decisions",
      canBeNarrowed: true,
      write: { exported, _, write in try TimelineJSWriter(exported).write(exported, to: write) }))
}

/// Writes an event for each claim that says when.
///
/// TimelineJS takes its texts for HTML, also where they are dates and groups: all of them are escaped.
private struct TimelineJSWriter {
  private let index: CaseIndex

  init(_ exported: any ExportedCase) throws { index = try CaseIndex(exported) }

  func write(_ exported: any ExportedCase, to write: ([UInt8]) throws -> Void) throws {
    var (shown, leftOut) = (0, 0)
    try JSONListWriter.write(["scale": "human"], list: "events", to: write) { put in
      try exported.forEachClaim { claim in
        guard let event = event(claim) else {
          leftOut += 1
          return
        }
        shown += 1
        try put(event)
      }
      return ["title": title(shown, leftOut: leftOut), "leftOut": .integer(leftOut)]
    }
  }

  private func title(_ shown: Int, leftOut: Int) -> JSONValue {
    [
      "text": [
        "headline": "What is claimed, by when it is said to have been so",
        "text": "<p>Claims with a date: \(shown). Left out, without one: \(leftOut).</p>",
      ]
    ]
  }

  /// Nil where the claim has no date, or one that cannot be shown.
  private func event(_ claim: ExportedClaim) -> JSONValue? {
    guard let dated = claim.claim.when?.dated, let ends = TimelineDate.ends(of: dated.date) else {
      return nil
    }
    var event: JSONObject = ["unique_id": .string("\(claim.id)"), "start_date": ends.start]
    event["end_date"] = ends.end
    event["display_date"] = html(dated.said ?? dated.date.description)
    event["group"] = html(index.name(of: claim.claim.subject))
    event["text"] = [
      "headline": html(index.statement(of: claim.claim)), "text": .string(body(of: claim)),
    ]
    return .object(event)
  }

  /// The quote, and below it who said so and where the claim's review stands.
  private func body(of claim: ExportedClaim) -> String {
    let source = index.source(of: claim)?.name ?? claim.report
    let published = index.reports[claim.report]?.report.published.map { ", \($0)" } ?? ""
    let denied = claim.claim.polarity == .denied ? " Denied." : ""
    let status = claim.standing.status.rawValue
    return "<blockquote>\(HTMLText.escaped(claim.claim.quote.exact))</blockquote>"
      + "<p>\(HTMLText.escaped("\(source)\(published). \(claim.id): \(status).\(denied)"))</p>"
  }

  private func html(_ text: String) -> JSONValue { .string(HTMLText.escaped(text)) }
}
