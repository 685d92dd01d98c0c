import Testing

@testable import ClaimsModel

@Suite("Questions")
struct QuestionTests {
  private func predicate(_ question: String) -> Predicate {
    Predicate(
      id: PredicateID(unchecked: "controlled-by"), kind: .entity, exclusivity: .strict,
      aspect: .state, question: question, definition: "Control.")
  }

  @Test("put the subject’s name in its place")
  func words() {
    #expect(
      predicate("Who controls {subject}?").question(about: "Saraqib") == "Who controls Saraqib?")
    #expect(predicate("Who controls it?").question(about: "Saraqib") == "Who controls it?")
    #expect(
      predicate("Who holds {subject}?").question(about: "{subject}") == "Who holds {subject}?")
  }

  @Test("stand in the order of subject, then predicate")
  func order() {
    let pairs = [("b", "a"), ("a", "b"), ("a", "a")]
    let questions = pairs.map {
      Question(subject: EntityID(unchecked: $0), predicate: PredicateID(unchecked: $1))
    }
    #expect(questions.sorted().map(\.description) == ["a a", "a b", "b a"])
  }
}
