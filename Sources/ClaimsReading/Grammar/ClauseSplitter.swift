/// Splits the parts of a sentence into clauses. O(n): each part is looked ahead from at most
/// `reach` parts.
struct ClauseSplitter {
  private let lexicon: Lexicon
  private let tokens: [Token]
  private var parts: [Part]
  private var clauses: [Clause] = []
  private var start = 0
  private var opener = Clause.Opener.none
  /// The last verb of the clause that is open, and whether it has a finite one.
  private var lastVerb: Int?
  private var isFinite = false

  /// How many parts a look ahead goes.
  private static let reach = 24

  static func parsed(
    _ sentence: Sentence, parts: [Part], tokens: [Token], lexicon: Lexicon
  ) -> ParsedSentence {
    var splitter = ClauseSplitter(lexicon: lexicon, tokens: tokens, parts: parts)
    splitter.split()
    return ParsedSentence(sentence: sentence, parts: splitter.parts, clauses: splitter.clauses)
  }

  private init(lexicon: Lexicon, tokens: [Token], parts: [Part]) {
    self.lexicon = lexicon
    self.tokens = tokens
    self.parts = parts
  }

  private mutating func split() {
    for index in parts.indices { take(index) }
    close(before: parts.count)
  }

  private mutating func take(_ index: Int) {
    switch parts[index] {
    case .mark: cut(at: index, resumingAt: index + 1)
    case .connector(let range) where lastVerb == nil && joins(range): break
    case .connector(let range): cut(at: index, resumingAt: index, .connector(range))
    case .subordinator(let token): takeSubordinator(index, token)
    case .noun(let phrase) where phrase.isRelative: takeRelative(index)
    case .comma:
      if opensClause(after: index) { cut(at: index, resumingAt: index + 1) }
    case .conjunction:
      if continuesAsClause(after: index) { cut(at: index, resumingAt: index + 1) }
    case .verb(let verb): takeVerb(index, verb)
    case .noun, .preposition, .time, .other: break
    }
  }

  /// Ends the clause that is open before `end`, and opens the next.
  private mutating func cut(
    at end: Int, resumingAt next: Int, _ opener: Clause.Opener = .none
  ) {
    close(before: end)
    (start, self.opener, lastVerb, isFinite) = (next, opener, nil, false)
  }

  private mutating func close(before end: Int) {
    var range = start..<max(start, end)
    while let last = range.last, isLoose(parts[last]) { range = range.lowerBound..<last }
    while let first = range.first, isLoose(parts[first]) { range = (first + 1)..<range.upperBound }
    if !range.isEmpty { clauses.append(Clause(parts: range, opener: opener)) }
  }

  private func joins(_ range: Range<Int>) -> Bool {
    lexicon.joining.match(tokens, at: range.lowerBound, before: range.upperBound) != nil
  }

  private func isLoose(_ part: Part) -> Bool {
    switch part {
    case .comma, .conjunction, .mark: true
    case .other(let token): !tokens[token].isWord
    default: false
    }
  }

  // MARK: - Openers

  /// "after the attack" is a place in time, "after taking it" a clause.
  private mutating func takeSubordinator(_ index: Int, _ token: Int) {
    if let antecedent = relativeThat(index, token) {
      return cut(at: index, resumingAt: index + 1, .relative(antecedent, tie: nil))
    }
    let tie = lexicon.word(tokens[token].text).tie
    if !tie.isEmpty, verb(from: index + 1) == nil {
      parts[index] = .preposition(tie: tie, tokens: token..<(token + 1))
      return
    }
    cut(at: index, resumingAt: index, .subordinator(token))
  }

  /// "a corridor that the army left": what "that" stands for, where it stands right behind a plain
  /// thing, nobody has spoken, and the verb behind it has no other object.
  private func relativeThat(_ index: Int, _ token: Int) -> NounPhrase? {
    guard tokens[token].text == "that", index > start, let thing = parts[index - 1].noun,
      !thing.isPronoun, !thing.isRelative, isObjectOfTold(thing), let verb = verb(from: index + 1),
      let spoken = parts[..<index].last(where: { $0.verb != nil })?.verb,
      lexicon.reportingVerbs[spoken.verb] == nil,
      parts[(index + 1)..<verb].contains(where: { $0.noun != nil })
    else { return nil }
    return thing
  }

  private func isObjectOfTold(_ thing: NounPhrase) -> Bool {
    let head = tokens[thing.head].text
    return lexicon.names(head, "passage") || lexicon.names(head, "deal")
      || lexicon.names(head, "place")
  }

  private mutating func takeRelative(_ index: Int) {
    var first = index
    var tie: String?
    if index > start, case .preposition(let name, _) = parts[index - 1] {
      (first, tie) = (index - 1, name)
    }
    if tokens[parts[index].tokens.lowerBound].text == "where" { tie = "in" }
    let relative = Clause.Opener.relative(antecedent(before: first, of: index), tie: tie)
    guard !isItem(first) else {
      opener = relative
      return
    }
    cut(at: first, resumingAt: first, relative)
  }

  /// The nearest thing before, of the number that the verb behind it wants: "which target" tells of
  /// several.
  private func antecedent(before first: Int, of index: Int) -> NounPhrase? {
    let things = parts[..<first].suffix(Self.reach).reversed().compactMap(\.noun).filter {
      !$0.isPronoun && !$0.isRelative
    }
    guard index + 1 < parts.count, let verb = parts[index + 1].verb else { return things.first }
    let forms = lexicon.word(tokens[verb.head].text).forms
    let wantsMany = forms.contains(.base) && !forms.contains(.past) && verb.tokens.count == 1
    return (wantsMany ? things.first { isMany($0) } : nil) ?? things.first
  }

  private func isMany(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head].text
    return head.hasSuffix("s") && !head.hasSuffix("ss") || lexicon.names(head, "people")
  }

  /// Whether nothing but one thing of a list is open, which the relative clause tells of: "Hama
  /// province, which".
  private func isItem(_ first: Int) -> Bool {
    guard lastVerb == nil, first > start, parts[start].noun?.isRelative == false else {
      return false
    }
    return parts[(start + 1)..<first].allSatisfy { part in
      switch part {
      case .comma, .other: true
      default: false
      }
    }
  }

  /// Whether what follows a comma is a clause rather than a thing of a list.
  private func opensClause(after index: Int) -> Bool {
    guard lastVerb != nil else { return false }
    return opensVerb(after: index) || opensItem(after: index) || opensSetting(after: index)
      || opensTime(after: index)
  }

  /// Behind things that are tied to what goes before, a verb that is not finite tells more of them:
  /// ", to a fight against factions operating in Idlib".
  private func opensVerb(after index: Int) -> Bool {
    guard let next = verb(from: index + 1), let verb = parts[next].verb else { return false }
    let between = parts[(index + 1)..<next]
    let isFirst = between.allSatisfy { $0.noun == nil && !isTie($0) }
    if verb.form == .gerund { return isFirst }
    let isReduced = verb.form == .participle || (verb.isBare && !hasObject(next))
    guard isReduced, !isFirst else { return true }
    return !(between.first.map(isTie) ?? false)
  }

  private func isTie(_ part: Part) -> Bool {
    if case .preposition = part { return true }
    return false
  }

  /// ", within 4 months": a second date tells of something else.
  private func opensTime(after index: Int) -> Bool {
    guard index + 1 < parts.count, case .time = parts[index + 1] else { return false }
    return parts[start..<index].contains {
      if case .time = $0 { return true }
      return false
    } && (index + 2 == parts.count || parts[index + 2].noun == nil)
  }

  /// ", Hama province, which": a thing that a clause of its own tells of.
  private func opensItem(after index: Int) -> Bool {
    var next = index + 1
    while next < parts.count, case .conjunction = parts[next] { next += 1 }
    guard next < parts.count, parts[next].noun?.isRelative == false else { return false }
    next += 1
    while next < parts.count, next < index + 5 {
      switch parts[next] {
      case .comma, .preposition: next += 1
      case .noun(let phrase): return phrase.isRelative
      default: return false
      }
    }
    return false
  }

  /// ", and during the week, they took": a time or a place before the next clause.
  private func opensSetting(after index: Int) -> Bool {
    guard index + 1 < parts.count, case .conjunction = parts[index + 1] else { return false }
    for next in (index + 2)..<max(index + 2, min(parts.count, index + 8)) {
      switch parts[next] {
      case .preposition, .time, .noun, .other: continue
      case .comma: return verb(from: next + 1) != nil
      default: return false
      }
    }
    return false
  }

  private func continuesAsClause(after index: Int) -> Bool {
    guard lastVerb != nil, let next = verb(from: index + 1), let verb = parts[next].verb else {
      return false
    }
    return verb.form == .finite || verb.form == .participle || next == index + 1
      || lastVerb.flatMap { parts[$0].verb?.form } == verb.form
  }

  /// The first verb that the parts from `index` on come to, before a comma or the next clause.
  private func verb(from index: Int) -> Int? {
    for next in index..<min(parts.count, index + Self.reach) {
      switch parts[next] {
      case .verb: return next
      case .noun(let phrase) where phrase.isRelative: return nil
      case .conjunction, .other, .noun, .preposition, .time: continue
      case .comma where next == index: continue
      case .comma, .mark, .subordinator, .connector: return nil
      }
    }
    return nil
  }

  // MARK: - Verbs

  private mutating func takeVerb(_ index: Int, _ verb: VerbPhrase) {
    if let last = lastVerb {
      if verb.form == .finite, !(verb.isBare && !hasObject(index)) {
        beginAtSubject(of: index, after: last)
      } else if verb.isBare || verb.form == .participle || verb.form == .gerund {
        beginReducedRelative(index, after: last)
      }
    }
    lastVerb = index
    isFinite = isFinite || verb.form == .finite
  }

  private func hasObject(_ index: Int) -> Bool {
    index + 1 < parts.count && parts[index + 1].noun?.isRelative == false
  }

  /// "said the army took …": a second finite verb begins a clause at its subject.
  private mutating func beginAtSubject(of index: Int, after last: Int) {
    var first = index - 1
    while first > last, !isHead(first) { first -= 1 }
    guard first > last else { return makeReduced(last, before: index) }
    // A list of subjects goes together.
    while first - 2 > last, case .conjunction = parts[first - 1], isHead(first - 2) { first -= 2 }
    cut(at: first, resumingAt: first)
  }

  private func isHead(_ index: Int) -> Bool {
    guard parts[index].noun != nil else { return false }
    if index > 0, case .preposition = parts[index - 1] { return false }
    return true
  }

  /// "the man killed yesterday was": the first of two verbs only tells more of the subject.
  private mutating func makeReduced(_ last: Int, before index: Int) {
    guard var verb = parts[last].verb, verb.isBare else { return }
    verb.isPassive = true
    verb.form = .participle
    parts[last] = .verb(verb)
    // The clause of the second verb goes on from the same subject.
    close(before: index)
    (opener, lastVerb, isFinite) = (.none, nil, false)
  }

  /// "a corridor granted to it": the thing before belongs to both clauses.
  private mutating func beginReducedRelative(_ index: Int, after last: Int) {
    guard index - 1 > last, parts[index - 1].noun != nil else { return }
    if var verb = parts[index].verb, verb.form != .gerund {
      verb.isPassive = true
      verb.form = .participle
      parts[index] = .verb(verb)
    }
    close(before: index)
    (start, opener, lastVerb, isFinite) = (index - 1, .participle, nil, false)
  }
}
