extension NumberRange: CustomStringConvertible {
  /// Interval notation, one spelling for each range: "[80, 80]", "(80, ∞)", "[0, 400]", "(-∞, ∞)".
  ///
  /// Square brackets keep an end in, round ones leave it out; whole numbers carry no ".0". Read
  /// back by `init(notation:)` without loss.
  package var description: String {
    let low =
      switch lower {
      case .unbounded: "(-∞"
      case .open(let value): "(" + Self.text(of: value)
      case .closed(let value): "[" + Self.text(of: value)
      }
    let high =
      switch upper {
      case .unbounded: "∞)"
      case .open(let value): Self.text(of: value) + ")"
      case .closed(let value): Self.text(of: value) + "]"
      }
    return low + ", " + high
  }

  /// Reads interval notation, with spaces or without; "∞", "inf" and "*" stand for no end, whatever
  /// the bracket beside them. Nil for anything else, and for a range that holds no number.
  package init?(notation: String) {
    if let plain = Self.plain(notation.utf8) {
      self = plain
      return
    }
    let text = notation.filter { !$0.isWhitespace }
    guard let open = text.first, "[(".contains(open), let close = text.last, "])".contains(close)
    else { return nil }
    let ends = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard ends.count == 2,
      let lower = Self.bound(ends[0], isClosed: open == "[", endless: ["-∞", "-inf", "*"]),
      let upper = Self.bound(
        ends[1], isClosed: close == "]", endless: ["∞", "+∞", "inf", "+inf", "*"])
    else { return nil }
    self.init(lower: lower, upper: upper)
  }

  /// What is written as we write whole numbers: `[80, 80]`, `(80, 85]`. Nil for anything else.
  static func plain(_ notation: some Collection<UInt8>) -> NumberRange? {
    var bytes = notation[...]
    func number() -> Double? {
      var number = 0
      var count = 0
      while let byte = bytes.first, byte >= 0x30, byte <= 0x39, count < 15 {
        number = number * 10 + Int(byte - 0x30)
        count += 1
        bytes.removeFirst()
      }
      return count > 0 ? Double(number) : nil
    }
    guard let open = bytes.popFirst(), open == 0x5B || open == 0x28, let low = number(),
      bytes.popFirst() == 0x2C, bytes.popFirst() == 0x20, let high = number(),
      let close = bytes.popFirst(), close == 0x5D || close == 0x29, bytes.isEmpty
    else { return nil }
    return NumberRange(
      lower: open == 0x5B ? .closed(low) : .open(low),
      upper: close == 0x5D ? .closed(high) : .open(high))
  }

  private static func bound(_ text: Substring, isClosed: Bool, endless: [String]) -> Bound? {
    if endless.contains(text.lowercased()) { return .unbounded }
    // `Double` reads "nan", "infinity" and "0x1p3" too, which are no notation of ours.
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return isClosed ? .closed(value) : .open(value)
  }

  private static func text(of value: Double) -> String {
    // Whole numbers below 2^53 are exact as integers.
    abs(value) < 9_007_199_254_740_992 && value == value.rounded()
      ? String(Int64(value)) : String(value)
  }
}
