/// An entity that a name may mean. Shown to a person, who decides; never acted upon.
package struct NameSuggestion: Hashable, Sendable {
  package let entity: EntityID
  /// Which of its names is the most like, as recorded.
  package let name: String
  package let likeness: NameLikeness
}

extension NameLikeness {
  /// The entities that `name` may mean, the likeliest first, equals by id; each once, with the
  /// likest of its names (the first in the order given among equals).
  ///
  /// A suggestion never merges by itself, however high its score: Oman and Amman score 0.96.
  /// O(n) comparisons, n being the number of names.
  ///
  /// - Parameter atLeast: the least score, included.
  package static func suggestions(
    for name: String, among entities: some Sequence<(EntityID, [String])>,
    atLeast least: Double = worthShowing
  ) -> [NameSuggestion] {
    let wanted = FoldedName(name)
    let found = entities.compactMap { (id, names) -> NameSuggestion? in
      var best: NameSuggestion?
      for name in names {
        let likeness = NameLikeness(wanted, FoldedName(name))
        guard likeness.score >= least, likeness.score > best?.likeness.score ?? -1 else { continue }
        best = NameSuggestion(entity: id, name: name, likeness: likeness)
      }
      return best
    }
    return found.sorted {
      $0.likeness.score != $1.likeness.score
        ? $0.likeness.score > $1.likeness.score : $0.entity < $1.entity
    }
  }
}
