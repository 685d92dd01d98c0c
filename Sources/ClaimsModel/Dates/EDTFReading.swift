/// What a date comes to in seconds, worked out once and shared by all copies of it.
final class EDTFReading: Sendable {
  let shape: EDTF.Shape
  /// Those of any part.
  let qualifiers: EDTFQualifier
  let precision: EDTF.Precision
  let bounds: TimeBounds
  let possible: TimeBounds
  let certain: TimeBounds?

  init(_ shape: EDTF.Shape) {
    self.shape = shape
    let parts = shape.parts
    qualifiers = parts.reduce([]) { $0.union($1.qualifiers.all) }
    precision = parts.lazy.map(\.precision).max() ?? .millennium
    bounds = shape.hull(\.bounds)
    // Nothing qualified, nothing widened.
    possible = qualifiers.isEmpty ? bounds : shape.hull(\.possible)
    certain = shape.certain
  }
}
