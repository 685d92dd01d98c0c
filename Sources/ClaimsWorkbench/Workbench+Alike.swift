import ClaimsModel
package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// Pairs of entities whose names are alike and of which nobody has judged whether they are one, the
  /// likeliest first. Left out are kinds that cannot be one, and what lies within the other.
  ///
  /// - Parameters:
  ///   - name: wants only pairs with this entity; nil for all.
  ///   - limit: how many at most.
  package func alike(to name: String?, limit: Int) throws -> [AlikeCard] {
    try store.read { casebook in
      let one = try name.map { try Self.find(entity: $0, in: casebook) }
      let entities = try casebook.entities()
      let identity = try casebook.identity()
      let judged = Set(identity.standing.map(\.pair))
      let tree = EntityTree(entities)
      let byID = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      func mayBeOne(_ pair: EntityPair) -> Bool {
        guard let a = byID[pair.a], let b = byID[pair.b], a.kind.canBeOne(with: b.kind) else {
          return false
        }
        return !judged.contains(pair) && !identity.areOne(a.id, b.id)
          && !identity.areApart(a.id, b.id) && !tree.areRelated(a.id, b.id)
      }
      let named = entities.map { ($0.id, $0.names) }
      let pairs =
        one.map { NameLikeness.pairs(of: ($0.id, $0.names), among: named, where: mayBeOne) }
        ?? NameLikeness.pairs(among: named, where: mayBeOne)
      return pairs.prefix(max(0, limit)).compactMap { found in
        guard let a = byID[found.pair.a], let b = byID[found.pair.b] else { return nil }
        return AlikeCard(a: a, b: b, names: found.names, score: found.likeness.score)
      }
    }
  }
}
