/// Text for a terminal, in spans of one style each, safe by construction.
///
/// A literal in our source is taken as it stands; a string put into it, `"\(name) said"`, is escaped
/// and isolated (see `TerminalText`). So text from a report cannot bring control sequences of its own.
package struct StyledText: Hashable, Sendable {
  private struct Span: Hashable, Sendable {
    var text: String
    let style: Style
  }

  private var spans: [Span] = []

  package init() {}

  /// Text from anywhere: escaped, and isolated if it has right-to-left letters.
  package init(_ text: some StringProtocol, _ style: Style = .plain) {
    self.init(safe: TerminalText.isolated(TerminalText.escaped(text)), style)
  }

  /// Text that has been made safe already, such as a line of `TextWrap`, or that is our own.
  package init(safe text: String, _ style: Style = .plain) {
    if !text.isEmpty { spans = [Span(text: text, style: style)] }
  }

  package var isEmpty: Bool { spans.isEmpty }

  /// The text without its styles.
  package var plain: String { spans.map(\.text).joined() }

  /// In columns; styles take none.
  package var width: Int { DisplayWidth.columns(of: plain) }

  /// The same text with `style` added to each span.
  package func styled(_ style: Style) -> StyledText {
    var result = StyledText()
    for span in spans { result += StyledText(safe: span.text, span.style.union(style)) }
    return result
  }

  /// What to print: with SGR sequences if `colour`, else plain.
  package func rendered(colour: Bool) -> String {
    colour ? spans.map { $0.style.applied(to: $0.text) }.joined() : plain
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  package static func += (left: inout StyledText, right: StyledText) {
    for span in right.spans {
      if left.spans.last?.style == span.style {
        left.spans[left.spans.count - 1].text += span.text
      } else {
        left.spans.append(span)
      }
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = StyledText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      text += StyledText(safe: literal)
    }

    package mutating func appendInterpolation(_ value: some StringProtocol, _ style: Style = .plain)
    {
      text += StyledText(value, style)
    }

    package mutating func appendInterpolation(_ value: some BinaryInteger, _ style: Style = .plain)
    {
      text += StyledText(safe: String(value), style)
    }

    package mutating func appendInterpolation(_ value: StyledText) {
      text += value
    }
  }

  package init(stringLiteral value: String) {
    self.init(safe: value)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.text
  }
}

extension Sequence<StyledText> {
  package func joined(separator: StyledText = "") -> StyledText {
    var result = StyledText()
    for (index, text) in enumerated() {
      if index > 0 { result += separator }
      result += text
    }
    return result
  }
}
