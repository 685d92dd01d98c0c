import ArgumentParser
import Foundation

/// What the argument parser knows of a command, for a manual to be made of.
struct CommandHelp: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let superCommands: [String]?
  let subcommands: [CommandHelp]?
  let arguments: [Argument]?

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }
    struct Name: Decodable { let kind: String, name: String }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  /// The whole program.
  static func program() throws -> CommandHelp {
    /// The parser's own account, in the form that its tools read.
    struct Dump: Decodable { let command: CommandHelp }
    return try JSONDecoder().decode(Dump.self, from: Data(Claims._dumpHelp().utf8)).command
  }

  /// `claims source add`, as it is typed.
  var path: [String] { (superCommands ?? []) + [commandName] }

  /// Itself and all below it, in the order of the help. `help` itself explains nothing.
  var all: [CommandHelp] {
    [self] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap(\.all)
  }

  /// The arguments that the help shows, each once.
  var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}

extension CommandHelp.Argument {
  /// `--from`, `-f`: as they are typed, long before short.
  var spellings: [String] {
    (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      .sorted { $0.count > $1.count }
  }

  /// What stands for its value.
  var placeholder: String { valueName ?? "value" }
}
