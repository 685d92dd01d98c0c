import ClaimsModel
import ClaimsReading
import ClaimsText

extension DraftCard {
  /// The draft whole: its quote in context, its fields each with the words that gave it, what speaks
  /// for it and what is open.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    write(to: &page)
    return page.text
  }

  func write(to page: inout TextPage) {
    page.paragraph(heading, hanging: 4)
    ClaimSpan.quote(draft.quote, before: before, after: after, to: &page, indent: 0)
    DraftFields(card: self).write(to: &page)
  }

  private var heading: [TextRun] {
    let name = id.map { "\($0)" } ?? "Draft"
    let from = [report.map { "\($0)" }, sourceName, published.map { "\($0)" }].compactMap(\.self)
    var runs = [TextRun(name, .bold), TextRun("  score \(draft.score)")]
    if !from.isEmpty { runs += [" · ", TextRun(from.joined(separator: ", "))] }
    return runs + [" · ", state]
  }

  /// Whether it waits, or what was made of it.
  var state: TextRun {
    switch verdict?.outcome {
    case .accepted(let claim): TextRun("accepted as \(claim)", .green)
    case .dropped: TextRun("dropped", .dim)
    case .undone, nil: isCurrent ? "waits" : TextRun("proposed no more", .dim)
    }
  }
}

/// What a draft says, field by field under labels, with the words of the report that gave each.
private struct DraftFields {
  private static let column = 13
  let card: DraftCard

  private var draft: Draft { card.draft }

  func write(to page: inout TextPage) {
    let kind = draft.subjectKind == .unspecified ? "" : " (\(draft.subjectKind.rawValue))"
    field("about", [TextRun(draft.subject, .bold), TextRun(kind)], .subject, to: &page)
    field(
      "says", [TextRun(card.question), TextRun(" (\(draft.predicate))", .dim)], .predicate,
      to: &page)
    field("answer", [TextRun(draft.value.words, .bold)], .value, to: &page)
    if draft.polarity == .denied {
      field("polarity", ["denied: it says that this is not so"], .polarity, to: &page)
    }
    if let when = draft.when { field("when", [TextRun(when.words)], .when, to: &page) }
    if let place = draft.place { field("where", [TextRun(place.words)], .place, to: &page) }
    field("hedge", [TextRun(draft.hedge.rawValue)], .hedge, to: &page)
    field("sourcing", [TextRun(draft.sourcing.rawValue)], .sourcing, to: &page)
    if let credited = draft.attribution {
      field("credits", [TextRun(credited)], .attribution, to: &page)
    }
    if let event = draft.event { field("event", [TextRun(event.words)], .event, to: &page) }
    for (open, words) in zip(draft.open, card.openWords) {
      page.field("open", Self.runs(open, words), column: Self.column)
    }
    page.field("score", score, column: Self.column)
    if let verdict = card.verdict { writeVerdict(verdict, to: &page) }
  }

  private func field(
    _ label: String, _ runs: [TextRun], _ field: DraftBasis.Field, to page: inout TextPage
  ) {
    let words = zip(draft.basis, card.basisWords).filter { $0.0.field == field }.map(\.1)
    let basis = words.flatMap { [TextRun(" ← “", .dim), TextRun($0, .dim), TextRun("”", .dim)] }
    page.field(label, runs + basis, column: Self.column)
  }

  private static func runs(_ open: OpenReference, _ words: String) -> [TextRun] {
    let candidates =
      open.candidates.isEmpty
      ? "nothing in the text fits" : "perhaps " + open.candidates.joined(separator: " or ")
    return [
      TextRun("\(open.field.rawValue): “", .yellow), TextRun(words, .yellow), TextRun("”", .yellow),
      TextRun(", \(candidates)"),
    ]
  }

  /// The score with its parts: they add up to it, held within 0 and 100.
  private var score: [TextRun] {
    let parts = draft.parts.map { part in
      "\(part.reason) \(part.points < 0 ? "−" : "+")\(abs(part.points))"
    }
    guard !parts.isEmpty else { return [TextRun("\(draft.score)")] }
    return [TextRun("\(draft.score): \(parts.joined(separator: "; "))")]
  }

  private func writeVerdict(_ verdict: DraftVerdict, to page: inout TextPage) {
    var runs = ["by ", TextRun(verdict.by), TextRun(", \(Instant.text(verdict.at))")]
    if let because = verdict.because { runs += [": “", TextRun(because), "”"] }
    let label =
      switch verdict.outcome {
      case .accepted: "accepted"
      case .dropped: "dropped"
      case .undone: "undone"
      }
    page.field(label, runs, column: Self.column)
  }
}

extension DraftValue {
  /// For people.
  var words: String {
    switch self {
    case .words(let words, let unit?): "\(words) (\(unit))"
    case .words(let words, nil): words
    case .entities(let names): names.joined(separator: ", ")
    case .oneOf(let names): names.joined(separator: " or ") + ", not known which"
    case .unknown: "said not to be known"
    case .nothing: "none"
    case .notStated: "not stated"
    }
  }
}

extension DraftTime {
  fileprivate var words: String {
    (reading == .throughout ? "throughout " : "") + date + (said.map { " (“\($0)”)" } ?? "")
  }
}

extension DraftPlace {
  fileprivate var words: String {
    switch self {
    case .at(let name): name
    case .oneOf(let names): names.joined(separator: " or ") + ", not known which"
    case .unknown: "said not to be known"
    }
  }
}

extension DraftEvent {
  /// "strike: strike on Khan Sheikhun, 4 April 2017".
  package var words: String { "\(kind.rawValue): \(name)" }
}
