extension CalendarDay: LosslessStringConvertible {
  /// Reads a day as it is written below: `2018-02-09`. Nil for anything else, and for one that does
  /// not exist.
  package init?(_ text: String) {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isNegative = fields.first?.isEmpty ?? false
    let numbers = (isNegative ? fields.dropFirst() : fields[...]).map { Int(Substring($0)) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      let date = CalendarDay(year: isNegative ? -year : year, month: month, day: day),
      date.description == text
    else { return nil }
    self = date
  }

  /// `2018-02-09`; years of more than four digits are written in full.
  package var description: String {
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return [(year < 0 ? "-" : "") + padded, Self.twoDigits(month), Self.twoDigits(day)]
      .joined(separator: "-")
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
