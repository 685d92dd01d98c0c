import ClaimsModel
import GRDB
import Testing

@testable import ClaimsStore

@Suite("Resolutions in the casebook")
struct ResolutionStoreTests {
  private static func resolution(
    _ outcome: Resolution.Outcome, on byte: String = "ab", by reviewer: String = "ana",
    act: Int64 = 1, undoes: Int64? = nil
  ) -> Resolution {
    Resolution(
      fingerprint: String(repeating: byte, count: 32), code: RuleCode("quantities-disjoint"),
      question: Question(
        subject: EntityID(unchecked: "raid"), predicate: PredicateID(unchecked: "killed")),
      sides: [[ClaimID(2)], [ClaimID(1), ClaimID(3)]], outcome: outcome, because: "a list",
      by: reviewer, at: 5, act: act, undoes: undoes)
  }

  /// Three claims, and as many acts.
  private func store() throws -> Store {
    let store = try Casebook.withOneClaim()
    try store.write { book in
      for place in 2...3 {
        _ = try book.insert(
          .killed("41"), key: "claim-\(place)", report: ReportID(1), digest: Casebook.digest)
        _ = try book.appendJournal(
          at: 3, by: "ana", action: "resolve", about: "f1", detail: "a list")
      }
    }
    return store
  }

  @Test("come back as they were kept, in their order, whatever they come to")
  func kept() throws {
    let store = try store()
    let all: [Resolution.Outcome] = [
      .accepted(side: 1), .bothTrue, .superseded, .translationError, .transcriptionError,
      .unresolvable, .reopened,
    ]
    let resolutions =
      all.map { Self.resolution($0) } + [Self.resolution(.superseded, on: "cd", undoes: 1)]
    try store.write { book in for resolution in resolutions { try book.insert(resolution) } }
    #expect(try store.read { try $0.resolutions() } == resolutions)
    let digest = resolutions[0].fingerprint
    #expect(try store.read { try $0.resolutions(on: digest) } == Array(resolutions.dropLast()))
    for claim in 1...3 as ClosedRange<Int64> {
      #expect(try store.read { try $0.resolutions(naming: ClaimID(claim)) } == resolutions)
    }
    #expect(try store.read { try $0.resolutions(naming: ClaimID(4)) } == [])
  }

  @Test("are told which is the latest: of a reviewer, or of a finding, what was undone left out")
  func latest() throws {
    let store = try store()
    let first = Self.resolution(.superseded)
    let second = Self.resolution(.bothTrue, on: "cd", act: 2)
    let third = Self.resolution(.unresolvable, by: "ben", act: 3)
    try store.write { book in for one in [first, second, third] { try book.insert(one) } }
    func latest(by reviewer: String?, on fingerprint: String? = nil) throws -> Resolution? {
      try store.read { try $0.latestResolution(by: reviewer, on: fingerprint) }
    }
    #expect(try latest(by: "ana") == second)
    #expect(try latest(by: nil, on: first.fingerprint) == third)
    #expect(try latest(by: "cem") == nil)
    try store.write { try $0.insert(Self.resolution(.reopened, on: "cd", undoes: 2)) }
    #expect(try latest(by: "ana") == first)
    #expect(try latest(by: nil, on: second.fingerprint) == nil)
  }

  @Test(
    "are refused of no known outcome, of a side where none is accepted, and the other way round",
    arguments: [
      ("'accepted'", "0", true), ("'accepted'", "NULL", false), ("'accepted'", "-1", false),
      ("'superseded'", "NULL", true), ("'superseded'", "0", false), ("'settled'", "NULL", false),
    ])
  func refused(outcome: String, side: String, isKept: Bool) throws {
    let store = try store()
    func insert() throws {
      try store.queue.write {
        try $0.execute(
          sql: """
            INSERT INTO resolution (fingerprint, question_id, code, act, outcome, side, because, "by", at)
            VALUES (zeroblob(32), 1, 'c', 1, \(outcome), \(side), 'x', 'y', 0)
            """)
      }
    }
    if isKept {
      try insert()
    } else {
      #expect(throws: DatabaseError.self) { try insert() }
    }
  }

  @Test(
    "are neither changed nor taken away",
    arguments: [
      "UPDATE resolution SET because = 'other'", "DELETE FROM resolution",
      "UPDATE resolution_claim SET side = 3", "DELETE FROM resolution_claim",
    ])
  func appendOnly(sql: String) throws {
    let store = try store()
    try store.write { try $0.insert(Self.resolution(.superseded)) }
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
    #expect(try store.read { try $0.resolutions() } == [Self.resolution(.superseded)])
  }

  @Test("do not keep a finding: it may be deleted and found again")
  func derived() throws {
    let store = try store()
    try store.write { try $0.insert(Self.resolution(.superseded)) }
    let row = FindingRow(
      fingerprint: Self.resolution(.superseded).fingerprint,
      question: Self.resolution(.superseded).question, code: RuleCode("quantities-disjoint"),
      severity: .tension, sides: [[ClaimID(1)], [ClaimID(2)]])
    _ = try store.write { try $0.replaceFindings([row], at: 5) }
    let found = try store.read { try $0.finding(FindingID(1)) }
    #expect(found?.fingerprint == row.fingerprint && found?.severity == .tension)
    try store.queue.write { try $0.execute(sql: "DELETE FROM finding") }
    #expect(try store.read { try $0.finding(fingerprint: row.fingerprint) } == nil)
    #expect(try store.read { try $0.resolutions(on: row.fingerprint) }.count == 1)
  }
}
