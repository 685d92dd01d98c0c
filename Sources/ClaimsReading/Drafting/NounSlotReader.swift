/// Reads the slots of a noun that tells what happened: "the withdrawal of the group from Hama".
struct NounSlotReader {
  let text: ReportText
  let names: NameReader
  let reader: SlotReader

  /// The slots, and the token after the last of the noun's own phrases.
  func slots(of phrase: NounPhrase, at index: Int) -> (ClauseSlots, end: Int) {
    let (parts, clause) = (reader.parts, reader.clause)
    var slots = ClauseSlots()
    var end = phrase.tokens.upperBound
    var next = index + 1
    scan: while next < clause.parts.upperBound {
      switch parts[next] {
      case .preposition(let tie, _):
        guard next + 1 < clause.parts.upperBound, parts[next + 1].noun != nil else { break scan }
        let things = reader.listed(at: next + 1)
        slots.ties.append((tie, things))
        end = things.last?.tokens.upperBound ?? end
        next += 1
        while next + 1 < clause.parts.upperBound, parts[next + 1].tokens.upperBound <= end {
          next += 1
        }
      case .time(let range):
        slots.times.append(range)
        end = range.upperBound
      case .other, .comma, .conjunction: break
      case .noun:
        // "withdrawals and collapses of": both are theirs.
        if slots.ties.isEmpty, case .conjunction = parts[next - 1] { break }
        if slots.ties.isEmpty { break scan }
      case .verb:
        // "the withdrawal of the group took place through a deal".
        let complements = reader.complements(of: next)
        slots.ties += complements.ties
        slots.times += complements.times
        break scan
      default: break scan
      }
      next += 1
    }
    let leading = reader.leading(before: index)
    slots.times += leading.times
    slots.ties += leading.ties
    if let inner = phrase.inner {
      slots.ties.insert(
        ("of", [NounPhrase(tokens: inner, head: inner.upperBound - 1, number: phrase.number)]),
        at: 0)
    }
    slots.owner = ownerOrMaker(of: phrase)
    slots.own = phrase
    slots.agent = [reader.subject(before: index)].filter { $0.first != phrase }
    return (slots, end)
  }

  /// Whose it is, or the name before it: "regime shelling"; else, for its number, the phrase itself.
  private func ownerOrMaker(of phrase: NounPhrase) -> ClauseSlots.Listed {
    if let owner = text.owner(of: phrase) { return [owner] }
    let before = names.withoutArticle(phrase.tokens.lowerBound..<phrase.head)
    if !before.isEmpty, phrase.number == nil,
      let last = before.last(where: {
        names.isName($0) || text.lexicon.names(text.tokens[$0].text, "group")
          || text.lexicon.demonyms[text.tokens[$0].text] != nil
      })
    {
      return [NounPhrase(tokens: before.lowerBound..<(last + 1), head: last)]
    }
    return phrase.number == nil ? [] : [phrase]
  }
}
