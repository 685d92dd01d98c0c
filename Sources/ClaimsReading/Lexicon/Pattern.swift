import ClaimsModel

/// Which verbs and nouns tell of which kind of statement, and where its parts are found.
struct Pattern: Sendable {
  /// A place in a clause that a phrase can fill, and what has to stand there.
  struct Slot: Hashable, Sendable {
    /// "agent", "patient", "owner", "time", or the name of a preposition's tie.
    let name: String
    let filters: [String]

    init(_ text: String) {
      let parts = text.split(separator: ".").map(String.init)
      name = parts.first ?? ""
      filters = Array(parts.dropFirst())
    }
  }

  enum Value: Sendable {
    case flag(Bool)
    /// A name that stands whatever the words are: the way in which something came about.
    case fixed(String)
    case slots([Slot])
  }

  /// Words that set it off.
  struct Trigger: Sendable {
    /// The plain form of a verb, or a noun as it stands.
    let head: String
    /// Words that follow it: "out" of "pull out".
    let particles: [String]
    /// The noun that a verb carries: "control" of "take + control".
    let carried: String?
    let kind: Kind

    enum Kind: Sendable { case verb, noun, adjective }
  }

  let predicate: String
  private(set) var triggers: [Trigger] = []
  private(set) var when: [Slot] = []
  private(set) var unless: [Slot] = []
  private(set) var about: [Slot] = []
  private(set) var value = Value.slots([])
  private(set) var event: DraftEvent.Kind?
  /// Whose happening it is, where that is not whoever acts: who is let through.
  private(set) var who: [Slot] = []
  private(set) var hedge: Hedge?
  private(set) var isDenied = false
  /// Whether a noun is told of beside what the verb tells.
  private(set) var isBeside = false
  /// Whether it is proposed besides what another pattern makes of the same verb.
  private(set) var isSecond = false

  /// Whether the claim is about the happening, where no slot before is filled.
  var isAboutEvent: Bool { about.contains { $0.name == "event" } }

  init(_ block: LexiconFile.Block) {
    predicate = block.title
    for line in block.lines {
      switch line.name {
      case "verbs": triggers += line.phrases.map { Self.trigger($0, .verb) }
      case "nouns": triggers += line.phrases.map { Self.trigger($0, .noun) }
      case "adjectives": triggers += line.phrases.map { Self.trigger($0, .adjective) }
      case "beside": isBeside = line.phrases == ["yes"]
      case "second": isSecond = line.phrases == ["yes"]
      case "who": who = line.phrases.map(Slot.init)
      case "when": when = line.phrases.map(Slot.init)
      case "unless": unless = line.phrases.map(Slot.init)
      case "about": about = line.phrases.map(Slot.init)
      case "value": value = Self.value(line.phrases)
      case "event": event = line.phrases.first.flatMap(DraftEvent.Kind.init)
      case "hedge": hedge = line.phrases.first.flatMap(Hedge.init)
      case "polarity": isDenied = line.phrases == ["denied"]
      default: continue
      }
    }
  }

  private static func trigger(_ phrase: String, _ kind: Trigger.Kind) -> Trigger {
    let parts = phrase.split(separator: "+").map { $0.split(separator: " ").map(String.init) }
    let words = parts.first ?? []
    return Trigger(
      head: words.first ?? "", particles: Array(words.dropFirst()),
      carried: parts.count == 2 ? parts[1].first : nil, kind: kind)
  }

  private static func value(_ phrases: [String]) -> Value {
    switch phrases {
    case ["yes"]: .flag(true)
    case ["no"]: .flag(false)
    case let words where words.count == 1 && words[0].hasPrefix("\""):
      .fixed(words[0].filter { $0 != "\"" })
    default: .slots(phrases.map(Slot.init))
    }
  }
}

/// A pattern by its place in a lexicon, and one of the words that set it off.
struct PatternStart: Sendable {
  let pattern: Int
  let trigger: Pattern.Trigger
}
