/// Where a claim says that something was so. Where the report does not say, a claim has none.
package enum ClaimPlace: Hashable, Sendable {
  case at(EntityID)
  /// One of these, not known which. Sorted, without repeats, at least two.
  case oneOf([EntityID])
  /// The report says that where it was so is not known.
  case unknown
  /// The report says that it was so in no place: what it affirms is a denial everywhere.
  case nowhere

  /// One of these; a single one is simply known. Nil for none.
  package static func one(of ids: some Sequence<EntityID>) -> ClaimPlace? {
    let sorted = Set(ids).sorted()
    guard let first = sorted.first else { return nil }
    return sorted.count == 1 ? .at(first) : .oneOf(sorted)
  }

  /// The places named: one, several that it may be, or none.
  package var entities: [EntityID] {
    switch self {
    case .at(let id): [id]
    case .oneOf(let ids): ids
    case .unknown, .nowhere: []
    }
  }
}
