import ClaimsJSON
import ClaimsModel

/// A moment as TimelineJS writes it: an object of numbers, as fine as it is known.
enum TimelineDate {
  /// Years that the timeline can lay out: those of the dates of JavaScript, less one at each end.
  private static let years = -271_820...275_759

  /// The beginning and, where it is on another day or moment, the end. Of a date that is open at one
  /// end, the other end alone; nil where neither can be shown.
  static func ends(of date: EDTF) -> (start: JSONValue, end: JSONValue?)? {
    let bounds = date.bounds
    let isTimed = date.precision < .day
    let ends = [bounds.earliest, bounds.latest].compactMap { moment($0, isTimed: isTimed) }
    guard let start = ends.first else { return nil }
    return (start, ends.last == start ? nil : ends.last)
  }

  private static func moment(_ second: Int64, isTimed: Bool) -> JSONValue? {
    let day = CalendarDay(containing: second)
    guard years.contains(day.year) else { return nil }
    var moment: JSONObject = [
      "year": .integer(day.year), "month": .integer(day.month), "day": .integer(day.day),
    ]
    guard isTimed else { return .object(moment) }
    let rest = second - day.daysSinceEpoch * 86_400
    moment["hour"] = .integer(rest / 3600)
    moment["minute"] = .integer(rest / 60 % 60)
    moment["second"] = .integer(rest % 60)
    return .object(moment)
  }
}
