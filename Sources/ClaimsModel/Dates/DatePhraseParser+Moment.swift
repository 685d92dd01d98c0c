extension DatePhraseParser {
  /// What words around a date make of it.
  private enum Wrap {
    case hedge(EDTFQualifier)
    case portion(DateTable.Portion, DateTable.Portion, offset: Int)
    case night(offset: Int)
  }

  /// A clock time, on its way to its day.
  private struct ClockFound {
    var time: WrittenClock
    var offset: Int
  }

  /// One date with all that stands about it: "in the early morning of Friday the 9th".
  mutating func moment() throws(DateProblem) -> DatePhraseMoment {
    var wraps: [Wrap] = []
    var clock: ClockFound?
    while true {
      guard !isAtEnd else { throw unexpected }
      if let found = try core() {
        return try finished(found, wraps, clock)
      }
      guard try takeWrap(&wraps, &clock) || take(table.fillers) != nil || takeMark() else {
        throw unreadable
      }
    }
  }

  private var unreadable: DateProblem {
    var copy = self
    if copy.duration() != nil {
      return DateProblem(
        offset: offset(at: index), reason: "A length of time alone is no date.",
        remedy: "Write from when it is counted, such as “4 years ago” or “in the past 4 years”.")
    }
    let rest = index < words.count && !startsDate(at: index)
    return rest
      ? problem(
        at: index, "I cannot tell what “\(quote(index..<(index + 1)))” does to the date.",
        "Keep only the words that state the date.")
      : problem(
        at: index, "“\(quote(index..<words.count))” does not make a date.",
        "Write it in full, such as “9 February 2018”.")
  }

  private mutating func takeWrap(
    _ wraps: inout [Wrap], _ clock: inout ClockFound?
  ) throws(DateProblem) -> Bool {
    let offset = offset(at: index)
    if let time = take(table.timesOfDay) {
      if time == .night { wraps.append(.night(offset: offset)) }
    } else if let time = try takeClock() {
      clock = ClockFound(time: time, offset: offset)
    } else if let first = take(table.portions) {
      wraps.append(.portion(first, secondPortion() ?? first, offset: offset))
    } else if let hedge = take(table.hedges) {
      wraps.append(.hedge(hedge))
    } else {
      return false
    }
    return true
  }

  /// "to late" of "mid to late February".
  private mutating func secondPortion() -> DateTable.Portion? {
    let start = index
    let isJoined = take(table.joins) != nil || words[index - 1].kind == .sign
    if text() == "-" { index += 1 }
    if isJoined, let second = take(table.portions) { return second }
    index = start
    return nil
  }

  /// The date with what stands behind it, and then all wraps put on, the nearest first.
  private mutating func finished(
    _ core: DatePhraseMoment, _ before: [Wrap], _ clock: ClockFound?
  ) throws(DateProblem) -> DatePhraseMoment {
    var (moment, wraps, clock) = (core, before, clock)
    while try takeTrailer(&moment, &wraps, &clock) {}
    for wrap in wraps.reversed() {
      switch wrap {
      case .hedge(let sign): moment = .hedged(sign, moment)
      case .portion(let first, let last, let offset):
        moment = .portion(first, through: last, moment, offset: offset)
      case .night(let offset): moment = .night(moment, offset: offset)
      }
    }
    if let clock { moment = .clock(clock.time.clock, moment, offset: clock.offset) }
    return moment
  }

  private mutating func takeTrailer(
    _ moment: inout DatePhraseMoment, _ wraps: inout [Wrap], _ clock: inout ClockFound?
  ) throws(DateProblem) -> Bool {
    let start = index
    if let hedge = take(table.trailingHedges) {
      wraps.append(.hedge(hedge))
      return true
    }
    skipFillers()
    let offset = offset(at: index)
    if let time = take(table.timesOfDay) {
      if time == .night { wraps.append(.night(offset: offset)) }
      return true
    }
    if clock != nil, takeZone(into: &clock) { return true }
    if clock == nil, let time = try takeClock() {
      clock = ClockFound(time: time, offset: offset)
      return true
    }
    if let weekday = take(table.weekdays) {
      if case .weekday = moment { index = start; return false }
      moment = .weekdayOf(weekday, moment, offset: offset)
      return true
    }
    index = start
    return false
  }

  private mutating func takeZone(into clock: inout ClockFound?) -> Bool {
    guard var found = clock, found.time.zone == nil, let zone = takeZone() else { return false }
    found.time.zone = zone
    clock = found
    return true
  }
}
