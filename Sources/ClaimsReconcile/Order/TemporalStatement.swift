package import ClaimsModel

/// What one reading of one claim says of the order of events, their dates or their length.
///
/// An event covers whole seconds, its first and its last included, so that two events of one order
/// share none, and what is over within a second lasts one. Ends of ranges at `Int64.min` and
/// `Int64.max` are open and say nothing.
package enum TemporalStatement: Hashable, Sendable {
  /// All of it lies within the bounds.
  case tookPlace(EntityID, within: TimeBounds)
  case began(EntityID, within: TimeBounds)
  case ended(EntityID, within: TimeBounds)
  /// The first was over before the second began: at least one second lies between the two points.
  case before(EntityID, EntityID)
  /// The first began no earlier and ended no later than the second.
  case during(EntityID, EntityID)
  /// From its first to its last second, both counted. No event lasts less than a second.
  case lasted(EntityID, seconds: ClosedRange<Int64>)
  /// The second began so many seconds after the first ended; negative: before it ended.
  case followed(EntityID, EntityID, seconds: ClosedRange<Int64>)
}

extension TemporalStatement {
  /// What it comes to: `to` is at most so many seconds after `from`. None where it leaves all open.
  var limits: [TemporalLimit] {
    let limits: [TemporalLimit?] =
      switch self {
      case .tookPlace(let event, let bounds):
        [.notBefore(bounds.earliest, .begin(event)), .notAfter(bounds.latest, .end(event))]
      case .began(let event, let bounds):
        [.notBefore(bounds.earliest, .begin(event)), .notAfter(bounds.latest, .begin(event))]
      case .ended(let event, let bounds):
        [.notBefore(bounds.earliest, .end(event)), .notAfter(bounds.latest, .end(event))]
      case .before(let first, let second):
        [TemporalLimit(from: .begin(second), to: .end(first), seconds: -1)]
      case .during(let inner, let outer):
        [
          TemporalLimit(from: .begin(inner), to: .begin(outer), seconds: 0),
          TemporalLimit(from: .end(outer), to: .end(inner), seconds: 0),
        ]
      case .lasted(let event, let seconds):
        [
          // One second is what every event lasts.
          seconds.lowerBound <= 1
            ? nil : .atLeast(seconds.lowerBound - 1, from: .begin(event), to: .end(event)),
          seconds.upperBound == .max
            ? nil : .atMost(max(0, seconds.upperBound - 1), from: .begin(event), to: .end(event)),
        ]
      case .followed(let first, let second, let seconds):
        [
          .atLeast(seconds.lowerBound, from: .end(first), to: .begin(second)),
          .atMost(seconds.upperBound, from: .end(first), to: .begin(second)),
        ]
      }
    return limits.compactMap { $0 }
  }
}

/// A bound on how far apart two points are: `to` comes at most `seconds` after `from`; negative: at
/// least so many before it.
struct TemporalLimit: Hashable, Sendable {
  let from: TimePoint
  let to: TimePoint
  let seconds: Int64

  /// Nil where the bound is open.
  static func atMost(_ seconds: Int64, from: TimePoint, to: TimePoint) -> TemporalLimit? {
    seconds == .max ? nil : TemporalLimit(from: from, to: to, seconds: seconds)
  }

  /// Nil where the bound is open.
  static func atLeast(_ seconds: Int64, from: TimePoint, to: TimePoint) -> TemporalLimit? {
    seconds == .min ? nil : TemporalLimit(from: to, to: from, seconds: -seconds)
  }

  static func notBefore(_ earliest: Int64, _ point: TimePoint) -> TemporalLimit? {
    atLeast(earliest, from: .origin, to: point)
  }

  static func notAfter(_ latest: Int64, _ point: TimePoint) -> TemporalLimit? {
    atMost(latest, from: .origin, to: point)
  }
}
