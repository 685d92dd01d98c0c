import Testing

@testable import ClaimsText

@Suite("Did you mean")
struct SuggestionTests {
  private let fields = [
    "hedge", "quote", "source", "sourcing", "subject", "when", "where", "who", "id",
  ]

  @Test(
    "a slip finds what was meant",
    arguments: [
      ("hegde", ["hedge"]), ("Hedge", ["hedge"]), ("qoute", ["quote"]), ("sorce", ["source"]),
      ("subjct", ["subject"]), ("sourcng", ["sourcing", "source"]), ("di", ["id"]),
      ("whe", ["when", "who"]),
      ("wher", ["when", "where"]),
    ])
  func found(name: String, expected: [String]) {
    #expect(Suggestion.closest(to: name, among: fields) == expected)
  }

  @Test("what is like nothing known finds nothing", arguments: ["", "x", "colour", "h", "zzzz"])
  func notFound(name: String) {
    #expect(Suggestion.closest(to: name, among: fields) == [])
  }

  @Test("three at most, the nearest first, equals in the order given")
  func order() {
    let candidates = ["cats", "bat", "cat", "hat", "rat"]
    #expect(Suggestion.closest(to: "cat", among: candidates) == ["cat", "cats", "bat"])
  }

  @Test("other scripts are compared by letter")
  func scripts() {
    #expect(Suggestion.closest(to: "Кабани", among: ["Кобани", "Ракка"]) == ["Кобани"])
    #expect(Suggestion.closest(to: "الطقبة", among: ["حلب", "الطبقة"]) == ["الطبقة"])
  }

  @Test(
    "the distance counts slips",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
      ("ca", "abc", 3), ("kitten", "sitting", 3), ("abcd", "badc", 2),
    ])
  func distance(source: String, target: String, slips: Int) {
    #expect(Suggestion.distance(from: Array(source), to: Array(target)) == slips)
  }

  @Test("a name of any length costs no time")
  func longName() {
    #expect(Suggestion.closest(to: String(repeating: "a", count: 300_000), among: fields) == [])
  }
}
