import ClaimsModel

@testable import ClaimsReading

extension ReportReader {
  /// A reader with the vocabulary of the patterns, knowing these names.
  static func testing(names: [ReadingKnowledge.Name] = [], sources: [String] = []) -> ReportReader {
    let knowledge = ReadingKnowledge(
      names: names, sources: sources, predicates: Vocabulary.predicates)
    guard let reader = ReportReader(knowledge) else { preconditionFailure("English is read") }
    return reader
  }
}

/// The predicates that tests read with.
enum Vocabulary {
  static let predicates = kinds.flatMap { kind, names in
    names.split(separator: " ").compactMap { name in
      PredicateID(String(name)).map {
        var predicate = Predicate(
          id: $0, kind: kind, exclusivity: .none, aspect: .event, question: "",
          definition: "")
        predicate.namesActor = kind == .entity && name.hasSuffix("-by")
        return predicate
      }
    }
  }

  static func kind(of predicate: String) -> ValueKind? {
    predicates.first { $0.id.text == predicate }?.kind
  }

  private static let kinds: [(ValueKind, String)] = [
    (
      .quantity,
      """
      killed injured detained displaced surrendered missing has-strength settlements-captured \
      settlements-in area-captured lasted
      """
    ),
    (
      .place,
      """
      advanced-in withdrew-from expelled-from returned-to reached present-in lost-presence-in \
      extends-over took-place-at
      """
    ),
    (
      .entity,
      """
      controlled-by control-taken-by control-lost-by struck-by attacked targeted carried-out-by \
      operated-by fought-against came-about-through composed-of passage-granted-by \
      responsibility-claimed-by
      """
    ),
    (.flag, "ended besieged deal-reached publicly-declared passage-granted occurred"),
    (.date, "took-place-on began-on ended-on"),
  ]
}
