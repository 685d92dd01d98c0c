import ClaimsModel
import Foundation
import Testing

@testable import ClaimsStore

/// Casebooks for tests, each in a folder of its own.
enum Casebook {
  static func path() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "claimbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: "claims.db").path()
  }

  static func fresh() throws -> Store { try Store.create(at: try path()) }

  /// That two of its entities are one, of its only act.
  static func judgement(
    _ a: String, _ b: String, _ verdict: AliasJudgement.Verdict = .same
  ) throws -> AliasJudgement {
    let pair = try #require(EntityPair(EntityID(unchecked: a), EntityID(unchecked: b)))
    return AliasJudgement(pair, verdict, because: "one map", by: "ana", at: 3, act: 1)
  }

  static let digest = String(repeating: "ab", count: 32)

  /// A source with a grade, a report with a judgement of its origin, and a claim with a decision.
  static func withOneClaim(_ claim: Claim = .killed("40")) throws -> Store {
    let store = try fresh()
    try store.write { book in
      try book.insert(Source(id: SourceID(unchecked: "sohr"), name: "SOHR", kind: .monitor))
      try book.insert(
        SourceGrade(
          source: SourceID(unchecked: "sohr"), reliability: .b, because: "record", by: "ana", at: 1)
      )
      for name in ["raid", "army", "rebels", "town"] {
        try book.insert(Entity(id: EntityID(unchecked: name), name: name))
      }
      let report = try book.insert(
        Report(source: SourceID(unchecked: "sohr"), text: "40 were killed in the raid."),
        key: "report-1", sha256: digest)
      try book.insert(
        OriginJudgement(
          report: "report-1", from: .source(SourceID(unchecked: "sohr")), verdict: .taken,
          because: "its words", by: "ana", at: 1))
      let id = try book.insert(claim, key: "claim-1", report: report, digest: digest)
      let act = try book.appendJournal(
        at: 2, by: "ana", action: "verify", about: "c1", detail: "seen")
      try book.insert(
        Decision(
          claim: id, status: .verified, because: "seen", by: "ana", at: 2, digest: digest, act: act)
      )
    }
    return store
  }
}

extension Claim {
  static func killed(_ count: String) -> Claim { answering("killed", .quantity(.said(count))) }

  static func answering(_ predicate: String, _ value: ClaimValue) -> Claim {
    Claim(
      subject: EntityID(unchecked: "raid"), predicate: PredicateID(unchecked: predicate),
      value: value, quote: Quote(start: 0, exact: "40 were killed"))
  }
}

extension Quantity {
  static func said(_ words: String) -> Quantity {
    (try? Quantity(reading: words))
      ?? Quantity(said: words, readings: [Quantity.Reading(.everything)])
  }
}
