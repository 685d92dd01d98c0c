import ClaimsModel

/// Reads the number that a phrase states, as the reader of typed ones reads it.
struct CountReader {
  let text: ReportText

  /// The words from the hedge of a number to the end of its phrase, and what they come to.
  struct Count {
    let tokens: Range<Int>
    let quantity: Quantity
  }

  /// How many words may stand before a number: "no fewer than an estimated".
  private static let mostHedges = 5

  /// Nil where there is no number, or where the words around it cannot be read.
  ///
  /// - Parameter things: named side by side; the first is counted, and bare nouns behind it go with
  ///   it: "17 villages and towns".
  func count(in things: [NounPhrase]) -> Count? {
    guard let phrase = things.first, let number = phrase.number else { return nil }
    let first = max(phrase.tokens.lowerBound, number - Self.mostHedges)
    var end = end(of: phrase, behind: number)
    if end == phrase.tokens.upperBound { end = endOfBareNouns(things) ?? end }
    for start in first...number {
      let range = start..<end
      if let quantity = try? Quantity(reading: text.plain(range), table: text.lexicon.quantities) {
        return Count(tokens: range, quantity: quantity)
      }
    }
    let alone = number..<(number + 1)
    return (try? Quantity(reading: text.plain(alone), table: text.lexicon.quantities)).map {
      Count(tokens: alone, quantity: $0)
    }
  }

  private func endOfBareNouns(_ things: [NounPhrase]) -> Int? {
    guard things.count == 2, things[1].tokens.count == 1,
      text.words[things[1].head].classes.isDisjoint(with: .grammatical),
      !text.tokens[things[1].head].isCapitalized,
      text.words[things[1].tokens.lowerBound - 1].classes.contains(.conjunction)
    else { return nil }
    return things[1].tokens.upperBound
  }

  /// What is counted ends before "of", but for the one behind the number: "ten of villages".
  private func end(of phrase: NounPhrase, behind number: Int) -> Int {
    var end = number + 1
    while end < phrase.tokens.upperBound {
      let word = text.tokens[end].text
      if word == "of", end > number + 1, text.words[end - 1].classes.isDisjoint(with: .number) {
        return end
      }
      end += 1
    }
    return end
  }
}

/// The counts of one sentence: several patterns ask for the same.
final class CountMemo {
  private struct Key: Hashable {
    let tokens: Range<Int>
    let things: Int
  }

  private let reader: CountReader
  private let known = Memo<Key, CountReader.Count>()

  init(_ reader: CountReader) { self.reader = reader }

  func count(in things: [NounPhrase]) -> CountReader.Count? {
    guard let first = things.first, first.number != nil, let last = things.last else { return nil }
    let key = Key(
      tokens: first.tokens.lowerBound..<max(first.tokens.upperBound, last.tokens.upperBound),
      things: things.count)
    return known.value(key) { reader.count(in: things) }
  }
}
