import ClaimsModel

/// A name in a draft, and how it was come by.
struct ResolvedName: Hashable, Sendable {
  var name: FoundName
  /// Where a pronoun or a description was taken to stand for something before: its words.
  var stoodFor: String?
  /// Whether the text named nothing that fits, and the casebook knows only this one.
  var isOnlyKnown = false
  /// What it may stand for, where the text leaves that open.
  var open: [String]?
}

/// Gives phrases their names: what pronouns and descriptions stand for is looked up in what the text
/// has named.
struct Resolver {
  let text: ReportText
  let names: NameReader
  private(set) var discourse = Discourse()
  /// What the clause that is being read is told of: "the army renewed its shelling".
  private var subject: (phrase: NounPhrase, sentence: Int)?
  /// A party that the sentence credits: "the army denied it had".
  private var speaker: Mention?

  init(text: ReportText, names: NameReader) {
    self.text = text
    self.names = names
  }

  // MARK: - Naming

  /// - Parameters:
  ///   - isPlace: whether a place is looked for there.
  ///   - isActor: whether whoever acts is looked for.
  func name(
    of phrase: NounPhrase, isPlace: Bool, isActor: Bool, in sentence: Int
  ) -> ResolvedName {
    if phrase.isPronoun { return pronoun(phrase.head, isPlace, isActor, sentence) }
    if let whole = whole(of: phrase, in: sentence) { return whole }
    let found = names.name(of: phrase, isPlace: isPlace)
    guard !found.isKnown, !found.isNamed, isDefinite(phrase) else {
      return ResolvedName(name: found)
    }
    return described(phrase, found, sentence)
  }

  /// Whoever "its" or "the army's" names.
  func owner(of tokens: Range<Int>, in sentence: Int) -> ResolvedName {
    let last = tokens.upperBound - 1
    if text.words[tokens.lowerBound].classes.contains(.possessive), tokens.count == 1 {
      return pronoun(tokens.lowerBound, false, true, sentence)
    }
    let phrase = NounPhrase(tokens: tokens, head: last)
    return name(of: phrase, isPlace: false, isActor: true, in: sentence)
  }

  /// "its last men" and "the group's members" stand for the group.
  private func whole(of phrase: NounPhrase, in sentence: Int) -> ResolvedName? {
    guard let tokens = phrase.owner, phrase.number == nil, phrase.inner == nil,
      text.words[phrase.head].classes.contains(.part), isPeople(phrase.head),
      !names.name(of: phrase).isKnown
    else { return nil }
    let owner = owner(of: tokens, in: sentence)
    return owner.open == nil && owner.name.kind == .group && owner.name.isNamed ? owner : nil
  }

  /// Who "there were around 250 fighters" tells of: the nearest group, unless the phrase names one.
  func counted(_ phrase: NounPhrase, in sentence: Int) -> ResolvedName {
    let found = names.name(of: phrase)
    guard !found.isKnown, !found.isNamed else { return ResolvedName(name: found) }
    let referent = discourse.referent(in: sentence) { $0.kind == .group }
    return resolved(referent, found, keepingOpen: false)
  }

  private func isPeople(_ head: Int) -> Bool {
    text.lexicon.names(text.tokens[head].text, "people")
  }

  private func isDefinite(_ phrase: NounPhrase) -> Bool {
    text.words[phrase.tokens.lowerBound].classes.contains(.definite) && phrase.inner == nil
      && phrase.number == nil
  }

  private func pronoun(
    _ token: Int, _ isPlace: Bool, _ isActor: Bool, _ sentence: Int
  ) -> ResolvedName {
    let word = text.tokens[token].text
    let own = FoundName(
      words: text.exact(token..<(token + 1)), kind: .unspecified, isKnown: false, isNamed: false,
      tokens: token..<(token + 1))
    guard let referent = text.lexicon.referents[word] else {
      return ResolvedName(name: own, open: [])
    }
    if text.words[token].classes.contains(.possessive), let subject = subject(before: token),
      Self.fits(subject, referent, isPlace: isPlace, isActor: isActor)
    {
      return resolved(.found(subject), own)
    }
    if isActor, let speaker, Self.fits(speaker, referent, isPlace: false, isActor: true) {
      return resolved(.found(speaker), own)
    }
    let clause = discourse.clause
    let found = discourse.referent(in: sentence, pronoun: word) { mention in
      // "The army beat it": not itself.
      mention.clause != clause
        && Self.fits(mention, referent, isPlace: isPlace, isActor: isActor)
    }
    // "him" in translated text can be a group, where no person was named.
    if case .open(let candidates) = found, candidates.isEmpty, referent == "person" {
      let groups = discourse.referent(in: sentence) { $0.kind == .group }
      return resolved(groups, own)
    }
    return resolved(found, own)
  }

  /// What the clause is told of, where that stands before.
  private func subject(before token: Int) -> Mention? {
    guard let (phrase, sentence) = subject, phrase.tokens.upperBound <= token else { return nil }
    let resolved = name(of: phrase, isPlace: false, isActor: true, in: sentence)
    return resolved.open == nil
      ? mention(of: phrase, as: resolved.name, isSubject: true, sentence) : nil
  }

  private static func fits(
    _ mention: Mention, _ referent: String, isPlace: Bool, isActor: Bool
  ) -> Bool {
    if isPlace { return mention.kind == .place }
    let isGroup = mention.kind == .group || mention.kind == .unspecified
    switch referent {
    case "person": return mention.kind == .person
    case "many": return isGroup || (mention.isMany && !isActor)
    default: return !mention.isMany && (isGroup || !isActor)
    }
  }

  /// "the organization" after "ISIS", "the province" after "Idlib province".
  private func described(_ phrase: NounPhrase, _ found: FoundName, _ sentence: Int) -> ResolvedName
  {
    let head = text.tokens[phrase.head].text
    let isBare = names.withoutArticle(phrase.tokens).count == 1
    guard isBare else { return ResolvedName(name: found) }
    if text.lexicon.names(head, "generic") {
      return resolved(group(head, found, sentence), found, keepingOpen: false)
    }
    if found.kind == .group {
      let called = called(head, found, sentence)
      if case .found = called { return resolved(called, found) }
    }
    guard found.kind == .place else {
      return only(head, .group, found) ?? ResolvedName(name: found)
    }
    let referent = discourse.referent(in: sentence) { mention in
      mention.kind == .place && mention.head == head
    }
    if case .open(let candidates) = referent, candidates.isEmpty,
      let only = only(head, .place, found)
    {
      return only
    }
    return resolved(referent, found)
  }

  /// "the pocket" and "the army" where the casebook knows one.
  private func only(_ head: String, _ kind: Entity.Kind, _ own: FoundName) -> ResolvedName? {
    names.index.only(head, kind).map { known in
      let name = FoundName(
        words: known.entity, kind: known.kind, isKnown: true, isNamed: true, tokens: own.tokens)
      return ResolvedName(name: name, stoodFor: own.words, isOnlyKnown: true)
    }
  }

  private func called(_ head: String, _ found: FoundName, _ sentence: Int) -> Referent {
    discourse.referent(in: sentence) { mention in
      mention.kind == .group && mention.head == head && mention.name != found.words
    }
  }

  /// A group that was called so before with its name, or else one with nothing but a name.
  private func group(_ head: String, _ found: FoundName, _ sentence: Int) -> Referent {
    let called = called(head, found, sentence)
    if case .found = called { return called }
    return discourse.referent(in: sentence) { mention in
      mention.kind == .group && text.lexicon.kinds[mention.head] == nil
    }
  }

  private func resolved(
    _ referent: Referent, _ own: FoundName, keepingOpen: Bool = true
  ) -> ResolvedName {
    switch referent {
    case .found(let mention) where mention.isDescribed:
      return ResolvedName(name: own, open: mention.name == own.words ? [] : [mention.name])
    case .found(let mention):
      var name = own
      (name.words, name.kind, name.isNamed) = (mention.name, mention.kind, true)
      return ResolvedName(name: name, stoodFor: own.words)
    case .open(let candidates):
      return ResolvedName(name: own, open: candidates.isEmpty && !keepingOpen ? nil : candidates)
    }
  }

  // MARK: - Mentioning

  /// Says which clause is read next: whose its "its" is, and who has spoken.
  ///
  /// - Parameter standing: how the clause stands. A party speaks of itself, a monitor of others.
  mutating func begin(
    _ clause: Clause, _ standing: Standing, of parsed: ParsedSentence, sentence: Int
  ) {
    (subject, speaker) = (nil, nil)
    if !standing.isCredit, standing.sourcing == .official, let tokens = standing.attributionTokens,
      tokens.upperBound <= parsed.parts[clause.parts.lowerBound].tokens.lowerBound
    {
      let phrase = NounPhrase(tokens: tokens, head: tokens.upperBound - 1)
      let found = name(of: phrase, isPlace: false, isActor: true, in: sentence)
      speaker = mention(of: phrase, as: found.name, isSubject: true, sentence)
    }
    guard let verb = clause.parts.first(where: { parsed.parts[$0].verb != nil }),
      let phrase = SlotReader(parts: parsed.parts, clause: clause).subject(before: verb).first,
      !phrase.isRelative
    else { return }
    subject = (phrase, sentence)
  }

  /// Notes what the clause names, for what comes after it.
  ///
  /// - Parameter isCredit: whether it says who told it: whoever that is, is not told of.
  mutating func note(
    _ clause: Clause, of parsed: ParsedSentence, isCredit: Bool, sentence: Int
  ) {
    defer { discourse.endClause() }
    let firstVerb = clause.parts.first { parsed.parts[$0].verb != nil }
    var isPlace = false
    for index in clause.parts {
      guard let phrase = parsed.parts[index].noun, !phrase.isRelative else { continue }
      var isTied = false
      // What a list goes on with is what it began with.
      if index > 0, !isJoin(parsed.parts[index - 1]) { isPlace = false }
      if index > 0, case .preposition(let tie, _) = parsed.parts[index - 1] {
        isTied = true
        isPlace = ["in", "from", "to"].contains(tie)
      }
      let isSubject = !isTied && index < firstVerb ?? 0
      if isCredit { continue }
      note(phrase, isPlace: isPlace, isSubject: isSubject, sentence)
    }
  }

  private func isJoin(_ part: Part) -> Bool {
    switch part {
    case .comma, .conjunction: true
    default: false
    }
  }

  private mutating func note(
    _ phrase: NounPhrase, isPlace: Bool, isSubject: Bool, _ sentence: Int
  ) {
    let found: FoundName
    if phrase.isPronoun || isDefinite(phrase) || phrase.owner != nil {
      let resolved = name(of: phrase, isPlace: isPlace, isActor: true, in: sentence)
      if resolved.open != nil {
        guard !phrase.isPronoun, resolved.name.kind == .place else { return }
        var described = mention(of: phrase, as: resolved.name, isSubject: isSubject, sentence)
        described.isDescribed = true
        return discourse.add(described)
      }
      found = resolved.name
    } else {
      found = names.name(of: phrase, isPlace: isPlace)
    }
    guard found.isNamed || found.isKnown || [.group, .person, .place].contains(found.kind) else {
      return
    }
    discourse.add(mention(of: phrase, as: found, isSubject: isSubject, sentence))
  }

  private func mention(
    of phrase: NounPhrase, as found: FoundName, isSubject: Bool, _ sentence: Int
  ) -> Mention {
    Mention(
      name: found.words, kind: found.kind, head: singular(text.tokens[phrase.head].text),
      isMany: isMany(phrase), isSubject: isSubject,
      pronoun: phrase.isPronoun ? text.tokens[phrase.head].text : nil, sentence: sentence,
      clause: discourse.clause, span: text.span(phrase.tokens))
  }

  private func singular(_ word: String) -> String { text.lexicon.singulars[word] ?? word }

  private func isMany(_ phrase: NounPhrase) -> Bool {
    let head = text.tokens[phrase.head]
    return head.text.hasSuffix("s") && !head.text.hasSuffix("ss") && !head.isAcronym
      || text.lexicon.names(head.text, "people")
  }
}
