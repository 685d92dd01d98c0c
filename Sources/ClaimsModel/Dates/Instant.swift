/// A moment in UTC, to the second, as people and files write it: `2018-02-10T08:00:00Z`.
package enum Instant {
  /// - Parameter second: since 1970-01-01T00:00Z.
  package static func text(_ second: Int64) -> String {
    let day = CalendarDay(containing: second)
    let rest = second - day.daysSinceEpoch * 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(day)T" + parts.joined(separator: ":") + "Z"
  }

  /// The second that a text names; nil where it is no EDTF date with a time to the second.
  package static func second(_ text: String) -> Int64? {
    guard let date = EDTF(text), date.bounds.earliest == date.bounds.latest else { return nil }
    return date.bounds.earliest
  }
}
