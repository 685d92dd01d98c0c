import ClaimsModel

extension ClaimRow {
  /// - Parameter published: the report's date, which “yesterday” starts from.
  func time(published: EDTF?) throws(CSVFault) -> ClaimTime? {
    let said = record.text("when-said")
    switch record.word("when") {
    case CSVAbsence.unknown.rawValue: return .unknown(said: said)
    case CSVAbsence.never.rawValue: return .never(said: said)
    default: break
    }
    let reading: ClaimTime.Reading? = try record.choice("when-reading")
    if let stretch = try stretch() {
      return ClaimTime(stretch, reading: reading ?? .throughout, said: said)
    }
    if let day = try day("when") { return ClaimTime(day, reading: reading ?? .at, said: said) }
    guard let read = try record.date("when", anchor: published) else { return nil }
    return ClaimTime(
      read.date, reading: reading ?? read.manner ?? .at, said: said ?? read.said)
  }

  /// Out of the columns `from` and `until`: it held all the while.
  private func stretch() throws(CSVFault) -> EDTF? {
    let first = try end("from")
    let last = try end("until")
    guard first != nil || last != nil else { return nil }
    if first == last { return first }
    guard let stretch = EDTF.stretch(from: first, until: last) else {
      let (start, end) = (first?.description ?? "..", last?.description ?? "..")
      throw record.fault(
        "until", "“\(start)” to “\(end)” is no stretch of time.",
        "Write the earlier date first, each a day, a month or a year.")
    }
    return stretch
  }

  private func end(_ column: String) throws(CSVFault) -> EDTF? {
    if let day = try day(column) { return day }
    return try record.date(column)?.date
  }

  /// A number of days, where the table counts them from a day that it or the user names.
  private func day(_ column: String) throws(CSVFault) -> EDTF? {
    guard let zero = record.word("day-zero"),
      let number = record.word(column).flatMap({ Int64($0) })
    else { return nil }
    guard let first = CalendarDay(zero) else {
      throw record.fault("day-zero", "“\(zero)” is no day.", "Write it as 2018-02-09.")
    }
    let (days, isTooFar) = first.daysSinceEpoch.addingReportingOverflow(number)
    guard !isTooFar else {
      throw record.fault(column, "“\(number)” days lie too far off.", "Correct the number.")
    }
    return .day(CalendarDay(daysSinceEpoch: days))
  }
}
