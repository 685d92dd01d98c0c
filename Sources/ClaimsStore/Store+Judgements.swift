package import ClaimsModel
import GRDB

extension StoreReader {
  /// All judgements of whether two entities are one, in the order they were kept.
  package func judgements() throws -> [AliasJudgement] {
    try db.rows("\(AliasJudgement.select) ORDER BY j.id").map(AliasJudgement.init(row:))
  }

  /// Which entities are one by them.
  package func identity() throws -> EntityIdentity {
    let judgements = try judgements()
    guard !judgements.isEmpty else { return .none }
    let added = try db.rows("SELECT slug FROM entity ORDER BY id").map {
      EntityID(unchecked: $0["slug"])
    }
    return EntityIdentity(judgements, added: added)
  }
}

extension StoreWriter {
  /// Keeps a judgement; both entities must be there.
  package func insert(_ judgement: AliasJudgement) throws {
    let number = try db.insert(
      """
      INSERT INTO alias_judgement (a_id, b_id, act, verdict, because, "by", at)
      VALUES ((SELECT id FROM entity WHERE slug = ?), (SELECT id FROM entity WHERE slug = ?),
        ?, ?, ?, ?, ?)
      """,
      [
        judgement.pair.a.text, judgement.pair.b.text, judgement.act, judgement.verdict.rawValue,
        judgement.because, judgement.by, judgement.at,
      ])
    changes.add(.judgement, number)
  }
}

extension AliasJudgement {
  static let select = """
    SELECT j.*, a.slug AS a, b.slug AS b FROM alias_judgement j
    JOIN entity a ON a.id = j.a_id JOIN entity b ON b.id = j.b_id
    """

  init(row: Row) throws {
    let ids = ["a", "b"].map { EntityID(unchecked: row[$0]) }
    let verdict: String = row["verdict"]
    guard let pair = EntityPair(ids[0], ids[1]), let verdict = Verdict(rawValue: verdict) else {
      throw StoreError.damaged(detail: "a judgement on \(ids[0]) cannot be read")
    }
    self.init(
      pair, verdict, because: row["because"], by: row["by"], at: row["at"], act: row["act"])
  }
}
