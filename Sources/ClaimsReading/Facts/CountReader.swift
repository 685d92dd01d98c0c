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
  func count(in phrase: NounPhrase) -> Count? {
    guard let number = phrase.number else { return nil }
    let first = max(phrase.tokens.lowerBound, number - Self.mostHedges)
    let end = end(of: phrase, behind: number)
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
