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
}
