/// Reads one EDTF statement from the UTF-8 bytes of a text. Linear in the length of the text.
struct EDTFParser {
  let bytes: [UInt8]
  /// How many bytes have been read.
  var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Reads the whole text.
  mutating func statement() throws(EDTFProblem) -> EDTF.Shape {
    try refuseOuterSpace()
    let shape: EDTF.Shape
    if at("[") {
      shape = .oneOf(try members(until: "]"))
    } else if at("{") {
      shape = .allOf(try members(until: "}"))
    } else {
      shape = try singleOrInterval()
    }
    guard isAtEnd else { throw unexpected() }
    return shape
  }

  private func refuseOuterSpace() throws(EDTFProblem) {
    guard let first = bytes.first, let last = bytes.last else {
      throw EDTFProblem(
        offset: 0, reason: "The date is empty.", remedy: "Write a date such as 2016-05-31.")
    }
    for (byte, offset) in [(first, 0), (last, bytes.count - 1)] where byte.isSpace {
      throw EDTFProblem(
        offset: offset, reason: "There is white space around the date.", remedy: "Take it out.")
    }
  }
}

// MARK: - Intervals

extension EDTFParser {
  private mutating func singleOrInterval() throws(EDTFProblem) -> EDTF.Shape {
    let start = try intervalEnd()
    guard eat("/") else {
      if case .at(let part) = start { return .single(part) }
      throw EDTFProblem(
        offset: 0, reason: "An open end alone names no time.",
        remedy: "Write an interval such as 2016/.. or ../2016.")
    }
    let secondOffset = position
    let end = try intervalEnd()
    if at("/") {
      throw problem("An interval has two ends, and here begins a third.", "Keep two of them.")
    }
    if start == .unknown, end == .unknown {
      throw EDTFProblem(
        offset: 0, reason: "Neither end of the interval is stated.",
        remedy: "Write at least one end, or ../.. for all of time.")
    }
    try refuseReversed(start.part, end.part, at: secondOffset)
    return .interval(start, end)
  }

  private mutating func intervalEnd() throws(EDTFProblem) -> EDTF.End {
    if isAtEnd || at("/") { return .unknown }
    if eatDots() { return .open }
    return .at(try part())
  }

  private func refuseReversed(
    _ first: EDTFPart?, _ last: EDTFPart?, at offset: Int
  ) throws(EDTFProblem) {
    guard let first, let last, first.bounds.earliest > last.bounds.latest else { return }
    throw EDTFProblem(
      offset: offset, reason: "\(last) is over before \(first) begins.",
      remedy: "Put the earlier date first.")
  }
}

// MARK: - Sets

extension EDTFParser {
  private mutating func members(
    until closing: Unicode.Scalar
  ) throws(EDTFProblem) -> [EDTF.Member] {
    position += 1
    if at(closing) {
      throw problem("The set has no members.", "Write at least one date between the brackets.")
    }
    var members: [EDTF.Member] = []
    repeat {
      while !members.isEmpty, eat(" ") {}
      members.append(try member(isFirst: members.isEmpty, closing))
    } while eat(",")
    guard eat(closing) else {
      throw isAtEnd
        ? problem("The set is not closed.", "End it with \(closing).") : unexpected()
    }
    return members
  }

  private mutating func member(
    isFirst: Bool, _ closing: Unicode.Scalar
  ) throws(EDTFProblem) -> EDTF.Member {
    if eatDots() {
      guard isFirst else {
        throw problem(
          at: position - 2, "A range without a start can only be the first of a set.",
          "Move it to the front.")
      }
      return .onOrBefore(try part())
    }
    let first = try part()
    guard eatDots() else { return .one(first) }
    if at(closing) { return .onOrAfter(first) }
    if at(",") {
      throw problem(
        "A range without an end can only be the last of a set.", "Move it to the end.")
    }
    let offset = position
    let last = try part()
    try refuseReversed(first, last, at: offset)
    return .range(first, last)
  }
}

// MARK: - Bytes

extension EDTFParser {
  var isAtEnd: Bool { position == bytes.count }

  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// - Precondition: `scalar` is ASCII.
  func at(_ scalar: Unicode.Scalar) -> Bool {
    next == UInt8(ascii: scalar)
  }

  mutating func eat(_ scalar: Unicode.Scalar) -> Bool {
    guard at(scalar) else { return false }
    position += 1
    return true
  }

  /// Whether `..` comes next.
  var isAtDots: Bool {
    let dot = UInt8(ascii: ".")
    return position + 1 < bytes.count && bytes[position] == dot && bytes[position + 1] == dot
  }

  mutating func eatDots() -> Bool {
    guard isAtDots else { return false }
    position += 2
    return true
  }

  /// The decimal digit that comes next.
  mutating func eatDigit() -> Int? {
    guard let byte = next, byte.isDigit else { return nil }
    position += 1
    return Int(byte - UInt8(ascii: "0"))
  }

  func problem(_ reason: String, _ remedy: String) -> EDTFProblem {
    EDTFProblem(offset: position, reason: reason, remedy: remedy)
  }

  func problem(at offset: Int, _ reason: String, _ remedy: String) -> EDTFProblem {
    EDTFProblem(offset: offset, reason: reason, remedy: remedy)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isSpace: Bool {
    self == UInt8(ascii: " ") || (9...13).contains(self)
  }
}
