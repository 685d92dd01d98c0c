import ClaimsModel

/// One claim: who says it, how they know, its words in their context, what review made of it.
struct HTMLClaim {
  /// Characters of context on either side of the quote.
  private static let reach = 150

  let card: ClaimCard
  let links: HTMLLinks

  private var claim: Claim { card.claim }

  var page: HTML {
    """
    <article class="claim" id="\(card.id)" tabindex="-1" aria-label="Claim \(card.id)">
    <p class="who"><strong>\(card.id)</strong> <bdi class="source">\(card.sourceName)</bdi> \
    <span class="grade">\(grade)</span></p>
    <p class="where">\(report)</p>
    \(Self.quote(card))<ul class="facts">
    \(facts.html { "<li>\($0)</li>\n" })</ul>
    \(review)\(found)</article>

    """
  }

  private var grade: String {
    card.reliability.map { "reliability \($0.rawValue), \($0.words)" } ?? "not graded"
  }

  private var report: HTML {
    let title: HTML = card.reportTitle.map { " “<cite dir=\"auto\">\($0)</cite>”" } ?? ""
    return "\(card.report), \(date)\(title)\(address)"
  }

  private var date: HTML {
    card.published.map { "<time>\($0)</time>" } ?? "undated"
  }

  /// Only what leads to the web is a link; whatever else stands there is shown.
  private var address: HTML {
    guard let url = card.reportURL else { return "" }
    let isWeb = ["http://", "https://"].contains { url.lowercased().hasPrefix($0) }
    return isWeb
      ? "<br><a class=\"url\" href=\"\(url)\" rel=\"noreferrer noopener\">\(url)</a>"
      : "<br><span class=\"url\">\(url)</span>"
  }

  /// The quote marked within the words around it, cut at words.
  private static func quote(_ card: ClaimCard) -> HTML {
    let (before, after) = (card.before, card.after)
    let end = after.prefix(reach)
    let start = before.suffix(reach)
    let isStart =
      start.startIndex == before.startIndex && card.claim.quote.start == before.utf8.count
    let isEnd =
      end.endIndex == after.endIndex && (after.last.map { ".!?؟。”\")»\n".contains($0) } ?? true)
    let lead = isStart ? start : start.drop { $0 != " " }.dropFirst()
    let tail = isEnd ? end : end.lastIndex(of: " ").map { end[..<$0] } ?? end
    return """
      <blockquote dir="auto">\(isStart ? "" : "…")\(lead)<mark>\(card.claim.quote.exact)</mark>\
      \(tail)\(isEnd ? "" : "…")</blockquote>

      """
  }

  private var facts: [HTML] {
    var facts: [HTML] = ["\(Words.sourcing(claim.sourcing)) · \(claim.hedge.rawValue)\(grades)"]
    if claim.polarity == .denied {
      facts.append("<strong>denied</strong>: it says that this is not so")
    }
    if let when = claim.when {
      facts.append("\(when.isUnknown ? "when: " : "said to be: ")\(Words.time(when))")
    }
    if let place = card.placeName { facts.append("where: <bdi>\(place)</bdi>") }
    if let credited = card.attributedTo { facts.append("credits: <bdi>\(credited)</bdi>") }
    let understood = ClaimFields(card: card).understood
    if understood != card.answer { facts.append("understood: \(understood)") }
    if let note = claim.note { facts.append("note: <span dir=\"auto\">\(note)</span>") }
    return facts
  }

  private var grades: String {
    let grades = [
      claim.confidence.map { "confidence \($0.percent)" },
      claim.credibility.map { "credibility \($0.rawValue), \($0.words)" },
    ].compactMap(\.self)
    return grades.isEmpty ? "" : " · " + grades.joined(separator: " · ")
  }

  private var review: HTML {
    let status = card.standing.status
    var line: HTML = "<span class=\"status \(status.rawValue)\">\(status.rawValue)</span>"
    if let decision = card.standing.decision {
      line += """
         by <bdi>\(decision.by)</bdi>, <time>\(Instant.text(decision.at))</time>: \
        “<span dir="auto">\(decision.because)</span>”
        """
    } else if card.standing.hasLapsed {
      line += " (decided before the claim was changed)"
    }
    return "<p class=\"review\">\(line)</p>\n"
  }

  private var found: HTML {
    let findings = links.findings(of: card.id)
    guard !findings.isEmpty else { return "" }
    return """
      <p class="found">in \(findings.prefix(40).html(by: " ") { links.finding($0) })\
      \(findings.count > 40 ? HTML(" and \(findings.count - 40) more") : "")</p>

      """
  }
}
