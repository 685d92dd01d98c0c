/// Phrases of one or several words and what each stands for; the longest that fits is taken.
///
/// Spelling, case and spaces are those of `QuantityPhrase.key`, so ">=" and "sq. km" are phrases
/// too.
struct QuantityPhraseBook<Meaning: Sendable>: Sendable {
  private let meanings: [String: Meaning]
  /// How many words the longest phrase has that begins with a word.
  private let longest: [String: Int]

  /// Of two entries that come out as one phrase the first holds.
  init(_ entries: [(phrases: [String], meaning: Meaning)]) {
    var meanings: [String: Meaning] = [:]
    var longest: [String: Int] = [:]
    for entry in entries {
      for phrase in entry.phrases {
        let words = QuantityPhrase.words(of: phrase)
        guard let first = words.first else { continue }
        longest[first.text] = max(longest[first.text] ?? 0, words.count)
        let key = words.map(\.text).joined(separator: " ")
        if meanings[key] == nil { meanings[key] = entry.meaning }
      }
    }
    self.meanings = meanings
    self.longest = longest
  }

  /// The longest phrase that begins at `start`, and the word after it; phrases do not reach past
  /// `limit`.
  func match(
    _ words: [QuantityPhrase.Word], at start: Int, before limit: Int? = nil
  ) -> (meaning: Meaning, next: Int)? {
    let available = (limit ?? words.count) - start
    guard available > 0 else { return nil }
    var count = min(longest[words[start].text] ?? 0, available)
    while count > 0 {
      let key = words[start..<(start + count)].map(\.text).joined(separator: " ")
      if let meaning = meanings[key] { return (meaning, start + count) }
      count -= 1
    }
    return nil
  }
}

extension QuantityPhraseBook where Meaning == Bool {
  /// Phrases that stand for nothing but themselves.
  init(_ phrases: [String]) {
    self.init([(phrases, true)])
  }
}
