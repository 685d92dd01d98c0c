/// Which entities a claim names as its answer.
package enum EntityChoice: Hashable, Sendable {
  /// All of these, one or several. Sorted, without repeats, never empty.
  case all([EntityID])
  /// One of these, not known which. Sorted, at least two.
  case oneOf([EntityID])

  /// These together; nil for none.
  package static func all(of ids: some Sequence<EntityID>) -> EntityChoice? {
    let sorted = Set(ids).sorted()
    return sorted.isEmpty ? nil : .all(sorted)
  }

  /// One of these; a single one is simply known. Nil for none.
  package static func one(of ids: some Sequence<EntityID>) -> EntityChoice? {
    let sorted = Set(ids).sorted()
    guard sorted.count > 1 else { return all(of: sorted) }
    return .oneOf(sorted)
  }

  package var entities: [EntityID] {
    switch self {
    case .all(let ids), .oneOf(let ids): ids
    }
  }
}
