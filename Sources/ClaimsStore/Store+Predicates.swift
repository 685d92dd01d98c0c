package import ClaimsModel
import GRDB

/// A predicate, and whether it came with the program.
package struct StoredPredicate: Hashable, Sendable {
  let number: Int64
  package let predicate: Predicate
  package let isSeeded: Bool
}

extension StoreReader {
  /// The vocabulary, in the order it was added.
  package func predicates() throws -> [StoredPredicate] {
    var implies: [String: [Predicate.Implication]] = [:]
    for row in try db.rows("SELECT * FROM predicate_implication ORDER BY predicate, implied") {
      guard let manner = Predicate.Implication.Manner(rawValue: row["manner"]) else { continue }
      implies[row["predicate"], default: []].append(
        Predicate.Implication(PredicateID(unchecked: row["implied"]), manner))
    }
    return try db.rows("SELECT * FROM predicate ORDER BY id").map { row in
      StoredPredicate(
        number: row["id"], predicate: Predicate(row: row, implies: implies[row["slug"]] ?? []),
        isSeeded: row["seeded"])
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
  /// The CHECKs of the schema hold every vocabulary; the fallbacks are for a damaged file only.
  fileprivate init(row: Row, implies: [Implication]) {
    self.init(
      id: PredicateID(unchecked: row["slug"]), kind: ValueKind(rawValue: row["kind"]) ?? .text,
      exclusivity: Exclusivity(rawValue: row["exclusivity"]) ?? .none,
      aspect: Aspect(rawValue: row["aspect"]) ?? .event, isCumulative: row["cumulative"],
      granule: Granule(rawValue: row["granule"]) ?? .day, isWhole: row["whole"], unit: row["unit"],
      namesActor: row["actor"], isAdditive: row["additive"],
      ordering: (row["ordering"] as String?).flatMap(Ordering.init(rawValue:)),
      question: row["question"], definition: row["definition"], implies: implies)
  }
}
