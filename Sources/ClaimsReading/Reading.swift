import ClaimsModel

/// One reading of one text, sentence by sentence.
struct Reading {
  private let text: ReportText
  private let predicates: [String: Predicate]
  private let names: NameReader
  private let published: EDTF?
  private var times: TimeFinder
  private var standings: StandingReader
  private var resolver: Resolver
  private var pending: [PendingDraft] = []
  private var others: [Draft] = []
  private var presupposed: Set<PredicateID> = []

  init(
    _ text: ReportText, names: NameIndex, sources: [String: String],
    predicates: [String: Predicate], published: EDTF?, source: String?
  ) {
    self.text = text
    self.predicates = predicates
    self.published = published
    self.names = NameReader(text: text, index: names)
    times = TimeFinder(text, published: published)
    standings = StandingReader(
      text: text,
      crediting: Crediting(
        text: text, names: self.names, sources: sources, own: OwnName(source)))
    resolver = Resolver(text: text, names: self.names)
  }

  mutating func drafts() -> [Draft] {
    for (index, sentence) in text.sentences.enumerated() { read(sentence, index) }
    let drafts =
      HappeningGatherer.drafts(of: pending, published: published, lexicon: text.lexicon) + others
    return drafts.enumerated().sorted {
      let (a, b) = ($0.element.quote, $1.element.quote)
      return (a.start, a.end, $0.offset) < (b.start, b.end, $1.offset)
    }.map(\.element)
  }

  /// What is taken for granted is told once.
  private mutating func keep(_ draft: PendingDraft) {
    if draft.draft.hedge == .presupposed, !presupposed.insert(draft.draft.predicate).inserted {
      return
    }
    // "were forced to flee": two verbs tell one thing.
    if let last = pending.last?.draft, last.quote == draft.draft.quote,
      last.predicate == draft.draft.predicate, last.value == draft.draft.value
    {
      return
    }
    pending.append(draft)
  }

  private mutating func read(_ sentence: Sentence, _ index: Int) {
    let range = sentence.tokens
    // An editor's note.
    guard text.tokens[range.lowerBound].text != "[" else { return }
    let found = times.times(in: range)
    let tags = Tagger.tags(
      of: range, tokens: text.tokens, words: text.words, lexicon: text.lexicon)
    let parts = PartReader.parts(
      of: range, tokens: text.tokens, words: text.words, tags: tags, times: found.map(\.tokens),
      lexicon: text.lexicon)
    let parsed = ClauseSplitter.parsed(
      sentence, parts: parts, tokens: text.tokens, lexicon: text.lexicon)
    readClauses(of: parsed, found, index)
  }

  private mutating func readClauses(
    of parsed: ParsedSentence, _ found: [FoundTime], _ index: Int
  ) {
    let stands = standings.standings(of: parsed, times: found)
    let predicates = predicates
    var matcher = Matcher(
      text: text, names: names, parsed: parsed, times: found,
      isKnown: { predicates[$0] != nil })
    var isCredit = false
    for (clause, standing) in zip(parsed.clauses, stands) {
      resolver.begin(clause, standing, of: parsed, sentence: index)
      read(clause, standing, of: parsed, with: &matcher, index)
      // "said a man who speaks for the army": neither is told of.
      isCredit =
        standing.isCredit && standing.sourcing != .monitored || isCredit && clause.isRelative
      resolver.note(clause, of: parsed, isCredit: isCredit, sentence: index)
    }
  }

  private mutating func read(
    _ clause: Clause, _ standing: Standing, of parsed: ParsedSentence,
    with matcher: inout Matcher, _ index: Int
  ) {
    let maker = UnknownMaker(
      text: text, resolver: resolver, predicates: predicates, parsed: parsed)
    if let draft = maker.draft(
      of: clause, standing, matcher.chained.first, sentence: index)
    {
      others.append(draft)
      return
    }
    let matches = matcher.matches(in: clause, standing: standing)
    guard !matches.isEmpty else { return }
    let builder = DraftBuilder(
      text: text, resolver: resolver, times: times, predicates: predicates)
    for match in matches {
      if let draft = builder.pending(match, standing, sentence: index) { keep(draft) }
    }
  }
}
