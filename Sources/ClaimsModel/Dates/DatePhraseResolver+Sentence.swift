extension DatePhraseResolver {
  /// All that the phrase can be, the likeliest first.
  func spans(of sentence: DatePhraseSentence) throws(DateProblem) -> [DatePhraseSpan] {
    switch sentence.shape {
    case .moment(let moment): return try spans(of: moment)
    case .since(let moment, let offset):
      return try spans(of: moment).map { (span) throws(DateProblem) in
        try since(span, at: offset)
      }
    case .until(let moment):
      return try spans(of: moment).map {
        bounded($0, .unknown, $0.end, "when it began is not said")
      }
    case .before(let moment):
      return try spans(of: moment).map { bounded($0, .open, $0.end, nil) }
    case .after(let moment):
      return try spans(of: moment).map { bounded($0, $0.start, .open, nil) }
    case .lasting(let count, let moment, let offset):
      return try spans(of: moment).map { (span) throws(DateProblem) in
        try lasting(count, from: span, at: offset)
      }
    }
  }

  private func bounded(
    _ span: DatePhraseSpan, _ start: EDTF.End, _ end: EDTF.End, _ note: String?
  ) -> DatePhraseSpan {
    var bounded = DatePhraseSpan(start: start, end: end, notes: span.notes)
    bounded.picksYear = span.picksYear
    return bounded.noting(note)
  }

  /// Up to the report's date, for a report knows no later. "Since 2014" is since some day of it, so
  /// that a start which is not one day is approximate.
  private func since(_ given: DatePhraseSpan, at offset: Int) throws(DateProblem) -> DatePhraseSpan
  {
    var span = given
    if let start = span.start.part, start.qualifiers.isEmpty,
      start.precision > .day || span.start != span.end
    {
      span = span.noting("from some time in " + (span.date.map { "\($0)" } ?? "\(start)"))
      span.start = span.start.qualified(.approximate)
    }
    guard let anchor else {
      return bounded(span, span.start, .open, "with no end, as the report's date is not known")
    }
    if let start = span.start.part, start.bounds.earliest > anchor.last.bounds.latest {
      throw DateProblem(
        offset: offset, reason: "\(start) lies after the report's date, \(anchor.text).",
        remedy: "Check the two dates; for what is foretold write “from … to …”.")
    }
    let result = bounded(span, span.start, anchor.end, "up to the report's date")
    // On the day of the report itself there is no more to say than that day.
    return result.isBackwards ? bounded(span, span.start, span.start, nil) : result
  }

  /// "from A to B". What either leaves out is taken from the other, or from the report.
  func range(
    _ first: DatePhraseMoment, _ last: DatePhraseMoment, at offset: Int
  ) throws(DateProblem) -> [DatePhraseSpan] {
    var spans: [DatePhraseSpan] = []
    if last.isIncomplete, !first.isIncomplete {
      for start in try self.spans(of: first) {
        let resolver = start.days.map { DatePhraseResolver(self, from: $0.first, isForward: true) }
        for end in try (resolver ?? self).spans(of: last) { spans.append(joined(start, end)) }
      }
    } else {
      let ends = try self.spans(of: last)
      for (index, end) in ends.enumerated() {
        if let bare = first.bareNumber {
          guard case .day(let day)? = end.period else { throw needsDay(at: bare.offset) }
          let start = try self.day(bare.day, ofMonthOf: day, at: bare.offset)
          spans.append(joined(start, end))
          continue
        }
        let resolver =
          first.isIncomplete
          ? end.days.map { DatePhraseResolver(self, from: $0.last, isForward: false) } : nil
        let starts = try (resolver ?? self).spans(of: first)
        // "9/2/2018 - 12/2/2018" is written in one manner: the senses go together.
        let inStep = starts.count == ends.count && resolver == nil
        for start in inStep ? [starts[index]] : starts { spans.append(joined(start, end)) }
      }
    }
    let forward = spans.filter { !$0.isBackwards }
    guard !forward.isEmpty else {
      throw DateProblem(
        offset: offset, reason: "The stretch ends before it begins.",
        remedy: "Write the earlier date first.")
    }
    return forward
  }

  /// "2" of "2 to 9 February 2018".
  private func day(
    _ number: Int, ofMonthOf other: CalendarDay, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    let calendar = DatePhraseMoment.Calendar(
      day: number, month: other.month, year: .stated(other.year),
      note: "the month is that of the other date")
    return try spans(of: .calendar(calendar, offset: offset))[0]
  }

  private func joined(_ start: DatePhraseSpan, _ end: DatePhraseSpan) -> DatePhraseSpan {
    let notes = start.notes + end.notes.filter { !start.notes.contains($0) }
    var span = DatePhraseSpan(start: start.start, end: end.end, notes: notes)
    span.picksYear = end.picksYear
    return span
  }
}
