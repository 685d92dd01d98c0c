import ArgumentParser
import ClaimsReports
import ClaimsText
import Foundation

/// When to write in colour.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// A stream that people may be looking at: how wide it is, and whether it shows colour.
struct Terminal {
  private let descriptor: Int32

  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Columns: the window's, else `$COLUMNS`, else 80 for a terminal and 100 for a file or a pipe.
  var width: Int {
    var size = winsize()
    if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    let environment = ProcessInfo.processInfo.environment
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    return isTerminal ? 80 : 100
  }

  /// Rows of the window; 24 where that is not known.
  var height: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }

  /// Writes text that is safe for a terminal, and stays on the line.
  func prompt(_ text: String) { write(Array(text.utf8)) }

  /// Whether to write in colour: `NO_COLOR` (no-color.org) and a dumb terminal say no.
  func showsColour(_ choice: ColourChoice = .auto) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }

  func layout(_ choice: ColourChoice) -> TextLayout {
    TextLayout(width: width, colour: showsColour(choice))
  }

  /// Writes text that is safe for a terminal, and ends the line.
  func write(_ text: String) { write(Array((text + "\n").utf8)) }

  /// Writes text that is safe for a terminal; what is longer than its window through the pager.
  func page(_ text: String) {
    let output = PagedOutput(self)
    // Nothing comes after it that whoever left the pager could do without.
    try? output.write(text + "\n")
    output.finish()
  }

  /// Writes bytes as they are. Ends the process where the stream takes no more: a full disk must not
  /// pass for a result.
  func write(_ bytes: [UInt8]) {
    do {
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        .write(contentsOf: Data(bytes))
    } catch {
      exit(74)
    }
  }

  /// Whether people want to see how long work goes on.
  var showsProgress: Bool {
    isTerminal && !Self.isQuiet && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// A line of what was done, for people: escaped here. On standard error only, and not where
  /// `--quiet` is given.
  func note(_ text: String) {
    if descriptor == STDERR_FILENO, Self.isQuiet { return }
    write(TerminalText.escaped(text))
  }

  /// Asked of the command line itself, so that no command has to hand it on.
  private static let isQuiet = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    .contains { $0 == "--quiet" || $0 == "-q" }

  /// An error: what is wrong, and what to do next.
  func complain(_ reason: String, remedy: String) {
    let label = StyledText(safe: "error: ", [.bold, .red]).rendered(colour: showsColour())
    let help = StyledText(safe: "  next: ", .bold).rendered(colour: showsColour())
    let lines = reason.split(separator: "\n", omittingEmptySubsequences: false)
    write(label + lines.map { TerminalText.escaped($0) }.joined(separator: "\n"))
    write(help + TerminalText.escaped(remedy))
  }
}
