/// Exact factors between units of one dimension.
///
/// Only for units fixed by definition (SI and the international mile of 1959), never for what is
/// counted: "fighters" do not become "people". The dunam is left out: its size changes with the
/// country.
package enum UnitConversion {
  /// What one `from` is in `to`: 100 from km² to hectares; nil where the two measure different
  /// things or either is unknown, unless both are the same word.
  ///
  /// Units are named as `Quantity.unit` folds them. The factor is the nearest `Double`.
  package static func exact(from: String, to: String) -> Double? {
    if from == to { return 1 }
    guard let source = units[from], let target = units[to], source.dimension == target.dimension
    else { return nil }
    return source.size / target.size
  }

  /// Whether the unit measures something that others measure too.
  static func isMeasure(_ unit: String) -> Bool { units[unit] != nil }

  private enum Dimension { case length, area }

  /// Sizes in micrometres and square millimetres: whole numbers, so that each quotient is rounded
  /// only once.
  private static let units: [String: (dimension: Dimension, size: Double)] = [
    "m": (.length, 1_000_000),
    "km": (.length, 1_000_000_000),
    "miles": (.length, 1_609_344_000),
    "m²": (.area, 1_000_000),
    "hectares": (.area, 10_000_000_000),
    "km²": (.area, 1_000_000_000_000),
    "square miles": (.area, 2_589_988_110_336),
  ]
}
