import Testing

@testable import ClaimsReading

@Suite("Sentences")
struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let text = ReportText(text, lexicon: .english)
    return text.sentences.map { text.exact($0.tokens) }
  }

  @Test(
    "A stop ends a sentence unless it belongs to a word or a number",
    arguments: [
      "Dr. Hassan was killed. | Two others fled.",
      "It fell on Feb. 9 at dawn. | The army left.",
      "No. 5 Brigade withdrew. | It lost 3.5 km of road.",
      "Gen. J. Smith of the U.S. Army spoke. | He denied it.",
      "“We left.” | The town was empty.",
      "He asked “Why now?” and left. | Nobody answered.",
      "The shelling went on... | By night it stopped.",
      "They took 12 villages, e.g. Atshan and Abu Dali.",
      "نفى المتحدث ذلك. | قتل ثلاثة.",
    ])
  func stops(marked: String) {
    let expected = marked.split(separator: " | ").map(String.init)
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  @Test("A headline is a line of its own, without a stop")
  func headlines() {
    let text = ReportText(
      """
      Army retakes pocket
      Rebels pull back to Idlib

      The army retook the pocket on Friday.
      """, lexicon: .english)
    #expect(text.sentences.map(\.isHeadline) == [true, true, false])
  }

  @Test("Lines broken for their width alone go on")
  func wrapped() {
    let text = """
      The army captured eighty villages in one week, an officer said on
      Friday. Russian jets struck the column that had left the pocket by
      the road to Idlib.
      """
    #expect(sentences(text).count == 2)
  }

  @Test("A sentence of ninety words is one")
  func long() {
    let text = Array(repeating: "the army took one more village,", count: 15).joined(separator: " ")
    #expect(sentences(text + " and stopped.").count == 1)
  }
}
