package import ClaimsModel

/// A moment whose place in time is looked for: the first or the last second of an event.
package enum TimePoint: Hashable, Comparable, Sendable {
  /// 1970-01-01T00:00Z, from which dates are counted.
  case origin
  case begin(EntityID)
  case end(EntityID)
}
