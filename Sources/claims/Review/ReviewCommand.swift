import ClaimsModel
import ClaimsReports

/// What a reviewer can do with a case: a key at a terminal, a word at the start of a line in a script.
enum ReviewCommand: CaseIterable {
  case verify, verifyOverriding, dispute, refute, unverifiable, resolve, accept, acceptNew, drop
  case edit, next, back, history, help, quit

  var key: Character {
    switch self {
    case .verify: "v"
    case .verifyOverriding: "V"
    case .dispute: "d"
    case .refute: "f"
    case .unverifiable: "u"
    case .resolve: "r"
    case .accept: "a"
    case .acceptNew: "A"
    case .drop: "x"
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
    case .accept: "accept"
    case .acceptNew: "accept-new"
    case .drop: "drop"
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
    case .accept: "accept a draft: it is logged as a claim"
    case .acceptNew: "accept it, names like known ones being new entities"
    case .drop: "drop a draft: the report does not say so"
    case .edit: "change a claim, or accept a draft with changes, with the options of claims edit"
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
    case .resolve, .accept, .acceptNew, .drop, .edit, .next, .back, .history, .help, .quit: nil
    }
  }

  /// A key or a word.
  init?(word: some StringProtocol) {
    let found = Self.allCases.first { $0.word == word || String($0.key) == word }
    guard let found else { return nil }
    self = found
  }

  /// What can be done with a case.
  static func possible(with view: ReviewView) -> [ReviewCommand] {
    switch view.subject {
    case .finding: allCases.filter { ![.accept, .acceptNew, .drop].contains($0) }
    case .claim: allCases.filter { ![.resolve, .accept, .acceptNew, .drop].contains($0) }
    case .draft: [.accept, .acceptNew, .drop, .edit, .next, .back, .help, .quit]
    }
  }

  /// Whether it stands in the prompt: what goes against a caution is only in the help.
  var isOffered: Bool { self != .verifyOverriding && self != .acceptNew }
}
