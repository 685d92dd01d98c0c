// “Never” and “nowhere” deny what they are said of, over all of time and everywhere. Denied
// themselves, they say that it was so at some time, or in some place.

/// How much of time, or of all places, a claim speaks of.
package enum ClaimExtent: Hashable, Sendable {
  /// What it names, or what is left unsaid.
  case stated
  /// All: affirmed as “never” or “nowhere”.
  case all
  /// Some, not said which: where “never” or “nowhere” is denied.
  case some
}

extension Claim {
  package var temporalExtent: ClaimExtent { extent(isUniversal: when?.isNever == true) }

  package var spatialExtent: ClaimExtent { extent(isUniversal: place == .nowhere) }

  private func extent(isUniversal: Bool) -> ClaimExtent {
    guard isUniversal else { return .stated }
    return polarity == .affirmed ? .all : .some
  }

  /// Whether it speaks of the time and the place that it names, not of all or some of them.
  package var isOfStatedExtent: Bool { temporalExtent == .stated && spatialExtent == .stated }

  private var isUniversal: Bool { when?.isNever == true || place == .nowhere }

  /// Whether it comes to a yes or to a no: “never” turns the one into the other.
  package var netPolarity: Polarity {
    isUniversal == (polarity == .affirmed) ? .denied : .affirmed
  }

  /// Whether “never” or “nowhere” is said of a value that is not known, not said or none. That says
  /// the opposite of what it seems to, or nothing, and no casebook takes it.
  package var isHollowDenial: Bool {
    switch value {
    case .unknown, .notStated, .nothing: isUniversal
    case .quantity, .entities, .text, .flag, .date: false
    }
  }
}
