import ClaimsText

/// Words in one style, made safe to show when made; several of them fill a paragraph.
struct TextRun: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Escaped, and not yet isolated: that comes when the lines are known.
  let text: String
  let style: Style

  init(_ text: some StringProtocol, _ style: Style = .plain) {
    self.text = TerminalText.escaped(text)
    self.style = style
  }

  init(stringLiteral value: String) {
    self.init(value)
  }

  private init(escaped text: String, _ style: Style) {
    self.text = text
    self.style = style
  }

  /// The two as one, in the style of this.
  fileprivate func followed(by other: TextRun) -> TextRun {
    TextRun(escaped: text + other.text, style)
  }
}

extension [TextRun] {
  /// The runs with `separator` between them.
  static func joined(_ parts: [TextRun], by separator: TextRun) -> [TextRun] {
    Array(parts.map { [$0] }.joined(separator: [separator]))
  }

  /// The same runs, none of which begins inside the last character of the one before: a mark that
  /// would join it stands on "◌" instead, the base of Unicode's charts.
  ///
  /// Else what is isolated or styled apart would not be as wide as what was measured.
  var apart: [TextRun] {
    var last: Character?
    return filter { !$0.text.isEmpty }.map { run in
      defer { last = run.text.last }
      guard let last, let first = run.text.first, !first.isASCII, "\(last)\(first)".count < 2
      else { return run }
      return TextRun("◌" + run.text, run.style)
    }
  }

  /// The same runs, plain ones of ASCII that follow one another as one: nothing sets them apart.
  var merged: [TextRun] {
    var merged: [TextRun] = []
    for run in self {
      if let last = merged.last, last.style == .plain, run.style == .plain,
        last.text.isPrintableASCII, run.text.isPrintableASCII
      {
        merged[merged.count - 1] = last.followed(by: run)
      } else {
        merged.append(run)
      }
    }
    return merged
  }
}
