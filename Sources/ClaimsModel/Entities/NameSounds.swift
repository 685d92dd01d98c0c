/// How the words of a name sound, as keys to file it under: names alike enough to be suggested for
/// one another (`NameLikeness`) nearly always have words whose keys are near, and so are found
/// without comparing with every name. For suggestions only, as all folding is.
///
/// A key is the first sound of a word ("a" for any vowel), how many consonants it has (a digit, then
/// letters), and these: Saraqib and سراقب are "s4srkb". Words that many names share ("Tell", "Umm")
/// are filed only where a name has no other; two words that may be written together, together too.
package enum NameSounds {
  /// The keys of a name. Empty where it has no letter or digit.
  package static func keys(of name: String) -> Set<String> {
    Set(words(of: name).map(key))
  }

  /// Where the keys of names like this one lie: from the first, included, to the second, excluded,
  /// in the order of their UTF-8.
  package static func ranges(near name: String) -> [(from: String, to: String)] {
    var ranges: [String: (from: String, to: String)] = [:]
    for word in words(of: name) {
      let count = min(word.consonants.count, digits.count - 1)
      // One in three consonants may be another's or none.
      let (fewest, most) = (max(0, count - 1 - count / 3), count + 1 + count / 3)
      for first in firsts(word) {
        let range = (
          from: "\(first)\(digits[fewest])",
          to: "\(first)" + (most + 1 < digits.count ? "\(digits[most + 1])" : "{")
        )
        ranges[range.from + range.to] = range
      }
    }
    return ranges.sorted { $0.key < $1.key }.map(\.value)
  }

  /// How near a word of this key is to one of the name's, 0 to 1; nil where it is too far for their
  /// names to be worth showing. O(words of the name).
  package static func nearness(_ key: String, to name: Heard) -> Double? {
    let consonants = Array(key.unicodeScalars.dropFirst(2))
    return name.words.compactMap { word in
      let likeness = WordLikeness.consonants(word.consonants, consonants)
      return likeness >= (word.span == 1 ? leastConsonants : leastConsonantsTogether)
        ? likeness : nil
    }.max()
  }

  /// A name, heard once, to hold many keys against.
  package struct Heard: Sendable {
    fileprivate let words: [NameWord]

    package init(_ name: String) { words = NameSounds.words(of: name) }
  }

  /// Words less alike than this in their consonants do not make a name worth showing: the other
  /// parts of a likeness are then too few for `NameLikeness.worthShowing`.
  private static let leastConsonants = 0.5
  /// Two words that are read as one share half with every other name that begins with the first.
  private static let leastConsonantsTogether = 0.7

  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")

  private static func key(_ word: NameWord) -> String {
    let count = digits[min(word.consonants.count, digits.count - 1)]
    return "\(word.first.map(String.init) ?? "-")\(count)\(NameFolding.string(word.consonants))"
  }

  private static func firsts(_ word: NameWord) -> [String] {
    guard let first = word.first else { return ["-"] }
    return ([first] + NameSoundTable.near(first)).map(String.init)
  }

  private static func words(of name: String) -> [NameWord] {
    let name = FoldedName(name)
    let telling = name.words.filter { $0.weight == 1 }
    let words = telling.isEmpty ? name.words : telling
    return (words + name.joined.filter { $0.weight > 1 }).flatMap { [$0] + $0.otherReadings }
  }
}
