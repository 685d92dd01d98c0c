import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("The desk's policy")
struct WorkbenchPolicyTests {
  /// Two sources that say the same of the pocket, a third that says otherwise; logged by ana.
  private static func bench(_ change: (inout PolicyRequest) -> Void) throws -> Workbench {
    let bench = try Bench.withTwoReports()
    _ = try bench.addSource(name: "Third Desk", id: "third", kind: .newspaper)
    _ = try bench.report("Some 80 villages. 80 villages it was.", by: "third")
    try bench.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 14)
    }
    try bench.log("r3", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 5)
    }
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    var request = PolicyRequest()
    change(&request)
    _ = try bench.setPolicy(request, because: "Desk meeting.")
    return bench
  }

  private static func other(_ bench: Workbench, _ name: String) throws -> Workbench {
    try Workbench.open(at: bench.path, session: Bench.session(reviewer: name))
  }

  private static func status(_ bench: Workbench, _ claim: String) throws -> ReviewStatus {
    try bench.history(claim).card.standing.status
  }

  @Test("Without one, a reason is all that a verification needs")
  func none() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    #expect(try bench.policies() == [])
    #expect(try bench.decide(["c1"], .verified, because: "Seen.")[0].standing.status == .verified)
  }

  @Test("Enough independent origins of the same answer, and it is verified")
  func enoughOrigins() throws {
    let bench = try Self.bench { $0.origins = 2 }
    #expect(try bench.decide(["c1"], .verified, because: "Seen.")[0].standing.status == .verified)
  }

  @Test("Too few, and it is refused with what it stands on; nothing is written")
  func tooFewOrigins() throws {
    let bench = try Self.bench { $0.origins = 2 }
    let before = try bench.exported()
    let words = refusal { _ = try bench.decide(["c1", "c3"], .verified, because: "Seen.") }
    #expect(
      words
        == "c3 stands on 1 independent origin (River Agency); to verify, the policy asks for 2. | "
        + "Meet the policy (claims policy show), or go against it and have that kept: claims verify c3 "
        + "--override --because \"…\"")
    #expect(try bench.exported() == before)
  }

  @Test("Only verifying is held against it")
  func otherDecisions() throws {
    let bench = try Self.bench { $0.origins = 3 }
    for status in ReviewStatus.allCases where status != .verified {
      #expect(try bench.decide(["c3"], status, because: "So.")[0].standing.status == status)
    }
  }

  @Test("Going against it keeps what it had against it, through export and import")
  func overridden() throws {
    let bench = try Self.bench { $0.origins = 2 }
    let card = try bench.decide(["c3"], .verified, because: "I was there.", overriding: true)[0]
    #expect(card.standing.status == .verified)
    #expect(
      card.standing.decision?.overrides?.hasPrefix("c3 stands on 1 independent origin") == true)
    let copy = try Bench.fresh()
    #expect(try copy.import1(try bench.exported()).problems == [])
    #expect(try copy.exported() == bench.exported())
    #expect(try copy.policies().map(\.words) == bench.policies().map(\.words))
    #expect(try copy.audit().troubles == [])
  }

  @Test("A second signature: one signs, another makes it hold")
  func twoSign() throws {
    let bench = try Self.bench { $0.needsSecondSignature = true }
    let card = try bench.decide(["c1"], .verified, because: "Seen.")[0]
    #expect(card.standing.status == .unreviewed)
    #expect(card.standing.awaiting?.by == "ana")
    let second = try Self.other(bench, "bob").decide(["c1"], .verified, because: "Me too.")[0]
    #expect(second.standing.status == .verified)
    #expect(second.standing.awaiting == nil)
  }

  @Test("Neither the first signer nor who logged it can be the second")
  func notTheSame() throws {
    let bench = try Self.bench { $0.needsSecondSignature = true }
    let bob = try Self.other(bench, "bob")
    _ = try bob.decide(["c1"], .verified, because: "Seen.")
    #expect(
      refusal { _ = try Self.other(bench, " BOB").decide(["c1"], .verified, because: "Again.") }?
        .hasPrefix("The first signature on c1 is by bob as well") == true)
    #expect(
      refusal { _ = try bench.decide(["c1"], .verified, because: "Mine.") }?
        .hasPrefix("c1 was logged by ana") == true)
    #expect(try Self.status(bench, "c1") == .unreviewed)
    let third = try Self.other(bench, "cleo").decide(["c1"], .verified, because: "Third.")[0]
    #expect(third.standing.status == .verified)
  }

  @Test("A first signature lapses with the claim, and is taken back like any decision")
  func firstSignatureLapses() throws {
    let bench = try Self.bench { $0.needsSecondSignature = true }
    _ = try bench.decide(["c1"], .verified, because: "Seen.")
    var change = EditRequest()
    change.hedge = .alleged
    _ = try bench.edit("c1", change, because: "It says so.")
    let bob = try Self.other(bench, "bob")
    #expect(try bob.decide(["c1"], .verified, because: "Seen.")[0].standing.awaiting?.by == "bob")
    _ = try bob.undo(nil, because: nil)
    #expect(try bench.history("c1").card.standing.awaiting == nil)
  }

  @Test("What comes after a first signature takes its place")
  func firstSignatureReplaced() throws {
    let bench = try Self.bench { $0.needsSecondSignature = true }
    _ = try bench.decide(["c1"], .verified, because: "Seen.")
    let card = try Self.other(bench, "bob").decide(["c1"], .disputed, because: "No.")[0]
    #expect(card.standing.status == .disputed && card.standing.awaiting == nil)
  }

  @Test("Credibility 1 takes confirmation by others")
  func credibility() throws {
    let bench = try Self.bench { $0.confirmedOrigins = 2 }
    var change = EditRequest()
    change.credibility = .confirmed
    #expect(
      refusal { _ = try bench.edit("c3", change, because: "Sure.") }?
        .hasPrefix("Credibility 1 means confirmed by others, and the answer of c3 stands on 1")
        == true)
    #expect(try bench.history("c3").card.claim.credibility == nil)
    #expect(
      try bench.edit("c1", change, because: "Two of them.").card.claim.credibility == .confirmed)
    change.overridesPolicy = true
    #expect(try bench.edit("c3", change, because: "Sure.").card.claim.credibility == .confirmed)
  }

  @Test("What is not named stays; the same again is refused; nothing asked is a policy too")
  func set() throws {
    let bench = try Self.bench { $0.origins = 2 }
    var request = PolicyRequest()
    request.needsSecondSignature = true
    #expect(try bench.setPolicy(request, because: "More.").origins == 2)
    #expect(
      refusal { _ = try bench.setPolicy(request, because: "More.") }?
        .hasPrefix("The policy asks for this already") == true)
    request.needsSecondSignature = false
    request.origins = 0
    #expect(try bench.setPolicy(request, because: "Less.").demands == [])
    #expect(try bench.policies().count == 3)
    #expect(try bench.decide(["c3"], .verified, because: "Seen.")[0].standing.status == .verified)
    #expect(try bench.audit().troubles == [])
  }
}
