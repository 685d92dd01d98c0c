/// A number as written: exact in tens, with the size of the step its last digit stands for.
///
/// "400" is 400 in steps of 100, "3.1 million" is 31 × 10⁵ in steps of 10⁵, "two dozen" is 24 in
/// steps of 12. Between zero and 10¹⁵ inclusive, where each whole number is a `Double`.
struct QuantityAmount: Hashable {
  /// How many 10^`exponent` it counts.
  private(set) var units: Int
  private(set) var exponent: Int
  /// The step of the last significant digit, in `units`.
  private var step: Int

  private static let mostUnits = 1_000_000_000_000_000
  static let mostDigits = 15

  /// A whole number; nil where it is negative or beyond 10¹⁵.
  init?(_ whole: Int) {
    guard (0...Self.mostUnits).contains(whole) else { return nil }
    self.init(units: whole, exponent: 0, step: Self.lastStep(of: whole))
  }

  /// A number written as digits, the last `fractionDigits` of them behind the mark; nil where it
  /// has more digits than are kept exactly.
  init?(digits: [Int], fractionDigits: Int) {
    let significant = digits.drop { $0 == 0 }
    guard significant.count <= Self.mostDigits, fractionDigits <= Self.mostDigits else {
      return nil
    }
    let units = significant.reduce(0) { $0 * 10 + $1 }
    let step = fractionDigits > 0 ? 1 : Self.lastStep(of: units)
    self.init(units: units, exponent: -fractionDigits, step: step)
  }

  private init(units: Int, exponent: Int, step: Int) {
    self.units = units
    self.exponent = exponent
    self.step = step
  }

  /// The half of one: "half a million".
  static let half = QuantityAmount(units: 5, exponent: -1, step: 1)

  var value: Double { Self.value(of: units, exponent) }

  /// The same with a half more: "two and a half million". A whole number is expected.
  func andAHalf() -> QuantityAmount {
    QuantityAmount(units: units * 10 + 5, exponent: exponent - 1, step: 1)
  }

  /// The amount times 10^`power`; nil beyond 10¹⁵.
  func times(tenToThe power: Int) -> QuantityAmount? {
    let moved = QuantityAmount(units: units, exponent: exponent + power, step: step)
    return moved.value <= Double(Self.mostUnits) ? moved : nil
  }

  /// The amount in bunches of `size`, which are its step: "two dozen". Nil beyond 10¹⁵.
  func times(bunchOf size: Int) -> QuantityAmount? {
    let (product, overflow) = units.multipliedReportingOverflow(by: size)
    guard !overflow, product <= Self.mostUnits else { return nil }
    let bunch = exponent < 0 ? size * Self.tenToThe(-exponent) : size
    let bunched = QuantityAmount(units: product, exponent: exponent, step: min(bunch, product))
    return bunched.value <= Double(Self.mostUnits) ? bunched : nil
  }

  /// So many hundredths of the amount.
  func percent(_ percent: Int) -> Double {
    Self.value(of: units * percent, exponent - 2)
  }

  /// So many hundredths of it, more than a hundred: rounded down for whole numbers, yet never to
  /// the amount itself.
  func stretched(percent: Int) -> Double {
    let stretched = self.percent(percent)
    guard value == value.rounded() else { return stretched }
    return max(stretched.rounded(.down), value + 1)
  }

  /// The amount give or take so many hundredths of it, or half a step, the larger.
  func around(percent: Int) -> (lower: NumberBound, upper: NumberBound) {
    let reach = max(units * percent, step * 50)
    return (
      .closed(Self.value(of: units * 100 - reach, exponent - 2)),
      .closed(Self.value(of: units * 100 + reach, exponent - 2))
    )
  }

  /// Powers of ten up to 10²² are exact, so this rounds once.
  private static func value(of units: Int, _ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? Double(units) / power : Double(units) * power
  }

  private static func tenToThe(_ power: Int) -> Int {
    (0..<power).reduce(1) { product, _ in product * 10 }
  }

  /// The value of the last digit that is not zero: 100 for 400, 10 for 250, 1 for 0.
  private static func lastStep(of whole: Int) -> Int {
    var (rest, step) = (whole, 1)
    while rest != 0, rest.isMultiple(of: 10) { (rest, step) = (rest / 10, step * 10) }
    return step
  }
}
