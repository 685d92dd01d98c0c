/// How a piece of text looks in a terminal. Colours exclude one another: of two, the one listed last
/// here is seen. Source: ECMA-48 §8.3.117 (SGR).
package struct Style: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let plain: Style = []
  package static let bold = Style(rawValue: 1 << 0)
  package static let dim = Style(rawValue: 1 << 1)
  package static let underline = Style(rawValue: 1 << 2)
  package static let red = Style(rawValue: 1 << 3)
  package static let green = Style(rawValue: 1 << 4)
  package static let yellow = Style(rawValue: 1 << 5)
  package static let cyan = Style(rawValue: 1 << 6)

  private static let codes: [(style: Style, code: String)] = [
    (.bold, "1"), (.dim, "2"), (.underline, "4"),
    (.red, "31"), (.green, "32"), (.yellow, "33"), (.cyan, "36"),
  ]

  /// `text` between the sequence that switches the style on and the one that switches all off.
  func applied(to text: String) -> String {
    let codes = Self.codes.filter { contains($0.style) }.map(\.code)
    return codes.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
