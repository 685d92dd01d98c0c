import ClaimsModel

/// Finds which patterns fit the verbs and nouns of a sentence's clauses.
struct Matcher {
  let text: ReportText
  let names: NameReader
  let parsed: ParsedSentence
  let times: [FoundTime]
  /// Whether a predicate may be proposed.
  let isKnown: (String) -> Bool
  /// What the last clause was told of, for clauses that do not say.
  private var lastSubject: ClauseSlots.Listed = []
  /// The last match, of which "namely" tells more.
  private var lastMatch: Match?
  /// The dates of what happens at the same time.
  private(set) var chained: [FoundTime] = []

  /// Where whoever acted, and where it was, may be told.
  private static let actors = ["agent.group", "by.group", "owner.group", "of.group"].map(
    Pattern.Slot.init)
  private static let settings = ["in.place", "on.place"].map(Pattern.Slot.init)

  private var parts: [Part] { parsed.parts }

  init(
    text: ReportText, names: NameReader, parsed: ParsedSentence, times: [FoundTime],
    isKnown: @escaping (String) -> Bool
  ) {
    self.text = text
    self.names = names
    self.parsed = parsed
    self.times = times
    self.isKnown = isKnown
  }

  /// The matches of one clause, in order; clauses must be asked for in order.
  mutating func matches(in clause: Clause, standing: Standing) -> [Match] {
    let reader = SlotReader(parts: parts, clause: clause)
    chain(clause)
    var found: [Match] = []
    var subject: ClauseSlots.Listed = []
    var isInherited = false
    var last: Int?
    for index in clause.parts {
      guard let verb = parts[index].verb else { continue }
      if let earlier = last {
        subject = object(between: earlier, index) ?? subject
      } else {
        (subject, isInherited) = self.subject(of: index, clause, reader)
      }
      let slots = slots(of: verb, at: index, clause, reader, subject, isInherited)
      let isDenied = verb.isNegated || failsBefore(last, index) || isNone(subject)
      if let match = match(verb, at: index, clause, slots, isDenied, standing) {
        found.append(match)
      }
      last = index
    }
    if !subject.isEmpty, !standing.isCredit { lastSubject = subject }
    found += nounMatches(in: clause, reader, standing, besides: !found.isEmpty)
    if found.isEmpty, let match = specified(in: clause, reader) ?? dated(clause) {
      found = [match]
    }
    found = found.flatMap { spread($0, clause, reader) }
    lastMatch = found.last ?? lastMatch
    return found + found.compactMap { presupposed($0, clause) }
  }

  // MARK: - Slots

  private func subject(
    of verb: Int, _ clause: Clause, _ reader: SlotReader
  ) -> (things: ClauseSlots.Listed, isInherited: Bool) {
    let own = reader.subject(before: verb)
    if !own.isEmpty { return (own, false) }
    if case .relative(let antecedent?, tie: nil) = clause.opener { return ([antecedent], false) }
    if case .connector(let range) = clause.opener, !sharesSubject(range.upperBound - 1) {
      return ([], false)
    }
    return (lastSubject, true)
  }

  /// "in an attempt to" goes on with whoever acted before, "in return for" does not.
  private func sharesSubject(_ last: Int) -> Bool {
    text.words[last].tie == "to" || text.words[last].classes.contains(.verb)
  }

  /// "enabled them to end", "let it through": who does what comes second.
  private func object(between first: Int, _ second: Int) -> ClauseSlots.Listed? {
    guard parts[second].verb?.form != .finite,
      case .noun(let phrase)? = parts[first..<second].dropFirst().first
    else { return nil }
    return [phrase]
  }

  /// "failed to take" and "without taking" are denials of it.
  private func failsBefore(_ last: Int?, _ index: Int) -> Bool {
    if let last, parts[last].verb?.verb == "fail", parts[index].verb?.form == .infinitive {
      return true
    }
    if index > 0, case .preposition("without", _) = parts[index - 1] { return true }
    return false
  }

  private func isNone(_ things: ClauseSlots.Listed) -> Bool {
    guard let first = things.first else { return false }
    return text.words[first.tokens.lowerBound].classes.contains(.negation)
  }

  private func slots(
    of verb: VerbPhrase, at index: Int, _ clause: Clause, _ reader: SlotReader,
    _ subject: ClauseSlots.Listed, _ isInherited: Bool
  ) -> ClauseSlots {
    var slots = reader.complements(of: index)
    let leading = reader.leading(before: index)
    slots.ties += leading.ties
    slots.times = leading.times + slots.times
    slots.isAgentInherited = isInherited
    let isPassive = verb.isPassive || (verb.isBare && slots.patient.isEmpty)
    if isPassive {
      slots.patient.insert(subject, at: 0)
      slots.agent = slots.tied("by")
      // "captured" of its own accord may also be told of whoever did it.
      if verb.isBare, !verb.isPassive, slots.agent.isEmpty { slots.agent = [subject] }
    } else {
      slots.agent = [subject]
    }
    if clause.parts.first(where: { parts[$0].verb != nil }) == index {
      take(
        clause.opener, verb: verb, hasSubject: !reader.subject(before: index).isEmpty, into: &slots)
    }
    slots.owner = owner(of: slots.patient.first?.first ?? subject.first)
    return slots
  }

  /// What "of which", "where" and "which" stand for goes where they stand.
  private func take(
    _ opener: Clause.Opener, verb: VerbPhrase, hasSubject: Bool, into slots: inout ClauseSlots
  ) {
    guard case .relative(let antecedent?, let tie) = opener else { return }
    if let tie {
      slots.ties.append((tie, [antecedent]))
    } else if hasSubject {
      if slots.patient.isEmpty || verb.isPassive { slots.ties.append(("in", [antecedent])) }
      if !verb.isPassive { slots.patient.append([antecedent]) }
    }
  }

  private func owner(of phrase: NounPhrase?) -> ClauseSlots.Listed {
    phrase.flatMap { text.owner(of: $0) }.map { [$0] } ?? []
  }

  // MARK: - Verbs

  private func match(
    _ verb: VerbPhrase, at index: Int, _ clause: Clause, _ slots: ClauseSlots, _ isDenied: Bool,
    _ standing: Standing
  ) -> Match? {
    guard let starts = text.lexicon.verbPatterns[verb.verb] else { return nil }
    for start in starts {
      let pattern = text.lexicon.patterns[start.pattern]
      guard isKnown(pattern.predicate), hasParticles(start.trigger, behind: index, clause) else {
        continue
      }
      var slots = slots
      if let carried = start.trigger.carried {
        guard let bound = carrying(carried, slots, verb, index, clause) else { continue }
        slots = bound
      }
      if standing.isCredit, text.lexicon.reportingVerbs[verb.verb] != nil { continue }
      guard let filled = filled(pattern, slots, clause) else { continue }
      let isNone = isNone(filled.value?.things ?? []) || slots.patient.contains { self.isNone($0) }
      return Match(
        pattern: pattern, trigger: verb.tokens, quote: quote(of: clause, filled.value),
        about: filled.about,
        value: filled.value, place: filled.place, times: filled.times,
        isNegated: (isDenied || isNone) != pattern.isDenied,
        isAgentInherited: slots.isAgentInherited, actor: actor(slots))
    }
    return nil
  }

  private func hasParticles(
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
  private func carrying(
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

  private func actor(_ slots: ClauseSlots) -> Filler? {
    SlotFiller(text: text, names: names, slots: slots, times: []).first(Self.actors)
  }

  // MARK: - Nouns

  private func nounMatches(
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

  private func nounMatch(
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
        actor: actor(slots))
    }
    return nil
  }

  /// Where the words begin that a noun behind "of" is told of.
  private func beginning(of slots: ClauseSlots, _ phrase: NounPhrase) -> Int {
    slots.agent.first?.last?.tokens.lowerBound ?? phrase.tokens.lowerBound
  }

  /// "the besieged circle" takes for granted that it was besieged.
  private func adjectiveMatches(
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

  private func isNegated(_ clause: Clause) -> Bool {
    parts[clause.parts].contains { $0.verb?.isNegated ?? false }
  }

  /// Whether the clause's verb does no more than bring its noun: "an attack took place".
  private func carries(_ clause: Clause, _ standing: Standing) -> Bool {
    if standing.isCredit { return false }
    return parts[clause.parts].allSatisfy { part in
      part.verb.map { text.lexicon.carryingVerbs.contains($0.verb) } ?? true
    }
  }

  // MARK: - Told along with it

  /// Keeps the dates of the clauses before where this one tells of the same time.
  private mutating func chain(_ clause: Clause) {
    let range =
      parts[clause.parts.lowerBound].tokens
      .lowerBound..<parts[clause.parts.upperBound - 1].tokens.upperBound
    let own = times.filter { range.overlaps($0.tokens) }
    if !own.isEmpty {
      chained = own
    } else if !isSimultaneous(clause, range) {
      chained = []
    }
  }

  private func isSimultaneous(_ clause: Clause, _ range: Range<Int>) -> Bool {
    if case .participle = clause.opener { return true }
    guard clause.opener != .none || hasSubject(clause) else { return true }
    guard
      text.lexicon.simultaneous.match(
        text.tokens, at: range.lowerBound, before: range.upperBound) != nil
    else { return false }
    // "which it had taken" was before.
    guard case .relative = clause.opener else { return true }
    return !range.contains { text.words[$0].classes.contains(.have) }
  }

  private func hasSubject(_ clause: Clause) -> Bool {
    let verb = clause.parts.first { parts[$0].verb != nil } ?? clause.parts.upperBound
    return !SlotReader(parts: parts, clause: clause).subject(before: verb).isEmpty
  }

  /// ", within 4 months": when all that was told before came about.
  private func dated(_ clause: Clause) -> Match? {
    guard let last = lastMatch, last.pattern.event != nil,
      parts[clause.parts].allSatisfy({ $0.noun == nil && $0.verb == nil }),
      let pattern = text.lexicon.patterns.first(where: { $0.predicate == "took-place-on" }),
      isKnown(pattern.predicate), let time = chained.first
    else { return nil }
    var match = last
    (match.pattern, match.trigger, match.quote) = (pattern, time.tokens, quote(of: clause))
    match.about = nil
    (match.value, match.place, match.times) = (Filler(time: time), nil, [time])
    return match
  }

  /// "specifically Khwin and Zarzur": the same statement, of these.
  private func specified(in clause: Clause, _ reader: SlotReader) -> Match? {
    guard case .connector(let range) = clause.opener, var match = lastMatch,
      text.lexicon.specifying.match(text.tokens, at: range.lowerBound, before: range.upperBound)
        != nil,
      match.value?.isPlace ?? false,
      let index = clause.parts.first(where: { parts[$0].noun != nil })
    else { return nil }
    match.quote = quote(of: clause)
    match.value?.things = reader.listed(at: index)
    (match.trigger, match.place, match.times) = (range, nil, [])
    return match
  }

  /// "ended again" takes for granted that it was so before.
  private func presupposed(_ match: Match, _ clause: Clause) -> Match? {
    let end = match.quote.upperBound
    guard match.hedge == nil,
      let index = parts[clause.parts].firstIndex(where: {
        $0.tokens == match.trigger && $0.verb != nil
      })
    else { return nil }
    let first = match.trigger.lowerBound
    for token in first..<max(first, end) {
      guard let again = text.lexicon.presupposing.match(text.tokens, at: token, before: end) else {
        continue
      }
      var copy = match
      let object = parts[index..<clause.parts.upperBound].dropFirst().lazy
        .prefix { $0.verb == nil }.compactMap(\.noun).first
      copy.quote = first..<max(again.next, object?.tokens.upperBound ?? first)
      (copy.hedge, copy.times) = (.presupposed, [])
      return copy
    }
    return nil
  }

  /// "in three provinces, Idlib, Aleppo and Hama" tells where something lies, besides what happened.
  private func spread(_ match: Match, _ clause: Clause, _ reader: SlotReader) -> [Match] {
    guard let pattern = text.lexicon.patterns.first(where: { $0.predicate == "extends-over" }),
      isKnown(pattern.predicate), match.hedge == nil
    else { return [match] }
    for index in clause.parts.dropFirst() {
      guard case .preposition("in", let tie) = parts[index - 1], parts[index].noun?.number != nil,
        match.quote.lowerBound < tie.lowerBound
      else { continue }
      let things = reader.listed(at: index)
      guard things.count > 2, things.dropFirst().allSatisfy({ names.isNamed($0) }),
        let last = things.last
      else { continue }
      var (told, lying) = (match, match)
      told.quote = match.quote.lowerBound..<tie.lowerBound
      told.place = nil
      lying.quote = tie.lowerBound..<last.tokens.upperBound
      (lying.pattern, lying.trigger, lying.times) = (pattern, tie, [])
      lying.value = Filler(things: Array(things.dropFirst()), isPlace: true)
      lying.place = nil
      lying.about = counted(before: tie.lowerBound, clause).map { Filler(things: [$0]) }
      return lying.about == nil ? [match] : [told, lying]
    }
    return [match]
  }

  private func counted(before end: Int, _ clause: Clause) -> NounPhrase? {
    parts[clause.parts].compactMap(\.noun).last { $0.tokens.upperBound <= end }
  }

  // MARK: - Filling

  private typealias Filled = (about: Filler?, value: Filler?, place: Filler?, times: [FoundTime])

  private func filled(_ pattern: Pattern, _ slots: ClauseSlots, _ clause: Clause) -> Filled? {
    let times = times.filter { time in slots.times.contains { $0.overlaps(time.tokens) } }
    let filler = SlotFiller(text: text, names: names, slots: slots, times: times)
    guard pattern.when.allSatisfy({ filler.fill($0) != nil }),
      pattern.unless.allSatisfy({ filler.fill($0) == nil })
    else { return nil }
    let about = filler.first(pattern.about.filter { $0.name != "event" })
    guard about != nil || pattern.isAboutEvent else { return nil }
    var value: Filler?
    if case .slots(let slots) = pattern.value { value = filler.first(slots) }
    let place = filler.first(Self.settings)
    return (about, value, place, times.isEmpty ? chained : times)
  }

  /// Where a number belongs to what "who" stands for, with that.
  private func quote(of clause: Clause, _ value: Filler?) -> Range<Int> {
    let quote = quote(of: clause)
    guard case .relative(let antecedent?, tie: nil) = clause.opener, let count = value?.count,
      antecedent.tokens.contains(count.tokens.lowerBound),
      antecedent.tokens.upperBound <= quote.lowerBound
    else { return quote }
    return antecedent.tokens.lowerBound..<quote.upperBound
  }

  /// The clause without what only ties it to others.
  private func quote(of clause: Clause) -> Range<Int> {
    var range =
      parts[clause.parts.lowerBound].tokens
      .lowerBound..<parts[clause.parts.upperBound - 1].tokens.upperBound
    while range.count > 1, let first = range.first, isLoose(first, clause) {
      range = (first + 1)..<range.upperBound
    }
    while range.count > 1, let last = range.last, !text.tokens[last].isWord,
      text.tokens[last].kind != .number, !isClosing(last, range)
    {
      range = range.lowerBound..<last
    }
    return range
  }

  private func isLoose(_ index: Int, _ clause: Clause) -> Bool {
    let token = text.tokens[index]
    if !token.isWord, token.kind != .number {
      return token.kind != .quotation || !isOpening(index, clause)
    }
    let isTie =
      text.words[index].classes.contains(.conjunction)
      || token.text == "that"
        && clause.opener == .subordinator(index)
    if isTie { return true }
    let inferred = text.lexicon.knowing.match(text.tokens, at: index, before: index + 1)
    return inferred?.meaning == .inferred
  }

  /// A quotation mark that has its fellow inside.
  private func isOpening(_ index: Int, _ clause: Clause) -> Bool {
    let end = parts[clause.parts.upperBound - 1].tokens.upperBound
    return text.tokens[(index + 1)..<max(index + 1, end)].contains { $0.kind == .quotation }
  }

  private func isClosing(_ index: Int, _ range: Range<Int>) -> Bool {
    let token = text.tokens[index]
    if token.kind == .sign || token.kind == .genitive { return true }
    guard token.kind == .quotation || token.kind == .bracket else { return false }
    return text.tokens[range.lowerBound..<index].contains { $0.kind == token.kind }
  }
}
