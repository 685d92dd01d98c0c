extension CalendarDay: CustomStringConvertible {
  /// `2018-02-09`; years of more than four digits are written in full.
  package var description: String {
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return [(year < 0 ? "-" : "") + padded, Self.twoDigits(month), Self.twoDigits(day)]
      .joined(separator: "-")
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
