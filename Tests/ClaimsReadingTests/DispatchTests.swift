import ClaimsModel
import Testing

@testable import ClaimsReading

@Suite("Drafts of dispatches")
struct DispatchTests {
  private let published = EDTF("2022-05-05")

  private func proposals(_ text: String) -> [AnnotatedClaim] {
    ReportReader.testing().drafts(of: text, published: published, source: nil).compactMap {
      AnnotatedClaim(
        $0, kind: Vocabulary.kind(of: $0.predicate.text) ?? .text, published: published)
    }
  }

  @Test("Most marked claims are found, and most drafts are marked ones")
  func agreement() throws {
    var total: Evaluation?
    for marked in Dispatches.all {
      let dispatch = MarkedDispatch(marked, published: published)
      let evaluation = Evaluation(
        of: proposals(dispatch.text), against: dispatch.claims, .overlapping)
      if total == nil { total = evaluation } else { total?.add(evaluation) }
    }
    let evaluation = try #require(total)
    #expect(try #require(evaluation.recall.share) >= 0.8)
    #expect(try #require(evaluation.precision.share) >= 0.8)
    #expect(try #require(evaluation.fields[.predicate]?.share) >= 0.8)
    #expect(try #require(evaluation.fields[.value]?.share) >= 0.8)
  }

  @Test("Every quote stands in the text, and holds every number of its value")
  func anchored() {
    for marked in Dispatches.all {
      let text = MarkedDispatch(marked, published: published).text
      for draft in ReportReader.testing().drafts(of: text, published: published, source: nil) {
        #expect(draft.quote.isAnchored(in: text))
        if Vocabulary.kind(of: draft.predicate.text) == .quantity,
          case .words(let words, _) = draft.value
        {
          #expect(NumbersInText(draft.quote.exact).holds(words))
        }
        #expect(!draft.subject.isEmpty && (0...100).contains(draft.score))
      }
    }
  }

  @Test("Who was let through, by whoever, is so or not; what is not said is not denied")
  func passage() {
    func drafts(_ text: String) -> [String] {
      ReportReader.testing().drafts(of: text, published: published, source: nil)
        .filter { $0.predicate.text.hasPrefix("passage") }
        .map { "\($0.polarity.rawValue) \($0.predicate) \($0.value)" }
    }
    let isSo = DraftValue.words("yes", unit: nil)
    #expect(
      drafts("He denied that fighters were let through to Idlib.")
        == ["denied passage-granted \(isSo)"])
    #expect(
      drafts("The fighters were let through by the army.")
        == [
          "affirmed passage-granted-by \(DraftValue.entities(["army"]))",
          "affirmed passage-granted \(isSo)",
        ])
    // Both by each of them is denied.
    #expect(
      drafts("That the army and the militia had left a way open for it, as some said, is false.")
        .contains(
          "denied passage-granted-by \(DraftValue.oneOf(["army", "militia"]))"))
    #expect(drafts("The fighters gave way.").isEmpty)
  }
}
