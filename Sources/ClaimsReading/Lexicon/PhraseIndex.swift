/// Phrases of one or several words, found in a text by their first word; the longest is taken.
struct PhraseIndex<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let words: [String]
    let meaning: Meaning
  }

  /// By their first word, the longest first.
  private var entries: [String: [Entry]] = [:]

  init(_ phrases: [(phrase: String, meaning: Meaning)] = []) {
    for (phrase, meaning) in phrases {
      let words = Tokenizer.tokens(of: phrase).map(\.text)
      guard let first = words.first else { continue }
      entries[first, default: []].append(Entry(words: words, meaning: meaning))
    }
    for key in entries.keys {
      // A stable order: of two that are equally long the first listed stays first.
      entries[key] = entries[key]?.enumerated().sorted {
        ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
      }.map(\.element)
    }
  }

  /// The longest phrase that begins at `start`, and the token after it, which is `limit` at most.
  func match(
    _ tokens: [Token], at start: Int, before limit: Int
  ) -> (meaning: Meaning, next: Int)? {
    guard start < limit, let candidates = entries[tokens[start].text] else { return nil }
    for entry in candidates where start + entry.words.count <= limit {
      var index = 1
      while index < entry.words.count, tokens[start + index].text == entry.words[index] {
        index += 1
      }
      if index == entry.words.count { return (entry.meaning, start + index) }
    }
    return nil
  }
}
