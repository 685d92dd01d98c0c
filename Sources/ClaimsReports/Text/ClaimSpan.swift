import ClaimsModel
import ClaimsText

/// A claim as one of the two spans of a finding: who says it, how they know, and the words.
struct ClaimSpan {
  let card: ClaimCard
  /// The question it is held against; one it answers only by inference is named.
  let question: Question
  /// Columns that both spans keep for the id.
  let column: Int

  func write(to page: inout TextPage, indent: Int) {
    let id = StyledText(safe: card.id.description, .bold)
    let margin = TextPage.spaces(indent + column)
    page.add(
      TextParagraph(
        runs: head, first: TextPage.spaces(indent) + id + TextPage.spaces(column - id.width),
        rest: margin))
    for line in lines { page.add(TextParagraph(runs: line, first: margin, rest: margin)) }
    Self.quote(card, to: &page, indent: indent + column)
  }

  /// The quote in its context, behind a bar.
  static func quote(_ card: ClaimCard, to page: inout TextPage, indent: Int) {
    quote(
      card.claim.quote, before: card.before, after: card.after, to: &page, indent: indent)
  }

  static func quote(
    _ quote: Quote, before: String, after: String, to page: inout TextPage, indent: Int
  ) {
    let bar = TextPage.spaces(indent) + StyledText(safe: "│", .dim) + " "
    let context = QuoteContext(
      quote, before: before, after: after, columns: page.layout.width - bar.width)
    page.add(TextParagraph(runs: context.runs, first: bar, rest: bar, isolation: .line))
  }

  var head: [TextRun] {
    let published = card.published.map { "\($0)" } ?? "undated"
    return [
      TextRun(card.sourceName),
      TextRun(" (\(Words.reliability(card.reliability))), \(published), \(card.report)"),
    ]
  }

  var lines: [[TextRun]] {
    var lines = [ClaimStanding.runs(card)]
    if card.claim.polarity == .denied { lines.append(["denied: it says that this is not so"]) }
    if let circumstances { lines.append(circumstances) }
    if let credited = card.attributedTo { lines.append(["credits: ", TextRun(credited)]) }
    if card.claim.question != question {
      lines.append([
        "answers: ", TextRun(card.question), TextRun(" (\(card.claim.question))", .dim),
      ])
    }
    return lines
  }

  private var circumstances: [TextRun]? {
    let said = [time, place].compactMap(\.self)
    return said.isEmpty ? nil : Array(said.joined(separator: [", "]))
  }

  private var time: [TextRun]? {
    card.claim.when.map { when in
      [TextRun(when.isUnknown ? "when: " : "said to be: "), TextRun(Words.time(when))]
    }
  }

  private var place: [TextRun]? {
    card.placeName.map { name in
      switch card.claim.place {
      case .unknown: ["where: ", TextRun(name)]
      case .nowhere: [TextRun(name)]
      case .at, .oneOf, nil: ["in ", TextRun(name)]
      }
    }
  }
}

/// How a claim's report knows, how firmly it speaks, and what review made of it.
enum ClaimStanding {
  static func runs(_ card: ClaimCard) -> [TextRun] {
    let claim = card.claim
    let grades = [
      claim.confidence.map { "confidence \($0.percent)" },
      claim.credibility.map { "credibility \($0.rawValue)" },
    ]
    let words = [Words.sourcing(claim.sourcing), claim.hedge.rawValue] + grades.compactMap(\.self)
    let status = TextRun(card.standing.status.rawValue, card.standing.status.style)
    let runs = [TextRun].joined(words.map { TextRun($0) } + [status], by: " · ")
    if let first = card.standing.awaiting {
      return runs + [" (signed once, by ", TextRun(first.by), ")"]
    }
    return card.standing.hasLapsed ? runs + [" (decided before the claim was changed)"] : runs
  }
}
