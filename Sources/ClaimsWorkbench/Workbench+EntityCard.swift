import ClaimsModel
package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// One entity: what it lies in up to the top, what lies in it, how many claims there are.
  ///
  /// - Parameter other: another to say how it lies to.
  package func entityCard(_ name: String, besideOf other: String? = nil) throws -> EntityCard {
    try store.read { casebook in
      let entity = try Self.find(entity: name, in: casebook)
      let other = try other.map { try Self.find(entity: $0, in: casebook) }
      let entities = try casebook.entities()
      var filter = ClaimFilter()
      filter.about = [entity.id]
      let claims = try casebook.claims(filter)
      let about = claims.count { $0.claim.subject == entity.id }
      return EntityCard(
        entity: entity, outer: Self.outer(entity, among: entities),
        inner: entities.filter { $0.parent == entity.id }, claimsAbout: about,
        claimsNaming: claims.count - about,
        relation: other.map { Self.relation(entity, to: $0, in: EntityTree(entities)) })
    }
  }

  /// What an entity lies in, the nearest first. A ring is walked once.
  private static func outer(_ entity: Entity, among entities: [Entity]) -> [Entity] {
    let byID = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<EntityID> = [entity.id]
    var outer: [Entity] = []
    var next = entity.parent
    while let here = next.flatMap({ byID[$0] }), seen.insert(here.id).inserted {
      outer.append(here)
      next = here.parent
    }
    return outer
  }

  private static func relation(
    _ entity: Entity, to other: Entity, in tree: EntityTree
  ) -> EntityCard.Relation {
    let relation = PlaceRelation(
      of: Place(entity: entity.id, location: entity.location),
      to: Place(entity: other.id, location: other.location), in: tree)
    let metres = entity.location.flatMap { here in
      other.location.map { here.point.distance(to: $0.point) }
    }
    return EntityCard.Relation(other: other, relation: relation, metres: metres)
  }
}
