import ClaimsModel

/// One finding: its code, the sentence of reason, the words that stand against each other, what
/// would settle it.
struct HTMLFinding {
  private static let longestQuote = 400

  let entry: ContradictionReport.Entry
  /// Of each side, its letter among the answers of the question; nil where it is none of them.
  let letters: [String?]
  let links: HTMLLinks

  private var finding: Finding { entry.finding }

  var page: HTML {
    """
    <article class="finding \(finding.severity.rawValue)\(entry.isOpen ? "" : " settled")"\(anchor)\
     data-severity="\(finding.severity.rawValue)" data-rule="\(finding.code.text)" \
    data-sources="\(sources)" data-statuses="\(statuses)" data-open="\(entry.isOpen ? "yes" : "no")">
    <h4>\(number)<span class="severity">\(finding.severity.rawValue)</span> \
    <span class="code">\(links.rule(finding.code))</span> \
    <span class="scope">\(finding.scope.words)</span></h4>
    <p class="reason" dir="auto">\(finding.reason)</p>
    \(settled)<ul class="sides">
    \(sides)</ul>
    <dl class="fields">
    \(fields)</dl></article>

    """
  }

  private var anchor: HTML {
    entry.id.map { " id=\"\($0)\" tabindex=\"-1\"" } ?? ""
  }

  private var number: HTML { entry.id.map { "<strong>\($0)</strong> " } ?? "" }

  private var settled: HTML {
    var settled: HTML =
      entry.stands ? "" : "<p class=\"settling\">Settled: one side is refuted.</p>\n"
    if let words = ResolutionWords(of: entry, letters: letters.compactMap(\.self)) {
      settled += "<p class=\"settling\">\(words.page)</p>\n"
    }
    return settled
      + entry.lapsed.html { "<p class=\"quiet\">\(ResolutionWords(lapsed: $0).page)</p>\n" }
  }

  /// Ids of all sources, and how the claims that show it stand: what the filter goes by.
  private var sources: String {
    Set(finding.sides.flatMap(\.sources)).sorted().map(\.text).joined(separator: " ")
  }

  private var statuses: String {
    Set(entry.cards.map(\.standing.status.rawValue)).sorted().joined(separator: " ")
  }

  private var sides: HTML {
    finding.sides.enumerated().html { index, side in
      let card = index < entry.cards.count ? entry.cards[index] : nil
      let letter: HTML =
        (index < letters.count ? letters[index] : nil).map {
          "<span class=\"letter\">\($0)</span> "
        } ?? ""
      return
        "<li>\(letter)\(card.map(words) ?? "<bdi>\(side.label)</bdi>")\(others(side, card))</li>\n"
    }
  }

  /// Who says it, and the words.
  private func words(_ card: ClaimCard) -> HTML {
    let published: HTML = card.published.map { "\($0)" } ?? "undated"
    let exact = card.claim.quote.exact
    let quote: HTML =
      exact.count > Self.longestQuote ? "\(exact.prefix(Self.longestQuote))…" : "\(exact)"
    let status = card.standing.status
    return """
      \(links.claim(card.id)) <bdi class="source">\(card.sourceName)</bdi> \
      (\(Words.reliability(card.reliability))), \(published), \(card.report), \
      \(Words.sourcing(card.claim.sourcing)), \
      <span class="status \(status.rawValue)">\(status.rawValue)</span>: \
      <q dir="auto">\(quote)</q>
      """
  }

  private func others(_ side: Position, _ card: ClaimCard?) -> HTML {
    let others = side.claims.filter { $0 != card?.id }
    return others.isEmpty ? "" : " <span class=\"others\">also \(links.claims(others))</span>"
  }

  private var fields: HTML {
    var fields = HTML()
    func field(_ label: String, _ markup: HTML) {
      fields += "<div><dt>\(label)</dt><dd>\(markup)</dd></div>\n"
    }
    if !finding.compared.isEmpty {
      field(
        "compared",
        finding.compared.html(by: " <span class=\"bar\">|</span> ") { "<bdi>\($0)</bdi>" })
    }
    for caveat in finding.caveats { field("but", "\(caveat)") }
    field("would settle it", "\(finding.settledBy)")
    if !finding.restsOn.isEmpty {
      field("rests on", "\(finding.restsOn.joined(separator: ", "))")
    }
    if finding.pairs > 1, finding.sides.count > 1 {
      field("pairs", "shown by 1 of \(finding.pairs) pairs of claims")
    }
    return fields
  }
}
