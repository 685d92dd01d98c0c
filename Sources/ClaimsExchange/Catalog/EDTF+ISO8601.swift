import ClaimsModel

extension EDTF {
  /// The date as formats that know nothing of EDTF take it: a year, a month or a day as it is, a time as
  /// its second in UTC. Nil for an interval, a set, and all that is uncertain, approximate or open.
  var iso8601: String? {
    guard level == 0, !description.contains("/") else { return nil }
    return precision < .day ? Instant.rfc3339(bounds.earliest) : description
  }
}
