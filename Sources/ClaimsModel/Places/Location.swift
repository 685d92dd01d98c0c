/// Where a place lies, and how well that is known.
package struct Location: Hashable, Sendable {
  package let point: GeoPoint
  package let precision: PlacePrecision

  package init(point: GeoPoint, precision: PlacePrecision) {
    self.point = point
    self.precision = precision
  }

  /// Whether the two cannot be one place: the distance is greater than both precisions together.
  package func isApart(from other: Location) -> Bool {
    point.distance(to: other.point) > precision.metres + other.precision.metres
  }

  /// "8 km apart, each known to within 5 km".
  package func distanceInWords(to other: Location) -> String {
    let distance = Distance.words(point.distance(to: other.point))
    let (finer, coarser) = (min(precision, other.precision), max(precision, other.precision))
    if coarser == .unbounded {
      return "\(distance) apart, but where one of them lies is not bounded"
    }
    return finer == coarser
      ? "\(distance) apart, each known to within \(Distance.words(finer.metres))"
      : "\(distance) apart, known to within \(Distance.words(finer.metres)) and "
        + Distance.words(coarser.metres)
  }
}

extension Location: CustomStringConvertible {
  /// "35.86443,36.80575 to within 5 km".
  package var description: String {
    precision < .unbounded
      ? "\(point) to within \(Distance.words(precision.metres))" : "\(point), its bounds not known"
  }
}

/// Lengths over the ground, for people.
package enum Distance {
  /// "800 m", "12 km": whole metres below a kilometre, whole kilometres from there.
  ///
  /// - Parameter metres: 0 or more, and finite.
  package static func words(_ metres: Double) -> String {
    // Points lie at most 20 004 km apart; a precision may be any number, so it is held below Int.max.
    metres < 999.5
      ? "\(Int(metres.rounded())) m" : "\(Int(min(metres / 1_000, 1e12).rounded())) km"
  }
}
