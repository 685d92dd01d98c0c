extension Entity.Kind {
  /// Whether a thing of this kind may be one with a thing of the other: a person is no place. What is
  /// not specified may be anything, and so may a notion.
  package func canBeOne(with other: Entity.Kind) -> Bool {
    self == other || [self, other].contains(.unspecified) || [self, other].contains(.notion)
  }
}

extension Entity {
  /// Its name and the others, as they are recorded.
  package var names: [String] { [name] + aliases }
}
