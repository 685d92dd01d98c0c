import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

/// A script in a reviewer's place: each line of standard input is one command on the case at hand.
///
/// `verify [CLAIM] REASON`, `resolve OUTCOME REASON`, `edit [CLAIM] OPTIONS`, `accept [DRAFT]`,
/// `drop [DRAFT] [REASON]`, `next`; letters stand for words as at a terminal. A claim is named where the case has several. Empty lines and those that
/// begin with `#` are passed over. The first line that cannot be done ends it; what was decided before
/// is kept.
final class LineDesk: ReviewDesk {
  let layout: TextLayout
  private let terminal = Terminal.standardOutput
  private var lines: ArraySlice<Substring>
  private var number = 0
  /// What of the line at hand is not read yet.
  private var rest: Substring = ""

  init(_ input: String, _ layout: TextLayout) {
    lines = input.split(separator: "\n", omittingEmptySubsequences: false)[...]
    self.layout = layout
  }

  func show(_ text: String) { terminal.write(text) }

  func note(_ text: String) { terminal.note(text) }

  func refused(_ refusal: Refusal) throws {
    throw Refusal(
      "Line \(number): \(refusal.reason)",
      remedy: "\(refusal.remedy) What was decided above it is kept.", kind: refusal.kind)
  }

  private func refusal(_ reason: String, _ remedy: String) -> Refusal {
    Refusal(reason, remedy: remedy)
  }

  func command(_ progress: String, of possible: [ReviewCommand]) throws -> ReviewCommand? {
    while let line = lines.popFirst() {
      number += 1
      rest = line
      guard let word = next(), !word.hasPrefix("#") else { continue }
      note("(\(progress)) \(line)")
      let command = ReviewCommand(word: word)
      if let command, possible.contains(command) { return command }
      let known = possible.map(\.word).joined(separator: ", ")
      try refused(
        refusal(
          command == nil
            ? "“\(word)” is no command of a review."
            : "“\(word)” is nothing that can be done with the case at hand.",
          "Begin with one of \(known)."))
    }
    return nil
  }

  func claim(of cards: [ClaimCard], _ command: ReviewCommand) throws -> ClaimID? {
    let before = rest
    if let word = next(), let named = cards.first(where: { "\($0.id)" == word.lowercased() }) {
      return named.id
    }
    rest = before
    guard cards.count > 1 else { return cards.first?.id }
    let ids = cards.map(\.id.description).joined(separator: " or ")
    throw refusal(
      "The case has several claims.", "Say which: \(command.word) \(ids), and then the reason.")
  }

  func confirm(_ draft: DraftID) throws {
    let before = rest
    guard let word = next(), let named = DraftID(text: word) else {
      rest = before
      return
    }
    guard named == draft else {
      throw refusal("The draft at hand is \(draft).", "Go to \(named) with next, or leave it out.")
    }
  }

  func remark() -> String? {
    let words = rest.drop(while: \.isWhitespace)
    rest = ""
    return words.isEmpty ? nil : String(words)
  }

  func outcome(letters: [String]) throws -> ResolutionChoice? {
    guard let word = next(), let choice = ResolutionChoice(word: String(word)) else {
      throw refusal(
        "What the finding comes to is missing.",
        "Say resolve and one of \(ResolutionChoice.words.joined(separator: ", ")), and then the "
          + "reason.")
    }
    return choice
  }

  func words(_ prompt: String) throws -> String? {
    if let because {
      self.because = nil
      return because
    }
    let words = rest.drop(while: \.isWhitespace)
    guard !words.isEmpty else {
      throw refusal("The reason is missing.", "Give it on the same line.")
    }
    rest = ""
    return String(words)
  }

  /// The reason among the options of an edit.
  private var because: String?

  func options(needsReason: Bool) throws -> [String]? {
    var words: [String]
    do {
      words = try ShellWords.split(String(rest))
    } catch {
      throw refusal("A quotation mark is not closed.", "Close it on the same line.")
    }
    guard needsReason else { return words }
    guard let option = words.firstIndex(of: "--because"), words.indices.contains(option + 1) else {
      throw refusal("The reason is missing.", "End the line with --because \"…\".")
    }
    because = words[option + 1]
    words.removeSubrange(option...option + 1)
    return words
  }

  private func next() -> Substring? {
    rest = rest.drop(while: \.isWhitespace)
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest.dropFirst(word.count)
    return word.isEmpty ? nil : word
  }
}
