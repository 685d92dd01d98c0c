import ClaimsModel

/// A draft before its happening has a name.
struct PendingDraft: Sendable {
  var draft: Draft
  let match: Match
  let sentence: Int
  let actor: String?
}

/// Makes drafts of matches: names what fills their slots, and says what gave which field.
struct DraftBuilder {
  let text: ReportText
  let resolver: Resolver
  let times: TimeFinder
  let predicates: [String: Predicate]

  /// Nil where what the pattern finds does not come to a claim.
  func pending(_ match: Match, _ standing: Standing, sentence: Int) -> PendingDraft? {
    guard let predicate = predicates[match.pattern.predicate],
      match.about != nil || match.pattern.event != nil
    else { return nil }
    var sheet = DraftSheet(text: text)
    sheet.note(.predicate, match.trigger, "the words fit a pattern of “\(predicate.id)”", 40)
    let subject = subject(match, sentence, &sheet)
    guard let value = value(match, predicate, sentence, &sheet) else { return nil }
    var draft = Draft(
      quote: Quote(start: text.span(match.quote).lowerBound, exact: text.exact(match.quote)),
      subject: subject?.words ?? "", subjectKind: subject?.kind ?? .event,
      predicate: predicate.id, value: value)
    if let subject, subject.words == "" { return nil }
    setPolarity(match, standing, &draft, &sheet)
    // What is not said, or not known, is nothing that could be denied.
    guard draft.polarity == .affirmed || ![.notStated, .unknown].contains(draft.value) else {
      return nil
    }
    // "No group has claimed it".
    if match.isNone, predicate.kind == .entity {
      (draft.value, draft.polarity) = (.nothing, .affirmed)
    }
    // That the army and its allies did it is false of each.
    if draft.polarity == .denied, predicate.namesActor, case .entities(let names) = draft.value,
      names.count > 1
    {
      draft.value = .oneOf(names)
    }
    setTime(match, standing, &draft, &sheet)
    setPlace(match, sentence, &draft, &sheet)
    setStanding(match, standing, &draft, &sheet)
    let actor = match.actor.flatMap { filler in
      // Those who were killed did not do it.
      filler.things.first == match.value?.things.first ? nil : actorName(filler, sentence)
    }
    draft.basis = sheet.basis
    draft.parts = sheet.parts
    draft.open = sheet.open
    return PendingDraft(draft: draft, match: match, sentence: sentence, actor: actor)
  }

  private func actorName(_ filler: Filler, _ sentence: Int) -> String? {
    let name = filler.things.first.map {
      resolver.name(of: $0, isPlace: false, isActor: true, in: sentence)
    }
    guard let name, name.open == nil else { return nil }
    return name.name.words
  }

  // MARK: - Subject

  private func subject(_ match: Match, _ sentence: Int, _ sheet: inout DraftSheet) -> FoundName? {
    guard let about = match.about, let first = about.things.first else { return nil }
    let isItsNumber =
      match.value?.count != nil && first == match.value?.things.first && !about.isPlace
    let name =
      isItsNumber
      ? resolver.counted(first, in: sentence)
      : resolver.name(of: first, isPlace: about.isPlace, isActor: about.isActor, in: sentence)
    sheet.note(.subject, name, match.isAgentInherited && about.isActor)
    return name.name
  }

  // MARK: - Value

  private func value(
    _ match: Match, _ predicate: Predicate, _ sentence: Int, _ sheet: inout DraftSheet
  ) -> DraftValue? {
    if case .flag(let flag) = match.pattern.value {
      return predicate.kind == .flag ? .words(flag ? "yes" : "no", unit: nil) : nil
    }
    if case .fixed(let words) = match.pattern.value {
      guard predicate.kind == .entity else { return nil }
      sheet.note(.value, match.trigger, "the words name the way", 10)
      return .entities([resolver.names.index.named(words) ?? words])
    }
    guard let filler = match.value else { return notStated(predicate, &sheet) }
    switch predicate.kind {
    case .quantity: return quantity(filler, match, predicate, &sheet)
    case .date: return date(filler, &sheet)
    case .text: return filler.things.first.map { .words(text.plain($0.tokens), unit: nil) }
    case .entity, .place: return entities(filler, predicate, sentence, &sheet)
    case .flag: return nil
    }
  }

  /// That a report names no doer is itself worth keeping: another may name one.
  private func notStated(_ predicate: Predicate, _ sheet: inout DraftSheet) -> DraftValue {
    sheet.part("the value is not stated", predicate.namesActor ? -10 : -15)
    return .notStated
  }

  private func quantity(
    _ filler: Filler, _ match: Match, _ predicate: Predicate, _ sheet: inout DraftSheet
  ) -> DraftValue {
    guard let count = filler.count, match.quote.lowerBound <= count.tokens.lowerBound,
      count.tokens.upperBound <= match.quote.upperBound
    else { return notStated(predicate, &sheet) }
    sheet.note(.value, count.tokens, "the quantity can be read", 20)
    if count.quantity.readings.count > 1 { sheet.part("the quantity can be read in two ways", -5) }
    return .words(text.plain(count.tokens), unit: nil)
  }

  private func date(_ filler: Filler, _ sheet: inout DraftSheet) -> DraftValue? {
    guard let time = filler.time else { return nil }
    sheet.note(.value, time.tokens, "the date can be read", 20)
    return .words(time.draft.date, unit: nil)
  }

  private func entities(
    _ filler: Filler, _ predicate: Predicate, _ sentence: Int, _ sheet: inout DraftSheet
  ) -> DraftValue? {
    guard let first = filler.things.first else { return notStated(predicate, &sheet) }
    if isUnknown(first) {
      sheet.note(.value, first.tokens, "the report says that it is not known", 10)
      return .unknown
    }
    let isPlace = predicate.kind == .place || filler.isPlace
    let resolved = filler.things.map {
      resolver.name(of: $0, isPlace: isPlace, isActor: filler.isActor, in: sentence)
    }
    for name in resolved { sheet.note(.value, name, false) }
    let words = Places(text: text).spread(
      resolved.map(\.name), heads: filler.things.map { text.tokens[$0.head].text })
    let distinct = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .filter { !$0.isEmpty }
    return distinct.isEmpty
      ? nil
      : isChoice(filler.things) && distinct.count > 1
        ? .oneOf(distinct) : .entities(distinct)
  }

  /// "unidentified gunmen": the report says that it does not know them.
  private func isUnknown(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains { index in
      text.lexicon.hedges.match(text.tokens, at: index, before: phrase.tokens.upperBound)?.meaning
        == .unknown
    }
  }

  /// Whether "or" stands between two of them.
  private func isChoice(_ things: [NounPhrase]) -> Bool {
    zip(things, things.dropFirst()).contains { a, b in
      text.tokens[a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)]
        .contains { $0.text == "or" }
    }
  }

  // MARK: - The rest

  private func setPolarity(
    _ match: Match, _ standing: Standing, _ draft: inout Draft, _ sheet: inout DraftSheet
  ) {
    guard match.isNegated != standing.isDenied else { return }
    draft.polarity = .denied
    sheet.basis.append(
      DraftBasis(.polarity, text.span(standing.denialTokens ?? match.trigger)))
  }

  private func setTime(
    _ match: Match, _ standing: Standing, _ draft: inout Draft, _ sheet: inout DraftSheet
  ) {
    guard let time = time(match, standing) else { return }
    draft.when = time.draft
    sheet.note(
      .when, time.tokens,
      match.times.isEmpty ? "the date goes with who is credited" : "it is dated",
      match.times.isEmpty ? 0 : 5)
    if time.isAmbiguous { sheet.part("the date can be read in several ways", -5) }
  }

  /// What was published on another day counts from that one; what is foretold has no past date.
  private func time(_ match: Match, _ standing: Standing) -> FoundTime? {
    let isForetold = standing.hedge == .predicted
    guard let own = match.times.first else { return isForetold ? nil : standing.time }
    if isForetold, own.isLength || !match.quote.overlaps(own.tokens) { return nil }
    guard let day = standing.time?.reading?.date, own.tokens != standing.time?.tokens else {
      return own
    }
    return times.reread(own, from: day)
  }

  private func setPlace(
    _ match: Match, _ sentence: Int, _ draft: inout Draft, _ sheet: inout DraftSheet
  ) {
    guard let filler = match.place, !filler.things.isEmpty,
      filler.things.first != match.about?.things.first,
      filler.things.first != match.value?.things.first
    else { return }
    let resolved = filler.things.map {
      resolver.name(of: $0, isPlace: true, isActor: false, in: sentence)
    }
    guard resolved.count == 1, resolved[0].open == nil else { return }
    draft.place = .at(resolved[0].name.words)
    sheet.note(.place, resolved[0].name.tokens, "the place is named", 5)
  }

  private func setStanding(
    _ match: Match, _ standing: Standing, _ draft: inout Draft, _ sheet: inout DraftSheet
  ) {
    draft.sourcing = standing.sourcing
    draft.attribution = standing.attribution
    draft.hedge = match.hedge ?? match.pattern.hedge ?? standing.hedge
    if draft.value == .unknown { draft.hedge = .unknown }
    if let tokens = standing.hedgeTokens, draft.hedge == standing.hedge {
      sheet.basis.append(DraftBasis(.hedge, text.span(tokens)))
    }
    if let tokens = standing.sourcingTokens {
      sheet.basis.append(DraftBasis(.sourcing, text.span(tokens)))
    }
    if let tokens = standing.attributionTokens {
      sheet.note(.attribution, tokens, "the report says who told it", 5)
    }
    if standing.sourcing == .headline { sheet.part("it stands in a headline", -5) }
  }
}
