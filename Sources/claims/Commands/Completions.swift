import ArgumentParser

struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print what completes commands and options in a shell.",
    discussion: """
      To have it at every start of the shell:

        claims completions bash > ~/.local/share/bash-completion/completions/claims
        claims completions zsh > ~/.zfunc/_claims   # with ~/.zfunc in $fpath
        claims completions fish > ~/.config/fish/completions/claims.fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    fileprivate var known: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() { Terminal.standardOutput.write(Claims.completionScript(for: shell.known)) }
}
