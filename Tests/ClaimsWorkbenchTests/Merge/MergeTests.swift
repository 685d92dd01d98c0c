import ClaimsModel
import ClaimsReports
import ClaimsStore
import ClaimsText
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("Merging two casebooks")
struct MergeTests {
  /// Both directions come to the same, are sound, and find nothing new in one another.
  @discardableResult
  private func merge(_ offices: Offices) throws -> (
    ab: Workbench, ba: Workbench, MergeOutcome, MergeOutcome
  ) {
    let (ab, ba, there, back) = try offices.merged()
    #expect(there.problems.isEmpty && back.problems.isEmpty)
    #expect(try ab.normalised() == ba.normalised())
    for bench in [ab, ba] { #expect(try bench.audit().troubles == []) }
    #expect(try !ab.merge(ba.path).isWritten)
    #expect(try !ba.merge(ab.path).isWritten)
    return (ab, ba, there, back)
  }

  private func counts(_ outcome: MergeOutcome) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: outcome.added.filter { $0.count > 0 }.map { ($0.noun, $0.count) })
  }

  // MARK: What comes

  @Test("brings what only the other holds, under one entry of the journal; again brings nothing")
  func brings() throws {
    let offices = try Offices()
    let start = try offices.a.size
    _ = try offices.b.addSource(name: "Third Eye", id: "third")
    _ = try offices.b.report("Two bridges fell. 90 villages.", by: "third")
    try offices.b.log("r3", "90 villages", "settlements-captured", "90 villages")
    _ = try offices.b.decide(["c3"], .verified, because: "seen")
    _ = try offices.b.grade(source: "monitor", .b, because: "long record")
    let outcome = try offices.a.merge(offices.b.path)
    #expect(outcome.isWritten && outcome.common == start && outcome.conflicts == [])
    #expect(
      counts(outcome) == [
        "source": 1, "report": 1, "claim": 1, "decision": 1, "grade": 1,
        "entry of the other journal": 5,
      ])
    #expect(try offices.a.normalised() == offices.b.normalised())
    let journal = try offices.a.store.read { try $0.journal() }
    let last = try #require(journal.last)
    let key = try offices.b.store.read { try $0.casebookKey() }
    #expect(last.action == "merge" && last.about == "claimbench/\(key)" && last.by == "ana")
    let root = try #require(try offices.b.audit().root)
    #expect(last.detail.hasPrefix("root \(root) of \(start + 5) entries, \(start) of them shared;"))
    #expect(outcome.reconciliation?.appeared.isEmpty == false)
    let before = (try offices.a.size, try offices.a.exported())
    #expect(try !offices.a.merge(offices.b.path).isWritten)
    #expect(try (offices.a.size, offices.a.exported()) == before)
    #expect(try offices.a.audit().troubles == [])
  }

  @Test("keeps who logged a claim there, so that a second signature is another's")
  func logger() throws {
    let offices = try Offices()
    try offices.b.log("r1", "it was 80 villages", "settlements-captured", "80 villages")
    _ = try offices.a.merge(offices.b.path)
    let logger = try offices.a.store.read { try $0.logger(of: ClaimID(3)) }
    #expect(logger == "bob")
  }

  @Test("keeps the other's entries as they were sealed, and audit answers for them")
  func entries() throws {
    let offices = try Offices()
    let start = try offices.a.size
    _ = try offices.b.decide(["c1"], .disputed, because: "no")
    _ = try offices.a.merge(offices.b.path)
    let kept = try offices.a.store.read { try $0.mergedEntries() }
    let there = try offices.b.store.read { try ($0.journal(), $0.seals()) }
    #expect(kept.map(\.entry) == Array(there.0.dropFirst(start)))
    #expect(kept.map(\.seal) == Array(there.1.dropFirst(start)))
    try Tampering.run("UPDATE merged_entry SET by = 'eve'", on: offices.a.path)
    #expect(try !offices.a.audit().isSound)
  }

  @Test("changes nothing of the other casebook, nor of ours where it is a dry run")
  func readOnly() throws {
    let offices = try Offices()
    _ = try offices.b.decide(["c1"], .disputed, because: "no")
    let before = try (offices.a.exported(), offices.a.size)
    let files = try ["", "-wal"].map { try Data(contentsOf: URL(filePath: offices.b.path + $0)) }
    let outcome = try offices.a.merge(offices.b.path, dryRun: true)
    #expect(!outcome.isWritten && counts(outcome)["decision"] == 1)
    #expect(try (offices.a.exported(), offices.a.size) == before)
    _ = try offices.a.merge(offices.b.path)
    #expect(
      try ["", "-wal"].map { try Data(contentsOf: URL(filePath: offices.b.path + $0)) } == files)
  }

  @Test("brings the bytes of evidence, and says which it could not bring")
  func evidence() throws {
    let offices = try Offices()
    let folder = offices.folder.path()
    for (name, isInside) in [("one.txt", false), ("two.txt", true), ("gone.txt", false)] {
      try Data("text of \(name)".utf8).write(to: URL(filePath: folder + "/" + name))
      var request = AttachRequest(targets: ["c1"], file: folder + "/" + name)
      request.isInside = isInside
      _ = try offices.b.attach(request)
    }
    let gone = EvidenceFolder.name(of: SHA256Digest.of("text of gone.txt"))
    try FileManager.default.removeItem(atPath: offices.b.path + ".evidence/" + gone)
    let outcome = try offices.a.merge(offices.b.path)
    #expect(counts(outcome)["piece of evidence whose bytes came"] == 2)
    #expect(
      outcome.missing == [
        "The bytes of e3 could not be brought: \(gone) is not beside the other casebook."
      ])
    try offices.a.extract("e1", to: folder + "/copy1")
    try offices.a.extract("e2", to: folder + "/copy2")
    #expect(try String(contentsOfFile: folder + "/copy1", encoding: .utf8) == "text of one.txt")
    #expect(try String(contentsOfFile: folder + "/copy2", encoding: .utf8) == "text of two.txt")
    let audit = try offices.a.audit()
    #expect(audit.isSound && audit.unchecked.contains { $0.contains("e3") })
  }

  @Test("a checkpoint from before the merge is continued after it")
  func checkpoint() throws {
    let offices = try Offices()
    let key = try Workbench.newKey(name: "desk")
    _ = try offices.a.decide(["c1"], .verified, because: "seen")
    let kept = KeptCheckpoint(
      name: "kept", bytes: Array(try offices.a.checkpoint(signedBy: key.secret).utf8))
    _ = try offices.b.decide(["c2"], .refuted, because: "no")
    _ = try offices.a.merge(offices.b.path)
    let report = try offices.a.audit(against: [kept], signedBy: [key.open])
    #expect(report.isSound && report.continues.count == 1)
  }

  @Test("casebooks with no common start come together as well")
  func strangers() throws {
    let (one, other) = (try Offices(), try Offices())
    _ = try other.b.addSource(name: "Third Eye", id: "third")
    let outcome = try one.a.merge(other.b.path)
    #expect(outcome.common == 0 && counts(outcome)["source"] == 1)
    let size = try other.b.size
    #expect(counts(outcome)["entry of the other journal"] == size)
    #expect(try one.a.audit().troubles == [])
  }

  // MARK: What was changed

  @Test("a claim that was edited in one of them stands as it was edited", arguments: [true, false])
  func editedOnce(isA: Bool) throws {
    let offices = try Offices { _ = try $0.decide(["c1"], .verified, because: "seen") }
    try (isA ? offices.a : offices.b).change("c1") { $0.stated.values = ["90 villages"] }
    let (ab, ba, there, back) = try merge(offices)
    #expect(there.conflicts == [] && back.conflicts == [])
    for bench in [ab, ba] {
      let history = try bench.history("c1")
      #expect(history.card.answer == "90 villages" && history.revisions.count == 1)
      #expect(history.card.standing.status == .unreviewed)
      #expect(history.card.standing.lapsed.map(\.because) == ["seen"])
    }
  }

  @Test("edited in both, the later edit stands and the other is kept", arguments: [1, -1, 0])
  func editedTwice(later: Int64) throws {
    let offices = try Offices()
    offices.clock.set(10)
    try offices.a.change("c1", because: "map") { $0.stated.values = ["90 villages"] }
    _ = try offices.a.decide(["c1"], .verified, because: "seen")
    offices.clock.set(10 + later)
    try offices.b.change("c1", because: "list") { $0.stated.values = ["70 villages"] }
    let (ab, ba, there, back) = try merge(offices)
    #expect(there.conflicts.count == 1 && there.conflicts == back.conflicts)
    #expect(there.conflicts[0].hasPrefix("c1 was edited in both: by "))
    for bench in [ab, ba] {
      let history = try bench.history("c1")
      if later != 0 {
        #expect(history.card.answer == (later > 0 ? "70 villages" : "90 villages"))
        #expect(history.card.standing.status == (later > 0 ? .unreviewed : .verified))
      }
      #expect(history.revisions.count == 3)
    }
  }

  @Test("an entity that was located in one of them lies there; in both, both are kept")
  func located() throws {
    func locate(_ bench: Workbench, _ point: String) throws {
      var request = PlaceRequest()
      request.point = point
      request.precision = .metres(100)
      _ = try bench.locate("the-pocket", request, because: "map")
    }
    let once = try Offices { try locate($0, "35.5,36.9") }
    try locate(once.b, "35.7,36.9")
    let (ab, _, there, _) = try merge(once)
    #expect(there.conflicts == [])
    #expect(try ab.entity("the-pocket").location?.point.latitude == 35.7)
    let both = try Offices()
    try locate(both.a, "35.5,36.9")
    try locate(both.b, "35.7,36.9")
    let (merged, _, one, two) = try merge(both)
    #expect(one.conflicts.count == 1 && two.conflicts.count == 1)
    #expect(one.conflicts[0].hasPrefix("The entity “the-pocket”: where it lies is “35.5"))
    let entity = try merged.entity("the-pocket")
    #expect(entity.location?.point.latitude == 35.5)
    #expect(entity.note?.hasPrefix("Elsewhere where it lies is “35.7") == true)
  }

  @Test("one source that both added is united: what one knows, both know")
  func unitedSources() throws {
    let offices = try Offices()
    _ = try offices.a.addSource(name: "Third Eye", id: "eye", kind: .monitor, note: "Closed 2019.")
    _ = try offices.b.addSource(name: "Third Eye", id: "eye", url: "https://b", note: "Open.")
    let (ab, _, there, back) = try merge(offices)
    #expect(there.conflicts == [] && back.conflicts == [])
    #expect(
      try ab.source("eye").source
        == Source(
          id: SourceID(unchecked: "eye"), name: "Third Eye", kind: .monitor, url: "https://b",
          note: "Closed 2019.\nOpen."))
    let differing = try Offices()
    _ = try differing.a.addSource(name: "Third Eye", id: "eye", url: "https://b")
    _ = try differing.b.addSource(name: "Third Eye", id: "eye", url: "https://a")
    let (united, _, one, two) = try merge(differing)
    #expect(
      one.conflicts == [
        "The source “eye”: the url is “https://b” here and “https://a” there. “https://a” stands; "
          + "the other is kept in its note."
      ])
    #expect(two.conflicts.count == 1)
    #expect(try united.source("eye").source.note == "Elsewhere the url is “https://b”.")
  }

  @Test("what was united exports so that it can be imported, whatever came first")
  func reimported() throws {
    let offices = try Offices()
    _ = try offices.a.addSource(name: "Third Eye", id: "eye")
    _ = try offices.b.addSource(name: "The House", id: "house")
    _ = try offices.b.addSource(name: "Third Eye", id: "eye", publisher: "house")
    let (ab, _, _, _) = try merge(offices)
    let other = try Bench.fresh()
    #expect(try other.import1(ab.exported()).problems.isEmpty)
    #expect(try other.source("eye").source.publisher?.text == "house")
    #expect(try other.exported() == ab.exported())
  }

  @Test("two sources under one id stay two: theirs comes under an id of its own")
  func twoSources() throws {
    let offices = try Offices()
    _ = try offices.a.addSource(name: "Eye of Hama", id: "eye")
    _ = try offices.b.addSource(name: "Eye of Homs", id: "eye")
    _ = try offices.b.report("They took 85 villages.", by: "eye")
    try offices.b.log("r3", "85 villages", "settlements-captured", "85 villages") {
      $0.attribution = "eye"
    }
    _ = try offices.b.decide(["c3"], .verified, because: "seen")
    let outcome = try offices.a.merge(offices.b.path)
    #expect(outcome.problems.isEmpty && outcome.conflicts.count == 1)
    #expect(
      outcome.conflicts[0].hasPrefix(
        "The source “eye” is two things: “Eye of Hama” here and “Eye of Homs” there."))
    let theirs = try #require(try offices.a.sources().map(\.source).last)
    #expect(theirs.name == "Eye of Homs" && theirs.id.text.hasPrefix("eye-"))
    let card = try offices.a.history("c3").card
    #expect(card.source == theirs.id && card.claim.attribution == .source(theirs.id))
    #expect(card.standing.status == .verified, "the decision goes with the claim")
    #expect(try offices.a.audit().troubles == [])
    #expect(try !offices.a.merge(offices.b.path).isWritten)
    // And back: our own gets its id again.
    let back = try offices.b.merge(offices.a.path)
    #expect(back.problems.isEmpty)
    #expect(try offices.b.sources().filter { $0.source.name == "Eye of Homs" }.count == 1)
  }

  @Test("a report whose text is another under one id is not taken, nor what rests on it")
  func otherText() throws {
    func report(_ text: String) -> String {
      """
      {"type":"report","id":"r-x","source":"agency","text":"\(text)"}
      {"type":"claim","id":"X-\(text.count)","report":"r-x","quote":{"exact":"text"},"subject":"the-pocket",\
      "predicate":"settlements-captured","value":{"quantity":"5"}}
      """
    }
    let offices = try Offices()
    #expect(try offices.a.import1(report("a text")).problems.isEmpty)
    #expect(try offices.b.import1(report("other text")).problems.isEmpty)
    let outcome = try offices.a.merge(offices.b.path)
    #expect(outcome.problems.count == 2)
    #expect(outcome.problems[0].reason.contains("“r-x” is here too"))
    #expect(try offices.a.audit().troubles == [])
  }

  // MARK: What was judged

  @Test("decisions that differ are listed, the same from either side, and the later stands")
  func decisions() throws {
    let offices = try Offices()
    offices.clock.set(0)
    _ = try offices.a.decide(["c1", "c2"], .verified, because: "seen")
    offices.clock.set(86_400)
    _ = try offices.b.decide(["c1"], .refuted, because: "not so")
    _ = try offices.b.decide(["c2"], .verified, because: "seen too")
    let (ab, ba, there, back) = try merge(offices)
    #expect(
      there.conflicts == [
        "c1: ana verified it on 2018-02-10 (“seen”); bob refuted it on 2018-02-11 (“not so”). "
          + "The later stands. See: claims history c1"
      ])
    #expect(back.conflicts == there.conflicts)
    for bench in [ab, ba] {
      let history = try bench.history("c1")
      #expect(history.card.standing.status == .refuted && history.decisions.count == 2)
    }
  }

  @Test("decisions that differ are a finding, open though the claim is refuted, until they agree")
  func disagreement() throws {
    let offices = try Offices()
    offices.clock.set(0)
    _ = try offices.a.decide(["c1"], .verified, because: "seen")
    offices.clock.set(86_400)
    _ = try offices.b.decide(["c1"], .refuted, because: "not so")
    let (ab, ba, _, _) = try merge(offices)
    func found(_ bench: Workbench) throws -> [ContradictionReport.Entry] {
      try bench.contradictions(ReportQuery()).sections.flatMap(\.entries).filter {
        $0.finding.code.text == "reviewers-disagree"
      }
    }
    let entry = try #require(try found(ab).first)
    #expect(entry.finding.severity == .tension && entry.isOpen)
    #expect(try found(ba).map(\.finding) == [entry.finding])
    let number = try #require(entry.id)
    _ = try ab.resolve("\(number)", as: .outcome(.unresolvable), because: "both left the desk")
    #expect(try found(ab).map(\.isOpen) == [false])
    // Whoever decides once more makes it another case.
    offices.clock.set(2 * 86_400)
    _ = try ab.decide(["c1"], .verified, because: "seen again")
    #expect(try found(ab).map(\.isOpen) == [true])
    _ = try ba.decide(["c1"], .verified, because: "seen after all")
    #expect(try found(ba).isEmpty)
  }

  @Test("no conflict where one was taken back, or was made of what the claim no longer says")
  func noConflict() throws {
    let undone = try Offices()
    _ = try undone.a.decide(["c1"], .verified, because: "seen")
    _ = try undone.a.undo(nil, because: nil)
    _ = try undone.b.decide(["c1"], .refuted, because: "not so")
    let (_, _, there, back) = try merge(undone)
    #expect(there.conflicts == [] && back.conflicts == [])
    let edited = try Offices()
    _ = try edited.a.decide(["c1"], .verified, because: "seen")
    try edited.b.change("c1") { $0.hedge = .alleged }
    _ = try edited.b.decide(["c1"], .refuted, because: "not so")
    let (_, _, one, two) = try merge(edited)
    #expect(one.conflicts == [] && two.conflicts == [])
  }

  /// What one office judges, what the other judges of the same, and how the conflict begins.
  struct Judged: Sendable {
    let begins: String
    let ours: @Sendable (Workbench) throws -> Void
    let theirs: @Sendable (Workbench) throws -> Void

    static let all = [
      Judged(
        begins: "The quantities-disjoint of c1 c2: ana resolved it as superseded",
        ours: { _ = try $0.resolve("f1", as: .outcome(.superseded), because: "x") },
        theirs: { _ = try $0.resolve("f1", as: .outcome(.unresolvable), because: "x") }),
      Judged(
        begins: "Source monitor: ana graded it B",
        ours: { _ = try $0.grade(source: "monitor", .b, because: "x") },
        theirs: { _ = try $0.grade(source: "monitor", .d, because: "x") }),
      Judged(
        begins: "Entities other and the-pocket: ana judged: same",
        ours: { _ = try $0.judge("other", "the-pocket", .same, because: "x") },
        theirs: { _ = try $0.judge("the-pocket", "other", .different, because: "x") }),
      Judged(
        begins: "The origin of r1: ana judged: taken",
        ours: { _ = try $0.credit(report: "r1", from: "agency", because: "x") },
        theirs: { _ = try $0.independent(report: "r1", of: "agency", because: "x") }),
      Judged(
        begins: "The policy: ana set “To verify a claim takes 2",
        ours: { try $0.setPolicy(2, because: "x") }, theirs: { try $0.setPolicy(3, because: "x") }),
    ]
  }

  @Test(
    "resolutions, grades, judgements, origins and policies that differ are listed",
    arguments: Judged.all)
  func judgements(judged: Judged) throws {
    let offices = try Offices {
      _ = try $0.addEntity(name: "other")
      _ = try $0.reconcile()
    }
    try judged.ours(offices.a)
    offices.clock.set(100)
    try judged.theirs(offices.b)
    let (_, _, there, back) = try merge(offices)
    let sentence = try #require(there.conflicts.first)
    #expect(sentence.hasPrefix(judged.begins))
    #expect(there.conflicts == back.conflicts && there.conflicts.count == 1)
  }

  // MARK: What is refused

  @Test("itself, no casebook, one of an earlier program, one that was altered")
  func refused() throws {
    let offices = try Offices()
    let link = offices.folder.appending(path: "link.db").path()
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: offices.a.path)
    for path in [offices.a.path, link] {
      #expect(
        refusal { _ = try offices.a.merge(path) }
          == "\(path) is this casebook itself. | Name the one that is to be brought into it.")
    }
    #expect(throws: StoreError.self) { try offices.a.merge(offices.folder.path() + "/none.db") }
    try Tampering.run("UPDATE claim SET note = 'x' WHERE id = 1", on: offices.b.path)
    #expect(refusal { _ = try offices.a.merge(offices.b.path) }?.hasPrefix("Not all in ") == true)
    let size = try offices.a.size
    try Tampering.run(
      "DELETE FROM grdb_migrations WHERE identifier = 'v0014_merges'", on: offices.b.path)
    #expect {
      try offices.a.merge(offices.b.path)
    } throws: {
      if case StoreError.olderThanProgram = $0 { true } else { false }
    }
    #expect(try offices.a.size == size)
  }
}

extension Workbench {
  fileprivate func setPolicy(_ origins: Int, because: String) throws {
    var request = PolicyRequest()
    request.origins = origins
    _ = try setPolicy(request, because: because)
  }
}
