/// A JSON number, kept as it was written: no digit is lost before somebody asks for a Swift number.
///
/// Two numbers are equal if they are spelled the same. Source: RFC 8259 §6.
package struct JSONNumber: Hashable, Sendable {
  /// The number as it stands in JSON, such as `-1.50e3`.
  package let text: String

  /// For text that has already been checked against the grammar.
  init(checked text: String) {
    self.text = text
  }

  package init(_ value: some BinaryInteger) {
    text = String(value)
  }

  /// The fewest digits that read back as `value`, and whole values without ".0".
  ///
  /// - Precondition: `value` is finite; JSON has no infinity and no NaN.
  package init(_ value: Double) {
    precondition(value.isFinite, "JSON has no number for \(value).")
    let shortest = value.description
    text = shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
  }

  /// The nearest double, or `nil` if the number lies outside the range of doubles.
  package var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The exact value if it is whole and fits in 64 bits, however it is spelled (`12`, `12.0`,
  /// `1.2e1`); `nil` otherwise. Never rounds.
  package var integer: Int64? {
    Int64(text) ?? Decimal(text).integer
  }
}

/// A number as its digits and the power of ten that they are multiplied by.
private struct Decimal {
  private var isNegative = false
  private var digits: [UInt8] = []
  /// `nil` if the exponent itself does not fit in 32 bits.
  private var exponent: Int32? = 0

  init(_ text: String) {
    let parts = text.utf8.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
    var fraction: Int32? = nil
    for byte in parts[0] {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): fraction = 0
      default:
        digits.append(byte - UInt8(ascii: "0"))
        fraction = fraction.map { $0 &+ 1 }
      }
    }
    if parts.count == 2 { exponent = Int32(Substring(parts[1])) }
    shift(by: fraction ?? 0)
  }

  /// Takes the fraction's digits off the exponent, then drops what zeros follow.
  private mutating func shift(by fraction: Int32) {
    digits = Array(digits.drop { $0 == 0 })
    guard let stated = exponent else { return }
    let (start, overflow) = stated.subtractingReportingOverflow(fraction)
    guard !overflow else { return exponent = nil }
    var power = start
    while digits.last == 0, power < 0 {
      digits.removeLast()
      power += 1
    }
    exponent = power
  }

  var integer: Int64? {
    guard !digits.isEmpty else { return 0 }
    guard let exponent, exponent >= 0, Int(exponent) + digits.count <= 19 else { return nil }
    let zeros = repeatElement(UInt8(0), count: Int(exponent))
    let written = (digits + zeros).map { String($0) }.joined()
    return Int64((isNegative ? "-" : "") + written)
  }
}
