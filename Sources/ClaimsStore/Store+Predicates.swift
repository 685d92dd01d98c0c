package import ClaimsModel
import GRDB

/// A predicate, and whether it came with the program.
package struct StoredPredicate: Hashable, Sendable {
  let number: Int64
  package let predicate: Predicate
  package let isSeeded: Bool
}

extension StoreReader {
  /// The predicates by their ids.
  package func vocabulary() throws -> [PredicateID: Predicate] {
    Dictionary(
      try predicates().map { ($0.predicate.id, $0.predicate) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The vocabulary, in the order it was added.
  package func predicates() throws -> [StoredPredicate] {
    var implies: [String: [Predicate.Implication]] = [:]
    try db.forEachRow(
      "SELECT predicate, implied, manner FROM predicate_implication ORDER BY predicate, implied"
    ) {
      let row = PackedRow($0)
      guard let manner = Predicate.Implication.Manner(rawValue: try row.required(text: 2)) else {
        return
      }
      implies[try row.required(text: 0), default: []].append(
        Predicate.Implication(PredicateID(unchecked: try row.required(text: 1)), manner))
    }
    return try db.packed(Predicate.select + " ORDER BY id") { row in
      StoredPredicate(
        number: try row.required(integer: 0),
        predicate: try Predicate(row: row, implies: implies[row.required(text: 1)] ?? []),
        isSeeded: row.integer(2) == 1)
    }
  }
}

extension StoreWriter {
  package func insert(_ predicate: Predicate) throws {
    let number = try db.insert(
      """
      INSERT INTO predicate (slug, kind, exclusivity, aspect, cumulative, granule, whole, unit, actor,
        additive, ordering, question, definition)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        predicate.id.text, predicate.kind.rawValue, predicate.exclusivity.rawValue,
        predicate.aspect.rawValue, predicate.isCumulative, predicate.granule.rawValue,
        predicate.isWhole, predicate.unit, predicate.namesActor, predicate.isAdditive,
        predicate.ordering?.rawValue, predicate.question, predicate.definition,
      ])
    changes.add(.predicate, number)
    for implied in predicate.implies {
      _ = try db.insert(
        "INSERT INTO predicate_implication (predicate, implied, manner) VALUES (?, ?, ?)",
        [predicate.id.text, implied.predicate.text, implied.manner.rawValue])
    }
  }
}

extension StoreWriter {
  /// Writes the question and the definition of a predicate: what it means stays.
  package func replaceWords(of predicate: Predicate) throws {
    guard let row = try db.row("SELECT id FROM predicate WHERE slug = ?", [predicate.id.text])
    else { return }
    changes.add(.predicate, row["id"])
    try db.change(
      "UPDATE predicate SET question = ?, definition = ? WHERE id = ?",
      [predicate.question, predicate.definition, row["id"] as Int64])
  }
}

extension Predicate {
  /// Read back by their places.
  fileprivate static let select = """
    SELECT id, slug, seeded, kind, exclusivity, aspect, cumulative, granule, whole, unit, actor,
      additive, ordering, question, definition FROM predicate
    """

  /// The CHECKs of the schema hold every vocabulary; the fallbacks are for a damaged file only.
  fileprivate init(row: PackedRow, implies: [Implication]) throws {
    self.init(
      id: PredicateID(unchecked: try row.required(text: 1)),
      kind: ValueKind(rawValue: try row.required(text: 3)) ?? .text,
      exclusivity: Exclusivity(rawValue: try row.required(text: 4)) ?? .none,
      aspect: Aspect(rawValue: try row.required(text: 5)) ?? .event,
      isCumulative: row.integer(6) == 1,
      granule: Granule(rawValue: try row.required(text: 7)) ?? .day,
      isWhole: row.integer(8) == 1, unit: row.text(9), namesActor: row.integer(10) == 1,
      isAdditive: row.integer(11) == 1, ordering: row.text(12).flatMap(Ordering.init(rawValue:)),
      question: try row.required(text: 13), definition: try row.required(text: 14),
      implies: implies)
  }
}
