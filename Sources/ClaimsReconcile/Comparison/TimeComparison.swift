import ClaimsModel

/// Whether two statements speak of the same time.
enum TimeComparison: Hashable {
  /// Time plays no part, or both surely speak of one moment.
  case together
  /// They may speak of one moment; each sentence says what is not certain.
  case perhaps([String])
  /// The first speaks of an earlier moment than the second; each sentence says what is not certain.
  case before([String])
  /// The first speaks of a later moment than the second.
  case after([String])
  /// They count what fell into periods that do not meet.
  case otherPeriods

  /// The table of times: `throughout × throughout` overlap, `throughout × at` inside, `at × at`
  /// within one granule of the predicate.
  static func compare(_ a: Statement, _ b: Statement, of predicate: Predicate) -> TimeComparison {
    let isTimeless = predicate.aspect == .timeless
    guard !isTimeless || predicate.isCumulative else { return .together }
    // “Never” and “at some time” meet any time: see `Comparison.across`.
    guard a.claim.temporalExtent == .stated, b.claim.temporalExtent == .stated else {
      return .together
    }
    // Nor does the report's date stand in for what is said not to be known.
    if !isTimeless, a.claim.when?.isUnknown == true || b.claim.when?.isUnknown == true {
      return .perhaps(["One side says that when is not known."])
    }
    if predicate.isCumulative { return compareRunningTotals(a, b, of: predicate) }
    guard let first = Occasion(a), let second = Occasion(b) else {
      return .perhaps(["A claim has no date, and neither has its report."])
    }
    let outcome = TimeComparison(first.order(to: second, granule: predicate.granule))
    let standIn = first.isStandIn || second.isStandIn
    return standIn
      ? outcome.weakened("A claim gives no date: its report's date stands in.") : outcome
  }

  /// The granules in which a statement can meet others of a question about states or events: two whose
  /// stretches share none speak of different times. Nil where it may meet any.
  static func reach(of statement: Statement, of predicate: Predicate) -> ClosedRange<Int64>? {
    guard predicate.aspect != .timeless, !predicate.isCumulative,
      statement.claim.temporalExtent == .stated, statement.claim.when?.isUnknown != true,
      let possible = Occasion(statement)?.possible
    else { return nil }
    let granule = predicate.granule
    return granule.index(of: possible.earliest)...granule.index(of: possible.latest)
  }

  /// How two times that are given stand to each other.
  enum Order: Int {
    case together, overlapping, before, after
  }

  private init(_ order: Order) {
    switch order {
    case .together: self = .together
    case .overlapping: self = .perhaps(["The times given overlap, yet may be different moments."])
    case .before: self = .before([])
    case .after: self = .after([])
    }
  }

  /// A running total stands as of the last day it covers; a timeless one as of its report.
  private static func compareRunningTotals(
    _ a: Statement, _ b: Statement, of predicate: Predicate
  ) -> TimeComparison {
    let usesReport = predicate.aspect == .timeless
    // Deaths of one year and deaths of another are two counts, whatever they are said to be of.
    if usesReport, let x = a.claim.when?.date, let y = b.claim.when?.date, x.isDisjoint(from: y) {
      return .otherPeriods
    }
    guard let x = asOf(a, usesReport), let y = asOf(b, usesReport) else {
      return .perhaps(["It is not known as of when a running total stands."])
    }
    let outcome: TimeComparison
    if predicate.granule.holds(x, y) {
      outcome = .together
    } else if x.overlaps(y) {
      outcome = .perhaps(["The running totals may stand as of different moments."])
    } else {
      outcome = x.latest < y.earliest ? .before([]) : .after([])
    }
    let standIn = !usesReport && (a.claim.when == nil || b.claim.when == nil)
    return standIn
      ? outcome.weakened("A claim gives no date: its report's date stands in.") : outcome
  }

  /// The stretch in which the total stands: the last day of what is given to the day; of what is
  /// given to the month or less finely, or approximately, any moment of it.
  private static func asOf(_ statement: Statement, _ usesReport: Bool) -> TimeBounds? {
    let stated = usesReport ? statement.published : statement.claim.when?.date
    guard let date = stated ?? statement.published else { return nil }
    guard date.precision <= .day, !date.isApproximate, date.bounds.latest != .max else {
      return date.possible
    }
    let lastDay = CalendarDay(containing: date.bounds.latest).bounds
    return date.bounds.intersection(lastDay)
  }

  private func weakened(_ caveat: String) -> TimeComparison {
    switch self {
    case .together: .perhaps([caveat])
    case .perhaps(let others): .perhaps([caveat] + others)
    case .otherPeriods: self
    case .before(let others): .before([caveat] + others)
    case .after(let others): .after([caveat] + others)
    }
  }
}

/// A date with its reading; the report's own date where the claim has none.
private struct Occasion {
  let possible: TimeBounds
  let certain: TimeBounds?
  let isUncertain: Bool
  let reading: ClaimTime.Reading
  let isStandIn: Bool

  init?(_ statement: Statement) {
    if let when = statement.claim.when?.dated {
      self.init(when.date, when.reading, isStandIn: false)
    } else if let published = statement.published {
      self.init(published, .at, isStandIn: true)
    } else {
      return nil
    }
  }

  private init(_ date: EDTF, _ reading: ClaimTime.Reading, isStandIn: Bool) {
    (possible, certain, isUncertain) = (date.possible, date.certain, date.isUncertain)
    (self.reading, self.isStandIn) = (reading, isStandIn)
  }

  func order(to other: Occasion, granule: Predicate.Granule) -> TimeComparison.Order {
    let (x, y) = (possible, other.possible)
    // Two dates of one granule speak of one moment, also where they are apart inside it.
    if (reading, other.reading) == (.at, .at), granule.holds(x, y) { return .together }
    guard x.overlaps(y) else { return x.latest < y.earliest ? .before : .after }
    let isCertain: Bool
    switch (reading, other.reading) {
    case (.throughout, .throughout):
      isCertain = certain.flatMap { x in other.certain.map { x.overlaps($0) } } ?? false
    case (.throughout, .at): isCertain = certain?.contains(y) ?? false
    case (.at, .throughout): isCertain = other.certain?.contains(x) ?? false
    case (.at, .at): isCertain = false
    }
    return isCertain ? .together : .overlapping
  }
}

/// When a state or an event was, where its claim gives a date: such times are compared by their dates
/// alone.
struct GivenTime {
  private let occasion: Occasion
  private let granule: Predicate.Granule

  var isUncertain: Bool { occasion.isUncertain }

  /// Nil for any other.
  init?(_ statement: Statement, of predicate: Predicate) {
    guard predicate.aspect != .timeless, !predicate.isCumulative,
      let occasion = Occasion(statement), !occasion.isStandIn
    else { return nil }
    self.occasion = occasion
    granule = predicate.granule
  }

  func order(to other: GivenTime) -> TimeComparison.Order {
    occasion.order(to: other.occasion, granule: granule)
  }
}

extension Predicate.Granule {
  /// The number of the granule that holds a moment; equal numbers, same granule.
  func index(of second: Int64) -> Int64 {
    switch self {
    case .day: return CalendarDay.daysSinceEpoch(containing: second)
    case .month:
      let day = CalendarDay(containing: second)
      return Int64(day.year) * 12 + Int64(day.month)
    case .year: return Int64(CalendarDay(containing: second).year)
    }
  }

  /// Whether both stretches lie inside one and the same granule.
  func holds(_ a: TimeBounds, _ b: TimeBounds) -> Bool {
    let low = min(a.earliest, b.earliest)
    let high = max(a.latest, b.latest)
    guard low != .min, high != .max else { return false }
    return index(of: low) == index(of: high)
  }
}
