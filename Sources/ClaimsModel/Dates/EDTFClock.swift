/// A time of day with its distance from UTC.
///
/// 24:00:00 is the end of a day, as ISO 8601-1:2019/Amd 1:2022 allows: the same second as 00:00:00
/// of the next. Leap seconds are not counted.
struct EDTFClock: Hashable, Sendable {
  /// How a time stands to UTC.
  enum Zone: Hashable, Sendable {
    /// Nothing is written. Read as UTC.
    case unstated
    case utc
    /// Minutes ahead of UTC, -840 to 840.
    case offset(Int)
  }

  /// 0 to 23, or 24 at the end of a day.
  let hour: Int
  let minute: Int
  /// Nil where the time is stated to the minute.
  let second: Int?
  /// Billionths of a second, below one second. Kept as stated; bounds are whole seconds.
  let nanosecond: Int
  let zone: Zone

  /// The seconds it may be on a day: one, or the 60 of a minute where no second is stated.
  func bounds(on day: CalendarDay) -> TimeBounds {
    var ahead = 0
    if case .offset(let minutes) = zone { ahead = minutes }
    let first =
      day.bounds.earliest + Int64(hour * 3600 + (minute - ahead) * 60 + (second ?? 0))
    // Cannot be nil: the second end is not before the first.
    return TimeBounds(earliest: first, latest: second == nil ? first + 59 : first) ?? .always
  }
}

extension EDTFClock: CustomStringConvertible {
  var description: String {
    var text = Self.twoDigits(hour) + ":" + Self.twoDigits(minute)
    if let second { text += ":" + Self.twoDigits(second) }
    if nanosecond > 0 { text += "." + Self.fraction(nanosecond) }
    return text + zoneText
  }

  private var zoneText: String {
    switch zone {
    case .unstated: return ""
    case .utc: return "Z"
    case .offset(let minutes):
      let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
      return (minutes < 0 ? "-" : "+") + Self.twoDigits(hours) + ":" + Self.twoDigits(rest)
    }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Nine digits without the zeros at the end.
  private static func fraction(_ nanosecond: Int) -> String {
    var digits = String(1_000_000_000 + nanosecond).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return String(digits)
  }
}
