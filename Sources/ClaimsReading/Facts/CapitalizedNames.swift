/// Runs of words with capitals that may name something.
struct CapitalizedNames {
  let text: ReportText

  /// In order, without repeats. O(n).
  var all: [String] {
    var seen: Set<String> = []
    var names: [String] = []
    for sentence in text.sentences {
      for range in runs(in: sentence.tokens) {
        let name = text.plain(range)
        if seen.insert(name).inserted { names.append(name) }
      }
    }
    return names
  }

  private func runs(in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in range {
      if isName(index, first: range.lowerBound) {
        if start == nil || !continues(index) {
          if let start { runs.append(start..<index) }
          start = index
        }
      } else if let open = start {
        runs.append(open..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<range.upperBound) }
    return runs
  }

  /// Whether nothing but a space parts it from the word before.
  private func continues(_ index: Int) -> Bool { text.tokens[index].breaksBefore == 0 }

  private func isName(_ index: Int, first: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord else { return false }
    if token.isAcronym { return true }
    guard token.isCapitalized || hasInnerCapital(index) else { return false }
    let word = text.words[index]
    if word.classes.contains(.time) || !word.classes.isDisjoint(with: .grammatical) { return false }
    // The first word of a sentence has a capital anyway: it counts if the language does not know it.
    guard index == first else { return true }
    return word.classes.isEmpty && text.lexicon.kinds[token.text] == nil
  }

  /// "al-Sham".
  private func hasInnerCapital(_ index: Int) -> Bool {
    let word = text.plain(index..<(index + 1)).utf8
    return zip(word, word.dropFirst()).contains {
      $0 == UInt8(ascii: "-") && $1 >= 0x41 && $1 <= 0x5A
    }
  }
}
