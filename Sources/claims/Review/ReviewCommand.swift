import ClaimsModel

/// What a reviewer can do with a case: a key at a terminal, a word at the start of a line in a script.
enum ReviewCommand: CaseIterable {
  case verify, verifyOverriding, dispute, refute, unverifiable, resolve, edit, next, back, history
  case help, quit

  var key: Character {
    switch self {
    case .verify: "v"
    case .verifyOverriding: "V"
    case .dispute: "d"
    case .refute: "f"
    case .unverifiable: "u"
    case .resolve: "r"
    case .edit: "e"
    case .next: "n"
    case .back: "b"
    case .history: "h"
    case .help: "?"
    case .quit: "q"
    }
  }

  var word: String {
    switch self {
    case .verify: "verify"
    case .verifyOverriding: "verify-override"
    case .dispute: "dispute"
    case .refute: "refute"
    case .unverifiable: "unverifiable"
    case .resolve: "resolve"
    case .edit: "edit"
    case .next: "next"
    case .back: "back"
    case .history: "history"
    case .help: "help"
    case .quit: "quit"
    }
  }

  var explained: String {
    switch self {
    case .verify: "verify a claim: checked, and found to hold"
    case .verifyOverriding: "verify it against the desk's policy; that it was is kept"
    case .dispute: "dispute a claim: there is reason to doubt it"
    case .refute: "refute a claim: checked, and found not to hold"
    case .unverifiable: "a claim cannot be told: checked, and left open"
    case .resolve: "resolve this contradiction or tension as …"
    case .edit: "change a claim, with the options of claims edit"
    case .next: "next, leave it as it is"
    case .back: "back to the case before"
    case .history: "the claims of the case whole, with their history"
    case .help: "this list"
    case .quit: "quit; what was decided is kept"
    }
  }

  /// The decision that it makes; nil for what makes none.
  var status: ReviewStatus? {
    switch self {
    case .verify, .verifyOverriding: .verified
    case .dispute: .disputed
    case .refute: .refuted
    case .unverifiable: .unverifiable
    case .resolve, .edit, .next, .back, .history, .help, .quit: nil
    }
  }

  init?(key: Character) {
    guard let command = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = command
  }

  /// A key or a word.
  init?(word: some StringProtocol) {
    let found = Self.allCases.first { $0.word == word || String($0.key) == word }
    guard let found else { return nil }
    self = found
  }

  /// What can be done with a case.
  ///
  /// - Parameter hasFinding: whether there is a finding to resolve.
  static func offered(hasFinding: Bool) -> [ReviewCommand] {
    allCases.filter { $0 != .verifyOverriding && (hasFinding || $0 != .resolve) }
  }
}
