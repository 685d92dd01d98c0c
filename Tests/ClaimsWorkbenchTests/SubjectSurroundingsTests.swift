import ClaimsModel
import ClaimsStore
import Testing

@testable import ClaimsWorkbench

/// What is looked up around one subject must be all that has a say.
@Suite("What is found about one subject")
struct SubjectSurroundingsTests {
  @Test("is what is found about it in the whole of the sample case")
  func sampleCase() throws { try expectLikeWhole(Bench.withSampleCase()) }

  @Test("is the same where entities are one, and reports took from one another", arguments: 1...12)
  func tracedReports(seed: UInt64) throws {
    try expectLikeWhole(try TracedReports(numbers: SplitMix64(seed: seed)).bench())
  }

  @Test("and about one question, which most others have nothing to do with", arguments: 1...6)
  func question(seed: UInt64) throws {
    var random = SystemOfCases(seed: seed)
    let system = try random.bench()
    for _ in 0..<20 { _ = try system.log(random.claim()) }
    var areas: Set<String> = []
    for bench in try [
      system, Bench.withSampleCase(), TracedReports(numbers: SplitMix64(seed: seed)).bench(),
    ] {
      _ = try bench.reconcile(cards: .none)
      try bench.store.read { casebook in
        let whole = try Reconciliation(ReportQuery(), casebook)
        for answered in whole.answered {
          var query = ReportQuery()
          query.question = answered.question
          let near = try Reconciliation(query, casebook)
          let here = near.answered.first { $0.question == answered.question }
          #expect(here?.found.map(\.fingerprint) == answered.found.map(\.fingerprint))
          #expect(here?.conflictingPairs == answered.conflictingPairs)
          let kept = try casebook.currentFindings(near.area)
          #expect(Set(kept.keys) == Set(near.rows.map(\.fingerprint)))
          areas.insert(near.area == .of(answered.question) ? "question" : "subject")
        }
      }
    }
    #expect(areas == ["question", "subject"])
  }

  @Test("and about all that an entity is named in, as the value or the place too")
  func about() throws {
    let bench = try Bench.withSampleCase()
    try bench.store.read { casebook in
      let whole = try Reconciliation(ReportQuery(), casebook)
      var found: [Int] = []
      for entity in try casebook.entities() {
        var query = ReportQuery()
        query.about = entity.id.text
        let near = try Reconciliation(query, casebook)
        #expect(near.area != .all && near.size.claims < whole.size.claims)
        let filter = try EntryFilter(query, whole.index, changed: [], workbench: bench, casebook)
        func passing(_ reconciliation: Reconciliation) -> Set<String> {
          Set(
            reconciliation.answered.flatMap(\.found).filter { filter.passes($0.finding, nil) }
              .map(\.fingerprint))
        }
        #expect(passing(near) == passing(whole), "\(entity.id)")
        found.append(passing(near).count)
      }
      #expect(found.count { $0 > 0 } > 5 && found.contains(0))
    }
  }

  @Test("and reaches an event through a relation that another predicate implies")
  func impliedRelation() throws {
    let bench = try SystemOfCases(seed: 1).bench()
    for (about, says, value) in [
      ("siege", "retaliated-for", "raid"), ("siege", "took-place-on", "2018-02-01"),
      ("raid", "took-place-on", "2018-02-05"),
    ] {
      var claim = LogRequest(
        report: "r1", anchor: QuoteAnchor("took 80 villages"), about: about, says: says)
      claim.stated.values = [value]
      _ = try bench.log(claim)
    }
    try bench.store.read { casebook in
      let whole = try Reconciliation(ReportQuery(), casebook).rows.map(\.fingerprint)
      #expect(whole.count == 1)
      for event in ["siege", "raid"] {
        var query = ReportQuery()
        query.about = event
        #expect(try Reconciliation(query, casebook).rows.map(\.fingerprint) == whole, "\(event)")
      }
    }
  }

  private func expectLikeWhole(_ bench: Workbench) throws {
    try bench.store.read { casebook in
      var all = ReportQuery()
      all.includesCompared = true
      let whole = try Reconciliation(all, casebook)
      let subjects = Dictionary(
        try casebook.claims().map { ($0.id, $0.claim.subject) }, uniquingKeysWith: { $1 })
      let identity = try casebook.identity()
      var found = 0
      for subject in Set(subjects.values.map(identity.representative)).sorted() {
        var query = ReportQuery()
        query.question = Question(subject: subject, predicate: PredicateID(unchecked: "any"))
        let near = try Reconciliation(query, casebook)
        let expected = whole.answered.flatMap(\.found).filter { found in
          found.finding.sides.flatMap(\.claims).contains {
            subjects[$0].map(identity.representative) == subject
          }
        }
        let here = near.answered.flatMap(\.found)
        #expect(Set(here.map(\.finding)) == Set(expected.map(\.finding)), "\(subject)")
        #expect(Set(here.map(\.fingerprint)) == Set(expected.map(\.fingerprint)), "\(subject)")
        let own = near.answered.filter { $0.question.subject == subject }
        #expect(
          own.map(\.positions)
            == whole.answered.filter { $0.question.subject == subject }.map(\.positions))
        found += here.count
      }
      #expect(found > 2)
    }
  }
}
