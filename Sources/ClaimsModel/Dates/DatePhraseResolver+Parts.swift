extension DatePhraseResolver {
  /// "early", "mid to late": a part that the table gives, approximate.
  func portion(
    _ first: DateTable.Portion, through last: DateTable.Portion, of whole: DatePhraseSpan,
    at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    guard let period = whole.period else {
      throw DateProblem(
        offset: offset, reason: "I cannot tell which part of that stretch is meant.",
        remedy: "Name the day, month or year that it is part of.")
    }
    // "early on 9 February" is a time of day, and "early last weekend" little more.
    if case .day = period { return whole.noting("the time of day is kept in the words") }
    if case .weekend = period { return whole.noting("a weekend is not divided") }
    var span: DatePhraseSpan?
    if let start = period.coarsePortion(first)?.first, let end = period.coarsePortion(last)?.last {
      span = DatePhraseSpan(start: .at(start), end: .at(end), notes: whole.notes)
    } else if let start = period.portion(first)?.ends?.first,
      let end = period.portion(last)?.ends?.last
    {
      span = DatePhraseSpan(start: .at(start), end: .at(end), notes: whole.notes)
    }
    let part = try written(span, at: offset).qualified(signs(of: whole).union(.approximate))
    guard !part.isBackwards else {
      throw DateProblem(
        offset: offset, reason: "The parts run backwards.", remedy: "Write the earlier part first.")
    }
    let (start, end) = (text(part.start), text(part.end))
    return part.noting("taken as " + (start == end ? start : "\(start) to \(end)"))
  }

  private func text(_ end: EDTF.End) -> String {
    end.part?.description.filter { !"?~%".contains($0) } ?? ".."
  }

  private func signs(of span: DatePhraseSpan) -> EDTFQualifier {
    (span.start.part?.qualifiers.all ?? []).union(span.end.part?.qualifiers.all ?? [])
  }

  /// "the first half of February", "the last quarter of the 20th century": equal parts.
  func share(
    _ share: DateTable.Share, _ number: Int, of whole: DatePhraseSpan, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    let parts =
      switch share {
      case .half: 2
      case .third, .part: 3
      case .quarter: 4
      }
    let index = number < 0 ? parts - 1 : number - 1
    guard (0..<parts).contains(index), let period = whole.period, let days = period.days else {
      throw noSuchPart(at: offset)
    }
    let span: DatePhraseSpan?
    switch period {
    case .decade, .century:
      let years = days.last.year - days.first.year + 1
      span = DatePhraseSpan(
        .year(max(1, days.first.year + index * years / parts)),
        through: .year(days.first.year + (index + 1) * years / parts - 1), notes: whole.notes)
    case .year(let year):
      let length = 12 / parts
      span = DatePhraseSpan(
        .month(year, index * length + 1), through: .month(year, (index + 1) * length),
        notes: whole.notes)
    case .month, .week, .days, .season:
      let length = Int(days.last.daysSinceEpoch - days.first.daysSinceEpoch) + 1
      span = DatePhraseSpan(
        .day(days.first.adding(days: index * length / parts)),
        through: .day(days.first.adding(days: (index + 1) * length / parts - 1)),
        notes: whole.notes)
    case .day, .weekend: throw noSuchPart(at: offset)
    }
    return try written(span, at: offset).qualified(signs(of: whole))
      .noting("part \(index + 1) of \(parts) equal parts")
  }

  private func noSuchPart(at offset: Int) -> DateProblem {
    DateProblem(
      offset: offset, reason: "That stretch has no such part.",
      remedy: "Write the days, months or years that are meant.")
  }

  /// "the first two weeks of February", "the last day of 2017". Weeks are seven days from the first
  /// or back from the last, and approximate.
  func slice(
    _ number: Int, _ count: DatePhraseMoment.Count, of whole: DatePhraseSpan, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    guard let days = whole.days, number != 0 else { throw noSuchPart(at: offset) }
    let length = count.range.upperBound
    let span: DatePhraseSpan?
    switch count.unit {
    case .hour, .weekend: throw noSuchPart(at: offset)
    case .day, .week:
      let step = count.unit == .week ? 7 : 1
      let first =
        number < 0
        ? days.last.adding(days: 1 - length * step)
        : days.first.adding(days: (number - 1) * step)
      let last = number < 0 ? days.last : first.adding(days: length * step - 1)
      guard first >= days.first, first <= days.last else { throw noSuchPart(at: offset) }
      span = DatePhraseSpan(
        .day(first), through: .day(min(last, days.last)), notes: whole.notes)
    case .month, .quarter, .year, .decade:
      let unit = count.unit
      let start = number < 0 ? days.last : days.first
      let first = DatePhrasePeriod.shifted(
        unit, by: number < 0 ? 1 - length : number - 1, from: start)
      let last = DatePhrasePeriod.shifted(
        unit, by: number < 0 ? 0 : number + length - 2, from: start)
      guard let outer = (first.days?.first), let end = last.days?.last, outer >= days.first,
        end <= days.last
      else { throw noSuchPart(at: offset) }
      span = DatePhraseSpan(first, through: last, notes: whole.notes)
    }
    let isLoose = count.unit == .week || count.isVague
    return try written(span, at: offset)
      .qualified(signs(of: whole).union(isLoose ? .approximate : []))
      .noting(count.unit == .week ? "weeks of seven days" : nil)
  }

  /// A night that begins on a day ends on the next.
  func night(_ span: DatePhraseSpan, at offset: Int) throws(DateProblem) -> DatePhraseSpan {
    guard case .day(let day)? = span.period else { return span }
    let both = try written(
      DatePhraseSpan(.days(day, day.adding(days: 1)), notes: span.notes), at: offset)
    return both.qualified(signs(of: span)).noting("a night reaches into the next day")
  }

  /// A time of day. Without a zone it stays in the words, for nobody can place it to the minute.
  func timed(
    _ span: DatePhraseSpan, _ clock: EDTFClock?, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    guard case .day(let day)? = span.period else { throw needsDay(at: offset) }
    guard let clock else {
      return span.noting("no zone is stated, so the time of day is kept in the words")
    }
    guard signs(of: span).isEmpty else {
      return span.noting("an approximate day has no time of day")
    }
    let part = EDTFPart.time(clock, on: day)
    let timed = part.map { DatePhraseSpan(start: .at($0), end: .at($0), notes: span.notes) }
    return try written(timed, at: offset)
  }
}
