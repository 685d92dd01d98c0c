package import ClaimsModel
import ClaimsStore

/// What an entity took from the gazetteer, and what it did not.
package struct GazetteerTaking: Sendable {
  package let place: GazetteerPlace
  /// Names of the place that were not taken, since another entity goes by them, each with that one.
  package var namesOfOthers: [(name: String, entity: EntityID)] = []
  /// Other entities that are linked to the same place: they may be one. Nothing is merged.
  package var alsoLinked: [EntityID] = []
  /// The entity that is linked to the narrowest division around the place; nil where none is.
  package var likelyParent: EntityID?
}

extension Workbench {
  /// Places of the gazetteer that a name may mean: those with a name that folds alike, then those
  /// with one that is like it; the likeliest first, equals by population, then by number.
  ///
  /// - Parameter limit: how many at most, from 1.
  package func searchGazetteer(_ name: String, limit: Int) throws -> [GazetteerMatch] {
    guard !NameFolding.folded(name).isEmpty else {
      throw Refusal(
        "There is no name to look for.", remedy: "Give one: claims gazetteer search Saraqib")
    }
    guard limit > 0 else {
      throw Refusal("--limit should be 1 or more.", remedy: "Correct its value.")
    }
    return try store.read { casebook in
      var best: [Int: (lead: GazetteerLead, likeness: Double)] = [:]
      for lead in try casebook.gazetteerNames(foldingLike: name) where best[lead.place] == nil {
        best[lead.place] = (lead, 1)
      }
      for lead in try casebook.gazetteerNames(soundingLike: name) {
        guard best[lead.place]?.likeness != 1 else { continue }
        let likeness = NameLikeness.score(name, lead.name)
        guard likeness >= NameLikeness.worthShowing,
          likeness > best[lead.place]?.likeness ?? 0
        else { continue }
        best[lead.place] = (lead, likeness)
      }
      let likeliest = best.values.sorted { a, b in
        (b.likeness, b.lead.population ?? 0, a.lead.place)
          < (a.likeness, a.lead.population ?? 0, b.lead.place)
      }
      return try likeliest.prefix(limit).compactMap { found in
        try casebook.gazetteerPlace(found.lead.place).map {
          GazetteerMatch(place: $0, name: found.lead.name, likeness: found.likeness)
        }
      }
    }
  }

  /// The entity as the gazetteer has it: linked, located, with its other names. Nothing is written.
  func take(
    gazetteerID: Int, into entity: Entity, in casebook: StoreReader
  ) throws -> (entity: Entity, taking: GazetteerTaking) {
    guard let place = try casebook.gazetteerPlace(gazetteerID) else {
      throw Refusal(
        "The gazetteer holds no place \(gazetteerID).",
        remedy: "Look for it: claims gazetteer search \"NAME\". Or take its country in first: "
          + "claims gazetteer import FILE",
        kind: .notFound)
    }
    var entity = entity
    var taking = GazetteerTaking(place: place)
    entity.gazetteerID = gazetteerID
    entity.location = place.location
    var origins = entity.origins
    var names: [String] = []
    for name in [place.entry.name] + place.otherNames where name != entity.name {
      let others = try casebook.entities(named: name).filter { $0 != entity.id }
      if let other = others.first {
        taking.namesOfOthers.append((name, other))
        continue
      }
      names.append(name)
      let language = place.names.lazy.filter { $0.name == name }.compactMap(\.languageTag).first
      if origins[name] == nil, !entity.aliases.contains(name) {
        origins[name] = NameOrigin(language: language, giver: .gazetteer)
      }
    }
    taking.alsoLinked = try casebook.entities(gazetteerID: gazetteerID).filter { $0 != entity.id }
    for division in place.within where taking.likelyParent == nil {
      taking.likelyParent = try casebook.entities(gazetteerID: division.geonameID)
        .first { $0 != entity.id }
    }
    return (
      Entity(
        id: entity.id, name: entity.name, kind: entity.kind, parent: entity.parent,
        aliases: entity.aliases + names, origins: origins, location: entity.location,
        gazetteerID: entity.gazetteerID, note: entity.note), taking
    )
  }
}
