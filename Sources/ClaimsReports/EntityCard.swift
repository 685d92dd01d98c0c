package import ClaimsModel

/// An entity with what lies around it and what is claimed of it.
package struct EntityCard: Hashable, Sendable {
  /// How it lies to another.
  package struct Relation: Hashable, Sendable {
    package let other: Entity
    package let relation: PlaceRelation
    /// Over the ground; nil where not both have coordinates.
    package let metres: Double?

    package init(other: Entity, relation: PlaceRelation, metres: Double?) {
      self.other = other
      self.relation = relation
      self.metres = metres
    }
  }

  package let entity: Entity
  /// What it lies in, the nearest first.
  package let outer: [Entity]
  /// What lies in it at once, in the order it was added.
  package let inner: [Entity]
  /// How many claims have it as their subject.
  package let claimsAbout: Int
  /// How many others name it, as their place or in their value.
  package let claimsNaming: Int
  package let relation: Relation?

  package init(
    entity: Entity, outer: [Entity], inner: [Entity], claimsAbout: Int, claimsNaming: Int,
    relation: Relation? = nil
  ) {
    self.entity = entity
    self.outer = outer
    self.inner = inner
    self.claimsAbout = claimsAbout
    self.claimsNaming = claimsNaming
    self.relation = relation
  }
}
