extension DatePhraseParser {
  /// Numbers with marks between them, nothing apart: "9/2/2018", "09.02.2018", "2018/02/09".
  mutating func numeric() throws(DateProblem) -> DatePhraseMoment? {
    let (start, offset) = (index, offset(at: index))
    guard let (numbers, mark, next) = numbersWithMarks() else { return nil }
    let dates = try written(numbers, mark, at: start)
    guard !dates.isEmpty else { return nil }
    index = next
    let moments = dates.map { DatePhraseMoment.calendar($0, offset: offset) }
    return moments.count == 1 ? moments[0] : .either(moments)
  }

  /// Two or three runs of digits with one and the same mark between them.
  private func numbersWithMarks() -> (numbers: [DatePhraseWord], mark: String, next: Int)? {
    guard let first = word(at: index), first.kind == .digits, let mark = word(at: index + 1),
      mark.isJoined, "./-".contains(mark.text)
    else { return nil }
    var (numbers, next) = ([first], index + 1)
    while let sign = word(at: next), sign.isJoined, sign.text == mark.text,
      let number = word(at: next + 1), number.isJoined, number.kind == .digits
    {
      numbers.append(number)
      next += 2
    }
    if let ending = word(at: next), ending.isJoined, ending.kind == .letters { return nil }
    return numbers.count > 1 ? (numbers, mark.text, next) : nil
  }

  /// The dates that numbers can be; none where they are the ends of a stretch.
  private func written(
    _ words: [DatePhraseWord], _ mark: String, at start: Int
  ) throws(DateProblem) -> [DatePhraseMoment.Calendar] {
    let shorts = words.map(\.short)
    if words.count == 2 {
      if let year = words[0].year, let month = shorts[1], (1...12).contains(month), mark != "." {
        return [.init(month: month, year: .stated(year))]
      }
      if let month = shorts[0], (1...12).contains(month), let year = words[1].year {
        return [.init(month: month, year: .stated(year))]
      }
      guard mark == "/", let a = shorts[0], let b = shorts[1] else { return [] }
      return try eitherWay(a, b, .unstated, at: start)
    }
    guard words.count == 3 else { throw unclear(start) }
    if let year = words[0].year, let month = shorts[1], let day = shorts[2] {
      guard (1...12).contains(month) else { throw unclear(start) }
      return [.init(day: day, month: month, year: .stated(year))]
    }
    guard let a = shorts[0], let b = shorts[1] else { throw unclear(start) }
    guard let year = words[2].year else {
      throw shortYear(at: start + 4)
    }
    if mark == "." {
      guard (1...12).contains(b) else { throw unclear(start) }
      return [
        .init(day: a, month: b, year: .stated(year), note: "day first, as dots are written")
      ]
    }
    return try eitherWay(a, b, .stated(year), at: start)
  }

  /// Day first, month first, or both where both can be.
  private func eitherWay(
    _ a: Int, _ b: Int, _ year: DatePhraseMoment.Year, at start: Int
  ) throws(DateProblem) -> [DatePhraseMoment.Calendar] {
    let dayFirst = DatePhraseMoment.Calendar(day: a, month: b, year: year, note: "day first")
    if a == b, (1...12).contains(a) { return [.init(day: a, month: b, year: year)] }
    if (1...12).contains(a), (1...12).contains(b) {
      return [dayFirst, .init(day: b, month: a, year: year, note: "month first")]
    }
    if (1...12).contains(b) { return [dayFirst] }
    if (1...12).contains(a) {
      return [.init(day: b, month: a, year: year, note: "month first, as there is no month \(b)")]
    }
    throw unclear(start)
  }

  private func unclear(_ start: Int) -> DateProblem {
    problem(
      at: start, "I cannot tell which date these numbers are.",
      "Write it as 2018-02-09, or with the month in letters.")
  }

  /// EDTF inside a phrase, written without a space: "since 2017-10~", "in 199X".
  mutating func literal() -> DatePhraseMoment? {
    guard let first = word(at: index), first.kind == .digits else { return nil }
    var next = index + 1
    while let word = word(at: next), word.isJoined { next += 1 }
    while next > index + 1, ",.;:)]\"”'’»!".contains(words[next - 1].text) { next -= 1 }
    let text = quote(index..<next)
    guard next > index + 1, text.utf8.count >= 4, let date = EDTF(text),
      !date.parts.contains(where: \.isCentury)
    else { return nil }
    switch date.shape {
    case .single(let part):
      // Plain days and months are left to the calendar, and so to their weekday.
      if case .date = part.kind, part.qualifiers.isEmpty, !part.hasOpenDigits { return nil }
    case .interval: break
    case .oneOf, .allOf: return nil
    }
    let moment = DatePhraseMoment.literal(date, offset: first.offset)
    index = next
    return moment
  }
}
