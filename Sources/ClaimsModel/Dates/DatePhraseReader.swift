/// Turns what a phrase names into dates, counted from the report's.
///
/// An anchor that is not known to the day is tried at its first and at its last day, and the two
/// results are made one: whatever is counted from a later day does not come earlier.
struct DatePhraseReader {
  let sentence: DatePhraseSentence
  let anchor: EDTF?
  let table: DateTable

  func readings() throws(DateProblem) -> [DatePhrase.Reading] {
    let known: DatePhraseAnchor?
    if let anchor { known = try DatePhraseAnchor(anchor) } else { known = nil }
    var readings: [DatePhrase.Reading] = []
    for manner in sentence.manners {
      for reading in try self.readings(manner, known)
      where !readings.contains(where: { $0.date == reading.date && $0.manner == reading.manner }) {
        readings.append(reading)
      }
    }
    guard !readings.isEmpty else { throw nothingLeft }
    return readings
  }

  private func readings(
    _ manner: ClaimTime.Reading, _ anchor: DatePhraseAnchor?
  ) throws(DateProblem) -> [DatePhrase.Reading] {
    var readings: [DatePhrase.Reading] = []
    for (span, manner) in try spans(manner, anchor) {
      let span = span.qualified(sentence.hedge)
      guard let date = span.date else { continue }
      readings.append(
        DatePhrase.Reading(
          date: date, manner: manner,
          explanation: span.notes.isEmpty ? "as written" : span.notes.joined(separator: "; ")))
    }
    return readings
  }

  private typealias Result = [(DatePhraseSpan, ClaimTime.Reading)]

  private func spans(
    _ manner: ClaimTime.Reading, _ anchor: DatePhraseAnchor?
  ) throws(DateProblem) -> Result {
    guard let anchor, !anchor.isExact else {
      let day = DatePhraseResolver(
        table: table, anchor: anchor, isAtEnd: false, isThroughout: manner == .throughout)
      return try day.spans(of: sentence).map { ($0, manner) }
    }
    let (early, late) = (
      attempt(anchor, isAtEnd: false, manner), attempt(anchor, isAtEnd: true, manner)
    )
    switch (early, late) {
    case (.success(let a), .success(let b)): return try merged(a, b, manner, anchor)
    // Only on some days of the anchor do the words make sense: it was one of those.
    case (.success(let spans), .failure), (.failure, .success(let spans)):
      return spans.map { ($0.noting(note(anchor)), manner) }
    case (.failure, .failure(let problem)): throw problem
    }
  }

  private func attempt(
    _ anchor: DatePhraseAnchor, isAtEnd: Bool, _ manner: ClaimTime.Reading
  ) -> Swift.Result<[DatePhraseSpan], DateProblem> {
    let resolver = DatePhraseResolver(
      table: table, anchor: anchor, isAtEnd: isAtEnd, isThroughout: manner == .throughout)
    do throws(DateProblem) {
      return .success(try resolver.spans(of: sentence))
    } catch {
      return .failure(error)
    }
  }

  private func note(_ anchor: DatePhraseAnchor) -> String {
    "the report's date is known only as \(anchor.text)"
  }

  private func merged(
    _ early: [DatePhraseSpan], _ late: [DatePhraseSpan], _ manner: ClaimTime.Reading,
    _ anchor: DatePhraseAnchor
  ) throws(DateProblem) -> Result {
    if early.count == late.count, zip(early, late).allSatisfy({ $0.isSame(as: $1) }) {
      return late.map { ($0, manner) }
    }
    if (early + late).contains(where: \.picksYear) {
      guard anchor.last.year - anchor.first.year <= 1 else { throw tooVague(anchor) }
      return (late + early).map { ($0.noting(note(anchor)), manner) }
    }
    guard early.count == late.count else { throw tooVague(anchor) }
    return zip(early, late).map { widened($0, $1, manner, anchor) }
  }

  /// From the earliest to the latest, for what happened within; for what held throughout only the
  /// days that are within on either end of the anchor, if there are any.
  private func widened(
    _ early: DatePhraseSpan, _ late: DatePhraseSpan, _ manner: ClaimTime.Reading,
    _ anchor: DatePhraseAnchor
  ) -> (DatePhraseSpan, ClaimTime.Reading) {
    let notes = late.notes + [note(anchor)]
    if manner == .throughout {
      let inner = DatePhraseSpan(start: late.start, end: early.end, notes: notes)
      if !inner.isBackwards { return (inner, manner) }
    }
    return (DatePhraseSpan(start: early.start, end: late.end, notes: notes), .at)
  }

  private func tooVague(_ anchor: DatePhraseAnchor) -> DateProblem {
    DateProblem(
      offset: 0, reason: "The report's date, \(anchor.text), is too vague to count from.",
      remedy: "Give the report a date to the month at least, or write this date in full.")
  }

  private var nothingLeft: DateProblem {
    DateProblem(
      offset: 0, reason: "The stretch runs backwards, or has no end at all.",
      remedy: "Write the earlier date first.")
  }
}
