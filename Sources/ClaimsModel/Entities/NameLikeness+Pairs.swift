/// Two entities that may be one, by the likeness of a name of each. Shown to a person, who decides;
/// never acted upon.
package struct AlikePair: Hashable, Sendable {
  package let pair: EntityPair
  /// The names that are the most alike, as recorded: of `pair.a` and of `pair.b`.
  package let names: [String]
  package let likeness: NameLikeness
}

extension NameLikeness {
  /// The pairs of entities whose names are alike, the likeliest first, equals by id; each once, with
  /// the two names that are the most alike.
  ///
  /// Only names that share one of their `NameKeys` are compared, so that 20 000 entities take
  /// seconds: names that differ in several consonants of every word are not found here.
  ///
  /// - Parameter mayBeOne: whether a pair is wanted at all.
  package static func pairs(
    among entities: some Sequence<(EntityID, [String])>, atLeast least: Double = worthShowing,
    where mayBeOne: (EntityPair) -> Bool
  ) -> [AlikePair] {
    let names = entities.flatMap { id, names in
      names.map { (entity: id, name: $0, folded: FoldedName($0)) }
    }
    var best: [EntityPair: AlikePair] = [:]
    for (x, y) in NameKeys.candidates(among: names.map(\.folded)) {
      guard let pair = EntityPair(names[x].entity, names[y].entity), mayBeOne(pair) else {
        continue
      }
      let likeness = NameLikeness(names[x].folded, names[y].folded)
      guard likeness.score >= least, likeness.score > best[pair]?.likeness.score ?? -1 else {
        continue
      }
      let sides = names[x].entity == pair.a ? [x, y] : [y, x]
      best[pair] = AlikePair(
        pair: pair, names: sides.map { names[$0].name }, likeness: likeness)
    }
    return inOrder(best.values)
  }

  /// The same for one entity, which is compared with every other. O(n) comparisons.
  package static func pairs(
    of one: (EntityID, [String]), among entities: some Sequence<(EntityID, [String])>,
    atLeast least: Double = worthShowing, where mayBeOne: (EntityPair) -> Bool
  ) -> [AlikePair] {
    let own = one.1.map { (name: $0, folded: FoldedName($0)) }
    let found = entities.compactMap { id, names -> AlikePair? in
      guard let pair = EntityPair(one.0, id), mayBeOne(pair) else { return nil }
      var best: AlikePair?
      for other in names {
        let folded = FoldedName(other)
        for mine in own {
          let likeness = NameLikeness(mine.folded, folded)
          guard likeness.score >= least, likeness.score > best?.likeness.score ?? -1 else {
            continue
          }
          let names = pair.a == one.0 ? [mine.name, other] : [other, mine.name]
          best = AlikePair(pair: pair, names: names, likeness: likeness)
        }
      }
      return best
    }
    return inOrder(found)
  }

  private static func inOrder(_ pairs: some Sequence<AlikePair>) -> [AlikePair] {
    pairs.sorted {
      $0.likeness.score != $1.likeness.score
        ? $0.likeness.score > $1.likeness.score : $0.pair < $1.pair
    }
  }
}
