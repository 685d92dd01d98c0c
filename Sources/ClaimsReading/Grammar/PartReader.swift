/// Gathers the words of a sentence into phrases. O(n).
struct PartReader {
  private let tokens: [Token]
  private let words: [LexiconWord]
  private let lexicon: Lexicon
  private let range: Range<Int>
  private let tags: [Tag]
  /// Dates, in order, without overlaps.
  private let times: [Range<Int>]
  private var nextTime = 0
  private var index: Int
  private var parts: [Part] = []

  static func parts(
    of range: Range<Int>, tokens: [Token], words: [LexiconWord], tags: [Tag], times: [Range<Int>],
    lexicon: Lexicon
  ) -> [Part] {
    var reader = PartReader(
      tokens: tokens, words: words, lexicon: lexicon, range: range, tags: tags, times: times,
      index: range.lowerBound)
    while reader.index < range.upperBound { reader.takePart() }
    return reader.parts
  }

  private init(
    tokens: [Token], words: [LexiconWord], lexicon: Lexicon, range: Range<Int>, tags: [Tag],
    times: [Range<Int>], index: Int
  ) {
    self.tokens = tokens
    self.words = words
    self.lexicon = lexicon
    self.range = range
    self.tags = tags
    self.times = times
    self.index = index
  }

  private func tag(_ index: Int) -> Tag? {
    range.contains(index) ? tags[index - range.lowerBound] : nil
  }

  private mutating func takePart() {
    while nextTime < times.count, times[nextTime].upperBound <= index { nextTime += 1 }
    if nextTime < times.count, times[nextTime].lowerBound == index {
      add(.time(times[nextTime]))
    } else if let phrase = lexicon.connectors.match(tokens, at: index, before: limit) {
      add(.connector(index..<phrase.next))
    } else if let tie = lexicon.prepositions.match(tokens, at: index, before: limit), isTie() {
      takeTie(tie.meaning, until: tie.next)
    } else {
      takeByTag()
    }
  }

  /// Up to the next date.
  private var limit: Int {
    nextTime < times.count ? min(range.upperBound, times[nextTime].lowerBound) : range.upperBound
  }

  private func isTie() -> Bool {
    switch tag(index) {
    case .preposition, .subordinator, .adverb: true
    case .noun: !words[index].classes.contains(.verb)
    default: false
    }
  }

  private mutating func takeTie(_ tie: String, until end: Int) {
    // "at least 80", "around 400", "over 1,100" are numbers; "after taking" opens a clause.
    if let hedged = hedgedNumber(at: index) { return takeNoun(numberAt: hedged) }
    if tag(index) == .subordinator { return takeSubordinator() }
    add(.preposition(tie: tie, tokens: index..<end))
  }

  private mutating func takeByTag() {
    switch tag(index) {
    case .determiner, .possessive, .number, .noun, .name, .pronoun, .relative: takeNoun()
    case .auxiliary, .verb, .infinitive: takeVerb()
    case .negation, .adverb: takeAdverb()
    case .conjunction: add(.conjunction(index))
    case .subordinator: takeSubordinator()
    case .comma: add(.comma(index))
    case .mark: add(.mark(index))
    case .preposition: add(.preposition(tie: words[index].tie, tokens: index..<(index + 1)))
    case .quotation, .genitive, nil: add(.other(index))
    }
  }

  /// "driven out once more by the army": no clause begins.
  private mutating func takeSubordinator() {
    // "had beaten it before, and it had to run".
    if tag(index + 1) == .comma, !parts.isEmpty { return add(.other(index)) }
    guard let phrase = lexicon.presupposing.match(tokens, at: index, before: limit) else {
      return add(.subordinator(index))
    }
    while index < phrase.next { add(.other(index)) }
  }

  private mutating func add(_ part: Part) {
    parts.append(part)
    index = part.tokens.upperBound
  }

  // MARK: - Verbs

  private mutating func takeAdverb() {
    if let hedged = hedgedNumber(at: index) { return takeNoun(numberAt: hedged) }
    var next = index
    while tag(next) == .adverb || tag(next) == .negation { next += 1 }
    switch tag(next) {
    case .verb, .auxiliary: takeVerb()
    default: add(.other(index))
    }
  }

  private mutating func takeVerb() {
    let start = index
    var next = index
    var isNegated = false
    var helper: WordClass = []
    var isInfinitive = false
    var isHelped = false
    var lastBe = index
    scan: while next < limit {
      switch tag(next) {
      case .auxiliary:
        isHelped = true
        isNegated = isNegated || words[next].classes.contains(.negation)
        helper = words[next].classes
        lastBe = next
      case .negation: isNegated = true
      case .adverb: break
      case .infinitive: isInfinitive = isInfinitive || !isHelped
      case .verb: break scan
      default: break scan
      }
      next += 1
    }
    guard next < limit, tag(next) == .verb else {
      return takeBareHelper(
        start, lastBe, isHelped: isHelped, isNegated: isNegated,
        isInfinitive: isInfinitive, until: next)
    }
    let forms = words[next].forms
    let isFinite = isHelped || !forms.isDisjoint(with: [.past, .third, .base])
    let isPassive = isHelped && helper.contains(.be) && forms.contains(.participle)
    let form: VerbPhrase.Form =
      isInfinitive
      ? .infinitive
      : forms == .gerund && !isHelped ? .gerund : isFinite ? .finite : .participle
    add(
      .verb(
        VerbPhrase(
          tokens: start..<(next + 1), head: next, verb: words[next].verb, form: form,
          isPassive: isPassive || form == .participle,
          isBare: !isHelped && !isInfinitive && forms.contains(.participle),
          isNegated: isNegated)))
  }

  /// "is", "has" or "will" with no verb behind it: the verb of its clause.
  private mutating func takeBareHelper(
    _ start: Int, _ last: Int, isHelped: Bool, isNegated: Bool, isInfinitive: Bool, until end: Int
  ) {
    guard isHelped else { return add(.other(start)) }
    let classes = words[last].classes
    let verb = classes.contains(.be) ? "be" : classes.contains(.have) ? "have" : "do"
    // Adverbs behind it go on by themselves.
    var stop = last + 1
    while stop < end, tag(stop) == .negation { stop += 1 }
    add(
      .verb(
        VerbPhrase(
          tokens: start..<stop, head: last, verb: verb,
          form: isInfinitive ? .infinitive : tokens[last].text.hasSuffix("ing") ? .gerund : .finite,
          isPassive: false, isBare: false, isNegated: isNegated)))
  }

  // MARK: - Things

  /// The number that hedges beginning here belong to: "more than 80".
  private func hedgedNumber(at start: Int) -> Int? {
    var next = start
    while let hedge = lexicon.quantityHedges.match(tokens, at: next, before: limit) {
      // "control over more than 80": the first of two ties.
      if next > start, words[start].classes.contains(.preposition) { return nil }
      next = hedge.next
    }
    if next > start, tag(next) == .determiner, tag(next + 1) == .number { next += 1 }
    return next > start && next < limit && tag(next) == .number ? next : nil
  }

  private mutating func takeNoun(numberAt hedged: Int? = nil) {
    if tag(index) == .relative || tag(index) == .pronoun {
      let isRelative = tag(index) == .relative
      return add(
        .noun(
          NounPhrase(
            tokens: index..<(index + 1), head: index, isPronoun: !isRelative,
            isRelative: isRelative)))
    }
    var phrase = NounPhrase(tokens: index..<index, head: index)
    var next = index
    if let hedged = hedged ?? hedgedNumber(at: index) { (phrase.number, next) = (hedged, hedged) }
    var hasHead = false
    scan: while next < limit {
      switch tag(next) {
      // "two more villages", and not "to 511 the number of".
      case .determiner
      where !hasHead && (phrase.number == nil || !words[next].classes.contains(.definite)):
        break
      case .possessive where !hasHead: phrase.owner = next..<(next + 1)
      case .number:
        // "the control ten of villages": another thing begins.
        if hasHead, isPlainNoun(phrase.head), startsCount(at: next) { break scan }
        if phrase.number == nil { phrase.number = next }
        if !hasHead { phrase.head = next }
      case .noun, .name:
        if let number = hedgedNumber(at: next) {
          if hasHead { break scan }
          (phrase.number, next) = (number, number)
          continue scan
        }
        if hasHead, isNextSubject(at: next) { break scan }
        (phrase.head, hasHead) = (next, true)
      case .genitive:
        phrase.owner = phrase.tokens.lowerBound..<next
        (hasHead, phrase.number) = (false, nil)
      case .quotation where goesOn(past: next): break
      case .adverb where !hasHead && goesOn(past: next): break
      case .verb where isAdjective(next, in: phrase, hasHead): break
      default: break scan
      }
      next += 1
    }
    guard next > index else { return add(.other(index)) }
    phrase.tokens = index..<next
    phrase.isTime = words[phrase.head].classes.contains(.time) && phrase.owner == nil
    mergeBehindOf(phrase)
  }

  /// "before the push ISIS had": behind what is tied, a name with a verb of its own.
  private func isNextSubject(at index: Int) -> Bool {
    guard tag(index) == .name, tag(index - 1) == .noun else { return false }
    switch parts.last {
    case .preposition, .subordinator: break
    default: return false
    }
    var next = index + 1
    while tag(next) == .name { next += 1 }
    return tag(next) == .verb || tag(next) == .auxiliary
  }

  private func isPlainNoun(_ index: Int) -> Bool {
    tag(index) == .noun && lexicon.kinds[tokens[index].text] != nil
  }

  private func startsCount(at index: Int) -> Bool {
    guard let after = tag(index + 1) else { return false }
    return after == .noun || words[index + 1].tie == "of"
  }

  private func goesOn(past index: Int) -> Bool {
    switch tag(index + 1) {
    case .noun, .name, .number: true
    default: false
    }
  }

  /// "the attacking forces": a verb in form between an article and a noun.
  private func isAdjective(_ next: Int, in phrase: NounPhrase, _ hasHead: Bool) -> Bool {
    guard !hasHead, next > phrase.tokens.lowerBound, tag(next + 1) == .noun else { return false }
    return !words[next].forms.isDisjoint(with: [.participle, .gerund])
  }

  /// "the countryside of Idlib" and "members of the group" are one name; "the control of" is not.
  private mutating func mergeBehindOf(_ phrase: NounPhrase) {
    if case .preposition("of", let of)? = parts.last, parts.count > 1,
      var outer = parts[parts.count - 2].noun, outer.tokens.upperBound == of.lowerBound,
      opensName(outer)
    {
      parts.removeLast(2)
      if outer.number == nil, words[outer.head].classes.contains(.determiner) {
        // "all of the pocket", "some of the men": told of like the pocket and the men.
        var part = phrase
        part.tokens = outer.tokens.lowerBound..<phrase.tokens.upperBound
        return add(.noun(part))
      }
      outer.inner =
        (outer.inner?.lowerBound ?? phrase.tokens.lowerBound)..<phrase.tokens.upperBound
      outer.tokens = outer.tokens.lowerBound..<phrase.tokens.upperBound
      if outer.number != nil, !isNamed(outer.head),
        phrase.number == nil || outer.head == outer.number
      {
        outer.head = phrase.head
      }
      if outer.number == nil { outer.number = phrase.number }
      return add(.noun(outer))
    }
    if case .preposition(let tie, let joint)? = parts.last, tie == "of" || tie == "for",
      parts.count > 1, var outer = parts[parts.count - 2].noun,
      outer.tokens.upperBound == joint.lowerBound, isTitle(outer, phrase)
    {
      parts.removeLast(2)
      outer.tokens = outer.tokens.lowerBound..<phrase.tokens.upperBound
      return add(.noun(outer))
    }
    add(.noun(phrase))
  }

  /// "Observatory for Human Rights", "Ministry of Defence": capitals on either side.
  private func isTitle(_ outer: NounPhrase, _ phrase: NounPhrase) -> Bool {
    tag(outer.head) == .name && tokens[phrase.tokens.lowerBound].isCapitalized
      && lexicon.names(tokens[outer.head].text, "group")
  }

  private func isNamed(_ head: Int) -> Bool { lexicon.kinds[tokens[head].text] != nil }

  private func opensName(_ phrase: NounPhrase) -> Bool {
    guard !phrase.isPronoun, !phrase.isRelative else { return false }
    let word = tokens[phrase.head].text
    if phrase.number == phrase.head || words[phrase.head].classes.contains(.determiner) {
      return true
    }
    return lexicon.names(word, "place") || words[phrase.head].classes.contains(.compass)
      || (words[phrase.head].classes.contains(.part) && !lexicon.names(word, "notion"))
      || lexicon.names(word, "bunch")
  }
}
