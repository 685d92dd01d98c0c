import Testing

@testable import ClaimsModel

@Suite("A judgement on two entities")
struct AliasJudgementTests {
  private static func judgement(
    _ a: String, _ b: String, _ verdict: AliasJudgement.Verdict = .same
  ) -> AliasJudgement? {
    EntityPair(EntityID(unchecked: a), EntityID(unchecked: b)).map {
      AliasJudgement($0, verdict, because: "one map", by: "amal", at: 1_518_220_800)
    }
  }

  @Test("is on two, whichever is named first, and never on one")
  func pair() {
    #expect(Self.judgement("b", "a") == Self.judgement("a", "b"))
    #expect(Self.judgement("a", "a") == nil)
  }

  @Test(
    "reads as a sentence",
    arguments: [
      (AliasJudgement.Verdict.same, "Hama is Hamah"),
      (.different, "Hama is not Hamah"), (.unsure, "whether Hama is Hamah cannot be told"),
      (.withdrawn, "what was judged of Hama and Hamah was taken back"),
    ])
  func words(verdict: AliasJudgement.Verdict, words: String) {
    let judgement = Self.judgement("hama", "hamah", verdict)
    #expect(judgement?.statement { $0.text.capitalizedFirst } == words)
  }

  @Test("says who made it and when, and why; two of one name are told apart by their ids")
  func attributed() {
    let judgement = Self.judgement("hama", "hama-2")
    #expect(
      judgement?.attributed { _ in "Hama" }
        == "Hama (hama) is Hama (hama-2) (judged by amal on 2018-02-10)")
    #expect(
      judgement?.assumption { $0.text }
        == "hama judged the same as hama-2 by amal: “one map”")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
