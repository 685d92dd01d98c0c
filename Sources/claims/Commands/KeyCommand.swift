import ArgumentParser
import ClaimsJSON
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
  @OptionGroup var output: JSONOption

  func run() throws {
    let pair = try Workbench.newKey(name: name)
    try key.keep(pair)
    key.show(pair, output)
    Terminal.standardError.note("Kept the private part in \(key.path).")
  }
}

struct KeyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the public part of the key.")

  @OptionGroup var key: KeyOptions
  @OptionGroup var output: JSONOption

  func run() throws { key.show(try key.read(), output) }
}

extension KeyOptions {
  /// Writes the public part, which is in no need of a layout; as JSON `{"format": "claimbench-key",
  /// "version": 1, "public": …, "file": …}`.
  fileprivate func show(_ pair: KeyPair, _ output: JSONOption) {
    guard output.json else { return Terminal.standardOutput.write(pair.open) }
    output.write(
      [
        "format": "claimbench-key", "version": 1, "public": .string(pair.open),
        "file": .string(path),
      ])
  }
}
