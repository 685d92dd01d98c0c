/// A place as a claim names it: by an entity, by where it lies, by both or by neither.
package struct Place: Hashable, Sendable {
  package let entity: EntityID?
  package let location: Location?

  package init(entity: EntityID? = nil, location: Location? = nil) {
    self.entity = entity
    self.location = location
  }
}

/// How one place lies to another.
package enum PlaceRelation: Hashable, Sendable {
  case same
  /// The first lies within the second.
  case inside
  /// The second lies within the first.
  case contains
  /// They have no point in common.
  case disjoint
  /// Nothing says; the reason is a whole sentence.
  case notComparable(reason: String)

  /// The relation of the second place to the first.
  package var reversed: PlaceRelation {
    switch self {
    case .inside: .contains
    case .contains: .inside
    case .same, .disjoint, .notComparable: self
    }
  }

  /// What the entities say goes before what the points say. Points can only part two places: those
  /// that lie together need not be one, nor one within the other, however near they are.
  ///
  /// Two entities, neither within the other, are not disjoint for that: a front line crosses
  /// provinces.
  package init(of a: Place, to b: Place, in tree: EntityTree) {
    if let a = a.entity, let b = b.entity, let relation = Self.known(a, b, in: tree) {
      self = relation
    } else if let a = a.location, let b = b.location {
      self = a.isApart(from: b) ? .disjoint : .notComparable(reason: Self.reason(near: a, b))
    } else {
      self = .notComparable(reason: Self.reason(unlocated: a, b))
    }
  }

  private static func known(
    _ a: EntityID, _ b: EntityID, in tree: EntityTree
  ) -> PlaceRelation? {
    if a == b { return .same }
    if tree.isInside(a, b) { return .inside }
    return tree.isInside(b, a) ? .contains : nil
  }
}

// MARK: - Reasons

extension PlaceRelation {
  private static func reason(near a: Location, _ b: Location) -> String {
    max(a.precision, b.precision) < .unbounded
      ? "The points lie \(a.distanceInWords(to: b))."
      : "Where one of the places lies is not bounded, so they may meet."
  }

  private static func reason(unlocated a: Place, _ b: Place) -> String {
    a.entity != nil && b.entity != nil
      ? "Neither place is recorded as lying within the other, and not both have coordinates."
      : "One of the places is not recorded, and not both have coordinates."
  }
}
