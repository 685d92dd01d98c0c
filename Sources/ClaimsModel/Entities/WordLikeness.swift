/// How alike two words sound, or a sum of that over the words of a name.
struct WordLikeness: Hashable, Sendable {
  var letters = 0.0
  var consonants = 0.0
  var firstSounds = 0.0

  var score: Double { 0.3 * letters + 0.5 * consonants + 0.2 * firstSounds }

  static func + (a: WordLikeness, b: WordLikeness) -> WordLikeness {
    WordLikeness(
      letters: a.letters + b.letters, consonants: a.consonants + b.consonants,
      firstSounds: a.firstSounds + b.firstSounds)
  }

  static func * (a: WordLikeness, factor: Double) -> WordLikeness {
    WordLikeness(
      letters: a.letters * factor, consonants: a.consonants * factor,
      firstSounds: a.firstSounds * factor)
  }
}

extension WordLikeness {
  /// The likeness of two words; the best one, less a little, where either can be read in another
  /// way; none at all where it is too little for partners anyhow. Each part is 0 to 1. Words that tell
  /// names apart (`NameWord.telling`) are alike only if they are the same.
  static func between(_ a: NameWord, _ b: NameWord) -> WordLikeness {
    var best = plain(a, b)
    if best.score >= 0.97 { return best }
    for reading in a.otherReadings {
      let other = plain(reading, b) * 0.97
      if other.score > best.score { best = other }
    }
    for reading in b.otherReadings {
      let other = plain(a, reading) * 0.97
      if other.score > best.score { best = other }
    }
    return best
  }

  private static func plain(_ a: NameWord, _ b: NameWord) -> WordLikeness {
    guard a.telling == b.telling else { return WordLikeness() }
    if a.text == b.text { return WordLikeness(letters: 1, consonants: 1, firstSounds: 1) }
    let sameConsonants = consonants(a.consonants, b.consonants)
    var likeness = WordLikeness(
      letters: 1, consonants: sameConsonants, firstSounds: firsts(a.first, b.first))
    // Whatever their letters, they would be no partners.
    guard likeness.score >= NameAlignment.leastForPartners else { return WordLikeness() }
    likeness.letters =
      a.isAbjad == b.isAbjad ? letters(a.sounds, b.sounds) : sameConsonants * 0.8
    return likeness
  }

  private static func letters(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    let longer = max(a.count, b.count)
    return longer == 0 ? 1 : 1 - Double(halves(a, b)) / Double(2 * longer)
  }

  /// One difference in two consonants leaves nothing in common, one in four two thirds.
  static func consonants(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    let room = max(1, Double(a.count + b.count) / 2 - 1)
    return max(0, 1 - Double(halves(a, b)) / 2 / room)
  }

  private static func firsts(_ a: Unicode.Scalar?, _ b: Unicode.Scalar?) -> Double {
    guard let a, let b else { return 0 }
    return a == b ? 1 : NameSoundTable.areNear(a, b) ? 0.9 : 0
  }

  /// The edit distance, in halves: near sounds, one vowel for another, and a vowel more or less are
  /// half a difference each, anything else is a whole one. O(n·m).
  static func halves(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    // One row of the table, overwritten from left to right.
    var row = [Int](repeating: 0, count: b.count + 1)
    for (column, sound) in b.enumerated() { row[column + 1] = row[column] + cost(of: sound) }
    for sound in a {
      var above = row[0]
      row[0] += cost(of: sound)
      for (column, other) in b.enumerated() {
        let best = min(
          row[column + 1] + cost(of: sound), row[column] + cost(of: other),
          above + cost(of: sound, for: other))
        above = row[column + 1]
        row[column + 1] = best
      }
    }
    return row[b.count]
  }

  private static func cost(of sound: Unicode.Scalar) -> Int {
    NameSoundTable.isVowel(sound) || sound == "w" || sound == "y" ? 1 : 2
  }

  private static func cost(of a: Unicode.Scalar, for b: Unicode.Scalar) -> Int {
    if a == b { return 0 }
    if NameSoundTable.isVowel(a) && NameSoundTable.isVowel(b) { return 1 }
    return NameSoundTable.areNear(a, b) ? 1 : 2
  }
}
