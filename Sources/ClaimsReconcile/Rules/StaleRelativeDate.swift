import ClaimsModel

/// Text is used again, and its “four months ago” is no longer true.
enum StaleRelativeDate: QuestionRule {
  static let page = RulePage(
    code: RuleCode("stale-relative-date"),
    title: "Words that count from the day of writing are used again on a later day.",
    definition: """
      A later report takes words from an earlier one, and the words say when by counting from the \
      day they were written (“yesterday”, “about 4 years ago”), or how long something has gone on. \
      Read from the later report's date they mean another time than they meant, further off than \
      their own vagueness allows.
      """,
    weight: "A tension: one of the two readings is wrong, and the text does not say which.",
    settledBy: "When the words were first written, and the date that they meant then.",
    found: "“Three weeks ago” in a report of 1 March, and in its reprint of 1 April.",
    passedOver: "“On 8 February” in both.")

  static func hits(in view: QuestionView) -> [Hit] {
    let dated = view.direct.filter { $0.relativeWords != nil && $0.published != nil }
    return view.takings(dated, from: dated).compactMap { hit($0, view) }
  }

  private static func hit(_ taking: Taking, _ view: QuestionView) -> Hit? {
    let (copy, original) = (taking.copy, taking.original)
    guard let words = copy.relativeWords, words == original.relativeWords,
      original.isOlder(than: copy),
      let now = reading(words, copy), let then = reading(words, original),
      now.isDisjoint(from: then) || isOver(then, copy, original)
    else { return nil }
    return Hit(
      self, .tension, [copy, original],
      because: """
        “\(words)” meant \(then) when it was written, on \(dates(original)); in the report of \
        \(dates(copy)) it would mean \(now). \(taking.ground)
        """,
      comparing: ["\(now)", "\(then)"])
  }
}

extension StaleRelativeDate {
  /// What the words mean when they are written on the day of the statement's report; nil where they
  /// are no date, or several.
  private static func reading(_ words: String, _ statement: Statement) -> EDTF? {
    let phrase = try? DatePhrase(reading: words, anchor: statement.published)
    guard let phrase, phrase.readings.count == 1 else { return nil }
    return phrase.readings[0].date
  }

  /// Whether the words say how long something has gone on, it had not gone on so long when they were
  /// first written, and by the later report it has gone on longer.
  private static func isOver(_ stretch: EDTF, _ copy: Statement, _ original: Statement) -> Bool {
    guard let words = copy.relativeWords, let phrase = try? DatePhrase(reading: words, anchor: nil),
      phrase.isElapsed, let then = original.published?.possible, let now = copy.published?.possible
    else { return false }
    return stretch.possible.overlaps(then) && stretch.bounds.latest < now.earliest
  }

  private static func dates(_ statement: Statement) -> String {
    statement.published.map { "\($0)" } ?? "no date"
  }
}

extension Statement {
  /// The words in which it says when, of itself or as its answer; folded.
  fileprivate var relativeWords: String? {
    if case .date(_, let said?) = claim.value { return TextFolding.folded(said) }
    return claim.when?.said.map(TextFolding.folded)
  }
}
