/// Joins entities judgement by judgement, and never two that are held apart.
///
/// Near linear in the number of judgements, but for the chains that it gives.
struct EntityJoining {
  private var parents: [EntityID: EntityID] = [:]
  private var members: [EntityID: [EntityID]] = [:]
  /// By root: which other roots it is held apart from, and one judgement that says so.
  private var apart: [EntityID: [EntityID: AliasJudgement]] = [:]
  private var links: [AliasJudgement] = []

  /// - Parameter different: judgements that two are not one.
  init(apart different: [AliasJudgement]) {
    for judgement in different {
      let pair = judgement.pair
      apart[pair.a, default: [:]][pair.b] = judgement
      apart[pair.b, default: [:]][pair.a] = judgement
    }
  }

  /// Joins the two of a judgement.
  ///
  /// - Returns: what speaks against it, as a chain from the one to the other; empty where it was done.
  mutating func join(_ judgement: AliasJudgement) -> [AliasJudgement] {
    let (a, b) = (root(of: judgement.pair.a), root(of: judgement.pair.b))
    if a != b {
      if let different = apart[a]?[b] { return chain(judgement.pair, different) }
      unite(a, b)
    }
    links.append(judgement)
    return []
  }

  /// Those that were joined, two or more a group, in no order.
  var groups: [[EntityID]] { members.values.filter { $0.count > 1 } }

  private mutating func root(of id: EntityID) -> EntityID {
    var here = id
    while let next = parents[here] {
      // Halves the way for the next time.
      if let beyond = parents[next] { parents[here] = beyond }
      here = next
    }
    return here
  }

  private mutating func unite(_ a: EntityID, _ b: EntityID) {
    let (mine, yours) = (members[a] ?? [a], members[b] ?? [b])
    let (kept, gone) = mine.count >= yours.count ? (a, b) : (b, a)
    parents[gone] = kept
    members[kept] = mine + yours
    members[gone] = nil
    for (other, judgement) in apart.removeValue(forKey: gone) ?? [:] {
      apart[other]?[gone] = nil
      // Of two that say so, the earlier is named, whichever was at hand.
      let first = [judgement, apart[kept]?[other]].compactMap(\.self).min {
        ($0.at, $0.pair) < ($1.at, $1.pair)
      }
      apart[kept, default: [:]][other] = first
      apart[other, default: [:]][kept] = first
    }
  }

  private mutating func chain(
    _ pair: EntityPair, _ different: AliasJudgement
  ) -> [AliasJudgement] {
    let isTurned = root(of: different.pair.a) != root(of: pair.a)
    let near = isTurned ? different.pair.b : different.pair.a
    let far = isTurned ? different.pair.a : different.pair.b
    return EntityChain.path(from: pair.a, to: near, through: links) + [different]
      + EntityChain.path(from: far, to: pair.b, through: links)
  }
}

/// Ways from one entity to another through judgements.
enum EntityChain {
  /// The shortest, the earlier judgement first among equals; empty where there is none.
  static func path(
    from start: EntityID, to end: EntityID, through links: [AliasJudgement]
  ) -> [AliasJudgement] {
    var nearby: [EntityID: [AliasJudgement]] = [:]
    for link in links {
      nearby[link.pair.a, default: []].append(link)
      nearby[link.pair.b, default: []].append(link)
    }
    var cameBy: [EntityID: AliasJudgement] = [:]
    var open = [start]
    while !open.isEmpty, cameBy[end] == nil {
      var next: [EntityID] = []
      for here in open {
        for link in nearby[here] ?? [] {
          let there = link.pair.a == here ? link.pair.b : link.pair.a
          guard there != start, cameBy[there] == nil else { continue }
          cameBy[there] = link
          next.append(there)
        }
      }
      open = next
    }
    var path: [AliasJudgement] = []
    var here = end
    while here != start, let link = cameBy[here] {
      path.append(link)
      here = link.pair.a == here ? link.pair.b : link.pair.a
    }
    return path.reversed()
  }
}
