package import ClaimsModel

/// One question as its rules see it.
package struct QuestionView: Sendable {
  package let question: Question
  package let predicate: Predicate
  /// What claims of this predicate say, in ascending order of claims.
  package let direct: [Statement]
  /// What follows from claims of other predicates, in the same order.
  package let implied: [Statement]
  /// The direct statements by position, the one with the lowest claim first.
  package let positions: [[Statement]]
  package let entities: EntityDirectory
  package let origins: Origins
  /// Pairs that contradict each other, no reading saving both, of which a side is verified.
  package let contradictedVerdicts: [ContradictedVerdict]

  /// A verified statement, and one that contradicts it.
  package struct ContradictedVerdict: Sendable {
    package let verified: Statement
    package let against: Statement
    package let comparison: Comparison
  }

  package var comparer: Comparer { Comparer(predicate: predicate, entities: entities) }

  package func answer(_ statement: Statement) -> String {
    statement.claim.answer(names: entities.name)
  }

  /// How two statements would compare if both said what they say flatly.
  package func compareFlatly(_ a: Statement, _ b: Statement) -> Comparison {
    comparer.compare(a.asserted, b.asserted)
  }
}

/// The statements that rules over several questions are given: about one subject, or about those that
/// bear on one another.
package struct CaseView: Sendable {
  /// In ascending order of claims; what follows from them under other predicates included.
  package let statements: [Statement]
  package let predicates: [PredicateID: Predicate]
  package let entities: EntityDirectory
  package let origins: Origins

  package init(
    statements: [Statement], predicates: [PredicateID: Predicate], entities: EntityDirectory,
    origins: Origins
  ) {
    self.statements = statements.sortedUnlessInOrder {
      $0.id == $1.id ? $0.claim.predicate < $1.claim.predicate : $0.id < $1.id
    }
    self.predicates = predicates
    self.entities = entities
    self.origins = origins
  }

  package func answer(_ statement: Statement) -> String {
    statement.claim.answer(names: entities.name)
  }
}

extension Statement {
  /// The same, said flatly.
  fileprivate var asserted: Statement {
    var copy = self
    copy.claim.hedge = .asserted
    return copy
  }
}

extension Array {
  /// The same as `sorted(by:)`; without a copy where they come in order, as they mostly do.
  func sortedUnlessInOrder(by precedes: (Element, Element) -> Bool) -> [Element] {
    zip(self, dropFirst()).contains { precedes($1, $0) } ? sorted(by: precedes) : self
  }

  /// In groups of equal keys, in the order in which the keys first come.
  func grouped<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
    var places: [Key: Int] = [:]
    var groups: [[Element]] = []
    for element in self {
      if let place = places[key(element)] {
        groups[place].append(element)
      } else {
        places[key(element)] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}
