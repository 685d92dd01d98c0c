/// Who does what to whom in a clause, as far as the order of its words tells.
struct ClauseSlots: Sendable {
  /// Things named side by side: "Hama and Aleppo provinces".
  typealias Listed = [NounPhrase]

  var agent: [Listed] = []
  var patient: [Listed] = []
  /// By the name of the tie, in order.
  var ties: [(tie: String, things: Listed)] = []
  var times: [Range<Int>] = []
  var owner: Listed = []
  /// For nouns, the phrase itself.
  var own: NounPhrase?
  /// Whether the agent was taken from a clause before.
  var isAgentInherited = false

  func tied(_ name: String) -> [Listed] { ties.lazy.filter { $0.tie == name }.map(\.things) }
}

/// Reads the slots of a verb or a noun.
struct SlotReader {
  let parts: [Part]
  let clause: Clause

  /// Things named side by side from the part at `index` on.
  func listed(at index: Int) -> ClauseSlots.Listed {
    guard let first = parts[index].noun else { return [] }
    var things = [first]
    var next = index + 1
    while next < clause.parts.upperBound {
      var join = next
      while join < clause.parts.upperBound, isJoin(parts[join]) { join += 1 }
      guard join > next, join < clause.parts.upperBound, let thing = parts[join].noun,
        !thing.isRelative,
        // "the army, more than 1,100 km² in all" is no list.
        join > next + 1 || thing.number == nil || first.number != nil || !isComma(parts[next])
      else { break }
      things.append(thing)
      next = join + 1
    }
    return things
  }

  private func isComma(_ part: Part) -> Bool { if case .comma = part { true } else { false } }

  private func isJoin(_ part: Part) -> Bool {
    switch part {
    case .comma, .conjunction: true
    default: false
    }
  }

  /// The things that the clause's verbs are told of, before the first of them.
  func subject(before verb: Int) -> ClauseSlots.Listed {
    // What "which" tells of stands before it.
    let first = clause.parts.last { $0 < verb && parts[$0].noun?.isRelative == true }
    for index in (first ?? clause.parts.lowerBound)..<max(first ?? clause.parts.lowerBound, verb) {
      guard let phrase = parts[index].noun, !phrase.isRelative, !phrase.isTime, !isTied(index),
        // "before the push the army held": the nearer of two.
        index + 1 >= verb || parts[index + 1].noun == nil
      else { continue }
      return listed(at: index)
    }
    return []
  }

  private func isTied(_ index: Int) -> Bool {
    guard index > clause.parts.lowerBound else { return false }
    if case .preposition = parts[index - 1] { return true }
    return false
  }

  /// The slots of the verb at `verb`, without its subject.
  func complements(of verb: Int) -> ClauseSlots {
    var slots = ClauseSlots()
    var index = verb + 1
    var isDirect = true
    while index < clause.parts.upperBound {
      switch parts[index] {
      case .noun:
        let things = listed(at: index)
        // "rises to 511 the number of the dead": nothing ties it.
        if isDirect || parts[index - 1].noun != nil { slots.patient.append(things) }
        index = end(of: things, from: index)
        continue
      case .preposition(let tie, _):
        isDirect = false
        index = take(tie, at: index + 1, into: &slots)
        continue
      case .time(let range): slots.times.append(range)
      // "596 killed and 1,067 injured".
      case .conjunction where index == verb + 1: isDirect = false
      case .verb(let next):
        // "turned from being against": it adds nothing of its own.
        if next.verb == "be", next.form == .gerund { break }
        slots.times += times(from: index)
        return slots
      default: break
      }
      index += 1
    }
    return slots
  }

  private func take(_ tie: String, at index: Int, into slots: inout ClauseSlots) -> Int {
    guard index < clause.parts.upperBound, parts[index].noun != nil else { return index }
    let things = listed(at: index)
    slots.ties.append((tie, things))
    return end(of: things, from: index)
  }

  private func end(of things: ClauseSlots.Listed, from index: Int) -> Int {
    guard let last = things.last else { return index + 1 }
    var next = index
    while next < clause.parts.upperBound, parts[next].tokens.lowerBound < last.tokens.upperBound {
      next += 1
    }
    return max(next, index + 1)
  }

  func times(from index: Int) -> [Range<Int>] {
    parts[index..<clause.parts.upperBound].compactMap {
      if case .time(let range) = $0 { range } else { nil }
    }
  }

  /// What stands before the verb in phrases of their own: "In Hama, the army …".
  func leading(before verb: Int) -> ClauseSlots {
    var slots = ClauseSlots()
    var index = clause.parts.lowerBound
    let end = clause.parts.first { $0 < verb && parts[$0].noun != nil && !isTied($0) } ?? verb
    while index < end {
      switch parts[index] {
      case .preposition(let tie, _): index = take(tie, at: index + 1, into: &slots)
      case .time(let range):
        slots.times.append(range)
        index += 1
      default: index += 1
      }
    }
    return slots
  }
}
