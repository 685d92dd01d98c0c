extension DateTable {
  /// Words of which one at least stands in every date that is not written in digits alone.
  package var anchorWords: Set<String> {
    Self.singleWords([
      months.phrases, weekdays.phrases, seasons.phrases, units.phrases, bunches.phrases,
      days.phrases, timesOfDay.phrases,
    ]).union(decades.keys)
  }

  /// Every word that can stand in a date.
  package var words: Set<String> {
    let books = [
      months.phrases, weekdays.phrases, seasons.phrases, units.phrases, bunches.phrases,
      vagueCounts.phrases, countFillers.phrases, hedges.phrases, trailingHedges.phrases,
      countHedges.phrases, portions.phrases, shares.phrases, which.phrases, days.phrases,
      earlier.phrases, later.phrases, ago.phrases, fromNow.phrases, before.phrases, after.phrases,
      beforeLast.phrases, timesOfDay.phrases, meridiems.phrases, utc.phrases,
      clockFillers.phrases, openers.phrases, starts.phrases, onwards.phrases, joins.phrases,
      and.phrases, fillers.phrases, marks.phrases,
    ]
    let sets = [
      Set(numbers.keys), Set(ordinals.keys), lastOrdinals, ordinalEndings, one, half, or, of, the,
      century, decadeEndings, Set(decades.keys),
    ]
    return sets.reduce(Self.words(of: books)) { $0.union($1) }
  }

  private static func words(of books: [[String]]) -> Set<String> {
    var words: Set<String> = []
    for phrase in books.joined() {
      for word in phrase.split(separator: " ") { words.insert(String(word)) }
    }
    return words
  }

  private static func singleWords(_ books: [[String]]) -> Set<String> {
    Set(books.joined().filter { !$0.contains(" ") })
  }
}

extension DateTable {
  /// Whether a word names a month, a weekday or a season, which other words are spelled like.
  package func isName(_ word: String) -> Bool {
    months[word] != nil || weekdays[word] != nil || seasons[word] != nil
  }
}
