import Foundation

/// Text for people that comes in parts: it is written as it comes, and what is longer than the window
/// goes through the pager.
final class PagedOutput {
  /// The reader has left the pager: no more is wanted.
  struct Left: Error {}

  /// Where more than this was taken by the pager, it runs: a pipe holds less (pipe(7)).
  private static let most = 1 << 20

  private enum Stage {
    /// Nothing is written yet: it may fit the window.
    case held
    /// - Parameter whole: all it was given, as long as it may turn out that it could not be run.
    case paged(Pager.Running, whole: String?)
    case written
  }

  private let terminal: Terminal
  private var stage: Stage
  private var held = ""
  private var lines = 0

  init(_ terminal: Terminal) {
    self.terminal = terminal
    stage = terminal.isTerminal && isatty(STDIN_FILENO) == 1 ? .held : .written
  }

  /// - Parameter text: safe for a terminal; of whole lines.
  /// - Throws: `Left`.
  func write(_ text: String) throws(Left) {
    switch stage {
    case .held:
      held += text
      lines += text.utf8.count { $0 == UInt8(ascii: "\n") }
      guard lines >= terminal.height else { return }
      let whole = held
      held = ""
      if let pager = Pager()?.start() {
        try give(whole, to: pager, after: "")
      } else {
        stage = .written
        terminal.write(Array(whole.utf8))
      }
    case .paged(let pager, let whole): try give(text, to: pager, after: whole)
    case .written: terminal.write(Array(text.utf8))
    }
  }

  /// - Parameter before: all that it was given before; nil where it is known to run.
  private func give(_ text: String, to pager: Pager.Running, after before: String?) throws(Left) {
    var whole = before.map { $0 + text }
    guard pager.write(text) else {
      return try end(pager, whole)
    }
    if let size = whole?.utf8.count, size > Self.most { whole = nil }
    stage = .paged(pager, whole: whole)
  }

  /// Writes what is left, and waits until the reader has left the pager.
  func finish() {
    switch stage {
    case .held: terminal.write(Array(held.utf8))
    case .paged(let pager, let whole): try? end(pager, whole)
    case .written: break
    }
    stage = .written
  }

  /// - Throws: `Left`, unless the pager could not be run: all is written then, and what comes.
  private func end(_ pager: Pager.Running, _ whole: String?) throws(Left) {
    stage = .written
    guard !pager.finish(), let whole else { throw Left() }
    terminal.write(Array(whole.utf8))
  }
}
