import Testing

@testable import ClaimsText

@Suite("Styled text")
struct StyledTextTests {
  @Test("styles are SGR sequences in colour, and nothing without")
  func rendering() {
    let text = "killed " + StyledText("40", [.bold, .red]) + ", " + StyledText("said", .dim)
    #expect(text.rendered(colour: true) == "killed \u{1B}[1;31m40\u{1B}[0m, \u{1B}[2msaid\u{1B}[0m")
    #expect(text.rendered(colour: false) == "killed 40, said")
    #expect(text.plain == "killed 40, said")
    #expect(text.width == 15)
  }

  @Test(
    "each style has its code",
    arguments: [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.red, "31"), (.green, "32"), (.yellow, "33"),
      (.cyan, "36"),
    ] as [(Style, String)])
  func codes(style: Style, code: String) {
    let text = StyledText(safe: "x", style)
    #expect(text.rendered(colour: true) == "\u{1B}[\(code)mx\u{1B}[0m")
  }

  @Test("a string put into a text is escaped and isolated, whatever its style")
  func interpolation() {
    let name = "\u{1B}[2Jevil"
    let place = "الطبقة"
    let text: StyledText = "\(name, .bold) lost \(place) on day \(3)"
    #expect(text.plain == "\\x1B[2Jevil lost \u{2068}الطبقة\u{2069} on day 3")
    #expect(StyledText(name).plain == "\\x1B[2Jevil")
  }

  @Test("a styled text put into another keeps its styles")
  func nesting() {
    let inner = StyledText("a", .red)
    let outer: StyledText = "<\(inner)>"
    #expect(outer == "<" + StyledText("a", .red) + ">")
    #expect(outer.styled(.bold).rendered(colour: true).contains("\u{1B}[1;31ma\u{1B}[0m"))
  }

  @Test("texts are joined with a separator between them")
  func joining() {
    let texts: [StyledText] = ["a", StyledText("b", .red), "c"]
    #expect(texts.joined(separator: ", ").plain == "a, b, c")
    #expect([StyledText]().joined(separator: ", ").isEmpty)
    #expect(["a", "b"].map { StyledText($0) }.joined() == "ab")
  }
}
