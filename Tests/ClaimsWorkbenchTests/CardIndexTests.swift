import ClaimsModel
import ClaimsStore
import Testing

@testable import ClaimsWorkbench

@Suite("Cards of claims")
struct CardIndexTests {
  @Test("are the same whether all is read or only what they name")
  func few() throws {
    let bench = try Bench.withSampleCase()
    _ = try bench.decide(["c3"], .verified, because: "seen")
    try bench.store.read { casebook in
      let all = try CardIndex(casebook)
      for claim in try casebook.claims() {
        let few = try CardIndex(cardsOf: [claim], casebook)
        #expect(try few.card(claim) == all.card(claim))
      }
    }
  }
}
