extension DatePhraseParser {
  /// A time of day as written; without a zone nobody can tell which moment it is.
  struct WrittenClock {
    let hour: Int
    let minute: Int
    let second: Int?
    /// Minutes ahead of UTC.
    var zone: Int?

    /// Nil where the zone is not stated.
    var clock: EDTFClock? {
      zone.map {
        EDTFClock(
          hour: hour, minute: minute, second: second, nanosecond: 0,
          zone: $0 == 0 ? .utc : .offset($0))
      }
    }
  }

  /// "10:30", "10:30:45 UTC", "10 p.m.", "1030 hours".
  mutating func takeClock() throws(DateProblem) -> WrittenClock? {
    let start = index
    guard let first = word(at: index)?.number else { return nil }
    index += 1
    var (hour, minute, second): (Int, Int, Int?) = (first, 0, nil)
    let isColon = text() == ":" && word(at: index + 1)?.text.count == 2
    if isColon, let minutes = word(at: index + 1)?.short {
      index += 2
      minute = minutes
      if text() == ":", let seconds = word(at: index + 1)?.short {
        index += 2
        second = seconds
      }
    }
    let meridiem = take(table.meridiems)
    let isSpelled = take(table.clockFillers) != nil
    if !isColon, meridiem == nil, isSpelled, words[start].text.count == 4 {
      (hour, minute) = (first / 100, first % 100)
    } else if !isColon, meridiem == nil {
      index = start
      return nil
    }
    if let meridiem {
      guard (1...12).contains(hour) else { throw noSuchTime(start) }
      hour = hour % 12 + meridiem
    }
    guard hour < 24, minute < 60, second ?? 0 < 60 else { throw noSuchTime(start) }
    return WrittenClock(hour: hour, minute: minute, second: second, zone: takeZone())
  }

  private func noSuchTime(_ start: Int) -> DateProblem {
    problem(
      at: start, "There is no time of day “\(quote(start..<index))”.",
      "Write 00:00 to 23:59, or an hour from 1 to 12 with a.m. or p.m.")
  }

  /// Minutes ahead of UTC: "UTC", "GMT-3", "+03:00". A bare "-" may lead to another time of day.
  mutating func takeZone() -> Int? {
    let start = index
    let isNamed = take(table.utc) != nil
    let sign: Int? = ["+": 1, "-": -1, "−": -1][text() ?? ""]
    guard let sign, let hours = word(at: index + 1)?.short, hours <= 14,
      isNamed || (sign > 0 && word(at: index + 2)?.text == ":")
    else {
      if isNamed { return 0 }
      index = start
      return nil
    }
    index += 2
    if text() == ":", let minutes = word(at: index + 1)?.short, minutes < 60, hours < 14 {
      index += 2
      return sign * (hours * 60 + minutes)
    }
    return sign * hours * 60
  }
}
