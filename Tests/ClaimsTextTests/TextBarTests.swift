import Testing

@testable import ClaimsText

@Suite("Bars")
struct TextBarTests {
  @Test(
    "are as long as their value is large, in eighths",
    arguments: [
      (0, 8, 4, ""), (8, 8, 4, "████"), (4, 8, 4, "██"), (1, 8, 4, "▌"), (3, 8, 4, "█▌"),
      (1, 32, 4, "▏"), (7, 32, 4, "▉"), (1, 1_000_000, 4, "▏"), (9, 8, 4, "████"), (-1, 8, 4, ""),
      (1, 0, 4, ""), (1, 1, 0, ""),
    ])
  func length(value: Int, most: Int, columns: Int, bar: String) {
    #expect(TextBar.text(value, of: most, columns: columns) == bar)
  }

  @Test("never take more columns than asked, nor shrink as the value grows")
  func width() {
    for columns in 1...24 {
      var last = ""
      for value in 1...200 {
        let bar = TextBar.text(value, of: 200, columns: columns)
        #expect((1...columns).contains(DisplayWidth.columns(of: bar)))
        #expect(Self.eighths(bar) >= Self.eighths(last))
        last = bar
      }
      #expect(last == String(repeating: "█", count: columns))
    }
  }

  private static func eighths(_ bar: String) -> Int {
    bar.unicodeScalars.reduce(0) { $0 + Int(0x2590 - $1.value) }
  }
}
