package import ClaimsModel

/// Draws from statements what follows from them under other predicates of the same subject.
package enum Implication {
  /// The statements that follow from `statement` by the vocabulary's implications, in as many steps
  /// as they take; each predicate once, by the shortest way.
  ///
  /// A denial implies nothing: not captured does not mean not held.
  ///
  /// - Parameter vocabulary: the predicate of an id; nil for one that is not known.
  package static func consequences(
    of statement: Statement, vocabulary: (PredicateID) -> Predicate?
  ) -> [Statement] {
    // From most nothing follows.
    guard vocabulary(statement.claim.predicate)?.implies.isEmpty == false else { return [] }
    var reached: Set<PredicateID> = [statement.claim.predicate]
    var consequences: [Statement] = []
    var open = [statement]
    while !open.isEmpty {
      let last = open
      open = []
      for statement in last {
        guard let predicate = vocabulary(statement.claim.predicate) else { continue }
        for next in step(from: statement, under: predicate)
        where reached.insert(next.claim.predicate).inserted {
          open.append(next)
        }
      }
      consequences += open
    }
    return consequences
  }

  private static func step(from statement: Statement, under predicate: Predicate) -> [Statement] {
    guard statement.claim.netPolarity == .affirmed else { return [] }
    return predicate.implies.compactMap { implied in
      guard let value = value(statement.claim.value, implied.manner, unit: predicate.unit) else {
        return nil
      }
      var consequence = statement
      consequence.claim.predicate = implied.predicate
      consequence.claim.value = value
      if implied.manner == .excludes {
        // “At some time” or “somewhere” keeps nothing out at another.
        guard statement.claim.isOfStatedExtent else { return nil }
        consequence.claim.polarity = .denied
      }
      consequence.via = statement.via ?? predicate.id
      return consequence
    }
  }

  /// - Parameter unit: the claim's own predicate's, which the implied one need not share.
  private static func value(
    _ value: ClaimValue, _ manner: Predicate.Implication.Manner, unit: String?
  ) -> ClaimValue? {
    switch (manner, value) {
    case (_, .unknown), (_, .notStated), (_, .nothing): nil
    case (.same, .quantity(let quantity)), (.excludes, .quantity(let quantity)):
      .quantity(quantity.counted(in: unit))
    case (.same, _), (.excludes, _): value
    case (.atLeast, .quantity(let quantity)), (.summand, .quantity(let quantity)):
      .quantity(quantity.raisedToAtLeast.counted(in: unit))
    case (.atLeast, _), (.summand, _): nil
    }
  }
}

extension Quantity {
  /// What a part's count leaves to the whole, in words that say so.
  fileprivate var raisedToAtLeast: Quantity {
    let raised = openedUpwards
    return Quantity(
      said: isPlainNumber ? "at least " + said : said, readings: raised.readings, unit: unit,
      population: population)
  }

  /// The same with its unit written out.
  fileprivate func counted(in unit: String?) -> Quantity {
    Quantity(said: said, readings: readings, unit: self.unit ?? unit, population: population)
  }

  /// Whether the words state one number and no more.
  private var isPlainNumber: Bool {
    readings.allSatisfy { $0.hard.lower.value != nil && $0.hard.lower == $0.hard.upper }
  }
}
