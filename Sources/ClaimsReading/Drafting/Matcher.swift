import ClaimsModel

/// Finds which patterns fit the verbs and nouns of a sentence's clauses.
struct Matcher {
  let text: ReportText
  let names: NameReader
  let counts: CountMemo
  let parsed: ParsedSentence
  let times: [FoundTime]
  /// Whether a predicate may be proposed.
  let isKnown: (String) -> Bool
  /// What the last clause was told of, for clauses that do not say.
  var lastSubject: ClauseSlots.Listed = []
  /// The last match, of which "namely" tells more.
  var lastMatch: Match?
  /// The dates of what happens at the same time.
  var chained: [FoundTime] = []

  /// Where whoever acted, and where it was, may be told.
  static let actors = ["agent.group", "by.group", "owner.group", "of.group"].map(
    Pattern.Slot.init)
  static let settings = ["in.place", "on.place"].map(Pattern.Slot.init)

  var parts: [Part] { parsed.parts }

  init(
    text: ReportText, names: NameReader, parsed: ParsedSentence, times: [FoundTime],
    isKnown: @escaping (String) -> Bool
  ) {
    self.text = text
    self.names = names
    counts = CountMemo(CountReader(text: text))
    self.parsed = parsed
    self.times = times
    self.isKnown = isKnown
  }

  /// The first pattern of a predicate that may be proposed.
  func pattern(of predicate: String) -> Pattern? {
    isKnown(predicate) ? text.lexicon.patterns.first { $0.predicate == predicate } : nil
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
        subject = object(between: earlier, index) ?? (isReport(earlier, standing) ? [] : subject)
      } else {
        (subject, isInherited) = self.subject(of: index, clause, reader)
      }
      let slots = slots(of: verb, at: index, clause, reader, subject, isInherited)
      let isDenied = verb.isNegated || failsBefore(last, index) || isNone(subject)
      found += matches(verb, at: index, clause, slots, isDenied, standing)
      last = index
    }
    if !subject.isEmpty, !standing.isCredit { lastSubject = subject }
    found += nounMatches(in: clause, reader, standing, besides: !found.isEmpty)
    if found.isEmpty,
      let match = specified(in: clause, reader) ?? dated(clause) ?? tallied(clause, reader)
    {
      found = [match]
    }
    found = found.flatMap { spread($0, clause, reader) }
    lastMatch = found.last ?? lastMatch
    return found + found.compactMap { presupposed($0, clause) }
  }
}
