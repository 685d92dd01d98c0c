/// A sum of seconds that cannot overflow: exact for any number of `Int64`s that a machine can hold.
///
/// The standard library's `Int128` would do, but is not on every system that Swift 6 is.
struct WideSeconds: Hashable, Comparable, Sendable {
  private var high: Int64
  private var low: UInt64

  static let zero = WideSeconds(0)

  init(_ seconds: Int64) {
    high = seconds < 0 ? -1 : 0
    low = UInt64(bitPattern: seconds)
  }

  static func + (a: WideSeconds, b: WideSeconds) -> WideSeconds {
    var sum = a
    let (low, carries) = a.low.addingReportingOverflow(b.low)
    sum.low = low
    sum.high = a.high + b.high + (carries ? 1 : 0)
    return sum
  }

  static func + (a: WideSeconds, b: Int64) -> WideSeconds { a + WideSeconds(b) }

  static func < (a: WideSeconds, b: WideSeconds) -> Bool {
    a.high == b.high ? a.low < b.low : a.high < b.high
  }

  var isNegative: Bool { high < 0 }

  /// How far it is from zero; `Int64.max` where that is more.
  var clampedMagnitude: Int64 {
    switch high {
    case 0: Int64(exactly: low) ?? .max
    case -1 where low > UInt64(bitPattern: .min): Int64(bitPattern: ~low + 1)
    default: .max
    }
  }
}
