import ClaimsText

/// Runs of text filled into lines, each run in its style, right-to-left words kept to their place.
struct TextParagraph {
  /// What is laid out for itself where it holds right-to-left letters.
  enum Isolation {
    /// Each run: names and words set among ours.
    case run
    /// The whole line: one text in several styles, such as a quote in its context.
    case line
  }

  let runs: [TextRun]
  /// What stands before the first line, and before those after it; counted in the width.
  var first: StyledText = ""
  var rest: StyledText = ""
  var isolation = Isolation.run

  /// Lines of at most `width` columns; none where there are no words.
  ///
  /// - Precondition: what stands before a line leaves two columns.
  func lines(width: Int) -> [StyledText] {
    let runs = runs.apart.merged
    let text = runs.map(\.text).joined()
    guard text.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else { return [] }
    let wrapped = TextWrap.lines(text, width: width, indent: first.width, hanging: rest.width)
    let margins = (first: first.width, rest: rest.width)
    var owners = runs.count == 1 ? [] : Self.owners(of: runs)[...]
    return wrapped.enumerated().map { index, line in
      let margin = index == 0 ? first : rest
      let words = line.unicodeScalars.dropFirst(index == 0 ? margins.first : margins.rest)
      let pieces =
        runs.count == 1
        ? [Piece(run: 0, text: String(words))] : Self.pieces(of: words, owners: &owners)
      return margin + isolated(pieces, of: runs)
    }
  }

  /// Which run each scalar comes from, in order. Spaces are left out: wrapping moves only them.
  private static func owners(of runs: [TextRun]) -> [Int] {
    runs.enumerated().flatMap { index, run in
      run.text.unicodeScalars.filter { $0 != " " }.map { _ in index }
    }
  }

  private struct Piece {
    let run: Int
    var text: String
  }

  /// A line as pieces of runs; a space between two runs goes to the run before it.
  private static func pieces(
    of line: Substring.UnicodeScalarView, owners: inout ArraySlice<Int>
  ) -> [Piece] {
    var pieces: [Piece] = []
    for scalar in line {
      let run = scalar == " " ? pieces.last?.run ?? owners.first ?? 0 : owners.removeFirst()
      if pieces.last?.run != run { pieces.append(Piece(run: run, text: "")) }
      pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
    }
    return pieces
  }

  private func isolated(_ pieces: [Piece], of runs: [TextRun]) -> StyledText {
    switch isolation {
    case .run:
      return pieces.map { Self.isolatedPiece($0.text, runs[$0.run].style) }.joined()
    case .line:
      let line = pieces.map { Self.styled($0.text, runs[$0.run].style) }.joined()
      guard TerminalText.isolated(line.plain) != line.plain else { return line }
      return StyledText(safe: "\u{2068}") + line + StyledText(safe: "\u{2069}")
    }
  }

  private static func isolatedPiece(_ text: String, _ style: Style) -> StyledText {
    let words = text.trimmingSpaces
    let line = StyledText(safe: TerminalText.isolated(words), style)
    return line + StyledText(safe: String(repeating: " ", count: text.spacesAtEnd))
  }

  /// The space after a run is not underlined with it.
  private static func styled(_ text: String, _ style: Style) -> StyledText {
    StyledText(safe: text.trimmingSpaces, style)
      + StyledText(safe: String(repeating: " ", count: text.spacesAtEnd))
  }
}

extension String {
  fileprivate var spacesAtEnd: Int {
    utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
  }

  fileprivate var trimmingSpaces: String {
    let spaces = spacesAtEnd
    return spaces == 0 ? self : String(unicodeScalars.dropLast(spaces))
  }
}
