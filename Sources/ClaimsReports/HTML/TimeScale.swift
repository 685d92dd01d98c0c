import ClaimsModel

/// Seconds laid along a line, with the dates to mark on it.
struct TimeScale {
  private static let mostTicks = 8
  private static let day: Int64 = 86_400

  struct Tick: Hashable {
    let second: Int64
    let label: String
  }

  /// The first and the last second shown, both inclusive.
  let first: Int64
  let last: Int64
  /// Where the line begins and how long it is, in units of the picture.
  let origin: Double
  let length: Double

  /// A scale on which all of `seconds` have their place; nil where there are none.
  init?(showing seconds: some Sequence<Int64>, from origin: Double, length: Double) {
    let seconds = Array(seconds)
    guard let low = seconds.min(), let high = seconds.max() else { return nil }
    let margin = max((high - low) / 40, Self.day / 2)
    first = low - margin
    last = high + margin
    self.origin = origin
    self.length = length
  }

  /// What lies beyond an end is put there.
  func place(_ second: Int64) -> Double {
    let within = Double(min(max(second, first), last) - first)
    return origin + (within / Double(last - first) * length * 10).rounded() / 10
  }

  /// Eight at most, on round days, months or years.
  var ticks: [Tick] {
    let start = CalendarDay(containing: first)
    let end = CalendarDay(containing: last)
    let days = end.daysSinceEpoch - start.daysSinceEpoch
    for step in [1, 2, 5, 10] as [Int64] where days / step < Self.mostTicks {
      return Self.days(from: start, to: end, step: step).filter { $0.second >= first }
    }
    let months = (end.year - start.year) * 12 + end.month - start.month
    for step in [1, 3, 6] where months / step < Self.mostTicks {
      return Self.months(from: start, count: months, step: step).filter { $0.second >= first }
    }
    var step = 1
    let factors = [2, 5, 10]
    var round = 0
    while (end.year - start.year) / step >= Self.mostTicks {
      step = factors[round % 3] * Self.power(of: 10, round / 3)
      round += 1
    }
    return Self.years(from: start.year, to: end.year, step: step).filter { $0.second >= first }
  }

  private static func power(of base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private static func days(from start: CalendarDay, to end: CalendarDay, step: Int64) -> [Tick] {
    stride(from: start.daysSinceEpoch, through: end.daysSinceEpoch, by: Int64.Stride(step)).map {
      Tick(second: $0 * day, label: "\(CalendarDay(daysSinceEpoch: $0))")
    }
  }

  private static func months(from start: CalendarDay, count: Int, step: Int) -> [Tick] {
    let origin = start.year * 12 + start.month - 1
    return (origin...origin + count).filter { $0 % step == 0 }.compactMap { month in
      let (year, inYear) = month.quotientAndRemainder(dividingBy: 12)
      guard let day = CalendarDay(year: year, month: inYear + 1, day: 1) else { return nil }
      return Tick(second: day.daysSinceEpoch * self.day, label: "\("\(day)".prefix(7))")
    }
  }

  private static func years(from start: Int, to end: Int, step: Int) -> [Tick] {
    let first = start >= 0 ? (start + step - 1) / step * step : start / step * step
    return stride(from: first, through: end, by: step).compactMap { year in
      CalendarDay(year: year, month: 1, day: 1).map {
        Tick(second: $0.daysSinceEpoch * day, label: "\(year)")
      }
    }
  }
}
