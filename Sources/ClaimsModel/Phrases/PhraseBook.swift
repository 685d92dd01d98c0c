/// A word of a phrase, as a reader of phrases splits them.
protocol PhraseWord: Sendable {
  /// The spelling under which tables list it.
  var text: String { get }
  /// The words of a text, in order.
  static func words(of text: String) -> [Self]
}

/// Phrases of one or several words and what each stands for; the longest that fits is taken.
///
/// Phrases are split as texts are, so that ">=", "sq. km" and "a.m." are phrases too.
struct PhraseBook<Word: PhraseWord, Meaning: Sendable>: Sendable {
  private let meanings: [String: Meaning]
  /// How many words the longest phrase has that begins with a word.
  private let longest: [String: Int]

  /// Of two entries that come out as one phrase the first holds.
  init(_ entries: [(phrases: [String], meaning: Meaning)]) {
    var meanings: [String: Meaning] = [:]
    var longest: [String: Int] = [:]
    for entry in entries {
      for phrase in entry.phrases {
        let words = Word.words(of: phrase)
        guard let first = words.first else { continue }
        longest[first.text] = max(longest[first.text] ?? 0, words.count)
        let key = words.map(\.text).joined(separator: " ")
        if meanings[key] == nil { meanings[key] = entry.meaning }
      }
    }
    self.meanings = meanings
    self.longest = longest
  }

  /// Every phrase in the spelling of its key, in no order.
  var phrases: [String] { Array(meanings.keys) }

  subscript(word: String) -> Meaning? { meanings[word] }

  /// The longest phrase that begins at `start`, and the word after it; phrases do not reach past
  /// `limit`.
  func match(
    _ words: [Word], at start: Int, before limit: Int? = nil
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

extension PhraseBook where Meaning == Bool {
  /// Phrases that stand for nothing but themselves.
  init(_ phrases: [String]) {
    self.init([(phrases, true)])
  }
}

extension PhraseBook where Meaning == Int {
  /// Names in order, each with its spellings, counted from one.
  init(inOrder names: [[String]]) {
    self.init(names.enumerated().map { ($1, $0 + 1) })
  }
}
