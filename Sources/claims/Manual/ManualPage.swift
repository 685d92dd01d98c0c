/// The manual page of one command: `claims(1)`, `claims-source-add(1)`.
struct ManualPage {
  let command: CommandHelp
  let version: String

  /// `claims-source-add`.
  var name: String { command.path.joined(separator: "-") }
  var fileName: String { name + ".1" }

  var roff: String {
    var page = Roff(title: name.uppercased(), version: version)
    page.section("NAME")
    page.line("\(name) - \(command.abstract ?? "")")
    page.section("SYNOPSIS")
    page.line(escaped: synopsis)
    if let discussion = command.discussion {
      page.section("DESCRIPTION")
      page.prose(discussion)
    }
    write(command.shown.filter { $0.kind == .positional }, "ARGUMENTS", &page)
    write(command.shown.filter { $0.kind != .positional }, "OPTIONS", &page)
    writeCommands(&page)
    let above = command.path.dropLast().joined(separator: "-")
    if !above.isEmpty {
      page.section("SEE ALSO")
      page.line(escaped: "\(Roff.bold(above))(1)")
    }
    return page.text
  }

  private var synopsis: String {
    let own = Roff.bold(command.path.joined(separator: " "))
    guard (command.subcommands ?? []).isEmpty else {
      return "\(own) \(Roff.italic("command")) ..."
    }
    let needed = command.shown.filter { $0.kind == .positional || !$0.isOptional }
    return ([own, "[options]"] + needed.map(Self.usage)).joined(separator: " ")
  }

  /// How it stands in the synopsis.
  private static func usage(_ argument: CommandHelp.Argument) -> String {
    var words = Roff.italic(argument.placeholder)
    if let name = argument.spellings.first { words = "\(Roff.bold(name)) \(words)" }
    if argument.isRepeating { words += " ..." }
    return argument.isOptional ? "[\(words)]" : words
  }

  private func write(
    _ arguments: [CommandHelp.Argument], _ title: String, _ page: inout Roff
  ) {
    guard !arguments.isEmpty else { return }
    page.section(title)
    for argument in arguments { page.item(Self.term(argument), Self.explanation(argument)) }
  }

  private static func term(_ argument: CommandHelp.Argument) -> String {
    let value = Roff.italic(argument.placeholder)
    switch argument.kind {
    case .positional: return value
    case .option: return argument.spellings.map(Roff.bold).joined(separator: ", ") + " " + value
    case .flag: return argument.spellings.map(Roff.bold).joined(separator: ", ")
    }
  }

  private static func explanation(_ argument: CommandHelp.Argument) -> [String] {
    var lines = [argument.abstract, argument.discussion].compactMap { $0 }.filter { !$0.isEmpty }
    if let values = argument.allValues, !values.isEmpty {
      lines.append("One of: \(values.joined(separator: ", ")).")
    }
    if let value = argument.defaultValue { lines.append("Where not given: \(value).") }
    return lines
  }

  private func writeCommands(_ page: inout Roff) {
    let inner = (command.subcommands ?? []).filter { $0.commandName != "help" }
    guard !inner.isEmpty else { return }
    page.section("COMMANDS")
    for command in inner {
      let name = command.path.joined(separator: "-")
      page.item("\(Roff.bold(name))(1)", [command.abstract ?? ""])
    }
  }
}
