import ClaimsModel

/// A date found in a sentence.
struct FoundTime: Hashable, Sendable {
  /// Of the report's tokens.
  let tokens: Range<Int>
  /// The report's words.
  let said: String
  /// Nil where it is counted from the report's date, which is not known.
  let reading: DatePhrase.Reading?
  /// Whether the words allow others as well.
  let isAmbiguous: Bool
  /// Whether only a length of time is told, taken to run up to the report's date: "in a week".
  var isLength = false

  var draft: DraftTime {
    guard let reading else { return DraftTime(said) }
    return DraftTime(reading.date.description, reading: reading.manner, said: said)
  }
}

/// Finds the dates of a text, as the reader of typed ones reads them.
///
/// Words that can stand in a date are gathered around one that must ("June", "ago", "yesterday", a
/// year), and tried from the longest stretch on. O(n), with a bounded number of tries for each.
struct TimeFinder {
  private let text: ReportText
  private let published: EDTF?
  /// What words came to before.
  private var known: [String: FoundReading?] = [:]

  private struct FoundReading {
    let reading: DatePhrase.Reading?
    let isAmbiguous: Bool
    var isLength = false
  }

  /// Words of a date that are gathered at most, and words that are dropped from either end.
  private static let mostWords = 16
  private static let mostDropped = 4

  /// A day to read relative dates from where the report's is not known: only whether they can be read
  /// counts then.
  private static let anyDay = EDTF("2000-01-15")

  init(_ text: ReportText, published: EDTF?) {
    self.text = text
    self.published = published
  }

  /// The dates of a sentence, in order.
  mutating func times(in range: Range<Int>) -> [FoundTime] {
    var found: [FoundTime] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isAnchor(index) else {
        index += 1
        continue
      }
      let low = max(range.lowerBound, found.last?.tokens.upperBound ?? range.lowerBound)
      let stretch = stretch(around: index, within: low..<range.upperBound)
      if let time = read(stretch, holding: index) {
        found.append(time)
        index = max(index + 1, time.tokens.upperBound)
      } else {
        index = max(index + 1, stretch.upperBound)
      }
    }
    return found
  }

  private func isAnchor(_ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.kind {
    case .number: return isYear(token.text)
    case .word:
      guard text.words[index].classes.contains(.time) else {
        return token.text.utf8.contains(UInt8(ascii: "-")) && isDateWord(index)
          && token.text.split(separator: "-").contains {
            text.lexicon.word(String($0)).classes.contains(.time)
          }
      }
      // "May", "March" and "Sun" are months and days with a capital only.
      let isName = text.lexicon.dates.isName(token.text)
      return token.isCapitalized || !isName
    default: return false
    }
  }

  private func isYear(_ digits: String) -> Bool {
    digits.utf8.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
  }

  private func isDateWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.kind {
    case .number: return true
    case .comma: return index > 0
    case .word:
      if text.lexicon.dateWords.contains(token.text) { return true }
      guard token.text.utf8.contains(UInt8(ascii: "-")) else { return isOrdinal(token.text) }
      return token.text.split(separator: "-").allSatisfy {
        text.lexicon.dateWords.contains(String($0))
      }
    case .dash: return true
    default: return false
    }
  }

  private func isOrdinal(_ word: String) -> Bool { word.first?.isNumber ?? false }

  private func stretch(around index: Int, within range: Range<Int>) -> Range<Int> {
    var (low, high) = (index, index + 1)
    while low > range.lowerBound, index - low < Self.mostWords, isDateWord(low - 1) { low -= 1 }
    while high < range.upperBound, high - index < Self.mostWords, isDateWord(high) { high += 1 }
    // Nothing ends with what opens or joins.
    while high > index + 1, isOpen(high - 1) { high -= 1 }
    while low < index, text.tokens[low].kind == .comma || text.tokens[low].kind == .dash {
      low += 1
    }
    return low..<high
  }

  private func isOpen(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord else { return token.kind != .number }
    let classes = text.words[index].classes
    return !classes.isDisjoint(with: [.preposition, .determiner, .conjunction, .subordinator])
      && !classes.contains(.time)
  }

  /// The longest stretch that holds the anchor and can be read.
  private mutating func read(_ stretch: Range<Int>, holding anchor: Int) -> FoundTime? {
    let lows = starts(of: stretch, before: anchor)
    let highs = ends(of: stretch, after: anchor)
    for high in highs {
      for low in lows {
        let range = low..<high
        if let found = reading(of: range) {
          return FoundTime(
            tokens: range, said: text.plain(range), reading: found.reading,
            isAmbiguous: found.isAmbiguous, isLength: found.isLength)
        }
      }
    }
    return nil
  }

  private func starts(of stretch: Range<Int>, before anchor: Int) -> [Int] {
    let comma = (stretch.lowerBound..<anchor).last { text.tokens[$0].kind == .comma }
    let all = Array(stretch.lowerBound...anchor)
    let near = all.suffix(Self.mostDropped)
    return all.filter { index in
      canStart(index)
        && (near.contains(index) || index == stretch.lowerBound || index - 1 == comma)
    }
  }

  private func canStart(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord else { return token.kind == .number }
    return !text.words[index].classes.contains(.conjunction) && token.text != "of"
  }

  private func ends(of stretch: Range<Int>, after anchor: Int) -> [Int] {
    let commas = (anchor..<stretch.upperBound).filter { text.tokens[$0].kind == .comma }
    let all = Array((anchor + 1)...stretch.upperBound)
    let near = all.prefix(Self.mostDropped)
    return all.reversed().filter { index in
      guard index == anchor + 1 || !isOpen(index - 1) else { return false }
      return near.contains(index) || index == stretch.upperBound
        || commas.prefix(2).contains(index)
    }
  }

  private mutating func reading(of range: Range<Int>) -> FoundReading? {
    let said = text.plain(range)
    if let known = known[said] { return known }
    let found = isBareUnit(range) ? nil : read(said) ?? length(range)
    known[said] = .some(found)
    return found
  }

  /// "in the week": which one is told by other words.
  private func isBareUnit(_ range: Range<Int>) -> Bool {
    let rest = range.drop { text.words[$0].classes.contains(.preposition) }
    return rest.count == 2 && text.words[rest.lowerBound].classes.contains(.definite)
      && text.tokens[rest.lowerBound].text == "the"
  }

  /// "in a week", "during 24 hours": the last such before the report.
  private func length(_ range: Range<Int>) -> FoundReading? {
    guard range.count > 2, let published,
      ["in", "during"].contains(text.words[range.lowerBound].tie)
    else { return nil }
    let isOne =
      text.words[range.lowerBound + 1].classes.contains(.determiner)
      || text.tokens[range.lowerBound + 1].text == "one"
    let rest = text.plain((range.lowerBound + (isOne ? 2 : 1))..<range.upperBound)
    guard isOne || text.tokens[range.lowerBound + 1].kind == .number,
      let phrase = try? DatePhrase(
        reading: text.lexicon.pastLength + " " + rest, anchor: published, table: text.lexicon.dates)
    else { return nil }
    return FoundReading(reading: phrase.readings[0], isAmbiguous: true, isLength: true)
  }

  /// The same words in a report that was first published on another day.
  func reread(_ time: FoundTime, from day: EDTF) -> FoundTime {
    let phrase = try? DatePhrase(reading: time.said, anchor: day, table: text.lexicon.dates)
    guard let reading = phrase?.readings.first else { return time }
    return FoundTime(
      tokens: time.tokens, said: time.said, reading: reading, isAmbiguous: time.isAmbiguous)
  }

  private func read(_ said: String) -> FoundReading? {
    let table = text.lexicon.dates
    if let phrase = try? DatePhrase(reading: said, anchor: published, table: table) {
      return FoundReading(reading: phrase.readings[0], isAmbiguous: phrase.readings.count > 1)
    }
    guard published == nil,
      (try? DatePhrase(reading: said, anchor: Self.anyDay, table: table)) != nil
    else { return nil }
    return FoundReading(reading: nil, isAmbiguous: false)
  }
}
