import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("Who gives which answer")
struct MatrixTextTests {
  private func text(_ section: ContradictionReport.Section, _ width: Int) -> String {
    var page = TextPage(TextLayout(width: width, colour: false))
    MatrixText(section).write(to: &page)
    return page.text
  }

  @Test("is a table of answers and sources; one source may give several")
  func table() {
    #expect(
      text(SampleCase.wholeSection, 80) == """
        Who says what:
             Hama Monitor  River Agency  Night Desk
          A  c1            ·             ·
          B  c3            c2            c4
        """)
  }

  @Test("is a list of sources where there is no room for columns")
  func list() {
    #expect(text(SampleCase.wholeSection, 40).hasPrefix("Who says what:\n     Hama"))
    let section = SampleCase.wholeSection
    var card = SampleCase.b
    card.source = SourceID(unchecked: "x")
    let names = ["X News", "Y News"]
    let many = ContradictionReport.Section(
      question: section.question, words: section.words,
      stands: section.stands + [
        .init(
          position: Position(
            label: "90", canonical: "affirmed 90", claims: [card.id, ClaimID(10)],
            sources: ["x", "y"].map { SourceID(unchecked: $0) }, groups: []), sourceNames: names)
      ], entries: [], conflictingPairs: 0, passed: [], cards: section.cards + [card])
    #expect(
      text(many, 40) == """
        Who says what:
          Hama Monitor: A c1; B c3
          River Agency: B c2
          Night Desk: B c4
          X News: C c9
          Not in it: 1 claim.
        """)
  }

  @Test("is nothing where nothing is answered, and drawn only where it is asked for")
  func none() {
    let empty = ContradictionReport.Section(
      question: SampleCase.question, words: "?", stands: [], entries: [], conflictingPairs: 0,
      passed: [])
    #expect(text(empty, 80).isEmpty)
    let layout = TextLayout(width: 80, colour: false)
    #expect(!SampleCase.wholeReport.text(layout).contains("Who says what:"))
    #expect(SampleCase.wholeReport.text(layout, matrix: true).contains("\nWho says what:\n"))
  }
}
