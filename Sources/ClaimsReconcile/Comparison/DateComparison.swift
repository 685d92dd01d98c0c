import ClaimsModel

/// Compares two dates given as answers.
enum DateComparison {
  /// Both affirmed. Dates that cannot meet even with their `~` widened are in conflict; a `?` on
  /// either leaves a caveat.
  static func compare(_ a: EDTF, _ b: EDTF) -> Comparison {
    let sets = Deferred { [describe(a), describe(b)] }
    guard !a.isDisjoint(from: b) else {
      let doubted = a.isUncertain || b.isUncertain
      return Comparison(
        .contrary, on: .date, because: "No moment is in both.", comparing: sets.value,
        caveats: doubted ? ["A date is marked uncertain."] : [])
    }
    if a == b || a.possible == b.possible {
      return Comparison(
        .same, on: .date, because: "Both leave the same time.", comparing: sets.value)
    }
    guard a.bounds.overlaps(b.bounds) else {
      return Comparison(
        .contrary, on: .date, because: "Taken strictly, no moment is in both.",
        comparing: [describe(a.bounds), describe(b.bounds)],
        caveats: ["A date is approximate and, widened, leaves time to both."])
    }
    if a.possible.contains(b.possible) || b.possible.contains(a.possible) {
      return Comparison(
        .refines, on: .date, because: "One date lies within the other.", comparing: sets.value)
    }
    return Comparison(
      .compatible, on: .date, because: "They leave some time to both.", comparing: sets.value)
  }

  static func compare(affirmed: EDTF, denied: EDTF) -> Comparison {
    let sets = Deferred { [describe(affirmed), "not " + describe(denied)] }
    // Only what is surely denied: not the gaps of a set, nor a date that is doubted itself.
    guard let gone = denied.certain, gone.contains(affirmed.possible) else {
      return Comparison(
        .compatible, on: .polarity, because: "The denial leaves room for the statement.",
        comparing: sets.value)
    }
    return Comparison(
      affirmed == denied ? .contradictory : .contrary, on: .polarity,
      because: "The one says what the other denies.", comparing: sets.value,
      caveats: affirmed.isUncertain ? ["A date is marked uncertain."] : [])
  }

  /// The stretch a date leaves possible; the date itself where its days alone do not tell it.
  private static func describe(_ date: EDTF) -> String {
    let text = date.description
    let isSet = text.hasPrefix("[") || text.hasPrefix("{")
    return isSet || date.precision < .day ? text : describe(date.possible)
  }

  /// `2018-02-09`, or `2018-02-01…2018-02-28`; an open end is `…` alone.
  static func describe(_ bounds: TimeBounds) -> String {
    let first = day(bounds.earliest), last = day(bounds.latest)
    return first == last ? first : first + "…" + last
  }

  private static func day(_ second: Int64) -> String {
    guard second != .min, second != .max else { return "" }
    return CalendarDay(containing: second).description
  }
}
