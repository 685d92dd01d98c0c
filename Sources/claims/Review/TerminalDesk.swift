import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsText
import ClaimsWorkbench
import Foundation

/// A reviewer at a terminal: single keys, in the manner of `git add -p`, and a line for each reason.
///
/// Nothing is drawn over: it reads well on a slow line, in a small window and in its scroll-back.
final class TerminalDesk: ReviewDesk {
  private let terminal = Terminal.standardOutput
  private let color: ColourChoice
  /// Lines of the case that did not fit the window yet.
  private var rest: ArraySlice<String> = []

  init(_ color: ColourChoice) { self.color = color }

  var layout: TextLayout { terminal.layout(color) }

  func show(_ text: String) {
    rest = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    showMore()
  }

  private func showMore() {
    // Two rows are for the prompt.
    let page = rest.prefix(max(1, terminal.height - 2))
    terminal.write(page.joined(separator: "\n"))
    rest = rest.dropFirst(page.count)
  }

  func note(_ text: String) { terminal.note(text) }

  func refused(_ refusal: Refusal) {
    terminal.complain(refusal.reason, remedy: refusal.remedy)
  }

  func command(_ progress: String, of possible: [ReviewCommand]) throws -> ReviewCommand? {
    let keys = possible.filter(\.isOffered).map { String($0.key) }
    let prompt = "(\(progress)) [\(keys.joined(separator: ","))]"
    while true {
      let key = try ask(prompt + (rest.isEmpty ? "? " : ", space for more? ")) { key in
        if case .character(let character) = key {
          possible.first { $0.key == character }?.word
        } else {
          nil
        }
      }
      switch key {
      case .character(let character):
        if let command = possible.first(where: { $0.key == character }) { return command }
        note("“\(character)” is no key here: ? lists them.")
      case .more: if !rest.isEmpty { showMore() }
      case .end: return nil
      case .other: note("That is no key here: ? lists them.")
      case .interrupt: break
      }
    }
  }

  func claim(of cards: [ClaimCard], _ command: ReviewCommand) throws -> ClaimID? {
    guard cards.count > 1 else { return cards.first?.id }
    // Letters, for there are never more than a few that show a finding.
    let choices = zip("abcdefghijklmnop", cards).map { (key: $0, card: $1) }
    for (key, card) in choices {
      note(
        "  \(key)  \(card.id): “\(card.answer)”, \(card.sourceName), \(card.standing.status.rawValue)"
      )
    }
    return try choose(
      "\(command.word) which", choices.map { ($0.key, $0.card.id, "\($0.card.id)") })
  }

  func confirm(_ draft: DraftID) {}

  func remark() -> String? { nil }

  func outcome(letters: [String]) throws -> ResolutionChoice? {
    var choices: [(Character, String)] = []
    if letters.count == 2 {
      choices = [
        ("a", "accept-\(letters[0].lowercased())"), ("b", "accept-\(letters[1].lowercased())"),
      ]
    }
    choices += [
      ("s", "both-true-different-scope"), ("p", "superseded"), ("t", "translation-error"),
      ("c", "transcription-error"), ("x", "cannot-be-resolved"),
    ]
    for (key, word) in choices { note("  \(key)  \(word)") }
    return try choose(
      "resolve as",
      choices.compactMap { key, word in ResolutionChoice(word: word).map { (key, $0, word) } })
  }

  private func choose<Choice>(
    _ prompt: String, _ choices: [(key: Character, choice: Choice, word: String)]
  ) throws -> Choice? {
    let keys = choices.map { String($0.key) }.joined(separator: ",")
    while true {
      let key = try ask("\(prompt) [\(keys), or q to leave it]? ") { key in
        choices.first { .character($0.key) == key }?.word
      }
      if let chosen = choices.first(where: { .character($0.key) == key }) { return chosen.choice }
      switch key {
      case .character("q"), .end: return nil
      case .character, .more, .other: note("Press one of \(keys), or q.")
      case .interrupt: break
      }
    }
  }

  func words(_ prompt: String) throws -> String? {
    while true {
      terminal.prompt("\(prompt) (empty to leave it): ")
      switch Keyboard.line() {
      case .interrupt(let status): try leave(status)
      case nil:
        terminal.write("")
        return nil
      case .text(let text):
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        // What an arrow key leaves in a line is no part of a reason.
        if text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) { return text }
        note("There are control characters in this line, of an arrow key perhaps: type it again.")
      }
    }
  }

  func options(needsReason: Bool) throws -> [String]? {
    while let line = try words("options, as of claims edit, such as --hedge alleged") {
      do {
        return try ShellWords.split(line)
      } catch {
        note("A quotation mark is not closed: type it again.")
      }
    }
    return nil
  }

  /// Asks for a key, and says what it was taken for.
  private func ask(_ prompt: String, _ word: (Keyboard.Key) -> String?) throws -> Keyboard.Key {
    terminal.prompt(StyledText(safe: prompt, .bold).rendered(colour: layout.colour))
    let key = Keyboard.key()
    terminal.write(word(key).map { TerminalText.escaped($0) } ?? "")
    if case .interrupt(let status) = key { try leave(status) }
    return key
  }

  /// Ends the program as the signal would have.
  private func leave(_ status: Int32) throws -> Never {
    terminal.write("")
    note("Left. All that was decided is kept: claims review goes on.")
    throw ExitCode(status)
  }
}
