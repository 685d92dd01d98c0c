import ArgumentParser
import ClaimsText
import ClaimsWorkbench
import Foundation

/// Puts what went wrong into words, once, and ends with the fitting status (sysexits.h).
enum CommandError {
  /// Ends the process.
  static func end(_ error: any Error) -> Never {
    let terminal = Terminal.standardError
    switch error {
    case let refusal as Refusal:
      terminal.complain(refusal.reason, remedy: refusal.remedy)
      exit(refusal.kind == .notFound ? 66 : 65)
    case let trouble as CasebookTrouble:
      terminal.complain(trouble.reason, remedy: trouble.remedy)
      exit(trouble.status)
    case let code as ExitCode:
      exit(code.rawValue)
    case is CleanExit, is ValidationError:
      endAsParsed(error)
    default:
      if let hint = misspelling() {
        terminal.complain(hint.reason, remedy: hint.remedy)
        exit(64)
      }
      guard let trouble = Workbench.trouble(error) else { endAsParsed(error) }
      end(trouble)
    }
  }

  /// Ends as the argument parser would, but with what it quotes of the command line escaped.
  private static func endAsParsed(_ error: any Error) -> Never {
    let code = Claims.exitCode(for: error)
    // Help and version: the program's own words.
    guard code != .success else { Claims.exit(withError: error) }
    let lines = Claims.fullMessage(for: error)
      .split(separator: "\n", omittingEmptySubsequences: false)
    Terminal.standardError.write(lines.map { TerminalText.escaped($0) }.joined(separator: "\n"))
    // The parser ends with 1 for what it does not know; here 1 says that contradictions are open.
    exit(code == .failure ? 70 : code.rawValue)
  }

  /// A word that is no command, with those that it may have been meant for.
  private static func misspelling() -> (reason: String, remedy: String)? {
    var names = Claims.commandNames
    var path = "claims"
    for word in CommandLine.arguments.dropFirst() {
      if word.hasPrefix("-") { return nil }
      guard names[word] == nil else {
        guard let inner = names[word], !inner.isEmpty else { return nil }
        names = Dictionary(inner.map { ($0, []) }, uniquingKeysWith: { first, _ in first })
        path += " " + word
        continue
      }
      let likely = Suggestion.closest(to: word, among: names.keys.sorted())
      let hint =
        likely.isEmpty
        ? "" : "Did you mean \(likely.map { "`\(path) \($0)`" }.joined(separator: " or "))? "
      return ("“\(word)” is not a command of `\(path)`.", "\(hint)See: \(path) --help")
    }
    return nil
  }
}

extension Claims {
  /// Every command with the names of its own subcommands.
  static var commandNames: [String: [String]] {
    func name(_ command: any ParsableCommand.Type) -> String {
      command.configuration.commandName ?? String(describing: command).lowercased()
    }
    let commands = configuration.groupedSubcommands.flatMap(\.subcommands)
    var names = Dictionary(
      commands.map { (name($0), $0.configuration.subcommands.map(name)) },
      uniquingKeysWith: { first, _ in first })
    names["help"] = []
    return names
  }
}
