import ClaimsModel

/// Tells from a clause whom it credits and how that party knows.
struct Crediting {
  /// Words that credit somebody for the clauses around them.
  struct Credit {
    var sourcing: SourcingLevel
    var attribution: String?
    var attributionTokens: Range<Int>?
    var tokens: Range<Int>
    var hedge: Hedge?
    var isDenied: Bool
    /// Whether it stands for somebody credited before: "he added".
    var isSame: Bool
  }

  let text: ReportText
  let names: NameReader
  /// Folded names of sources, by which they are known.
  let sources: [String: String]
  /// Of whoever publishes the report.
  let own: OwnName

  /// What the clause credits; nil where it credits nobody.
  func credit(in clause: Clause, of parsed: ParsedSentence, next: Clause?) -> Credit? {
    if case .connector(let range) = clause.opener,
      text.lexicon.accordingTo.match(text.tokens, at: range.lowerBound, before: range.upperBound)
        != nil
    {
      return accordingTo(clause, parsed)
    }
    for index in clause.parts {
      guard let verb = parsed.parts[index].verb,
        let level = text.lexicon.reportingVerbs[verb.verb],
        reports(verb, at: index, level, clause, parsed, next)
      else { continue }
      return said(by: verb, at: index, level, clause, parsed)
    }
    return nil
  }

  /// "said the army left", "monitored an advance", and not "claimed responsibility".
  private func reports(
    _ verb: VerbPhrase, at index: Int, _ level: SourcingLevel, _ clause: Clause,
    _ parsed: ParsedSentence, _ next: Clause?
  ) -> Bool {
    guard verb.form != .infinitive else { return false }
    // "An explosion was heard".
    if verb.isPassive, level == .learned { return false }
    if level != .unstated { return true }
    if case .subordinator? = next?.opener { return true }
    let slots = SlotReader(parts: parsed.parts, clause: clause)
    let isBehind = slots.subject(before: index).isEmpty
    return isBehind || slots.complements(of: index).patient.isEmpty
  }

  private func said(
    by verb: VerbPhrase, at index: Int, _ level: SourcingLevel, _ clause: Clause,
    _ parsed: ParsedSentence
  ) -> Credit {
    let reader = SlotReader(parts: parsed.parts, clause: clause)
    let slots = reader.complements(of: index)
    var speakers = reader.subject(before: index)
    if verb.isPassive { speakers = slots.tied("by").first ?? [] }
    if speakers.isEmpty, !verb.isPassive { speakers = slots.patient.first ?? [] }
    let who = speakers.first
    var credit = Credit(
      sourcing: level, attribution: nil, attributionTokens: nil, tokens: verb.tokens,
      hedge: text.lexicon.reportingHedges[verb.verb],
      isDenied: text.lexicon.denyingVerbs.contains(verb.verb) && !verb.isNegated, isSame: false)
    guard let who else { return credit }
    if who.isPronoun || who.isRelative {
      credit.isSame = who.isPronoun && level == .unstated
      return credit
    }
    name(who, in: &credit, level)
    return credit
  }

  private func name(_ who: NounPhrase, in credit: inout Credit, _ level: SourcingLevel) {
    let words = text.plain(names.withoutArticle(who.tokens))
    credit.tokens =
      min(
        who.tokens.lowerBound, credit.tokens.lowerBound)..<max(
        who.tokens.upperBound, credit.tokens.upperBound)
    if own.isNamed(by: words) { return }
    let source =
      sources.isEmpty
      ? nil
      : sources[NameFolding.folded(words)] ?? sources[NameFolding.folded(names.name(of: who).words)]
    credit.attribution = source ?? text.plain(who.tokens)
    credit.attributionTokens = who.tokens
    if let role = role(of: who) {
      credit.sourcing = role
    } else if level == .unstated {
      let name = names.name(of: who)
      let isParty = name.kind == .group && source == nil
      credit.sourcing = isParty ? .official : .relayed
    } else if source != nil {
      credit.sourcing = .relayed
    }
  }

  /// What the longest known words of a phrase say of whoever it names.
  private func role(of who: NounPhrase) -> SourcingLevel? {
    var best: (level: SourcingLevel, count: Int)?
    for index in who.tokens {
      guard
        let match = text.lexicon.credited.match(
          text.tokens, at: index, before: who.tokens.upperBound)
      else { continue }
      let count = match.next - index
      if count > best?.count ?? 0 { best = (match.meaning, count) }
    }
    return best?.level
  }

  private func accordingTo(_ clause: Clause, _ parsed: ParsedSentence) -> Credit? {
    guard let who = parsed.parts[clause.parts].lazy.compactMap(\.noun).first else { return nil }
    let tokens = parsed.parts[clause.parts.lowerBound].tokens
    var credit = Credit(
      sourcing: .relayed, attribution: nil, attributionTokens: nil, tokens: tokens, hedge: nil,
      isDenied: false, isSame: false)
    name(who, in: &credit, .unstated)
    return credit
  }
}

/// The names by which a report speaks of whoever publishes it.
struct OwnName: Sendable {
  private let folded: String
  private let initials: String
  private let words: Set<String>

  init(_ source: String?) {
    folded = NameFolding.folded(source ?? "")
    let parts = (source ?? "").split(separator: " ")
    initials = String(parts.compactMap(\.first).filter(\.isUppercase)).lowercased()
    words = Set(parts.filter { $0.first?.isUppercase ?? false }.map { $0.lowercased() })
  }

  /// The whole name, its initials, or "the Observatory" for a part of it.
  func isNamed(by text: String) -> Bool {
    guard !folded.isEmpty else { return false }
    let lower = text.lowercased()
    return NameFolding.folded(text) == folded || (initials.count > 1 && lower == initials)
      || (words.contains(lower) && words.count > 1)
  }
}
