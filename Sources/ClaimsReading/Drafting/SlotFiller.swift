import ClaimsModel

/// What stands in a slot of a pattern.
struct Filler: Sendable {
  /// Things named side by side; empty where it is a time.
  var things: [NounPhrase] = []
  var count: CountReader.Count?
  var time: FoundTime?
  var isPlace = false
  var isActor = false
  /// Whether the things are somebody's, who is meant: "its presence".
  var isOwner = false
}

/// Fills the slots of patterns from those of a clause.
struct SlotFiller {
  let text: ReportText
  let names: NameReader
  let slots: ClauseSlots
  let times: [FoundTime]
  let counts: CountMemo

  private var lexicon: Lexicon { text.lexicon }

  /// The first of several slots that is filled.
  func first(_ wanted: [Pattern.Slot]) -> Filler? {
    for slot in wanted {
      if let filler = fill(slot) { return filler }
    }
    return nil
  }

  func fill(_ slot: Pattern.Slot) -> Filler? {
    if slot.name == "time" { return times.first.map { Filler(time: $0) } }
    let fillers = candidates(slot.name).lazy.filter { !$0.isEmpty }.compactMap {
      filtered($0, slot)
    }
    guard slot.filters.contains("place") else { return fillers.first }
    // "in the area in southern Idlib": the place with a name.
    return fillers.first { $0.things.contains { names.isNamed($0) } } ?? fillers.first
  }

  private func candidates(_ name: String) -> [ClauseSlots.Listed] {
    switch name {
    case "agent": slots.agent
    case "patient": slots.patient
    case "owner": [slots.owner]
    case "self": slots.own.map { [[$0]] } ?? []
    default: slots.tied(name)
    }
  }

  private func filtered(_ things: ClauseSlots.Listed, _ slot: Pattern.Slot) -> Filler? {
    var filler = Filler(things: things)
    filler.isActor = ["agent", "by", "owner"].contains(slot.name)
    filler.isOwner = slot.name == "owner"
    for filter in slot.filters {
      switch filter {
      case "first": filler.things = Array(filler.things.prefix(1))
      case "last": filler.things = Array(filler.things.suffix(1))
      case "rest":
        guard filler.things.count > 1 else { return nil }
        filler.things.removeFirst()
      case "count":
        guard let count = counts.count(in: filler.things) else { return nil }
        filler.count = count
      case "time":
        guard let count = counts.count(in: filler.things) else { return nil }
        filler.count = count
      case "place":
        let places = filler.things.filter { isPlace($0, in: slot.name) }
        guard let first = filler.things.first, places.first == first else { return nil }
        filler.isPlace = true
      default:
        guard passes(filler.things[0], filter) else { return nil }
        if filter == "group" || filter == "force" { filler.isActor = true }
      }
    }
    return filler
  }

  private func passes(_ thing: NounPhrase, _ filter: String) -> Bool {
    switch filter {
    case "group": isGroup(thing)
    case "force": isForce(thing)
    case "people": isPeople(thing)
    case "victims": thing.number == thing.head || isPeople(thing)
    case "settlements": thing.number != nil && isSettlement(thing)
    case "area": isArea(thing)
    case "passage": isPassage(thing)
    default: headWords(thing).contains { lexicon.names($0, filter) }
    }
  }

  private func headWords(_ thing: NounPhrase) -> [String] {
    [text.tokens[thing.head].text]
  }

  // MARK: - Kinds

  private static let placeSlots: Set<String> = ["in", "from", "to", "on", "of", "over", "between"]

  private func isPlace(_ thing: NounPhrase, in slot: String) -> Bool {
    if thing.isPronoun { return slot != "agent" && slot != "by" }
    // "took place", "gained ground".
    if thing.tokens.count == 1, slot == "patient", !text.tokens[thing.head].isCapitalized,
      lexicon.kinds[text.tokens[thing.head].text] != nil,
      lexicon.singulars[text.tokens[thing.head].text] == nil
    {
      return false
    }
    let found = names.name(of: thing, isPlace: Self.placeSlots.contains(slot))
    if found.isKnown { return found.kind == .place }
    if found.kind == .place { return true }
    // "captured Palmyra": a bare name that nothing tells to be a group or a person.
    return slot == "patient" && found.kind == .unspecified && names.isName(thing.head)
      || slot == "agent" && found.kind == .unspecified && names.isName(thing.head)
  }

  private func isGroup(_ thing: NounPhrase) -> Bool {
    if thing.isPronoun { return true }
    let found = names.name(of: thing)
    if found.isKnown { return found.kind == .group || found.kind == .person }
    if found.kind == .group { return true }
    return found.kind == .unspecified && names.isName(thing.head)
      || hasDemonym(thing)
  }

  private func hasDemonym(_ thing: NounPhrase) -> Bool {
    thing.tokens.contains { lexicon.demonyms[text.tokens[$0].text] != nil }
  }

  private func isForce(_ thing: NounPhrase) -> Bool {
    if isGroup(thing) { return true }
    let found = names.name(of: thing)
    return !found.isKnown && (found.kind == .person || found.kind == .object)
  }

  private func isPeople(_ thing: NounPhrase) -> Bool {
    if thing.isPronoun { return false }
    // "the number of people".
    if let inner = thing.inner, lexicon.names(text.tokens[thing.head].text, "bunch"),
      lexicon.names(text.tokens[inner.upperBound - 1].text, "people")
    {
      return true
    }
    return headWords(thing).contains { lexicon.names($0, "people") || lexicon.names($0, "person") }
  }

  private func isSettlement(_ thing: NounPhrase) -> Bool {
    thing.tokens.contains { index in
      let token = text.tokens[index]
      return token.isWord && lexicon.names(token.text, "settlements")
        && index >= thing.number ?? index
    }
  }

  /// "a way out", and not "gave way".
  private func isPassage(_ thing: NounPhrase) -> Bool {
    let head = text.tokens[thing.head].text
    return lexicon.names(head, "passage")
      && (thing.tokens.count > 1 || lexicon.names(head, "notion"))
  }

  private func isArea(_ thing: NounPhrase) -> Bool {
    guard thing.number != nil, let count = counts.count(in: [thing]) else {
      return false
    }
    return ["km²", "m²", "square miles", "hectares", "dunams"].contains(count.quantity.unit)
  }
}
