extension DatePhraseParser {
  func problem(at index: Int, _ reason: String, _ remedy: String) -> DateProblem {
    DateProblem(offset: offset(at: index), reason: reason, remedy: remedy)
  }

  var empty: DateProblem {
    DateProblem(
      offset: 0, reason: "The date is empty.",
      remedy: "Write the report's words, such as “on 9 February 2018”, or leave the date out.")
  }

  var noDate: DateProblem {
    DateProblem(
      offset: 0, reason: "I see no date in “\(quote(0..<words.count))”.",
      remedy: "Write the words that state the date, such as “mid 2017”, or EDTF, as 2018-02-09.")
  }

  func tooLong(at index: Int) -> DateProblem {
    problem(
      at: index, "The phrase is too long for a date.", "Keep only the words that state the date.")
  }

  /// What the next word is doing there.
  var unexpected: DateProblem {
    guard !isAtEnd else {
      return problem(
        at: index, "The date breaks off.", "Write it to its end, such as “since 9 February 2018”.")
    }
    if startsDate(at: index) || (index + 1 < words.count && startsDate(at: index + 1)) {
      return problem(
        at: index, "There is a second date, or part of one: “\(quote(index..<words.count))”.",
        "Keep one, or write both as the ends of a stretch: “from … to …”.")
    }
    return problem(
      at: index, "I cannot tell what “\(quote(index..<words.count))” does to the date.",
      "Keep only the words that state the date.")
  }

  func noStart(of count: DatePhraseMoment.Count, at offset: Int) -> DateProblem {
    DateProblem(
      offset: offset, reason: "A length of time alone needs a start.",
      remedy: "Say when it began, such as “within 4 months, since the beginning of October 2017”,"
        + " or write “in the past …”.")
  }

  /// "nearly four years after" counts from an event, and not from the report.
  func noBase(from start: Int) -> DateProblem {
    problem(
      at: start, "“\(quote(start..<index))” counts from an event whose date is not here.",
      "Write that date behind it, such as “four years after February 2014”.")
  }

  /// Whether a word can belong to a date and to little else.
  func startsDate(at index: Int) -> Bool {
    let word = words[index]
    if word.kind == .digits { return true }
    return table.months.match(words, at: index) != nil
      || table.weekdays.match(words, at: index) != nil
      || table.days.match(words, at: index) != nil
      || table.units.match(words, at: index) != nil
      || table.seasons.match(words, at: index) != nil
      || table.shares.match(words, at: index) != nil
      || table.timesOfDay.match(words, at: index) != nil
      || table.decades[word.text] != nil || table.ordinals[word.text] != nil
      || table.century.contains(word.text) || table.bunches.match(words, at: index) != nil
  }
}
