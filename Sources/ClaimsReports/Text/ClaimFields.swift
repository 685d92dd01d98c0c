import ClaimsModel
import ClaimsText

/// What a claim says and how it was understood, field by field under labels.
struct ClaimFields {
  static let column = 13

  let card: ClaimCard

  private var claim: Claim { card.claim }

  /// Question, answer, meaning, circumstances, and the quote in its context.
  func writeStatement(to page: inout TextPage) {
    field(
      "question", [TextRun(card.question), TextRun(" (\(claim.question))", .dim)], to: &page)
    field("answer", [TextRun(card.answer, .bold)], to: &page)
    let isDenied = claim.polarity == .denied
    field("understood", [TextRun(understood)], to: &page)
    if isDenied { field("polarity", ["denied: it says that this is not so"], to: &page) }
    if let when = claim.when { field("when", [TextRun(Words.time(when))], to: &page) }
    if let place = card.placeName { field("where", [TextRun(place)], to: &page) }
    field("hedge", [TextRun(claim.hedge.rawValue)], to: &page)
    field("sourcing", [TextRun(claim.sourcing.rawValue)], to: &page)
    if let credited = card.attributedTo { field("credits", [TextRun(credited)], to: &page) }
    if let credibility = claim.credibility {
      let words = "\(credibility.rawValue), \(credibility.words)"
      field("credibility", [TextRun(words)], to: &page)
    }
    if let confidence = claim.confidence {
      field("confidence", [TextRun("\(confidence.percent), \(confidence.word)")], to: &page)
    }
    if let note = claim.note { field("note", [TextRun(note)], to: &page) }
  }

  /// What the claim comes to: “never” denies, and a denied “never” affirms.
  var understood: String {
    let value = (claim.netPolarity == .denied ? "not: " : "") + claim.value.understood
    let time = [ClaimExtent.all: ", at any time", .some: ", at some time"]
    let place = [ClaimExtent.all: ", in any place", .some: ", in some place"]
    return value + (time[claim.temporalExtent] ?? "") + (place[claim.spatialExtent] ?? "")
  }

  /// The report it stands in, and who published that.
  func writeReport(to page: inout TextPage) {
    let published = card.published.map { "\($0)" } ?? "undated"
    var report = [TextRun("\(card.report), \(published)")]
    if let title = card.reportTitle { report += [", “", TextRun(title), "”"] }
    field("report", report, to: &page)
    let grade = card.reliability.map { "reliability \($0.rawValue), \($0.words)" } ?? "not graded"
    field("source", [TextRun(card.sourceName), TextRun(" (\(card.source)): \(grade)")], to: &page)
    if let url = card.reportURL { field("url", [TextRun(url)], to: &page) }
  }

  /// What review made of it, and what its decisions bind to.
  func writeReview(to page: inout TextPage) {
    var status = [TextRun(card.standing.status.rawValue, card.standing.status.style)]
    if let decision = card.standing.decision {
      status += [
        " by ", TextRun(decision.by), TextRun(", \(Instant.text(decision.at)): “"),
        TextRun(decision.because), "”",
      ]
    }
    field("status", status, to: &page)
    if let first = card.standing.awaiting {
      field(
        "signed once",
        [
          "by ", TextRun(first.by), TextRun(", \(Instant.text(first.at)): “"),
          TextRun(first.because), "”; it waits for a second signature",
        ], to: &page)
    }
    if let overrides = card.standing.decision?.overrides {
      field("against", [TextRun("the desk's policy: "), TextRun(overrides)], to: &page)
    }
    let lapsed = card.standing.lapsed.count
    if lapsed > 0 {
      let words = "\(Words.count(lapsed, "decision")) made before the claim was changed"
      field("lapsed", [TextRun(words)], to: &page)
    }
    field("digest", [TextRun(card.digest.prefix(12))], to: &page)
    field("key", [TextRun(card.key)], to: &page)
  }

  private func field(_ label: String, _ runs: [TextRun], to page: inout TextPage) {
    page.field(label, runs, column: Self.column)
  }
}
