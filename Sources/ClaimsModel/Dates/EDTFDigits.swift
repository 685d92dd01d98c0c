/// Two to four digits as written, any of which may be `X`: not specified (ISO 8601-2:2019, 9).
struct EDTFDigits: Hashable, Sendable {
  private(set) var count = 0
  /// The number with 0 in the place of every `X`: the smallest it can be.
  private(set) var lowest = 0
  /// Bit n is set where the digit worth 10ⁿ is an `X`.
  private var unknown: UInt8 = 0

  init() {}

  /// A number known in full, padded with zeros to `count` digits.
  ///
  /// - Precondition: `value` has at most `count` digits.
  init(_ value: Int, count: Int) {
    self.count = count
    lowest = value
  }

  /// Appends a digit, or an `X` where `digit` is nil.
  ///
  /// - Precondition: fewer than four digits so far.
  mutating func append(_ digit: Int?) {
    precondition(count < 4)
    count += 1
    lowest = lowest * 10 + (digit ?? 0)
    unknown = unknown << 1 | (digit == nil ? 1 : 0)
  }

  var isExact: Bool { unknown == 0 }
  var isWhollyUnknown: Bool { count > 0 && unknown.nonzeroBitCount == count }
  /// How many `X` stand at the end.
  var trailingUnknown: Int { (~unknown).trailingZeroBitCount }
  /// Whether every `X` comes after every digit.
  var isUnknownOnlyAtEnd: Bool { unknown.nonzeroBitCount == trailingUnknown }

  /// The number with 9 in the place of every `X`: the largest it can be.
  var highest: Int { number(filling: Self.powers[unknown.nonzeroBitCount] - 1) }

  func matches(_ value: Int) -> Bool {
    guard !isExact else { return value == lowest }
    var (rest, pattern) = (value, lowest)
    for place in 0..<count {
      if unknown & (1 << place) == 0, rest % 10 != pattern % 10 { return false }
      (rest, pattern) = (rest / 10, pattern / 10)
    }
    return rest == 0
  }

  /// How many numbers match; they are `number(filling:)` of 0 up to this, in rising order.
  var matchCount: Int { Self.powers[unknown.nonzeroBitCount] }

  /// The number with the digits of `fill` put in the places of the `X`s.
  func number(filling fill: Int) -> Int {
    var (rest, number) = (fill, lowest)
    for place in 0..<count where unknown & (1 << place) != 0 {
      number += rest % 10 * Self.powers[place]
      rest /= 10
    }
    return number
  }

  private static let powers = [1, 10, 100, 1_000, 10_000]
}

extension EDTFDigits: CustomStringConvertible {
  var description: String {
    String(unsafeUninitializedCapacity: count) { text in
      var rest = lowest
      for place in 0..<count {
        let digit = UInt8(ascii: "0") + UInt8(rest % 10)
        text[count - 1 - place] = unknown & (1 << place) == 0 ? digit : UInt8(ascii: "X")
        rest /= 10
      }
      return count
    }
  }
}

/// The digits of a year, decade or century, with its sign.
struct EDTFSignedDigits: Hashable, Sendable, CustomStringConvertible {
  let isNegative: Bool
  let digits: EDTFDigits

  var description: String { (isNegative ? "-" : "") + digits.description }

  /// The number, where every digit is known; else the one nearest zero.
  var lowest: Int { isNegative ? -digits.lowest : digits.lowest }

  /// The first result that `find` gives, over the matching numbers in rising or falling order.
  /// "-0000" is no year, and is passed over.
  func first<Found>(rising: Bool, _ find: (Int) -> Found?) -> Found? {
    let count = digits.matchCount
    for index in 0..<count {
      let magnitude = digits.number(filling: rising == isNegative ? count - 1 - index : index)
      if isNegative, magnitude == 0 { continue }
      if let found = find(isNegative ? -magnitude : magnitude) { return found }
    }
    return nil
  }
}
