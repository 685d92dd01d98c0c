import ClaimsModel
import ClaimsReading
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// What the casebook knows of its events.
struct EventIndex {
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
    let names = WordsInNames(entities)
    events = entities.filter { $0.kind == .event && identity.representative(of: $0.id) == $0.id }
    verdicts = Dictionary(
      identity.judged.filter { $0.state == .stands }.map {
        ($0.judgement.pair, $0.judgement.verdict)
      },
      uniquingKeysWith: { _, last in last })
    var facts: [EntityID: EventFacts] = [:]
    for event in events {
      facts[event.id] = try Self.facts(
        of: event, group: identity.group(of: event.id), names, directory, casebook)
    }
    self.facts = facts
  }

  /// A happening that these drafts tell of; there is one at least.
  func card(_ drafts: [DraftCard]) throws -> EventCard {
    var known = EventFacts()
    for card in drafts {
      guard let event = card.draft.event else { continue }
      known.kind = known.kind ?? event.kind
      if let actor = try event.actor.flatMap(entity), !known.actors.contains(where: { $0 == actor })
      {
        known.actors.append(actor)
      }
      if let name = event.place ?? card.draft.place?.only, let place = try place(name) {
        known.places.append(place)
      }
      if let time = event.when ?? card.draft.when,
        let date = try? StatedDate(time.date, option: "", anchor: card.published).date
      {
        known.times.append(date)
      }
    }
    if known.times.isEmpty { known.reported = drafts.first?.published }
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

  private func entity(_ name: String) throws -> (name: String, entity: EntityID)? {
    guard case .found(let entity) = try Workbench.match(entity: name, in: casebook) else {
      return nil
    }
    let standing = directory.identity.representative(of: entity.id)
    return (directory.name(standing), standing)
  }

  private func place(_ name: String) throws -> (name: String, place: Place)? {
    guard case .found(let entity) = try Workbench.match(entity: name, in: casebook) else {
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

  /// What an event's name says of it, what claims about it say of where and when it was, and what it
  /// lies in.
  private static func facts(
    of event: Entity, group: [EntityID], _ names: WordsInNames, _ directory: EntityDirectory,
    _ casebook: StoreReader
  ) throws -> EventFacts {
    var facts = EventFacts()
    facts.kind = DraftEvent.Kind(named: event.name)
    let named = names.entities(in: event.name)
    facts.actors = named.filter { $0.kind == .group || $0.kind == .person }.map {
      let standing = directory.identity.representative(of: $0.id)
      return (directory.name(standing), standing)
    }
    facts.times = names.dates(in: event.name)
    var places = (event.parent.map { [$0] } ?? []) + named.filter { $0.kind == .place }.map(\.id)
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

/// Finds names of entities, and dates, in the names of events: "withdrawal by the army, 9 March 2021".
private struct WordsInNames {
  private let names: [(words: String, entity: Entity)]

  init(_ entities: [Entity]) {
    names = entities.filter { $0.kind != .event }.flatMap { entity in
      ([entity.name] + entity.aliases).map { (Self.words($0).joined(separator: " "), entity) }
    }.filter { $0.words.contains { $0.isLetter } }
  }

  /// Those whose names stand in the text as whole words; what stands within a longer name is not meant.
  func entities(in text: String) -> [Entity] {
    var rest = " " + Self.words(text).joined(separator: " ") + " "
    var found: [Entity] = []
    for (words, entity) in names.sorted(by: { $0.words.count > $1.words.count }) {
      guard let range = rest.firstRange(of: " \(words) ") else { continue }
      rest.replaceSubrange(range, with: " | ")
      found.append(entity)
    }
    return found
  }

  /// The date that the name ends with, if it does.
  func dates(in text: String) -> [EDTF] {
    let words = text.split(separator: " ").map(String.init)
    for count in stride(from: min(6, words.count - 1), through: 1, by: -1) {
      let end = words.suffix(count).joined(separator: " ")
      if let date = try? StatedDate(end, option: "", anchor: nil).date { return [date] }
    }
    return []
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
