/// What the verbs of a clause tell.
extension Matcher {
  /// The first pattern that fits, and those that stand besides it.
  func matches(
    _ verb: VerbPhrase, at index: Int, _ clause: Clause, _ slots: ClauseSlots, _ isDenied: Bool,
    _ standing: Standing
  ) -> [Match] {
    var found: [Match] = []
    var hasFirst = false
    var last: Int?
    for start in text.lexicon.verbPatterns[verb.verb] ?? [] {
      let pattern = text.lexicon.patterns[start.pattern]
      guard isKnown(pattern.predicate), pattern.isSecond ? !dates(clause) : !hasFirst,
        // "drive out" and "drive" set off the same one.
        last != start.pattern,
        hasParticles(start.trigger, behind: index, clause)
      else { continue }
      var slots = slots
      if let carried = start.trigger.carried {
        guard let bound = carrying(carried, slots, verb, index, clause) else { continue }
        slots = bound
      }
      if standing.isCredit, text.lexicon.reportingVerbs[verb.verb] != nil { continue }
      guard let filled = filled(pattern, slots, clause) else { continue }
      let isNone = isNone(filled.value?.things ?? []) || slots.patient.contains { self.isNone($0) }
      hasFirst = hasFirst || !pattern.isSecond
      last = start.pattern
      found.append(
        Match(
          pattern: pattern, trigger: verb.tokens,
          quote: quote(of: clause, filled.value, of: pattern, slots),
          about: filled.about,
          value: filled.value, place: filled.place, times: filled.times,
          isNegated: (isDenied || isNone) != pattern.isDenied,
          isNone: self.isNone(filled.value?.things ?? []),
          isAgentInherited: slots.isAgentInherited, actor: actor(slots, of: pattern)))
    }
    return found
  }

  /// "since rivals drove it out" tells when something else was.
  func dates(_ clause: Clause) -> Bool {
    guard case .subordinator(let token) = clause.opener else { return false }
    return text.lexicon.dating.contains(text.tokens[token].text)
  }

  func hasParticles(
    _ trigger: Pattern.Trigger, behind index: Int, _ clause: Clause
  ) -> Bool {
    guard !trigger.particles.isEmpty else { return true }
    let first = parts[index].tokens.upperBound
    let last = parts[clause.parts.upperBound - 1].tokens.upperBound
    // Right behind the verb, or behind a short object.
    for start in first..<max(first, min(last, first + 6)) {
      guard start + trigger.particles.count <= last else { return false }
      if zip(text.tokens[start..<(start + trigger.particles.count)], trigger.particles)
        .allSatisfy({ $0.text == $1 })
      {
        return true
      }
    }
    return false
  }

  /// "take + control": what is controlled becomes what is taken.
  func carrying(
    _ noun: String, _ slots: ClauseSlots, _ verb: VerbPhrase, _ index: Int, _ clause: Clause
  ) -> ClauseSlots? {
    guard
      let carried = slots.patient.first(where: { things in
        things.contains { text.tokens[$0.head].text == noun }
      })
    else { return nil }
    var slots = slots
    slots.owner = owner(of: carried.first)
    slots.patient = slots.patient.filter { $0 != carried }
    // In garbled text what is controlled follows without "of".
    slots.patient =
      slots.tied("of") + slots.tied("over") + slots.patient
      + (carried.first?.inner.map { [[NounPhrase(tokens: $0, head: $0.upperBound - 1)]] } ?? [])
    return slots
  }

  /// Whose happening it is.
  func actor(_ slots: ClauseSlots, of pattern: Pattern) -> Filler? {
    filler(slots).first(pattern.who.isEmpty ? Self.actors : pattern.who)
  }
}
