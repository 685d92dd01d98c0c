import ClaimsModel
import GRDB
import Testing

@testable import ClaimsStore

@Suite("Judgements in the casebook")
struct JudgementStoreTests {
  private static let raid = EntityID(unchecked: "raid")
  private static let town = EntityID(unchecked: "town")

  @Test("come back as they were kept, in their order")
  func kept() throws {
    let store = try Casebook.withOneClaim()
    let judgements = try [
      Casebook.judgement("raid", "town", .unsure), Casebook.judgement("town", "raid"),
      Casebook.judgement("army", "rebels", .different),
      Casebook.judgement("army", "rebels", .withdrawn),
    ]
    try store.write { book in for judgement in judgements { try book.insert(judgement) } }
    #expect(try store.read { try $0.judgements() } == judgements)
    // Raid was added before town.
    #expect(try store.read { try $0.identity().groups } == [[Self.raid, Self.town]])
  }

  @Test("are refused of one entity, of one that is not there, and of no known verdict")
  func refused() throws {
    let store = try Casebook.withOneClaim()
    #expect(throws: StoreError.self) {
      try store.write { try $0.insert(Casebook.judgement("raid", "nowhere")) }
    }
    for values in ["1, 1, 1, 'same', 'x', 'y', 0", "1, 2, 1, 'equal', 'x', 'y', 0"] {
      #expect(throws: DatabaseError.self) {
        try store.queue.write {
          try $0.execute(
            sql: """
              INSERT INTO alias_judgement (a_id, b_id, act, verdict, because, "by", at)
              VALUES (\(values))
              """)
        }
      }
    }
  }

  @Test("bring the claims of what is one together, once, and leave the others in their order")
  func together() throws {
    let store = try Casebook.withOneClaim()
    try store.write { book in
      for (place, subject) in ["town", "army", "rebels", "town", "raid"].enumerated() {
        var claim = Claim.killed("40")
        claim.subject = EntityID(unchecked: subject)
        _ = try book.insert(
          claim, key: "more-\(place)", report: ReportID(1), digest: Casebook.digest)
      }
    }
    func batches(groups: [[EntityID]] = []) throws -> [String] {
      var found: [String] = []
      try store.read { book in
        for questions in try book.questions(groups: groups) {
          let claims = try questions.flatMap { try book.rows(of: $0).claims() }
          found.append(
            "\(questions[0].question.subject): "
              + claims.map(\.id.description).joined(separator: " "))
        }
      }
      return found
    }
    let apart = ["raid: c1 c6", "army: c3", "rebels: c4", "town: c2 c5"]
    #expect(try batches() == apart)
    let army = EntityID(unchecked: "army")
    #expect(
      try batches(groups: [[army, Self.town]]) == ["raid: c1 c6", "army: c3 c2 c5", "rebels: c4"])
    #expect(try batches(groups: [[Self.town, Self.raid]])[0] == "raid: c1 c6 c2 c5")
    func claims(about subjects: [EntityID]) throws -> [ClaimID] {
      try store.read { try $0.claims(withSubjects: subjects).map(\.id) }
    }
    #expect(try claims(about: [Self.raid, Self.town]) == [1, 2, 5, 6].map { ClaimID($0) })
    #expect(try claims(about: [EntityID(unchecked: "nobody")]) == [])
  }
}
