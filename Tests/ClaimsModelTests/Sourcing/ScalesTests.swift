import Testing

@testable import ClaimsModel

@Suite("Scales of grading")
struct ScalesTests {
  @Test(
    "Confidence runs from 0 to 100", arguments: [(-1, false), (0, true), (100, true), (101, false)])
  func bounds(percent: Int, isOne: Bool) {
    #expect((Confidence(percent) != nil) == isOne)
  }

  @Test(
    "Confidence reads as the words of STIX 2.1",
    arguments: [
      (0, "none"), (1, "low"), (29, "low"), (30, "medium"), (69, "medium"), (70, "high"),
      (100, "high"),
    ])
  func words(percent: Int, word: String) {
    #expect(Confidence(percent)?.word == word)
  }

  @Test(
    "A word of STIX 2.1 has its value, and reads back as itself",
    arguments: [("none", 0), ("low", 15), ("med", 50), ("medium", 50), ("high", 85), ("HIGH", 85)])
  func values(word: String, percent: Int) throws {
    let confidence = try #require(Confidence(word: word))
    #expect(confidence.percent == percent)
    #expect(confidence.word == (word == "med" ? "medium" : word.lowercased()))
  }

  @Test("Other words are no confidence", arguments: ["", "sure", "50", "very high"])
  func noWord(word: String) {
    #expect(Confidence(word: word) == nil)
  }

  @Test("Confidence has an order")
  func order() {
    #expect([50, 0, 85].compactMap { Confidence($0) }.max()?.percent == 85)
  }

  @Test("The Admiralty scales run from A to F and from 1 to 6, each step in its own words")
  func admiralty() {
    #expect(Reliability.allCases.map(\.rawValue) == ["A", "B", "C", "D", "E", "F"])
    #expect(Credibility.allCases.map(\.rawValue) == Array(1...6))
    #expect(Set(Reliability.allCases.map(\.words)).count == 6)
    #expect(Set(Credibility.allCases.map(\.words)).count == 6)
    #expect(Reliability.f.words == "reliability cannot be judged")
    #expect(Credibility.cannotBeJudged.words == "truth cannot be judged")
    #expect(Credibility(rawValue: 0) == nil && Credibility(rawValue: 7) == nil)
  }

  @Test("Foretold are what is predicted and what is intended, and nothing else")
  func foretold() {
    #expect(Hedge.allCases.filter(\.isForetold) == [.predicted, .intended])
  }
}
