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

  /// The kind of statement this value can answer; nil for the two that fit any.
  package var kind: ValueKind? {
    switch self {
    case .quantity: .quantity
    case .entities: .entity
    case .text: .text
    case .flag: .flag
    case .date: .date
    case .unknown, .notStated: nil
    }
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
}
