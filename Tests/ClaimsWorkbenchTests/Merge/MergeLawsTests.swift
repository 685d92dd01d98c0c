import ClaimsModel
import ClaimsReports
import ClaimsStore
import Foundation
import Testing

@testable import ClaimsWorkbench

/// What holds whatever two offices did: seeded, so that a failure can be had again by its number.
@Suite("Merging, whatever was done")
struct MergeLawsTests {
  private static let seeds: Range<UInt64> = {
    let wanted = ProcessInfo.processInfo.environment["CLAIMBENCH_MERGES"].flatMap { UInt64($0) }
    return 0..<(wanted ?? 6)
  }()

  @Test(
    "either way round comes to the same, sound, once and for all; and earlier checkpoints hold",
    arguments: seeds)
  func laws(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    let offices = try Offices { _ = try $0.reconcile() }
    var start = RandomWork(offices, offices.a, "start")
    for _ in 0..<4 { try start.step(&numbers) }
    // The copy of the constructor is from before.
    let b = try offices.copy(offices.a, "b2.db", "bob")
    var (ana, bob) = (RandomWork(offices, offices.a, "ana"), RandomWork(offices, b, "bob"))
    for _ in 0..<Int.random(in: 4...14, using: &numbers) {
      if Bool.random(using: &numbers) { try ana.step(&numbers) } else { try bob.step(&numbers) }
    }
    let key = try Workbench.newKey(name: "desk")
    let kept = KeptCheckpoint(
      name: "kept", bytes: Array(try offices.a.checkpoint(signedBy: key.secret).utf8))
    let (sizeA, sizeB) = try (offices.a.size, b.size)
    let ab = try offices.copy(offices.a, "ab.db", "ana")
    let ba = try offices.copy(b, "ba.db", "bob")
    let (there, back) = try (ab.merge(b.path), ba.merge(offices.a.path))
    #expect(there.problems.isEmpty && back.problems.isEmpty)
    let lines = try ab.normalised()
    #expect(try lines == ba.normalised())
    // Nothing of either is lost: every line that both export unchanged is there once at least.
    #expect(try Set(offices.a.decided()).union(b.decided()).isSubset(of: ab.decided()))
    #expect(try ab.entries(upTo: sizeA) == ba.entries(upTo: sizeB))
    let differing = try Set(ab.findings()).symmetricDifference(ba.findings())
    #expect(differing == [])
    for bench in [ab, ba] { #expect(try bench.audit().troubles == []) }
    let continued = try ab.audit(against: [kept], signedBy: [key.open])
    #expect(continued.isSound && continued.continues.count == 1)
    for (bench, other) in [(ab, b), (ba, offices.a), (ab, ba), (ba, ab)] {
      #expect(try !bench.merge(other.path).isWritten)
    }
    #expect(try ab.normalised() == lines)
    // And from there on again, each with what the other did before.
    var (more, further) = (RandomWork(offices, ab, "ana2"), RandomWork(offices, ba, "bob2"))
    for _ in 0..<4 {
      try more.step(&numbers)
      try further.step(&numbers)
    }
    let (abba, baab) = try (
      offices.copy(ab, "abba.db", "ana"), offices.copy(ba, "baab.db", "bob")
    )
    _ = try (abba.merge(ba.path), baab.merge(ab.path))
    let unlike = try Set(abba.normalised()).symmetricDifference(baab.normalised())
    #expect(unlike == [])
    for bench in [abba, baab] { #expect(try bench.audit().troubles == []) }
  }
}

/// Somebody at work, at random.
private struct RandomWork {
  let offices: Offices
  let bench: Workbench
  let name: String
  private var count = 0

  init(_ offices: Offices, _ bench: Workbench, _ name: String) {
    (self.offices, self.bench, self.name) = (offices, bench, name)
  }

  mutating func step(_ numbers: inout SplitMix64) throws {
    count += 1
    offices.clock.set(.random(in: 0...40, using: &numbers))
    do {
      try act(.random(in: 0..<15, using: &numbers), &numbers)
    } catch is Refusal {
      // What cannot be done now is not done.
    }
  }

  private func act(_ kind: Int, _ numbers: inout SplitMix64) throws {
    let why = "\(name) \(count)"
    let claims = try bench.list(ListQuery()).map { "\($0.id)" }
    let claim = claims.randomElement(using: &numbers) ?? "c1"
    switch kind {
    case 0...2:
      let quantity = Int.random(in: 70...90, using: &numbers)
      try bench.log("r1", "it was 80 villages", "settlements-captured", "\(quantity) villages")
    case 3, 4:
      let quantity = Int.random(in: 70...90, using: &numbers)
      try bench.change(claim, because: why) { $0.stated.values = ["\(quantity) villages"] }
    case 5:
      try bench.change(claim, because: why) { $0.note = why }
    case 6, 7:
      let statuses: [ReviewStatus] = [.verified, .refuted, .disputed]
      let status = statuses.randomElement(using: &numbers) ?? .verified
      _ = try bench.decide([claim, claims[0]], status, because: why)
    case 8: _ = try bench.undo(nil, because: why)
    case 9:
      let open = try bench.contradictions(ReportQuery()).sections.flatMap(\.entries)
      guard let id = open.compactMap(\.id).randomElement(using: &numbers) else { return }
      let outcomes: [Resolution.Outcome] = [.superseded, .unresolvable]
      let outcome = outcomes.randomElement(using: &numbers) ?? .superseded
      _ = try bench.resolve("\(id)", as: .outcome(outcome), because: why)
    case 10:
      _ = try bench.grade(
        source: "monitor", [.a, .c].randomElement(using: &numbers) ?? .a, because: why)
    case 11:
      _ = try bench.addAlias("Pocket \(count % 3)", of: "the-pocket")
      var request = PlaceRequest()
      request.point = "35.\(Int.random(in: 1...3, using: &numbers)),36.9"
      request.precision = .metres(100)
      _ = try bench.locate("the-pocket", request, because: why)
    case 12:
      let file = offices.folder.appending(path: "file-\(count % 3)").path()
      try Data("\(count % 3)".utf8).write(to: URL(filePath: file))
      _ = try bench.attach(AttachRequest(targets: [claim], file: file))
    case 13:
      _ = try bench.addSource(name: "Third Eye", id: "eye", url: "https://\(count % 2)")
      _ = try bench.report("They took \(why) villages.", by: "eye")
    default:
      _ = try bench.credit(report: "r1", from: "agency", because: why)
    }
  }
}

extension Workbench {
  /// Who decided and resolved what, and why: what no merge may lose.
  fileprivate func decided() throws -> Set<String> {
    try store.read { casebook in
      Set(
        try casebook.decisions().map { "\($0.by) \($0.at) \($0.status) \($0.because)" }
          + casebook.resolutions().map { "\($0.by) \($0.at) \($0.outcome) \($0.because)" })
    }
  }

  /// Without the numbers that each casebook gives. One rule's fingerprints go by these numbers.
  fileprivate func findings() throws -> [String] {
    try store.read { casebook in
      try Reconciliation(ReportQuery(), casebook).rows.filter {
        $0.code != RuleCode("value-not-in-quote")
      }.map {
        "\($0.code) \($0.question) \($0.fingerprint)"
      }
      .sorted()
    }
  }
}
