/// The answer a claim gives: what it leaves possible, with the words it came in.
package enum ClaimValue: Hashable, Sendable {
  case quantity(Quantity)
  case entities(EntityChoice)
  case text(String)
  case flag(Bool)
  case date(EDTF, said: String?)
  /// The report says that this is not known: "whose identity is not known".
  case unknown
  /// The report is silent on it: "areas were bombed", by whom is not said.
  case notStated
  /// The report says that there is none: nobody, nothing, no place, no date. Not called `none`, which
  /// an optional would take for its own.
  case nothing

  /// The kind of statement this value can answer; nil for those that are of no kind.
  package var kind: ValueKind? {
    switch self {
    case .quantity: .quantity
    case .entities: .entity
    case .text: .text
    case .flag: .flag
    case .date: .date
    case .unknown, .notStated, .nothing: nil
    }
  }

  /// Whether it can answer a question of this kind.
  package func answers(_ kind: ValueKind) -> Bool {
    if self == .nothing { return kind.canBeNone }
    return self.kind.map(kind.accepts) ?? true
  }
}

/// What kind of value a predicate takes.
package enum ValueKind: String, CaseIterable, Sendable {
  /// A number of things, with a unit.
  case quantity
  /// Who or what: one or several entities.
  case entity
  /// Where: entities that are places.
  case place
  case text
  /// Yes or no.
  case flag
  /// An EDTF date.
  case date

  /// Whether a value of kind `other` answers a question of this kind.
  package func accepts(_ other: ValueKind) -> Bool {
    self == other || (self == .place && other == .entity)
  }

  /// Whether the answer may be that there is none. A count of none is the number 0, and a question
  /// of yes or no is answered by no.
  package var canBeNone: Bool {
    switch self {
    case .entity, .place, .text, .date: true
    case .quantity, .flag: false
    }
  }
}
