import ClaimsModel

/// Finds what a report says not to know of whoever did or ran something: "aircraft, not known whether
/// Russian or the regime's".
struct UnknownMaker {
  let text: ReportText
  let resolver: Resolver
  let predicates: [String: Predicate]
  let parsed: ParsedSentence

  /// The draft that a clause opened by "whether" makes; nil for other clauses.
  ///
  /// - Parameter time: of what the sentence tells before.
  func draft(of clause: Clause, _ standing: Standing, _ time: FoundTime?, sentence: Int)
    -> Draft?
  {
    guard case .subordinator(let token) = clause.opener, text.tokens[token].text == "whether",
      let predicate = predicates["operated-by"],
      let about = means(before: clause), let quote = quote(from: about, to: clause),
      saysUnknown(quote)
    else { return nil }
    let choice = alternatives(of: clause, sentence)
    guard choice.count > 1 else { return nil }
    var sheet = DraftSheet(text: text)
    sheet.note(.predicate, token..<(token + 1), "the words fit a pattern of “\(predicate.id)”", 40)
    let subject = resolver.name(of: about, isPlace: false, isActor: false, in: sentence)
    sheet.note(.subject, subject, false)
    sheet.note(
      .value, choice[0].tokens.lowerBound..<choice[choice.count - 1].tokens.upperBound,
      "the report names the alternatives", 20)
    sheet.basis.append(DraftBasis(.hedge, text.span(quote)))
    return Draft(
      quote: Quote(start: text.span(quote).lowerBound, exact: text.exact(quote)),
      subject: subject.name.words, subjectKind: .object, predicate: predicate.id,
      value: .oneOf(choice.map(\.words)), when: time?.draft, hedge: .unknown,
      sourcing: standing.sourcing,
      attribution: standing.attribution, basis: sheet.basis, parts: sheet.parts, open: sheet.open)
  }

  /// The aircraft or guns that the sentence named last.
  private func means(before clause: Clause) -> NounPhrase? {
    parsed.parts[..<clause.parts.lowerBound].reversed().lazy.compactMap(\.noun).first { phrase in
      text.lexicon.names(text.tokens[phrase.head].text, "means")
    }
  }

  private func quote(from about: NounPhrase, to clause: Clause) -> Range<Int>? {
    var end = end(of: clause)
    // What is not known may also be said behind: "whether … could not be established".
    let last = parsed.sentence.tokens.upperBound
    if !saysUnknown(about.tokens.lowerBound..<end) {
      guard
        let next = (end..<last).first(where: { index in
          text.lexicon.hedges.match(text.tokens, at: index, before: last)?.meaning == .unknown
        })
      else { return nil }
      end = text.lexicon.hedges.match(text.tokens, at: next, before: last)?.next ?? end
    }
    return about.tokens.lowerBound..<end
  }

  private func saysUnknown(_ range: Range<Int>) -> Bool {
    range.contains { index in
      text.lexicon.hedges.match(text.tokens, at: index, before: range.upperBound)?.meaning
        == .unknown
    }
  }

  /// Past the last alternative, where "or" opens a clause of its own.
  private func end(of clause: Clause) -> Int {
    var end = clause.parts.upperBound
    if end < parsed.parts.count, case .conjunction = parsed.parts[end] {
      end =
        parsed.parts[end...].firstIndex {
          switch $0 {
          case .comma, .mark: true
          default: false
          }
        } ?? parsed.parts.count
    }
    return parsed.parts[end - 1].tokens.upperBound
  }

  private struct Alternative {
    let words: String
    let tokens: Range<Int>
  }

  /// What stands on either side of each "or" in the clause.
  private func alternatives(of clause: Clause, _ sentence: Int) -> [Alternative] {
    let range = parsed.parts[clause.parts.lowerBound].tokens.lowerBound..<end(of: clause)
    guard range.contains(where: { text.tokens[$0].text == "or" }) else { return [] }
    var found: [Alternative] = []
    for part in parsed.parts[clause.parts.lowerBound...]
    where part.tokens.upperBound <= range.upperBound {
      guard let phrase = part.noun, !phrase.isPronoun, !phrase.isRelative else { continue }
      let name = resolver.name(of: phrase, isPlace: false, isActor: true, in: sentence)
      let demonym = phrase.tokens.lazy.compactMap { text.lexicon.demonyms[text.tokens[$0].text] }
        .first
      let words = name.name.isKnown ? name.name.words : demonym ?? name.name.words
      found.append(Alternative(words: words, tokens: phrase.tokens))
    }
    return found
  }
}
