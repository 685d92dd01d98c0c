import ClaimsModel
import ClaimsReading
import ClaimsStore

extension StoreReader {
  /// What the casebook knows that helps to read a text: its entities by all their names, the places
  /// of the gazetteer that the text may name, its sources, its vocabulary.
  func knowledge(for text: String) throws -> ReadingKnowledge {
    let entities = try entities()
    let identity = try identity()
    let byID = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var owners: [String: Set<EntityID>] = [:]
    for entity in entities {
      for name in [entity.name] + entity.aliases {
        owners[TextFolding.folded(name), default: []].insert(entity.id)
      }
    }
    let names = entities.flatMap { entity in
      let standing = byID[identity.representative(of: entity.id)] ?? entity
      // A name that several go by leads nowhere: their ids do.
      let isAlone = owners[TextFolding.folded(standing.name)]?.count == 1
      let word = isAlone ? standing.name : standing.id.text
      return ([entity.name] + entity.aliases).map {
        ReadingKnowledge.Name($0, entity: word, kind: standing.kind)
      }
    }
    let places = try ReportReader.names(in: text).filter { name in
      try owners[TextFolding.folded(name)] == nil && !gazetteerNames(foldingLike: name).isEmpty
    }.map { ReadingKnowledge.Name($0, entity: $0, kind: .place) }
    return ReadingKnowledge(
      names: names + places, sources: try sources().map(\.source.name),
      predicates: try predicates().map(\.predicate))
  }
}
