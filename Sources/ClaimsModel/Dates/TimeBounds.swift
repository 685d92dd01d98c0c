/// A stretch of time, from its first second to its last.
///
/// Unit: seconds since 1970-01-01T00:00Z, proleptic Gregorian calendar, no leap seconds. Both ends
/// are inclusive. `Int64.min` and `Int64.max` stand for open ends, and for times too far off to count.
package struct TimeBounds: Hashable, Sendable {
  package let earliest: Int64
  package let latest: Int64

  /// The stretch from `earliest` to `latest`, both inclusive; nil if it would end before it begins.
  package init?(earliest: Int64, latest: Int64) {
    guard earliest <= latest else { return nil }
    self.earliest = earliest
    self.latest = latest
  }

  /// The shortest stretch that holds both.
  init(covering a: TimeBounds, _ b: TimeBounds) {
    earliest = min(a.earliest, b.earliest)
    latest = max(a.latest, b.latest)
  }

  private init(from earliest: Int64, to latest: Int64) {
    self.earliest = earliest
    self.latest = latest
  }

  /// All of time: open at both ends.
  package static let always = TimeBounds(from: .min, to: .max)

  /// Whether the two share at least one second.
  package func overlaps(_ other: TimeBounds) -> Bool {
    earliest <= other.latest && other.earliest <= latest
  }

  /// Whether every second of `other` lies within this stretch.
  package func contains(_ other: TimeBounds) -> Bool {
    earliest <= other.earliest && other.latest <= latest
  }

  /// The seconds that both share, or nil if there are none.
  package func intersection(_ other: TimeBounds) -> TimeBounds? {
    TimeBounds(
      earliest: max(earliest, other.earliest), latest: min(latest, other.latest))
  }
}

extension TimeBounds {
  /// Whole years from `first` to `last`; a year beyond `CalendarDay.years` saturates.
  ///
  /// - Precondition: `first <= last`.
  static func years(_ first: Int, through last: Int) -> TimeBounds {
    precondition(first <= last)
    let earliest = CalendarDay(year: first, month: 1, day: 1)?.bounds.earliest
    let latest = CalendarDay(year: last, month: 12, day: 31)?.bounds.latest
    return TimeBounds(
      from: earliest ?? (first < 0 ? .min : .max),
      to: latest ?? (last < 0 ? .min : .max))
  }

  /// From the start of `first` to the end of `last`.
  ///
  /// - Precondition: `first <= last`.
  static func days(_ first: CalendarDay, through last: CalendarDay) -> TimeBounds {
    precondition(first <= last)
    return TimeBounds(from: first.bounds.earliest, to: last.bounds.latest)
  }
}
