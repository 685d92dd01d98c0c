package import ClaimsModel

/// What the engine needs to know of entities: their names and which lies within which.
package struct EntityDirectory: Sendable {
  package let tree: EntityTree
  private let names: [EntityID: String]

  package init(_ entities: some Collection<Entity>) {
    tree = EntityTree(entities)
    names = Dictionary(entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of an entity; its slug where it has none.
  package func name(_ id: EntityID) -> String { names[id] ?? id.text }
}
