/// Who does what to whom, as a verb's clause tells it.
extension Matcher {
  func subject(
    of verb: Int, _ clause: Clause, _ reader: SlotReader
  ) -> (things: ClauseSlots.Listed, isInherited: Bool) {
    let own = reader.subject(before: verb)
    if !own.isEmpty { return (own, false) }
    if case .relative(let antecedent?, tie: nil) = clause.opener { return ([antecedent], false) }
    if case .connector(let range) = clause.opener, !sharesSubject(range.upperBound - 1) {
      return ([], false)
    }
    return (lastSubject, true)
  }

  /// "in an attempt to" goes on with whoever acted before, "in return for" does not.
  func sharesSubject(_ last: Int) -> Bool {
    text.words[last].tie == "to" || text.words[last].classes.contains(.verb)
  }

  /// "enabled them to end", "let it through": who does what comes second.
  func object(between first: Int, _ second: Int) -> ClauseSlots.Listed? {
    guard parts[second].verb?.form != .finite, !isMeans(first),
      case .noun(let phrase)? = parts[first..<second].dropFirst().first
    else { return nil }
    return [phrase]
  }

  /// "monitored targeting the town": whoever watched did not do it.
  func isReport(_ verb: Int, _ standing: Standing) -> Bool {
    standing.isCredit
      && parts[verb].verb.map { text.lexicon.reportingVerbs[$0.verb] != nil } ?? false
  }

  /// "used bombs to get through": whoever used them got through.
  private func isMeans(_ first: Int) -> Bool {
    parts[first].verb.map { text.lexicon.usingVerbs.contains($0.verb) } ?? false
  }

  /// "failed to take" and "without taking" are denials of it.
  func failsBefore(_ last: Int?, _ index: Int) -> Bool {
    if let last, parts[last].verb?.verb == "fail", parts[index].verb?.form == .infinitive {
      return true
    }
    if index > 0, case .preposition("without", _) = parts[index - 1] { return true }
    return false
  }

  func isNone(_ things: ClauseSlots.Listed) -> Bool {
    guard let first = things.first else { return false }
    return text.words[first.tokens.lowerBound].classes.contains(.negation)
  }

  func slots(
    of verb: VerbPhrase, at index: Int, _ clause: Clause, _ reader: SlotReader,
    _ subject: ClauseSlots.Listed, _ isInherited: Bool
  ) -> ClauseSlots {
    var slots = reader.complements(of: index)
    let leading = reader.leading(before: index)
    slots.ties += leading.ties
    slots.times = leading.times + slots.times
    slots.isAgentInherited = isInherited
    let isPassive = verb.isPassive || (verb.isBare && slots.patient.isEmpty)
    if isPassive {
      slots.patient.insert(subject, at: 0)
      slots.agent = slots.tied("by")
      // "captured" of its own accord may also be told of whoever did it.
      if verb.isBare, !verb.isPassive, slots.agent.isEmpty { slots.agent = [subject] }
    } else {
      slots.agent = [subject]
    }
    if clause.parts.first(where: { parts[$0].verb != nil }) == index {
      take(
        clause.opener, verb: verb, hasSubject: !reader.subject(before: index).isEmpty, into: &slots)
    }
    slots.owner = owner(of: slots.patient.first?.first ?? subject.first)
    return slots
  }

  /// What "of which", "where" and "which" stand for goes where they stand.
  func take(
    _ opener: Clause.Opener, verb: VerbPhrase, hasSubject: Bool, into slots: inout ClauseSlots
  ) {
    guard case .relative(let antecedent?, let tie) = opener else { return }
    if let tie {
      slots.ties.append((tie, [antecedent]))
    } else if hasSubject {
      if slots.patient.isEmpty || verb.isPassive, antecedent.number == nil {
        slots.ties.append(("in", [antecedent]))
      }
      if !verb.isPassive { slots.patient.append([antecedent]) }
    }
  }

  func owner(of phrase: NounPhrase?) -> ClauseSlots.Listed {
    phrase.flatMap { text.owner(of: $0) }.map { [$0] } ?? []
  }
}
