package import ClaimsModel

extension EntityDirectory {
  /// A claim as it is compared: what was judged to be one goes by its representative, as subject,
  /// value and place.
  ///
  /// - Returns: with it, the entities of groups that the claim names itself.
  package func read(_ claim: Claim) -> (claim: Claim, judged: Set<EntityID>) {
    guard !identity.groups.isEmpty else { return (claim, []) }
    var named = [claim.subject] + (claim.place?.entities ?? [])
    if case .entities(let choice) = claim.value { named += choice.entities }
    let judged = Set(named.filter { identity.group(of: $0).count > 1 })
    guard !judged.isEmpty else { return (claim, []) }
    var read = claim
    read.subject = identity.representative(of: claim.subject)
    read.value = value(claim.value)
    read.place = claim.place.flatMap(place)
    return (read, judged)
  }

  private func value(_ value: ClaimValue) -> ClaimValue {
    // None of the sets is empty, so neither is what it is read as.
    switch value {
    case .entities(.all(let ids)):
      EntityChoice.all(of: ids.map(identity.representative)).map { .entities($0) } ?? value
    case .entities(.oneOf(let ids)):
      EntityChoice.one(of: ids.map(identity.representative)).map { .entities($0) } ?? value
    case .quantity, .text, .flag, .date, .unknown, .notStated, .nothing: value
    }
  }

  private func place(_ place: ClaimPlace) -> ClaimPlace? {
    switch place {
    case .at(let id): .at(identity.representative(of: id))
    case .oneOf(let ids): .one(of: ids.map(identity.representative))
    case .unknown, .nowhere: place
    }
  }

  /// The judgements, in words, through which these are one with one another. Sorted.
  func assumptions(joining named: Set<EntityID>) -> [String] {
    guard named.count > 1 else { return [] }
    var found: Set<String> = []
    for group in Dictionary(grouping: named.sorted(), by: identity.representative).values {
      for other in group.dropFirst() {
        found.formUnion(
          identity.chain(from: group[0], to: other).map { $0.assumption(names: name) })
      }
    }
    return found.sorted()
  }
}
