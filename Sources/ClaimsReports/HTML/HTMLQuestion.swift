import ClaimsModel

/// One question: its answers side by side, when and from whom, what stands between them.
struct HTMLQuestion {
  let section: ContradictionReport.Section
  let number: Int
  let links: HTMLLinks

  var page: HTML {
    """
    <section class="question" id="q\(number)" aria-labelledby="q\(number)-words">
    <h2 id="q\(number)-words"><bdi>\(section.words)</bdi></h2>
    <p class="quiet"><code>\(section.question.description)</code> · \(counts)</p>
    \(answers)\(findings)\(timeline)\(origins)\(passed)</section>

    """
  }

  private var counts: String {
    var counts = [
      Words.count(section.stands.count, "answer"), Words.count(section.claims, "claim"),
    ]
    if section.conflictingPairs > 0 {
      let pairs = Words.count(section.conflictingPairs, "pair")
      counts.append("\(pairs) of claims cannot both hold, under one reading at least")
    }
    return counts.joined(separator: " · ")
  }

  // MARK: Answers

  private var answers: HTML {
    guard !section.stands.isEmpty else { return "" }
    let cards = Dictionary(
      section.cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return """
      <div class="answers">
      \(section.stands.enumerated().html { answer($0, $1, cards) })</div>

      """
  }

  private func answer(
    _ index: Int, _ stand: ContradictionReport.Stand, _ cards: [ClaimID: ClaimCard]
  ) -> HTML {
    let shown = stand.position.claims.compactMap { cards[$0] }
    let rest = stand.position.claims.count - shown.count
    let subject = section.question.subject.text
    let more: HTML =
      rest == 0
      ? ""
      : """
      <p class="more">and \(Words.count(rest, "more claim")): <code>claims list --about \(subject) \
      --says \(section.question.predicate.text)</code></p>

      """
    return """
      <section class="answer">
      <h3><span class="letter">\(Words.letter(index))</span> <bdi>\(stand.position.label)</bdi></h3>
      <p class="backing">\(backing(stand))</p>
      \(shown.html { HTMLClaim(card: $0, links: links).page })\(more)</section>

      """
  }

  /// "3 reports, 2 origins: AFP (r3 r4); SOHR (r1)": only origins corroborate.
  private func backing(_ stand: ContradictionReport.Stand) -> HTML {
    let position = stand.position
    let counts = [
      Words.count(position.claims.count, "claim"), Words.count(position.sources.count, "source"),
      Words.count(position.reports, "report"),
    ].joined(separator: ", ")
    let groups = zip(position.groups, stand.originNames).prefix(8).html(by: "; ") { group, names in
      let names = names.html(by: " and ") { "<bdi>\($0)</bdi>" }
      return "\(names) (\(Words.reports(group.reports)))"
    }
    let rest: HTML = position.origins > 8 ? "; and \(position.origins - 8) more" : ""
    return """
      \(counts), <strong>\(Words.count(position.origins, "origin"))</strong>: \(groups)\(rest)
      """
  }

  // MARK: Pictures

  private var timeline: HTML {
    HTMLTimeline(section: section, id: "q\(number)-time")?.page ?? ""
  }

  private var origins: HTML {
    HTMLOrigins(graph: section.origins, id: "q\(number)-from").page
  }

  // MARK: Findings

  private var findings: HTML {
    let heavy = section.entries.filter { $0.finding.severity > .note }
    let notes = section.entries.filter { $0.finding.severity == .note }
    guard !section.entries.isEmpty else { return "" }
    return """
      <h3>What was found</h3>
      \(heavy.html(finding))\(fold(notes))
      """
  }

  private func fold(_ notes: [ContradictionReport.Entry]) -> HTML {
    guard !notes.isEmpty else { return "" }
    return """
      <details class="notes"><summary>\(Words.count(notes.count, "note")): worth knowing, and no \
      conflict</summary>
      \(notes.html(finding))</details>

      """
  }

  private func finding(_ entry: ContradictionReport.Entry) -> HTML {
    HTMLFinding(
      entry: entry, letters: entry.finding.sides.map { section.letter(of: $0) }, links: links
    ).page
  }

  // MARK: Compared and not reported

  private var passed: HTML {
    guard !section.passed.isEmpty else { return "" }
    return """
      <details class="passed"><summary>\(section.passed.count) compared and not reported</summary>
      <table><thead><tr><th scope="col">Claims</th><th scope="col">Answers</th>\
      <th scope="col">Verdict</th><th scope="col">Why</th></tr></thead><tbody>
      \(section.passed.html(row))</tbody></table></details>

      """
  }

  private func row(_ pair: ContradictionReport.Passed) -> HTML {
    """
    <tr><td>\(links.claim(pair.a)) \(links.claim(pair.b))</td><td><bdi>\(pair.answerA)</bdi> | \
    <bdi>\(pair.answerB)</bdi></td><td>\(pair.verdict)</td><td>\(pair.reason)</td></tr>

    """
  }
}
