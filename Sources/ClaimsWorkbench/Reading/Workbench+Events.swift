import ClaimsModel
import ClaimsReading
import ClaimsReconcile
package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// What happenings that drafts tell of, and events of the casebook, may be one: each with the events
  /// of the casebook that are like it, the likeliest first. Nothing is merged.
  ///
  /// - Parameter name: only one event, by its id or name, or the one that a draft tells of.
  package func events(_ name: String? = nil) throws -> [EventCard] {
    try store.read { casebook in
      let index = try EventIndex(self, casebook)
      let told = try drafts(in: casebook, named: name)
      let event = try told.isEmpty ? name.map { try standing(for: $0, casebook) } : nil
      if let event { return index.events.filter { $0.id == event }.map(index.card) }
      let known = name == nil ? index.pairs : []
      return try Self.gathered(told).map(index.card) + known
    }
  }

  /// What stands for an event and what it is one with.
  private func standing(for name: String, _ casebook: StoreReader) throws -> EntityID {
    let entity = try find(entity: name, in: casebook)
    guard entity.kind == .event else {
      throw Refusal(
        "“\(entity.name)” is no event, but of the kind \(entity.kind.rawValue).",
        remedy: "See the events: claims events")
    }
    return try casebook.identity().representative(of: entity.id)
  }

  /// The drafts that wait and are about a happening.
  private func drafts(in casebook: StoreReader, named name: String?) throws -> [DraftCard] {
    let index = try DraftIndex(self, casebook)
    if let name, try namesDraft(name, in: casebook) {
      let card = try index.card(find(draft: name, in: casebook))
      guard card.draft.isAboutItsEvent else {
        throw Refusal(
          "\(name) is not about an event.", remedy: "See what it says: claims drafts show \(name)")
      }
      return [card]
    }
    guard name == nil else { return [] }
    return try casebook.drafts().filter(index.isWaiting).map(index.card)
      .filter { $0.draft.isAboutItsEvent }
  }

  /// Drafts of one report that give a happening one name tell of the same.
  private static func gathered(_ cards: [DraftCard]) -> [[DraftCard]] {
    var groups: [[DraftCard]] = []
    var places: [String: Int] = [:]
    for card in cards {
      let key =
        "\(card.report.map(\.number) ?? 0) \(TextFolding.folded(card.draft.event?.name ?? ""))"
      if let place = places[key] {
        groups[place].append(card)
      } else {
        places[key] = groups.count
        groups.append([card])
      }
    }
    return groups
  }
}

/// What the casebook knows of its events.
private struct EventIndex {
  /// Less than this is no likeness: the kind alone says nothing.
  private static let worthShowing = 45

  /// Of what is one only what stands for it, in the order they were added.
  let events: [Entity]
  private let workbench: Workbench
  private let casebook: StoreReader
  private let directory: EntityDirectory
  private let facts: [EntityID: EventFacts]
  private let verdicts: [EntityPair: AliasJudgement.Verdict]

  init(_ workbench: Workbench, _ casebook: StoreReader) throws {
    self.workbench = workbench
    self.casebook = casebook
    let entities = try casebook.entities()
    let identity = try casebook.identity()
    directory = EntityDirectory(entities, identity: identity)
    events = entities.filter { $0.kind == .event && identity.representative(of: $0.id) == $0.id }
    verdicts = Dictionary(
      identity.judged.filter { $0.state == .stands }.map {
        ($0.judgement.pair, $0.judgement.verdict)
      },
      uniquingKeysWith: { _, last in last })
    var facts: [EntityID: EventFacts] = [:]
    for event in events {
      facts[event.id] = try Self.facts(
        of: event, group: identity.group(of: event.id), directory, casebook)
    }
    self.facts = facts
  }

  /// A happening that these drafts tell of; there is one at least.
  func card(_ drafts: [DraftCard]) throws -> EventCard {
    var known = EventFacts()
    for card in drafts {
      guard let event = card.draft.event else { continue }
      known.kind = known.kind ?? event.kind
      if let name = event.place ?? card.draft.place?.only, let place = try place(name) {
        known.places.append(place)
      }
      if let time = event.when ?? card.draft.when,
        let date = try? StatedDate(time.date, option: "", anchor: card.published).date
      {
        known.times.append(date)
      }
    }
    return EventCard(
      name: drafts.first?.draft.event?.name ?? "", entity: nil, drafts: drafts.compactMap(\.id),
      candidates: candidates(for: known, besides: nil))
  }

  /// An event of the casebook with all that are like it.
  func card(_ event: Entity) -> EventCard {
    EventCard(
      name: event.name, entity: event.id, drafts: [],
      candidates: candidates(for: facts[event.id] ?? EventFacts(), besides: event.id))
  }

  /// Events of the casebook with those that are like them and not judged different: of each two the
  /// earlier one names the later.
  var pairs: [EventCard] {
    let places = Dictionary(
      zip(events.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    return events.compactMap { event in
      let card = card(event)
      let later = card.candidates.filter {
        $0.verdict != .different && places[$0.entity] ?? 0 > places[event.id] ?? 0
      }
      return later.isEmpty
        ? nil
        : EventCard(name: card.name, entity: card.entity, drafts: [], candidates: later)
    }
  }

  private func candidates(for known: EventFacts, besides own: EntityID?) -> [EventCard.Candidate] {
    events.filter { $0.id != own }.compactMap { event -> EventCard.Candidate? in
      let likeness = EventLikeness(known, facts[event.id] ?? EventFacts(), in: directory.tree)
      guard likeness.score >= Self.worthShowing else { return nil }
      let pair = own.flatMap { EntityPair($0, event.id) }
      return EventCard.Candidate(
        entity: event.id, name: event.name, parts: likeness.parts,
        verdict: pair.flatMap { verdicts[$0] })
    }.sorted { ($1.score, $0.entity) < ($0.score, $1.entity) }
  }

  private func place(_ name: String) throws -> (name: String, place: Place)? {
    guard case .found(let entity) = try workbench.match(entity: name, in: casebook) else {
      return nil
    }
    return Self.place(entity.id, directory)
  }

  private static func place(
    _ id: EntityID, _ directory: EntityDirectory
  ) -> (name: String, place: Place) {
    let standing = directory.identity.representative(of: id)
    return (
      directory.name(standing), Place(entity: standing, location: directory.location(standing))
    )
  }

  /// What claims about an event say of where and when it was, and what it lies in.
  private static func facts(
    of event: Entity, group: [EntityID], _ directory: EntityDirectory, _ casebook: StoreReader
  ) throws -> EventFacts {
    var facts = EventFacts()
    facts.kind = DraftEvent.Kind(named: event.name)
    var places = event.parent.map { [$0] } ?? []
    var filter = ClaimFilter()
    filter.about = group
    for claim in try casebook.claims(filter).map(\.claim) where group.contains(claim.subject) {
      guard claim.polarity == .affirmed else { continue }
      if case .at(let place) = claim.place { places.append(place) }
      if let date = claim.when?.date { facts.times.append(date) }
      switch (claim.predicate.text, claim.value) {
      case ("took-place-at", .entities(let choice)): places += choice.entities
      case ("took-place-on", .date(let date, _)): facts.times.append(date)
      default: break
      }
    }
    var seen: Set<EntityID> = []
    facts.places = places.filter { seen.insert($0).inserted }.map { place($0, directory) }
    return facts
  }
}

extension DraftPlace {
  fileprivate var only: String? {
    if case .at(let name) = self { name } else { nil }
  }
}
