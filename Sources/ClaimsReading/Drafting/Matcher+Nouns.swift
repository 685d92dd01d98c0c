/// What nouns and adjectives tell: “the withdrawal of”, “the besieged”.
extension Matcher {
  func nounMatches(
    in clause: Clause, _ reader: SlotReader, _ standing: Standing, besides hasMatch: Bool
  ) -> [Match] {
    var found: [Match] = []
    var told = clause.parts.lowerBound
    for index in clause.parts {
      guard let phrase = parts[index].noun, !phrase.isPronoun, !phrase.isRelative else { continue }
      found += adjectiveMatches(phrase, at: index, clause, reader)
      // One noun's own phrases hold no further claim, and one noun is told of in a clause.
      let isTold = hasMatch || index < told
      if let match = nounMatch(phrase, at: index, clause, reader, standing, isTold) {
        found.append(match)
        told = clause.parts.upperBound
      }
    }
    return found
  }

  func nounMatch(
    _ phrase: NounPhrase, at index: Int, _ clause: Clause, _ reader: SlotReader,
    _ standing: Standing, _ isTold: Bool
  ) -> Match? {
    guard let starts = text.lexicon.nounPatterns[text.tokens[phrase.head].text] else { return nil }
    let (slots, end) = NounSlotReader(text: text, names: names, reader: reader)
      .slots(of: phrase, at: index)
    for start in starts {
      let pattern = text.lexicon.patterns[start.pattern]
      // A verb has told of it, unless it has a doer of its own.
      guard isKnown(pattern.predicate), !isTold || pattern.isBeside || !slots.tied("by").isEmpty,
        zip(text.tokens[(phrase.head + 1)...], start.trigger.particles)
          .allSatisfy({ $0.text == $1 }),
        let filled = filled(pattern, slots, clause)
      else { continue }
      let isAlone = isTold || pattern.isBeside || !carries(clause, standing)
      let first = pattern.isBeside ? beginning(of: slots, phrase) : phrase.tokens.lowerBound
      return Match(
        pattern: pattern, trigger: phrase.head..<(phrase.head + 1),
        quote: isAlone ? first..<end : quote(of: clause),
        about: filled.about, value: filled.value, place: filled.place, times: filled.times,
        isNegated: isNegated(clause) || isNone([phrase]), isAgentInherited: false,
        actor: actor(slots, of: pattern) ?? actorBefore(pattern))
    }
    return nil
  }

  /// Whom the clause before told of, where the noun says whose it is and does not say it.
  func actorBefore(_ pattern: Pattern) -> Filler? {
    pattern.who.isEmpty || lastSubject.isEmpty ? nil : Filler(things: lastSubject, isActor: true)
  }

  /// Where the words begin that a noun behind "of" is told of.
  func beginning(of slots: ClauseSlots, _ phrase: NounPhrase) -> Int {
    slots.agent.first?.last?.tokens.lowerBound ?? phrase.tokens.lowerBound
  }

  /// "the besieged circle" takes for granted that it was besieged.
  func adjectiveMatches(
    _ phrase: NounPhrase, at index: Int, _ clause: Clause, _ reader: SlotReader
  ) -> [Match] {
    let slots = ClauseSlots(own: phrase)
    return phrase.tokens.prefix(while: { $0 < phrase.head }).compactMap { token in
      guard let start = text.lexicon.adjectivePatterns[text.tokens[token].text]?.first else {
        return nil
      }
      let pattern = text.lexicon.patterns[start.pattern]
      guard isKnown(pattern.predicate), let filled = filled(pattern, slots, clause) else {
        return nil
      }
      return Match(
        pattern: pattern, trigger: token..<(token + 1), quote: phrase.tokens, about: filled.about,
        value: filled.value, place: nil, times: [], isNegated: false, isAgentInherited: false,
        actor: nil)
    }
  }

  func isNegated(_ clause: Clause) -> Bool {
    parts[clause.parts].contains { $0.verb?.isNegated ?? false }
  }

  /// Whether the clause's verb does no more than bring its noun: "an attack took place".
  func carries(_ clause: Clause, _ standing: Standing) -> Bool {
    if standing.isCredit { return false }
    return parts[clause.parts].allSatisfy { part in
      part.verb.map { text.lexicon.carryingVerbs.contains($0.verb) } ?? true
    }
  }
}
