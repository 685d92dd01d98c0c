/// A date, interval or set of dates in the Extended Date/Time Format, levels 0, 1 and 2.
///
/// The value is what was said, not how: signs of qualification that come to the same are equal
/// ("2004-06?" and "?2004-?06"), and spaces in sets are not kept. Offsets from UTC, fractions of a
/// second and the order of a set are kept. Times without `Z` or an offset are read as UTC.
/// Source: ISO 8601-2:2019; Library of Congress, "Extended Date/Time Format (EDTF) Specification".
/// Also read, as edtf.js reads them: times to the minute or with a fraction, centuries ("19").
package struct EDTF: Hashable, Sendable {
  /// What is written, with its ends or members.
  enum Shape: Hashable, Sendable {
    case single(EDTFPart)
    case interval(End, End)
    /// `[…]`: one of the members.
    case oneOf([Member])
    /// `{…}`: all of the members.
    case allOf([Member])
  }

  /// One end of an interval.
  enum End: Hashable, Sendable {
    case at(EDTFPart)
    /// `..`: no end.
    case open
    /// Nothing written: there is an end, and it is not known.
    case unknown
  }

  /// One member of a set.
  enum Member: Hashable, Sendable {
    case one(EDTFPart)
    case range(EDTFPart, EDTFPart)
    case onOrBefore(EDTFPart)
    case onOrAfter(EDTFPart)
  }

  /// What is written, and what it comes to.
  let reading: EDTFReading

  /// Ends and ranges are in order: the parser has seen to it.
  var shape: Shape { reading.shape }

  init(shape: Shape) {
    reading = EDTFReading(shape)
  }

  package static func == (a: EDTF, b: EDTF) -> Bool {
    a.reading === b.reading || a.shape == b.shape
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(reading.bounds)
    hasher.combine(reading.qualifiers.rawValue)
  }

  /// Reads a text.
  ///
  /// - Throws: `EDTFProblem` with the place, the reason and a remedy, if the text is not EDTF,
  ///   names a day that does not exist, or ends before it begins.
  package init(parsing text: String) throws(EDTFProblem) {
    var parser = EDTFParser(text)
    self.init(shape: try parser.statement())
  }

  /// A year, month or day; nil if it does not exist. Years of more than four digits are written
  /// with `Y`, and then cannot carry a month.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard month != nil || day == nil else { return nil }
    guard year.magnitude > 9999 else {
      let signed = EDTFSignedDigits(
        isNegative: year < 0, digits: EDTFDigits(Int(year.magnitude), count: 4))
      if let month, !(1...12).contains(month) { return nil }
      if let day, !(1...31).contains(day) { return nil }
      let kind = EDTFPart.Kind.date(
        year: signed, month: month.map { EDTFDigits($0, count: 2) },
        day: day.map { EDTFDigits($0, count: 2) })
      guard let part = EDTFPart(kind) else { return nil }
      self.init(shape: .single(part))
      return
    }
    // 18 digits are as many as can be read back.
    guard month == nil, year.magnitude < 1_000_000_000_000_000_000 else { return nil }
    self.init(longYear: year)
  }

  private init?(longYear year: Int) {
    let kind = EDTFPart.Kind.longYear(
      EDTFLongYear(mantissa: year, exponent: nil, significantDigits: nil))
    guard let part = EDTFPart(kind) else { return nil }
    self.init(shape: .single(part))
  }

  /// A day; its year alone where the year has more than four digits, since EDTF cannot write more.
  package static func day(_ day: CalendarDay) -> EDTF {
    // Neither can be nil for an existing day.
    EDTF(year: day.year, month: day.month, day: day.day) ?? EDTF(year: day.year)
      ?? EDTF(shape: .interval(.open, .open))
  }

  /// From one date to another, either of them open where it is nil; nil where one is no single date,
  /// both are open, or the last is over before the first begins.
  package static func stretch(from first: EDTF?, until last: EDTF?) -> EDTF? {
    guard let start = End(first), let end = End(last), start != .open || end != .open else {
      return nil
    }
    if let first, let last, first.bounds.earliest > last.bounds.latest { return nil }
    return EDTF(shape: .interval(start, end))
  }

  /// Whether any part carries `?` or `%`.
  package var isUncertain: Bool { reading.qualifiers.contains(.uncertain) }

  /// Whether any part carries `~` or `%`.
  package var isApproximate: Bool { reading.qualifiers.contains(.approximate) }
}

extension EDTF: LosslessStringConvertible {
  /// Reads a text; nil where `init(parsing:)` would throw.
  package init?(_ text: String) {
    guard let value = EDTF(daysIn: text) ?? (try? EDTF(parsing: text)) else { return nil }
    self = value
  }

  /// A day, or two with a slash between, as most dates are written: read at once. Nil for any other
  /// text, EDTF or not.
  init?(daysIn text: String) {
    var text = text
    let shape = text.withUTF8 { bytes -> Shape? in
      switch bytes.count {
      case 10: return EDTFPart(dayIn: bytes, at: 0).map { .single($0) }
      case 21:
        guard bytes[10] == UInt8(ascii: "/"), let first = EDTFPart(dayIn: bytes, at: 0),
          let last = EDTFPart(dayIn: bytes, at: 11), first.bounds.earliest <= last.bounds.latest
        else { return nil }
        return .interval(.at(first), .at(last))
      default: return nil
      }
    }
    guard let shape else { return nil }
    self.init(shape: shape)
  }
}

extension EDTFPart {
  /// A day of digits alone, `2018-02-09`; nil for anything else and for one that does not exist.
  fileprivate init?(dayIn bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    func digits(_ places: Range<Int>) -> EDTFDigits? {
      var number = 0
      for place in places {
        let digit = Int(bytes[start + place]) - Int(UInt8(ascii: "0"))
        guard 0...9 ~= digit else { return nil }
        number = 10 * number + digit
      }
      return EDTFDigits(number, count: places.count)
    }
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10)
    else { return nil }
    self.init(
      .date(year: EDTFSignedDigits(isNegative: false, digits: year), month: month, day: day))
  }
}

extension EDTF {
  /// All the dates written, in their order.
  var parts: [EDTFPart] { shape.parts }
}

extension EDTF.Shape {
  var parts: [EDTFPart] {
    switch self {
    case .single(let part): [part]
    case .interval(let start, let end): [start.part, end.part].compactMap(\.self)
    case .oneOf(let members), .allOf(let members): members.flatMap(\.parts)
    }
  }
}

extension EDTF.End {
  /// Nil where there is a date, and it is no single one.
  fileprivate init?(_ date: EDTF?) {
    switch date?.shape {
    case nil: self = .open
    case .single(let part): self = .at(part)
    case .interval, .oneOf, .allOf: return nil
    }
  }

  var part: EDTFPart? {
    if case .at(let part) = self { part } else { nil }
  }
}

extension EDTF.Member {
  var parts: [EDTFPart] {
    switch self {
    case .one(let part), .onOrBefore(let part), .onOrAfter(let part): [part]
    case .range(let first, let last): [first, last]
    }
  }
}
