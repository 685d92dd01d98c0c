extension EDTFParser {
  /// Reads "T" and the time of day that follows a date.
  mutating func time(
    on date: EDTFPart.Kind, _ year: EDTFSignedDigits, _ qualifiers: EDTFQualifiers,
    from dayStart: Int
  ) throws(EDTFProblem) -> EDTFPart.Kind {
    guard case .date(_, let month?, let day?) = date, year.digits.isExact, month.isExact,
      day.isExact, qualifiers.isEmpty
    else {
      throw problem(
        "A time needs a day without open digits and without a qualifier.",
        "Leave out the time, or write the day plainly.")
    }
    let calendarDay = CalendarDay(year: year.lowest, month: month.lowest, day: day.lowest)
    position += 1
    let clock = try clock()
    if at("?") || at("~") || at("%") {
      throw problem("A time carries no qualifier.", "Leave out the time, or the qualifier.")
    }
    // A day that does not exist is reported as such by the caller.
    return calendarDay.map { .time(year: year, $0, clock) } ?? date
  }

  private mutating func clock() throws(EDTFProblem) -> EDTFClock {
    let start = position
    let hour = try clockDigits("hour", 0...24)
    guard eat(":") else { throw missingMinutes() }
    let minute = try clockDigits("minute", 0...59)
    let second: Int? = eat(":") ? try clockDigits("second", 0...59) : nil
    let nanosecond = second == nil ? 0 : try fraction()
    if hour == 24, (minute, second, nanosecond) != (0, 0, 0) {
      throw problem(
        at: start, "The only time with hour 24 is the end of the day.",
        "Write 24:00:00, or 00 of the next day.")
    }
    return EDTFClock(
      hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: try zone())
  }

  private func missingMinutes() -> EDTFProblem {
    problem("A time has hours and minutes.", "Write it as 10:30 or 10:30:45.")
  }

  private mutating func clockDigits(
    _ what: String, _ range: ClosedRange<Int>
  ) throws(EDTFProblem) -> Int {
    let start = position
    guard let tens = eatDigit() else { throw unexpected() }
    guard let ones = eatDigit() else {
      throw problem(
        at: start, "The \(what) has two digits, and this has one.", "Write 0 before it.")
    }
    let value = tens * 10 + ones
    guard range.contains(value) else {
      throw problem(
        at: start, "There is no \(what) \(value).",
        what == "second" && value == 60
          ? "Leap seconds are not counted: write 59."
          : "Write \(EDTFClock.twoDigits(range.lowerBound)) to \(range.upperBound).")
    }
    return value
  }

  /// A fraction of a second in billionths; 0 where none is written.
  private mutating func fraction() throws(EDTFProblem) -> Int {
    // A dot that no digit follows may be the range of a set.
    guard at("."), position + 1 < bytes.count, bytes[position + 1].isDigit else { return 0 }
    position += 1
    let start = position
    var (value, unit) = (0, 100_000_000)
    while let digit = eatDigit() {
      guard position - start <= 9 else {
        throw problem(
          at: start, "A fraction of a second has at most nine digits.", "Leave out the rest.")
      }
      value += digit * unit
      unit /= 10
    }
    return value
  }

  /// `Z`, an offset in hours or in hours and minutes, or nothing.
  private mutating func zone() throws(EDTFProblem) -> EDTFClock.Zone {
    if eat("Z") { return .utc }
    let start = position
    let isBehind = at("-")
    guard eat("-") || eat("+") else { return .unstated }
    let hours = try clockDigits("hour", 0...23)
    let minutes = eat(":") ? try clockDigits("minute", 0...59) : 0
    let offset = hours * 60 + minutes
    guard offset <= 14 * 60 else {
      throw problem(
        at: start, "No clock is more than 14 hours from UTC.", "Correct the offset.")
    }
    return .offset(isBehind ? -offset : offset)
  }
}
