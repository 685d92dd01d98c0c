import ClaimsModel

/// Reads how each clause of a sentence stands. A credit holds for what follows it in its sentence,
/// up to the next, and for what goes before where it stands behind what was said.
struct StandingReader {
  let text: ReportText
  let crediting: Crediting
  private var lastCredit: Crediting.Credit?

  init(text: ReportText, crediting: Crediting) {
    self.text = text
    self.crediting = crediting
  }

  /// One standing for each clause. O(n) of the sentence.
  mutating func standings(of parsed: ParsedSentence, times: [FoundTime]) -> [Standing] {
    var standings: [Standing] = []
    var running = Standing()
    if parsed.sentence.isHeadline { running.sourcing = .headline }
    var isCredited = false
    for (index, clause) in parsed.clauses.enumerated() {
      let range = tokens(of: clause, parsed)
      let next = index + 1 < parsed.clauses.count ? parsed.clauses[index + 1] : nil
      var (isTrailing, isCredit) = (false, false)
      if let credit = crediting.credit(in: clause, of: parsed, next: next) {
        isTrailing = !isCredited && !standings.isEmpty && !opensContent(next)
        take(credit, into: &running, range, times)
        for earlier in standings.indices where isTrailing {
          take(credit, into: &standings[earlier], range, times)
        }
        isCredited = true
        isCredit = true
      }
      var standing = running
      standing.isCredit = isCredit
      takePhrases(in: range, into: &standing, &running, times)
      takeHedge(in: range, into: &standing)
      standings.append(standing)
      takeUntruth(in: range, of: clause, parsed, into: &standings)
    }
    return standings
  }

  private func opensContent(_ next: Clause?) -> Bool {
    if case .subordinator? = next?.opener { return true }
    return false
  }

  private func tokens(of clause: Clause, _ parsed: ParsedSentence) -> Range<Int> {
    parsed.parts[clause.parts.lowerBound].tokens
      .lowerBound..<parsed.parts[clause.parts.upperBound - 1].tokens.upperBound
  }

  private mutating func take(
    _ credit: Crediting.Credit, into standing: inout Standing, _ clause: Range<Int>,
    _ times: [FoundTime]
  ) {
    var credit = credit
    if credit.isSame, let last = lastCredit {
      credit.attribution = last.attribution
      credit.attributionTokens = last.attributionTokens
      credit.sourcing = last.sourcing
    } else if !credit.isSame {
      lastCredit = credit
    }
    if credit.sourcing != .unstated || credit.attribution != nil || standing.sourcing != .headline {
      standing.sourcing = credit.sourcing
    }
    standing.sourcingTokens = credit.tokens
    standing.attribution = credit.attribution
    standing.attributionTokens = credit.attributionTokens
    standing.hedge = credit.hedge ?? .asserted
    standing.hedgeTokens = credit.hedge == nil ? nil : credit.tokens
    standing.isDenied = credit.isDenied
    standing.denialTokens = credit.isDenied ? credit.tokens : nil
    standing.time =
      credit.sourcing == .selfRepublished
      ? times.first { clause.overlaps($0.tokens) } : nil
  }

  /// "it is noteworthy that" holds to the end of the sentence, "thus" for its clause. What follows
  /// from the writer's own watch is told as that.
  private func takePhrases(
    in range: Range<Int>, into standing: inout Standing, _ running: inout Standing,
    _ times: [FoundTime]
  ) {
    for index in range {
      guard let match = text.lexicon.knowing.match(text.tokens, at: index, before: range.upperBound)
      else { continue }
      let found = index..<match.next
      if match.meaning == .inferred {
        let isOwn = [.monitored, .background, .headline, .selfRepublished].contains(
          standing.sourcing)
        if !isOwn { (standing.sourcing, standing.sourcingTokens) = (.inferred, found) }
        continue
      }
      (standing.sourcing, standing.sourcingTokens) = (match.meaning, found)
      (running.sourcing, running.sourcingTokens) = (match.meaning, found)
      if match.meaning == .background { (running.time, standing.time) = (nil, nil) }
      if match.meaning == .selfRepublished {
        running.time = times.first { range.overlaps($0.tokens) }
      }
    }
  }

  /// Which of several hedges counts most.
  private static let weight: [Hedge: Int] = [
    .unknown: 6, .intended: 5, .predicted: 4, .alleged: 3, .possible: 2, .reported: 1,
  ]

  private func takeHedge(in range: Range<Int>, into standing: inout Standing) {
    for index in range {
      guard let match = text.lexicon.hedges.match(text.tokens, at: index, before: range.upperBound),
        // "May" with a capital is a month.
        !(text.tokens[index].isCapitalized && text.words[index].classes.contains(.time)),
        Self.weight[match.meaning] ?? 0 > Self.weight[standing.hedge] ?? 0
      else { continue }
      (standing.hedge, standing.hedgeTokens) = (match.meaning, index..<match.next)
    }
  }

  /// "is false" denies what its sentence says before.
  private func takeUntruth(
    in range: Range<Int>, of clause: Clause, _ parsed: ParsedSentence,
    into standings: inout [Standing]
  ) {
    guard parsed.parts[clause.parts].contains(where: { $0.verb?.verb == "be" }) else { return }
    for index in range {
      guard let match = text.lexicon.untrue.match(text.tokens, at: index, before: range.upperBound)
      else { continue }
      let isNegated = parsed.parts[clause.parts].contains { $0.verb?.isNegated ?? false }
      for earlier in standings.indices where !isNegated {
        standings[earlier].isDenied = true
        standings[earlier].denialTokens = index..<match.next
      }
      return
    }
  }
}
