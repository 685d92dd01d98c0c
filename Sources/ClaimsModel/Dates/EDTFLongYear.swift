/// A year written with `Y`, an exponent, or a count of significant digits: "Y-170000002", "Y17E7",
/// "1950S2" (ISO 8601-2:2019, 4.4 and annex on levels 1 and 2).
///
/// The bounds of years that seconds cannot count saturate.
struct EDTFLongYear: Hashable, Sendable {
  /// At most 18 digits.
  let mantissa: Int
  /// The power of ten, at most 18 digits.
  let exponent: Int?
  /// How many leading digits may be relied on: "1950S2" is some year from 1900 to 1999.
  let significantDigits: Int?

  /// How many digits the year has; one for year 0.
  private var digitCount: Int {
    var (count, rest) = (1, mantissa.magnitude / 10)
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    return count + (exponent ?? 0)
  }

  /// How many trailing digits cannot be relied on. Negative where more digits are called
  /// significant than there are.
  var looseDigits: Int { significantDigits.map { digitCount - $0 } ?? 0 }

  var bounds: TimeBounds {
    let step = Self.powerOfTen(looseDigits)
    let magnitude = Self.multiply(Int(mantissa.magnitude), Self.powerOfTen(exponent ?? 0))
    let low = magnitude / step * step
    let (sum, overflow) = low.addingReportingOverflow(step - 1)
    let high = overflow ? Int.max : sum
    return mantissa < 0 ? .years(-high, through: -low) : .years(low, through: high)
  }

  /// 10 to the given power, `Int.max` where that is too much.
  static func powerOfTen(_ power: Int) -> Int {
    guard power <= 18 else { return .max }
    var result = 1
    for _ in 0..<max(0, power) { result *= 10 }
    return result
  }

  private static func multiply(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? .max : product
  }
}

extension EDTFLongYear: CustomStringConvertible {
  var description: String {
    let tail = (exponent.map { "E\($0)" } ?? "") + (significantDigits.map { "S\($0)" } ?? "")
    guard exponent == nil, mantissa.magnitude <= 9999 else { return "Y\(mantissa)\(tail)" }
    let digits = EDTFDigits(Int(mantissa.magnitude), count: 4)
    return (mantissa < 0 ? "-" : "") + "\(digits)\(tail)"
  }
}
