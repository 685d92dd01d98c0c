import ClaimsModel

/// Compares whom or what two claims name.
struct EntityComparison {
  let predicate: Predicate
  let entities: EntityDirectory

  private var matter: Comparison.Matter {
    if predicate.namesActor { return .actor }
    return predicate.kind == .place ? .place : .value
  }

  /// Both affirmed.
  func compare(_ a: EntityChoice, _ b: EntityChoice) -> Comparison {
    let sets = Deferred { [describe(a), describe(b)] }
    if a == b {
      return Comparison(.same, on: matter, because: "Both name the same.", comparing: sets.value)
    }
    if predicate.exclusivity == .none {
      return Comparison(
        .compatible, on: matter, because: "Many answers to this question can be true at once.",
        comparing: sets.value)
    }
    switch (a, b) {
    case (.all(let a), .all(let b)): return compareLists(a, b, sets)
    case (.oneOf(let some), .all(let known)), (.all(let known), .oneOf(let some)):
      return compare(alternatives: some, with: known, sets)
    case (.oneOf(let a), .oneOf(let b)): return compareAlternatives(a, b, sets)
    }
  }

  /// Lists name what they name; whether they are complete, a report seldom says.
  private func compareLists(_ a: [EntityID], _ b: [EntityID], _ sets: Deferred<[String]>)
    -> Comparison
  {
    let shared = a.contains { x in b.contains { entities.tree.areRelated(x, $0) } }
    guard shared else { return exclusive(a, b, sets) }
    let aCovered = a.allSatisfy { x in b.contains { entities.tree.areRelated(x, $0) } }
    let bCovered = b.allSatisfy { x in a.contains { entities.tree.areRelated(x, $0) } }
    if aCovered && bCovered {
      return Comparison(
        .refines, on: matter, because: "What the one names lies within what the other names.",
        comparing: sets.value)
    }
    return Comparison(
      .ambiguous, on: matter,
      because: "Each list names something that the other leaves out."
        .choosing(when: !aCovered && !bCovered, or: "The one list names more than the other."),
      comparing: sets.value,
      caveats: ["Both can be true unless the lists are meant to be complete."])
  }

  private func compare(
    alternatives: [EntityID], with known: [EntityID], _ sets: Deferred<[String]>
  ) -> Comparison {
    let fits = known.contains { x in alternatives.contains { entities.tree.areRelated(x, $0) } }
    guard fits else { return exclusive(alternatives, known, sets) }
    guard known.contains(where: { isOrLies($0, within: alternatives) }) else {
      return Comparison(
        .compatible, on: matter, because: "What the one names holds the other's alternatives.",
        comparing: sets.value)
    }
    return Comparison(
      .refines, on: .unknown,
      because: "The one says which of the other's alternatives it was.", comparing: sets.value)
  }

  private func compareAlternatives(
    _ a: [EntityID], _ b: [EntityID], _ sets: Deferred<[String]>
  ) -> Comparison {
    let shared = a.filter { x in b.contains { entities.tree.areRelated(x, $0) } }
    guard !shared.isEmpty else { return exclusive(a, b, sets) }
    if a.allSatisfy({ isOrLies($0, within: b) }) || b.allSatisfy({ isOrLies($0, within: a) }) {
      return Comparison(
        .refines, on: matter, because: "The one leaves fewer alternatives than the other.",
        comparing: sets.value)
    }
    return Comparison(
      .compatible, on: matter, because: "Some of the alternatives are left to both.",
      comparing: sets.value)
  }

  private func exclusive(_ a: [EntityID], _ b: [EntityID], _ sets: Deferred<[String]>) -> Comparison
  {
    Comparison(
      .contrary, on: matter, because: "They name nothing in common.", comparing: sets.value,
      caveats: caveats(a, b))
  }

  /// Places that lie near one another may be one: why what names different ones may be no conflict.
  func caveats(_ a: [EntityID], _ b: [EntityID]) -> [String] {
    guard predicate.kind == .place else { return [] }
    return entities.nearness(of: a, to: b).map { [$0] } ?? []
  }

  /// An affirmed choice against a denied one: in conflict where what is affirmed is, or lies
  /// within, what is denied.
  func compare(affirmed: EntityChoice, denied: EntityChoice) -> Comparison {
    let sets = Deferred { [describe(affirmed), "not " + describe(denied)] }
    // What the affirmed one leaves possible: all of its members at once, or one of them.
    let worlds: [[EntityID]] =
      switch affirmed {
      case .all(let ids): [ids]
      case .oneOf(let ids): ids.map { [$0] }
      }
    func holds(_ world: [EntityID], _ gone: EntityID) -> Bool {
      world.contains { isOrLies($0, within: [gone]) }
    }
    let hit = worlds.allSatisfy { world in
      switch denied {
      // A denied list denies the whole of it, denied alternatives each of them.
      case .all(let gone): gone.allSatisfy { holds(world, $0) }
      case .oneOf(let gone): gone.contains { holds(world, $0) }
      }
    }
    if hit {
      return Comparison(
        affirmed == denied ? .contradictory : .contrary, on: .polarity,
        because: "The one says what the other denies.", comparing: sets.value)
    }
    return Comparison(
      .compatible, on: .polarity, because: "The denial leaves room for the statement.",
      comparing: sets.value)
  }

  private func isOrLies(_ id: EntityID, within others: [EntityID]) -> Bool {
    others.contains { id == $0 || entities.tree.isInside(id, $0) }
  }

  private func describe(_ choice: EntityChoice) -> String {
    switch choice {
    case .all(let ids): "{" + ids.map(entities.name).joined(separator: ", ") + "}"
    case .oneOf(let ids): "one of {" + ids.map(entities.name).joined(separator: ", ") + "}"
    }
  }
}

extension String {
  fileprivate func choosing(when condition: Bool, or other: String) -> String {
    condition ? self : other
  }
}
