/// Folds the spellings of a name together, for suggestions only: what a report wrote is stored as it
/// was written, and two names that fold alike are never taken for one entity on that ground.
///
/// Folded are, in this order: case; marks on Latin, Cyrillic and Arabic letters, composed or not;
/// forms of one Arabic letter (أإآٱ→ا, ى→ي, ة→ه, Persian ک and ی); apostrophes, and the signs of
/// ayin and hamza (ʿ ʾ ‘ ’ ` ʼ ء); digits of any script to 0–9; whatever else is no letter or digit
/// to a gap between words; the spellings of `NameFoldingTable` (ou→u, ei→ay, Albu→abu …); doubled
/// Latin and Cyrillic letters to one; the Arabic article, grown on in Arabic letters (ال), a word of
/// its own in others (al, el, ash before sh …).
///
/// The letter ع stays in Arabic words, where it tells names apart, and falls away only where an
/// Arabic name is compared with one in other letters: see `NameWord`.
package enum NameFolding {
  /// The folded words joined by spaces: "Hay’at Tahrir al-Shām" is "hayat tahrir sham". Empty where
  /// the name has no letter or digit. Folding what is folded changes nothing.
  package static func folded(_ name: String) -> String {
    words(name).map(string).joined(separator: " ")
  }

  /// The folded words. O(n) of the name's length.
  static func words(_ name: String) -> [[Unicode.Scalar]] {
    // An article may also go before digits or at the end, where it is a word like any other.
    var kept: [[Unicode.Scalar]] = []
    for word in bareWords(name).reversed() {
      let folded = withoutArabicArticle(respelled(word))
      guard let next = kept.last else {
        kept = [folded]
        continue
      }
      if !isArticle(folded, before: next) {
        kept.append(NameFoldingTable.kinWords[folded] ?? folded)
      }
    }
    return kept.reversed()
  }

  static func string(_ word: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    return String(view)
  }

  // MARK: - Letters

  /// Runs of letters and digits, lower case, without marks.
  private static func bareWords(_ name: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    for scalar in name.lowercased().unicodeScalars {
      switch NameFoldingTable.part(of: scalar) {
      case .letters(let letters): word += letters
      case .nothing: continue
      case .gap:
        if !word.isEmpty { words.append(word) }
        word = []
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  // MARK: - Spellings

  /// The word with the table's spellings put in, over and over until none is left.
  private static func respelled(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var now = word
    // Every replacement shortens the word or leaves fewer of what can be replaced, so this ends.
    while true {
      let next = withoutFinalH(undoubled(replacing(now)))
      if next == now { return now }
      now = next
    }
  }

  private static func replacing(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var rest = word[...]
    while let first = rest.popFirst() {
      if let second = rest.first, let spelling = NameFoldingTable.spellings[first]?[second] {
        out += spelling
        rest.removeFirst()
      } else {
        out.append(first)
      }
    }
    return out
  }

  /// One letter for two. Digits count, and so do Arabic letters: a doubled one is written once.
  private static func undoubled(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    for letter in word where letter != out.last || !NameFoldingTable.canDouble(letter) {
      out.append(letter)
    }
    return out
  }

  /// Hama for Hamah, Raqa for Raqqeh: ة is written -a, -ah or -eh. Short words keep it ("Shah").
  private static func withoutFinalH(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard word.count > 4, word.last == "h" else { return word }
    let vowel = word[word.count - 2]
    return vowel == "a" || vowel == "e" ? word.dropLast(2) + ["a"] : word
  }

  // MARK: - The article

  /// Without ال, if two letters at least are left; الله stays whole.
  private static func withoutArabicArticle(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let article: [Unicode.Scalar] = ["ا", "ل"]
    let god: [Unicode.Scalar] = ["ا", "ل", "ل", "ه"]
    return word.starts(with: article) && word.count >= 4 && word != god
      ? withoutArabicArticle(Array(word.dropFirst(2))) : word
  }

  /// al, el, аль; and an, ash, ez … where the next word begins with the same letters.
  private static func isArticle(
    _ word: [Unicode.Scalar], before next: [Unicode.Scalar]
  ) -> Bool {
    guard let first = word.first, let start = next.first, start.properties.isAlphabetic else {
      return false
    }
    if NameFoldingTable.articles.contains(word) { return true }
    let rest = word.dropFirst()
    return NameFoldingTable.articleVowels.contains(first)
      && NameFoldingTable.sunLetters.contains(Array(rest)) && next.starts(with: rest)
  }
}
