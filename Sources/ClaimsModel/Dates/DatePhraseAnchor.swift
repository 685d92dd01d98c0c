/// The report's date, as a phrase counts from it.
struct DatePhraseAnchor {
  /// The days that the report may be of, both inclusive.
  let first: CalendarDay
  let last: CalendarDay
  /// The seconds that it may be of, by its own clock.
  let seconds: TimeBounds
  /// What the date says of its own reliability, which all that is counted from it takes over.
  let sign: EDTFQualifier
  /// As the end of a stretch that goes on to the report.
  let end: EDTF.End
  let text: String

  var isExact: Bool { first == last }

  init(_ date: EDTF) throws(DateProblem) {
    let seconds = Self.localSeconds(of: date)
    let (first, last) = (
      CalendarDay(containing: seconds.earliest), CalendarDay(containing: seconds.latest)
    )
    guard first.year >= 1, last.year <= 9999 else {
      throw DateProblem(
        offset: 0, reason: "The report's date “\(date)” has no bounds to count from.",
        remedy: "Give the report a date with both ends, such as 2018-02.")
    }
    self.seconds = seconds
    (self.first, self.last) = (first, last)
    sign = date.parts.reduce(into: []) { $0.formUnion($1.qualifiers.all) }
    text = "\(date)"
    end = Self.end(date, first, sign)
  }

  /// A time with an offset is told by the clock of its place: its day is the one written.
  private static func localSeconds(of date: EDTF) -> TimeBounds {
    guard case .single(let part) = date.shape, case .time(_, let day, let clock) = part.kind else {
      return date.bounds
    }
    let local = EDTFClock(
      hour: clock.hour, minute: clock.minute, second: clock.second, nanosecond: 0, zone: .utc)
    return local.bounds(on: day)
  }

  /// A month or a year is approximate as an end, so that only what lies before it is certain.
  private static func end(
    _ date: EDTF, _ first: CalendarDay, _ sign: EDTFQualifier
  ) -> EDTF.End {
    if case .single(let part) = date.shape {
      if case .time(_, let day, _) = part.kind { return EDTFPart.day(day).map { .at($0) } ?? .open }
      return .at(
        part.precision == .day && !part.hasOpenDigits ? part : part.qualified(.approximate))
    }
    let part = EDTFPart.day(first)?.qualified(sign.union(.approximate))
    return part.map { .at($0) } ?? .open
  }
}
