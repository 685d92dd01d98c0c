import ClaimsModel
import ClaimsReading
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
    let entity = try Self.find(entity: name, in: casebook)
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

  /// The event of the casebook that the draft most likely tells of: of this score at least, 0 to 100,
  /// and of a higher one than any other; nil where there is none.
  func likeliestEvent(
    for card: DraftCard, above score: Int, _ casebook: StoreReader
  ) throws -> EventCard.Candidate? {
    let candidates = try EventIndex(self, casebook).card([card]).candidates
    guard let first = candidates.first, first.score >= score,
      !candidates.dropFirst().contains(where: { $0.score == first.score })
    else { return nil }
    return first
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
