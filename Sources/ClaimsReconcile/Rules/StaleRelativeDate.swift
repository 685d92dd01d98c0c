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
    let dated = view.direct.filter { $0.whenSaid != nil && $0.published != nil }
    return view.takings(dated, from: dated).compactMap { taking in
      let (copy, original) = (taking.copy, taking.original)
      guard original.isOlder(than: copy), let words = copy.whenSaid, let first = original.whenSaid,
        TextFolding.folded(words) == TextFolding.folded(first),
        let trouble = trouble(words, copy, original)
      else { return nil }
      return Hit(
        self, .tension, [copy, original], because: "“\(words)” \(trouble). \(taking.ground)")
    }
  }

  /// What has become of the words, as it completes “these words …”; nil where they hold.
  private static func trouble(
    _ words: String, _ copy: Statement, _ original: Statement
  ) -> String? {
    guard let now = reading(words, copy), let then = reading(words, original),
      let written = original.published, let used = copy.published
    else { return nil }
    if now.isDisjoint(from: then) {
      return "meant \(then) when it was written, on \(written); in the report of \(used) it would "
        + "mean \(now)"
    }
    // How long something had gone on: not so long at first, and longer by the later report.
    guard isElapsed(words), then.possible.overlaps(written.possible),
      then.bounds.latest < used.possible.earliest
    else { return nil }
    return "had not run out when it was written, on \(written); by the report of \(used) it had"
  }

  /// What the words mean when they are written on the day of the statement's report; nil where they
  /// are no date, or several.
  private static func reading(_ words: String, _ statement: Statement) -> EDTF? {
    let phrase = try? DatePhrase(reading: words, anchor: statement.published)
    guard let phrase, phrase.readings.count == 1 else { return nil }
    return phrase.readings[0].date
  }

  private static func isElapsed(_ words: String) -> Bool {
    (try? DatePhrase(reading: words, anchor: nil))?.isElapsed ?? false
  }
}

extension Statement {
  /// The words in which it says when, of itself or as its answer.
  fileprivate var whenSaid: String? {
    if case .date(_, let said?) = claim.value { return said }
    return claim.when?.said
  }
}
