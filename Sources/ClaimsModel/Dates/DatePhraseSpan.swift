/// A stretch of time that words came to, with the reasons.
struct DatePhraseSpan: Hashable {
  var start: EDTF.End
  var end: EDTF.End
  /// The one period of the calendar that it is, where it is one: what "early" can divide.
  var period: DatePhrasePeriod?
  /// Clauses that say how the words were taken, in order.
  var notes: [String] = []
  /// Whether a year was left out and taken from the report's date.
  var picksYear = false

  init(start: EDTF.End, end: EDTF.End, notes: [String] = []) {
    self.start = start
    self.end = end
    self.notes = notes
  }

  /// Nil where the period cannot be written.
  init?(_ period: DatePhrasePeriod, notes: [String] = []) {
    guard let ends = period.ends else { return nil }
    self.init(start: .at(ends.first), end: .at(ends.last), notes: notes)
    self.period = period
  }

  /// From the first of one period to the last of another; one part where both are one.
  init?(_ first: DatePhrasePeriod, through last: DatePhrasePeriod, notes: [String] = []) {
    guard let start = first.ends?.first, let end = last.ends?.last else { return nil }
    self.init(start: .at(start), end: .at(end), notes: notes)
    if first == last { period = first }
  }

  func qualified(_ sign: EDTFQualifier) -> DatePhraseSpan {
    var copy = self
    copy.start = start.qualified(sign)
    copy.end = end.qualified(sign)
    return copy
  }

  func noting(_ note: String?) -> DatePhraseSpan {
    guard let note, !notes.contains(note) else { return self }
    var copy = self
    copy.notes.append(note)
    return copy
  }

  /// Whether the two are the same stretch, whatever the reasons.
  func isSame(as other: DatePhraseSpan) -> Bool { start == other.start && end == other.end }

  /// The first and the last day; nil where an end is open.
  var days: (first: CalendarDay, last: CalendarDay)? {
    guard let start = start.part?.bounds.earliest, let end = end.part?.bounds.latest,
      start > .min, end < .max, start <= end
    else { return nil }
    return (CalendarDay(containing: start), CalendarDay(containing: end))
  }

  var isBackwards: Bool {
    guard let start = start.part, let end = end.part else { return false }
    return start.bounds.earliest > end.bounds.latest
  }

  /// Nil where it runs backwards, or has no end at all.
  var date: EDTF? {
    if case .at(let part) = start, start == end { return EDTF(shape: .single(part)) }
    guard !isBackwards, start.part != nil || end.part != nil else { return nil }
    return EDTF(shape: .interval(start, end))
  }
}

extension EDTF.End {
  func qualified(_ sign: EDTFQualifier) -> EDTF.End {
    if case .at(let part) = self { .at(part.qualified(sign)) } else { self }
  }
}
