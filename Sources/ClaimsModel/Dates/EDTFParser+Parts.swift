extension EDTFParser {
  /// Reads one date, year, season or instant, up to the first byte that cannot belong to it.
  mutating func part() throws(EDTFProblem) -> EDTFPart {
    let start = position
    var qualifiers = EDTFQualifiers()
    qualifiers[.year] = eatQualifier()
    let kind = try kind(&qualifiers)
    guard let part = EDTFPart(kind, qualifiers) else { throw noSuchDate(kind, at: start) }
    return part
  }

  private mutating func kind(
    _ qualifiers: inout EDTFQualifiers
  ) throws(EDTFProblem) -> EDTFPart.Kind {
    if at("Y") {
      let year = EDTFPart.Kind.longYear(try longYear())
      qualifiers.qualify(through: .year, with: eatQualifier())
      return year
    }
    let start = position
    let number = try signedDigits()
    if at("S"), number.digits.count == 4 {
      let year = try reliableYear(number, at: start)
      qualifiers.qualify(through: .year, with: eatQualifier())
      return .longYear(year)
    }
    qualifiers.qualify(through: .year, with: eatQualifier())
    switch number.digits.count {
    case 2: return .century(number)
    case 3: return .decade(number)
    default: return try date(in: number, &qualifiers)
    }
  }

  /// What follows a year of four digits.
  private mutating func date(
    in year: EDTFSignedDigits, _ qualifiers: inout EDTFQualifiers
  ) throws(EDTFProblem) -> EDTFPart.Kind {
    guard eat("-") else { return .date(year: year, month: nil, day: nil) }
    qualifiers[.month].formUnion(eatQualifier())
    let monthStart = position
    let month = try twoDigits("month")
    qualifiers.qualify(through: .month, with: eatQualifier())
    if month.isExact, let season = EDTFSeason(code: month.lowest) {
      return .season(year: year, season)
    }
    guard (1...12).contains(where: month.matches) else {
      throw problem(
        at: monthStart, "There is no month \(month).",
        "Write 01 to 12, or 21 to 41 for a part of the year.")
    }
    guard eat("-") else { return .date(year: year, month: month, day: nil) }
    qualifiers[.day].formUnion(eatQualifier())
    let dayStart = position
    let day = try twoDigits("day")
    qualifiers.qualify(through: .day, with: eatQualifier())
    guard (1...31).contains(where: day.matches) else {
      throw problem(at: dayStart, "There is no day \(day) in any month.", "Write 01 to 31.")
    }
    let kind = EDTFPart.Kind.date(year: year, month: month, day: day)
    return at("T") ? try time(on: kind, year, qualifiers, from: dayStart) : kind
  }

  /// Reads a qualifier where one stands; else gives the empty one.
  private mutating func eatQualifier() -> EDTFQualifier {
    if eat("?") { return .uncertain }
    if eat("~") { return .approximate }
    return eat("%") ? [.uncertain, .approximate] : []
  }
}

// MARK: - Numbers

extension EDTFParser {
  /// Two, three or four digits with their sign. `X` is for four digits alone.
  private mutating func signedDigits() throws(EDTFProblem) -> EDTFSignedDigits {
    let start = position
    let isNegative = eat("-")
    let first = position
    var digits = EDTFDigits()
    while let byte = next, byte.isDigit || at("X") {
      if digits.count == 4 { throw tooManyDigits(from: first) }
      digits.append(eat("X") ? nil : eatDigit())
    }
    switch digits.count {
    case 0: throw unexpected()
    case 2...3 where !digits.isExact:
      throw problem(
        at: first, "A digit can be left open only in a year of four.",
        "Write all four, with X for each that is not known.")
    case 2...4: break
    default:
      throw problem(
        at: first, "A year has four digits, and this has \(digits.count).",
        "Write zeros before it, such as 0850.")
    }
    if isNegative, digits.isExact, digits.lowest == 0 {
      throw problem(at: start, "There is no year minus zero.", "Leave out the sign.")
    }
    return EDTFSignedDigits(isNegative: isNegative, digits: digits)
  }

  private func tooManyDigits(from first: Int) -> EDTFProblem {
    let count = bytes[first...].prefix { $0.isDigit || $0 == UInt8(ascii: "X") }.count
    return problem(
      at: first, "A year has four digits, and this has \(count).",
      count == 8
        ? "Write hyphens between year, month and day: 2016-05-31."
        : "Write Y before a year of more than four digits.")
  }

  private mutating func twoDigits(_ what: String) throws(EDTFProblem) -> EDTFDigits {
    let start = position
    var digits = EDTFDigits()
    while digits.count < 2, let byte = next, byte.isDigit || at("X") {
      digits.append(eat("X") ? nil : eatDigit())
    }
    switch digits.count {
    case 0: throw unexpected()
    case 1:
      throw problem(
        at: start, "A \(what) has two digits, and this has one.", "Write 0 before it.")
    default: break
    }
    if let byte = next, byte.isDigit || at("X") {
      throw problem(
        at: start, "A \(what) has two digits, and this has more.",
        "Write two digits for the month and two for the day.")
    }
    return digits
  }

  /// "Y", a sign, digits, and an exponent and a count of significant digits where they stand.
  private mutating func longYear() throws(EDTFProblem) -> EDTFLongYear {
    let start = position
    position += 1
    let isNegative = eat("-")
    let first = position
    let magnitude = try number()
    if bytes[first] == UInt8(ascii: "0") {
      throw problem(at: first, "A year after Y does not begin with 0.", "Leave out the zeros.")
    }
    let exponent: Int? = eat("E") ? try number() : nil
    if exponent == nil, magnitude <= 9999 {
      throw problem(
        at: start, "Y is for years of more than four digits.", "Write four digits without Y.")
    }
    return try withSignificantDigits(isNegative ? -magnitude : magnitude, exponent)
  }

  /// "S" and what follows a year of four digits.
  private mutating func reliableYear(
    _ year: EDTFSignedDigits, at start: Int
  ) throws(EDTFProblem) -> EDTFLongYear {
    guard year.digits.isExact else {
      throw problem(
        at: start, "A year has either open digits or a count of significant ones.",
        "Leave out the X or the S.")
    }
    return try withSignificantDigits(year.lowest, nil)
  }

  private mutating func withSignificantDigits(
    _ mantissa: Int, _ exponent: Int?
  ) throws(EDTFProblem) -> EDTFLongYear {
    let start = position
    let significant: Int? = eat("S") ? try number() : nil
    let year = EDTFLongYear(
      mantissa: mantissa, exponent: exponent, significantDigits: significant)
    guard significant != 0, year.looseDigits >= 0 else {
      throw problem(
        at: start, "The count of significant digits does not fit the year.",
        "Write a count from 1 to the number of its digits.")
    }
    return year
  }

  /// A whole number of at most 18 digits, which cannot overflow.
  private mutating func number() throws(EDTFProblem) -> Int {
    let start = position
    var value = 0
    while let digit = eatDigit() {
      guard position - start <= 18 else {
        throw problem(
          at: start, "This number has more than 18 digits.", "Write it with an exponent: Y17E7.")
      }
      value = value * 10 + digit
    }
    guard position > start else { throw unexpected() }
    return value
  }
}

// MARK: - Days that do not exist

extension EDTFParser {
  private func noSuchDate(_ kind: EDTFPart.Kind, at start: Int) -> EDTFProblem {
    guard case .date(let year, let month?, let day?) = kind else {
      return problem(at: start, "There is no such date.", "Correct its digits.")
    }
    guard year.digits.isExact, month.isExact, day.isExact else {
      return problem(
        at: start, "No existing day matches \(year)-\(month)-\(day).",
        "Correct its digits, or leave more of them open.")
    }
    let length = CalendarDay.daysIn(month: month.lowest, year: year.lowest)
    let name = Self.monthNames[month.lowest - 1]
    let suffix = (month.lowest, day.lowest) == (2, 29) ? " in \(year)" : ""
    return problem(
      at: start, "There is no \(day.lowest) \(name)\(suffix).",
      "The month has \(length) days: write 01 to \(length).")
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
