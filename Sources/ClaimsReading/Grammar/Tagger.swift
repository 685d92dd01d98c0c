/// Says what each word of a sentence does, from what the lexicon lists it as and the words around it.
/// O(n).
struct Tagger {
  private let tokens: [Token]
  private let words: [LexiconWord]
  private let lexicon: Lexicon
  private let range: Range<Int>
  /// Whether the whole line is in capitals, so that they tell nothing.
  private let isShouted: Bool
  /// Whether most words begin with capitals, as in some headlines.
  private let isTitle: Bool
  private var tags: [Tag] = []

  /// - Parameters:
  ///   - tokens: of the whole text.
  ///   - words: what the lexicon tells of each.
  /// - Returns: one tag for each token of `range`.
  static func tags(
    of range: Range<Int>, tokens: [Token], words: [LexiconWord], lexicon: Lexicon
  ) -> [Tag] {
    var tagger = Tagger(tokens: tokens, words: words, lexicon: lexicon, range: range)
    tagger.tags.reserveCapacity(range.count)
    for index in range { tagger.tags.append(tagger.tag(index)) }
    return tagger.tags
  }

  private init(tokens: [Token], words: [LexiconWord], lexicon: Lexicon, range: Range<Int>) {
    self.tokens = tokens
    self.words = words
    self.lexicon = lexicon
    self.range = range
    let long = tokens[range].prefix(16).filter { $0.isWord && $0.text.utf8.count > 3 }
    isShouted = long.count > 2 && long.allSatisfy(\.isAcronym)
    isTitle = long.count > 2 && long.filter(\.isCapitalized).count * 4 > long.count * 3
  }

  private func tag(_ index: Int) -> Tag {
    switch tokens[index].kind {
    case .number: .number
    case .genitive: .genitive
    case .comma: .comma
    case .quotation: .quotation
    case .word: tagWord(index)
    case .sign: .noun
    case .stop, .semicolon, .colon, .dash, .bracket: .mark
    }
  }

  private func tagWord(_ index: Int) -> Tag {
    let classes = words[index].classes
    // "IS" is a name, "is" a verb; "May" a month.
    if tokens[index].isAcronym, !isShouted { return .name }
    if classes.isEmpty {
      let isPlain = index == range.lowerBound && lexicon.kinds[tokens[index].text] != nil
      return tokens[index].isCapitalized && !isPlain ? .name : .noun
    }
    if classes.contains(.time) { return .noun }
    if let tag = closedTag(index, classes) { return tag }
    if classes.contains(.verb) { return tagVerb(index) }
    let isName = tokens[index].isCapitalized && (index > range.lowerBound || isBeforeName(index))
    return isName ? .name : .noun
  }

  /// Tags of the words that tie others together.
  private func closedTag(_ index: Int, _ classes: WordClass) -> Tag? {
    if tokens[index].text == "that" || tokens[index].text == "this" { return demonstrative(index) }
    if words[index].tie == "to", isInfinitive(after: index) { return .infinitive }
    if classes.contains(.negation), !classes.contains(.determiner), !classes.contains(.pronoun) {
      return classes.isDisjoint(with: .auxiliary) ? .negation : .auxiliary
    }
    if !classes.isDisjoint(with: .auxiliary) { return auxiliary(index, classes) }
    if classes.contains(.number) { return .number }
    if classes.contains(.relative) { return .relative }
    if classes.contains(.conjunction) { return .conjunction }
    if classes.contains(.possessive) { return .possessive }
    if classes.contains(.pronoun) { return .pronoun }
    if classes.contains(.determiner) { return .determiner }
    if classes.contains(.subordinator) { return .subordinator }
    if classes.contains(.preposition) { return .preposition }
    if classes.contains(.adverb) { return .adverb }
    return nil
  }

  /// "that battle" and "said that the army"; "this" is a pronoun where no noun follows.
  private func demonstrative(_ index: Int) -> Tag {
    let next = index + 1
    let isThat = tokens[index].text == "that"
    guard next < range.upperBound, tokens[next].isWord else { return .pronoun }
    let following = words[next].classes
    let opensPhrase = !following.isDisjoint(with: [.determiner, .pronoun, .possessive, .negation])
    if isThat, opensPhrase || isAfterVerbOrNoun(index) { return .subordinator }
    if following.contains(.verb), !following.contains(.noun), words[next].forms.contains(.third) {
      return .pronoun
    }
    if !following.isDisjoint(with: .auxiliary) { return isThat ? .relative : .pronoun }
    return .determiner
  }

  private func isAfterVerbOrNoun(_ index: Int) -> Bool {
    switch lastTag(before: index) {
    case .verb, .noun, .name, .conjunction: true
    default: false
    }
  }

  private func isInfinitive(after index: Int) -> Bool {
    var next = index + 1
    while next < range.upperBound, words[next].classes.contains(.adverb) { next += 1 }
    guard next < range.upperBound, tokens[next].isWord, !tokens[next].isCapitalized else {
      return false
    }
    let word = words[next]
    return word.forms.contains(.base) || tokens[next].text == "be" || tokens[next].text == "have"
  }

  private func auxiliary(_ index: Int, _ classes: WordClass) -> Tag {
    // "Will" and "May" with a capital inside a sentence are names.
    let isName = tokens[index].isCapitalized && index > range.lowerBound
    return isName && classes.contains(.modal) ? .name : .auxiliary
  }

  // MARK: - Verbs

  private func tagVerb(_ index: Int) -> Tag {
    let word = words[index]
    let isInside = tokens[index].isCapitalized && index > range.lowerBound && !isTitle
    if isInside { return .name }
    switch lastTag(before: index) {
    case .infinitive, .auxiliary, .negation: return afterAuxiliary(index)
    case .relative, .pronoun:
      return word.forms == .gerund && word.classes.contains(.noun) ? .noun : .verb
    case .determiner, .possessive, .genitive: return .noun
    case .number:
      return word.classes.contains(.noun) || word.forms == .gerund ? .noun : .verb
    case .preposition: return behindTie(index)
    case nil: return atStart(index)
    default: return word.classes.contains(.noun) ? ambiguous(index) : plain(index)
    }
  }

  private func afterAuxiliary(_ index: Int) -> Tag {
    // "was an end" has its article between; "is control of" is rare.
    .verb
  }

  /// "after taking", "on fire", and "the men inside broke out".
  private func behindTie(_ index: Int) -> Tag {
    let word = words[index]
    if word.forms == .past, !word.classes.contains(.noun) { return .verb }
    return word.forms.contains(.gerund) && !isNominal(index) ? .verb : .noun
  }

  /// A gerund before "of" names an act: "the killing of".
  private func isNominal(_ index: Int) -> Bool {
    guard words[index].classes.contains(.noun), index + 1 < range.upperBound else {
      return words[index].classes.contains(.noun)
    }
    let tie = words[index + 1].tie
    return tie == "of" || tie == "by" || tie == "on" || !opensObject(index + 1)
  }

  private func atStart(_ index: Int) -> Tag {
    let word = words[index]
    if word.forms.contains(.gerund) || word.forms.contains(.participle) {
      return word.classes.contains(.noun) ? .noun : .verb
    }
    return .noun
  }

  /// A verb that is no noun: an adjective before a noun, if a participle, else a verb.
  private func plain(_ index: Int) -> Tag {
    let word = words[index]
    // "the power plant is".
    if word.forms == .base, index + 1 < range.upperBound, isFiniteAhead(index + 1) { return .noun }
    // "left a way open", "stayed open": no verb after a thing in the singular, nor after a verb.
    if word.forms == .base,
      lastTag(before: index) == .verb
        || lastTag(before: index) == .noun && !isPlural(before: index),
      tags.contains(.verb), !opensObject(index + 1)
    {
      return .adverb
    }
    let isAdjective =
      word.forms.isSubset(of: [.gerund, .participle, .past])
      && word.forms != .past && lastTag(before: index) == .noun
      && index + 1 < range.upperBound && isAdjectival(before: index)
      && isNounAhead(index + 1)
    return isAdjective ? .noun : .verb
  }

  /// "newly captured village": between an adjective and its noun. Only behind an article nearby.
  private func isAdjectival(before index: Int) -> Bool {
    let before = index - 2
    guard before >= range.lowerBound, words[index - 1].classes.isEmpty else { return false }
    return tags[before - range.lowerBound] == .determiner && tokens[index - 1].text.hasSuffix("ly")
  }

  private func isNounAhead(_ index: Int) -> Bool {
    tokens[index].isWord && (words[index].classes.isEmpty || words[index].classes == .noun)
  }

  /// A word that is a noun as well, behind a noun: "forces end the siege" and "army attack killed".
  private func ambiguous(_ index: Int) -> Tag {
    let word = words[index]
    let next = index + 1
    guard next < range.upperBound else { return .noun }
    // "took the town and hold several villages".
    if lastTag(before: index) == .conjunction, tags.contains(.verb), opensObject(next),
      word.forms.contains(.base) || word.forms.contains(.past), !isListed(index)
    {
      return .verb
    }
    // ", now hold all of": behind an adverb, with an object.
    if words[index - 1].classes.contains(.adverb), word.forms.contains(.base), opensObject(next) {
      return .verb
    }
    if word.forms.contains(.past) || word.forms == .participle {
      return word.classes.contains(.noun) && !opensObject(next) && words[next].tie.isEmpty
        ? .noun : .verb
    }
    if word.forms.contains(.gerund) { return opensObject(next) ? .verb : .noun }
    if isFiniteAhead(next) || isCompound(index) || isOnlyTied(index) || endsObject(index) {
      return .noun
    }
    // "monitors report", "activists claim", at the end.
    if !tokens[next].isWord, tokens[next].kind != .number, word.forms == .base,
      isPlural(before: index),
      lexicon.reportingVerbs[word.verb] != nil
    {
      return .verb
    }
    guard
      opensObject(next) || words[next].tie == "to" || words[next].classes.contains(.adverb)
        || (words[next].tie == "in" && lastTag(before: index) == .name)
    else { return .noun }
    let isPluralSubject = isPlural(before: index)
    return word.forms.contains(.third)
      ? (isPluralSubject ? .noun : .verb)
      : (isPluralSubject ? .verb : .noun)
  }

  /// "raids and attacks on", "rockets and fire from": a thing beside things, right behind their verb.
  private func isListed(_ index: Int) -> Bool {
    let next = words[index + 1]
    return !next.tie.isEmpty || next.classes.contains(.conjunction)
  }

  /// "government forces now hold": a word for a group behind another, without an object of its own.
  private func isCompound(_ index: Int) -> Bool {
    lexicon.names(tokens[index].text, "group") && lexicon.names(tokens[index - 1].text, "group")
      && (!opensObject(index + 1)
        || !words[index + 1].classes.isDisjoint(with: [.adverb, .time, .relative]))
  }

  /// "used car bombs to": what a verb has as its object does nothing itself.
  private func endsObject(_ index: Int) -> Bool {
    let before = tags.lastIndex { ![.noun, .name, .adverb].contains($0) }
    guard words[index].forms.contains(.third), let before, tags[before] == .verb,
      before < tags.count - 1
    else { return false }
    return lexicon.reportingVerbs[words[range.lowerBound + before].verb] == nil
  }

  /// "With car bombs ISIS cut …": nothing that could act stands before it.
  private func isOnlyTied(_ index: Int) -> Bool {
    guard tags.first == .preposition else { return false }
    return tags.dropFirst().allSatisfy { $0 == .noun || $0 == .determiner }
  }

  /// Adverbs and times left out: "forces now hold".
  private func isPlural(before index: Int) -> Bool {
    var last = index - 1
    while last > range.lowerBound, !words[last].classes.isDisjoint(with: [.adverb, .time]) {
      last -= 1
    }
    guard last >= range.lowerBound else { return false }
    let text = tokens[last].text
    return text.hasSuffix("s") && !text.hasSuffix("ss") && !tokens[last].isAcronym
      || lexicon.names(text, "people")
  }

  /// Whether what comes next can be the object of a verb.
  private func opensObject(_ index: Int) -> Bool {
    guard index < range.upperBound else { return false }
    if tokens[index].kind == .number || tokens[index].kind == .quotation { return true }
    guard tokens[index].isWord else { return false }
    let classes = words[index].classes
    if !classes.isDisjoint(with: [.determiner, .possessive, .pronoun, .number]) { return true }
    if lexicon.quantityHedges.match(tokens, at: index, before: range.upperBound) != nil {
      return true
    }
    if classes.contains(.adverb) { return opensObject(index + 1) }
    return tokens[index].isCapitalized || classes.isDisjoint(with: [.grammatical, .verb])
      || (classes.contains(.noun) && !classes.contains(.verb))
  }

  /// A verb that can be nothing else.
  private func isFiniteAhead(_ index: Int) -> Bool {
    let word = words[index]
    guard tokens[index].isWord, !tokens[index].isCapitalized else { return false }
    if !word.classes.isDisjoint(with: .auxiliary) { return true }
    return word.classes.contains(.verb) && !word.classes.contains(.noun)
      && !word.forms.isDisjoint(with: [.past, .third, .base])
  }

  // MARK: - Around

  /// The tag of the word before, quotation marks and adverbs left out; nil at the start.
  private func lastTag(before index: Int) -> Tag? {
    var offset = index - range.lowerBound - 1
    while offset >= 0, tags[offset] == .quotation || tags[offset] == .adverb { offset -= 1 }
    guard offset >= 0 else { return nil }
    return tags[offset] == .mark ? nil : tags[offset]
  }

  private func isBeforeName(_ index: Int) -> Bool {
    let next = index + 1
    return next < range.upperBound && tokens[next].isCapitalized && words[next].classes.isEmpty
  }
}
