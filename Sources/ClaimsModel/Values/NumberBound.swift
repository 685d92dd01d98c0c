/// One end of a range of real numbers.
///
/// The same cases serve both ends: `open(80)` leaves 80 out, `closed(80)` keeps it in. An infinite
/// end is `unbounded`, never an infinite number.
package enum NumberBound: Hashable, Sendable {
  case unbounded
  case open(Double)
  case closed(Double)

  /// The number at this end, whether it belongs to the range or not; nil where there is none.
  package var value: Double? {
    switch self {
    case .unbounded: nil
    case .open(let value), .closed(let value): value
    }
  }

  /// The same kind of end at another number.
  func map(_ change: (Double) -> Double) -> NumberBound {
    switch self {
    case .unbounded: .unbounded
    case .open(let value): .open(change(value))
    case .closed(let value): .closed(change(value))
    }
  }

  /// How this bound orders among lower ends: a smaller one starts earlier.
  var lowerOrder: (Double, Int) {
    switch self {
    case .unbounded: (-.infinity, 0)
    case .closed(let value): (value, 0)
    case .open(let value): (value, 1)
    }
  }

  /// How this bound orders among upper ends: a greater one ends later.
  var upperOrder: (Double, Int) {
    switch self {
    case .unbounded: (.infinity, 0)
    case .closed(let value): (value, 0)
    case .open(let value): (value, -1)
    }
  }
}
