import ClaimsModel
import Testing

@testable import ClaimsReading

@Suite("Evaluations")
struct EvaluationTests {
  private func claims(_ spans: [Range<Int>]) -> [AnnotatedClaim] {
    spans.map { AnnotatedClaim(span: $0) }
  }

  @Test("Half of what either covers must be shared, and strict matching wants the same span")
  func spans() {
    let marked = claims([0..<10, 20..<30])
    let proposed = claims([0..<10, 25..<35, 40..<50])
    let loose = Evaluation(of: proposed, against: marked, .overlapping)
    #expect(loose.recall == .init(hits: 1, of: 2))
    #expect(loose.precision == .init(hits: 1, of: 3))
    #expect(Evaluation(of: claims([0..<7]), against: marked, .overlapping).recall.hits == 1)
    #expect(Evaluation(of: claims([0..<7]), against: marked, .strict).recall.hits == 0)
  }

  @Test("One proposal is matched with one marked claim, the greatest overlap first")
  func oneToOne() {
    let evaluation = Evaluation(
      of: claims([0..<10, 0..<9]), against: claims([0..<9, 0..<8]), .overlapping)
    #expect(evaluation.pairs.map { [$0.proposal, $0.marked] } == [[1, 0], [0, 1]])
  }

  @Test("Precision and recall come together in their harmonic mean; of nothing there is none")
  func mean() {
    let evaluation = Evaluation(
      of: claims([0..<10]), against: claims([0..<10, 20..<30, 40..<50]), .strict)
    #expect(evaluation.f1 == 0.5)
    #expect(Evaluation(of: [], against: [], .strict).f1 == nil)
  }

  @Test(
    "Values are compared by what they mean",
    arguments: [
      ("more than 80 villages", "over 80 villages", true), ("80 villages", "eighty villages", true),
      ("more than 80 villages", "80 villages", false),
    ])
  func quantities(proposed: String, marked: String, agrees: Bool) throws {
    let values = try [proposed, marked].map {
      AnnotatedClaim.Value.quantity(try Quantity(reading: $0))
    }
    #expect(FieldComparison(isLoose: false).agree(values[0], values[1]) == agrees)
  }

  @Test("Names are folded, and loosely one may hold the other's words")
  func names() {
    let (strict, loose) = (FieldComparison(isLoose: false), FieldComparison(isLoose: true))
    #expect(strict.agree("Hay’at Tahrir al-Sham", "Hayat Tahrir Al-Sham"))
    #expect(!strict.agree("Idlib province", "Idlib") && loose.agree("Idlib province", "Idlib"))
    #expect(!loose.agree("Idlib", "Hama"))
  }

  @Test("What is marked as none is right only where the proposal says nothing")
  func none() {
    func evaluation(_ date: EDTF?) -> Evaluation {
      Evaluation(
        of: [AnnotatedClaim(span: 0..<5, date: .stated(date))],
        against: [AnnotatedClaim(span: 0..<5, date: .stated(nil))], .strict)
    }
    #expect(evaluation(nil).fields[.date] == .init(hits: 1, of: 1))
    #expect(evaluation(EDTF("2018")).fields[.date] == .init(hits: 0, of: 1))
    #expect(evaluation(EDTF("2018")).pairs.first?.differing == [.date])
  }
}
