import ClaimsText

/// Markdown that is safe by construction: a literal in our source is taken as it stands; a string put
/// into it, `"\(name) said"`, is escaped. So text from a report cannot bring markup of its own.
///
/// What is escaped shows as text in CommonMark and in GitHub's dialect: it makes no emphasis, link,
/// image, table, list, code, HTML nor mention, and no address of it is linked. It holds no line break;
/// controls and hidden signs are made visible, as in a terminal. Source: CommonMark 0.31.2; GFM 0.29.
struct MarkdownText: Hashable, Sendable {
  private(set) var source: String

  init(_ text: some StringProtocol) {
    source = MarkdownEscape.escaped(TerminalText.isolated(TerminalText.escaped(text)))
  }

  /// Text that has been made safe already, or that is our own.
  private init(safe source: String) {
    self.source = source
  }

  /// Runs one after another; what is underlined in a terminal is bold here.
  init(_ runs: [TextRun]) {
    source = runs.map { run in
      run.style.contains(.underline)
        ? MarkdownText.bold(run.text).source : MarkdownText(run.text).source
    }.joined()
  }

  /// The name of a heading, in a link.
  ///
  /// - Precondition: it has letters, digits, hyphens and underscores only.
  init(anchor: String) {
    source = anchor
  }

  /// The words of one text in several styles, laid out as one where they run from the right.
  static func line(_ runs: [TextRun]) -> MarkdownText {
    let text = runs.map(\.text).joined()
    let source = runs.map { run in
      run.style.contains(.underline) ? bold(run.text).source : MarkdownEscape.escaped(run.text)
    }.joined()
    guard TerminalText.isolated(text) != text else { return MarkdownText(safe: source) }
    return MarkdownText(safe: "\u{2068}\(source)\u{2069}")
  }

  /// Stars take effect only where no space is inside them: it is moved out.
  private static func bold(_ text: String) -> MarkdownText {
    let start = text.prefix { $0.isWhitespace }
    let rest = text.dropFirst(start.count)
    let end = String(rest.reversed().prefix { $0.isWhitespace })
    let words = rest.dropLast(end.count)
    guard !words.isEmpty else { return MarkdownText(safe: MarkdownEscape.escaped(text)) }
    return MarkdownText(safe: "\(start)**\(MarkdownEscape.escaped(String(words)))**\(end)")
  }

  static func + (a: MarkdownText, b: MarkdownText) -> MarkdownText {
    MarkdownText(safe: a.source + b.source)
  }
}

extension MarkdownText: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { source += literal }

    mutating func appendInterpolation(_ text: some StringProtocol) {
      source += MarkdownText(text).source
    }

    mutating func appendInterpolation(_ number: some BinaryInteger) { source += String(number) }

    mutating func appendInterpolation(_ text: MarkdownText) { source += text.source }
  }

  init(stringLiteral value: String) { self.init(safe: value) }

  init(stringInterpolation: StringInterpolation) { self.init(safe: stringInterpolation.source) }
}

extension [MarkdownText] {
  func joined(by separator: MarkdownText) -> MarkdownText {
    guard let first else { return "" }
    return dropFirst().reduce(first) { $0 + separator + $1 }
  }
}
