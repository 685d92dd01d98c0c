import ArgumentParser
import ClaimsWorkbench

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "The key that signs checkpoints of the journal.",
    subcommands: [KeyNew.self, KeyShow.self])
}

struct KeyNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a key (Ed25519), and print its public part.",
    discussion: """
      The private part stays in a file that only you may read; whoever has it can sign in its name. \
      Give the public part to those who are to check what you sign.
      """)

  @Option(help: "What the key is called: a person or a desk, without spaces.")
  var name: String
  @OptionGroup var key: KeyOptions

  func run() throws {
    let pair = try Workbench.newKey(name: name)
    try key.keep(pair)
    Terminal.standardOutput.write(pair.open)
    Terminal.standardError.note("Kept the private part in \(key.path).")
  }
}

struct KeyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the public part of the key.")

  @OptionGroup var key: KeyOptions

  func run() throws { Terminal.standardOutput.write(try key.read().open) }
}
