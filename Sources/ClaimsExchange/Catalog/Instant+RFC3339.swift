import ClaimsModel

extension Instant {
  /// The moment as RFC 3339 writes it; nil at open ends, and in years that it cannot write, which are
  /// those before 0 and after 9999.
  ///
  /// - Parameter second: since 1970-01-01T00:00Z.
  static func rfc3339(_ second: Int64) -> String? {
    (0...9999).contains(CalendarDay(containing: second).year) ? text(second) : nil
  }
}
