/// What claims are about: a person, a group, a place, an event, an object or a notion.
package struct Entity: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case person, group, place, event, object
    /// A way, a cause, a category: "undeclared deal", "breakout".
    case notion
    case unspecified
  }

  package var id: EntityID
  package var name: String
  package var kind: Kind
  /// The place it lies in, or the group it belongs to.
  package var parent: EntityID?
  /// Other names and spellings, sorted, without repeats.
  package var aliases: [String]
  package var note: String?

  package init(
    id: EntityID, name: String, kind: Kind = .unspecified, parent: EntityID? = nil,
    aliases: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.aliases = Set(aliases).subtracting([name]).sorted()
    self.note = note
  }
}
