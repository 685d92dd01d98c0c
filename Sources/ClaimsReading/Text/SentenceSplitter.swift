/// Splits tokens into sentences: at stops that end one, and at line breaks that are meant. O(n).
///
/// A stop does not end a sentence after an abbreviation or an initial, nor before a small letter. A
/// line break ends one where a blank line follows, and where the line was not broken for its width
/// alone.
struct SentenceSplitter {
  private let tokens: [Token]
  private let lexicon: Lexicon
  /// Of the lines of the paragraph that is being read: the longest, in bytes.
  private var width = 0
  private var paragraphEnd = 0
  /// Whether a stop stands in it: lines without any are headlines.
  private var hasStop = false

  /// Lines longer than this were not broken to fit a page.
  private static let widestPage = 110
  /// In tokens.
  private static let longestNote = 120
  private static let longestHeadline = 50

  static func sentences(of tokens: [Token], lexicon: Lexicon) -> [Sentence] {
    var splitter = SentenceSplitter(tokens: tokens, lexicon: lexicon)
    return splitter.sentences()
  }

  private init(tokens: [Token], lexicon: Lexicon) {
    self.tokens = tokens
    self.lexicon = lexicon
  }

  private mutating func sentences() -> [Sentence] {
    var found: [Sentence] = []
    var start = 0
    var lineStart = 0
    var bracket: Int?
    for index in tokens.indices {
      bracket = openBracket(at: index, bracket)
      if index == 0 || tokens[index].breaksBefore > 0 {
        lineStart = index
        if index >= paragraphEnd { measureParagraph(from: index) }
      }
      guard bracket == nil, let end = end(at: index, lineStart: lineStart), end > start else {
        continue
      }
      found.append(Sentence(tokens: start..<end, isHeadline: isHeadline(start..<end)))
      start = end
    }
    return found
  }

  /// Where the square bracket was opened that is open here: an editor's note is one sentence.
  private func openBracket(at index: Int, _ open: Int?) -> Int? {
    switch tokens[index].text {
    case "[": return open ?? index
    case "]": return nil
    default: return open.flatMap { index - $0 < Self.longestNote ? $0 : nil }
    }
  }

  /// A line without a stop at its end. The last one of a text may as well be cut off.
  private func isHeadline(_ range: Range<Int>) -> Bool {
    range.upperBound < tokens.count && range.count <= Self.longestHeadline
      && !tokens[range.suffix(2)].contains { $0.kind == .stop }
  }

  /// Past the last token of the sentence, where it ends with this one.
  private func end(at index: Int, lineStart: Int) -> Int? {
    let next = index + 1
    guard next < tokens.count else { return next }
    if tokens[next].breaksBefore > 1 { return next }
    if tokens[next].breaksBefore == 1, isMeantBreak(before: next, lineStart: lineStart) {
      return next
    }
    if tokens[index].kind == .stop { return endsSentence(stop: index, before: next) ? next : nil }
    // A closing quotation mark or bracket right after the stop goes with its sentence.
    let isClosing = tokens[index].kind == .quotation || tokens[index].kind == .bracket
    guard isClosing, tokens[index].isJoined, index > 0, tokens[index - 1].kind == .stop,
      !tokens[next].isJoined
    else { return nil }
    return endsSentence(stop: index - 1, before: next) ? next : nil
  }

  private func endsSentence(stop: Int, before next: Int) -> Bool {
    let after = tokens[next]
    if next == stop + 1, after.isJoined { return false }
    if after.kind == .comma || after.kind == .semicolon { return false }
    if after.isWord, !after.isCapitalized, isCased(after) { return false }
    guard stop > 0, tokens[stop].end - tokens[stop].start == 1, tokens[stop].isJoined else {
      return true
    }
    let before = tokens[stop - 1]
    guard before.isWord else { return true }
    if lexicon.abbreviations.contains(before.text) { return false }
    if lexicon.numberAbbreviations.contains(before.text), after.kind == .number { return false }
    // One capital is an initial: "J. Smith".
    return !(before.isCapitalized && before.end - before.start == 1)
  }

  /// Letters of scripts without capitals begin sentences as they are.
  private func isCased(_ token: Token) -> Bool {
    token.text.unicodeScalars.first?.properties.isLowercase ?? false
  }

  private mutating func measureParagraph(from start: Int) {
    var (lineStart, end) = (start, start + 1)
    width = 0
    while end < tokens.count, tokens[end].breaksBefore < 2 {
      if tokens[end].breaksBefore == 1 {
        width = max(width, tokens[end - 1].end - tokens[lineStart].start)
        lineStart = end
      }
      end += 1
    }
    width = max(width, tokens[end - 1].end - tokens[lineStart].start)
    hasStop = tokens[start..<end].contains { $0.kind == .stop }
    paragraphEnd = end
  }

  /// Whether the line before was ended on purpose: after a stop, or with room for the next word.
  private func isMeantBreak(before next: Int, lineStart: Int) -> Bool {
    let last = tokens[next - 1]
    if last.kind == .stop || (last.kind == .quotation && next > 1 && tokens[next - 2].kind == .stop)
    {
      return true
    }
    let first = tokens[next]
    if first.isWord, !first.isCapitalized, isCased(first) { return false }
    guard width <= Self.widestPage, hasStop else { return true }
    let length = last.end - tokens[lineStart].start
    return length + 1 + (first.end - first.start) <= width
  }
}
