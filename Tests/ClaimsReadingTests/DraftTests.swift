import ClaimsModel
import Testing

@testable import ClaimsReading

@Suite("Drafts")
struct DraftTests {
  @Test("The score is the sum of its parts, held within 0 and 100")
  func score() throws {
    var draft = Draft(
      quote: Quote(start: 0, exact: "80 villages"), subject: "the pocket",
      predicate: try #require(PredicateID("settlements-captured")),
      value: .words("80 villages", unit: nil))
    #expect(draft.score == 0)
    draft.parts = [ScorePart("a known entity", 70), ScorePart("a pronoun", -15)]
    #expect(draft.score == 55)
    draft.parts.append(ScorePart("a quantity in the quote", 90))
    #expect(draft.score == 100)
  }
}
