/// A place in a file as a person finds it: its line, its column, and the line itself.
package struct TextPlace: Hashable, Sendable {
  /// 1-based. A line ends with LF or CR LF.
  package let line: Int
  /// 1-based, in Unicode scalars: what editors that count code points show, whatever the font.
  package let column: Int
  /// The line, cut to a window around the place, safe for a terminal.
  package let excerpt: String
  /// Spaces, and a "^" that stands under the place in the excerpt. Where the line is right-to-left a
  /// terminal may show it in another order: the column is what counts.
  package let caret: String

  /// The place of a byte offset. O(offset); only the window is decoded, however long the line.
  ///
  /// - Parameters:
  ///   - offset: 0-based, in bytes; `bytes.count` is the end, and within a scalar means that scalar.
  ///   - bytes: UTF-8; what is not is shown as U+FFFD.
  ///   - firstLine: the number of the first line of `bytes`, if they are only a part of the file.
  ///   - window: the most columns that the excerpt may take, 20 or more.
  /// - Precondition: `offset` lies in 0...bytes.count.
  package init(
    offset: Int, in bytes: some Collection<UInt8>, firstLine: Int = 1, window: Int = 72
  ) {
    precondition(window >= 20, "An excerpt needs 20 columns at least.")
    let place = bytes.withContiguousStorageIfAvailable {
      TextPlace(offset, in: $0, firstLine: firstLine, window: window)
    }
    // An array always has contiguous storage.
    self =
      place ?? TextPlace(offset: offset, in: Array(bytes), firstLine: firstLine, window: window)
  }

  private init(
    _ offset: Int, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, window: Int
  ) {
    precondition((0...bytes.count).contains(offset), "The offset lies outside the text.")
    let lineStart = bytes[..<offset].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    var place = offset
    while place > lineStart, place < bytes.count, UTF8.isContinuation(bytes[place]) { place -= 1 }
    line = firstLine + bytes[..<lineStart].count { $0 == Self.lineFeed }
    column = 1 + bytes[lineStart..<place].count { !UTF8.isContinuation($0) }
    // A third of the window is kept for what follows: the place is where reading stopped.
    let before = Self.end(of: bytes[lineStart..<place], columns: window * 2 / 3)
    let width = DisplayWidth.columns(of: before)
    let after = Self.beginning(of: bytes[place...], columns: window - width)
    // Cut again, for two halves of one character may be wider together than apart.
    excerpt = TextWrap.truncated(before + after, to: window)
    caret = String(repeating: " ", count: width) + "^"
  }
}

/// The two halves of the excerpt. Each looks at a bounded number of bytes.
extension TextPlace {
  private static let lineFeed = UInt8(ascii: "\n")
  /// Enough for four-byte scalars of one column each; a pile of marks without width is cut.
  private static let bytesPerColumn = 4

  private static func end(of line: Slice<UnsafeBufferPointer<UInt8>>, columns: Int) -> String {
    let near = line.suffix(columns * bytesPerColumn)
    let isWhole = near.count == line.count
    let shown = isWhole ? near : near.drop(while: UTF8.isContinuation)
    let text = TerminalText.escaped(String(decoding: shown, as: UTF8.self))
    if isWhole, DisplayWidth.columns(of: text) <= columns { return text }
    var left = columns - 1
    let kept = text.reversed().prefix { character in
      left -= DisplayWidth.columns(of: character)
      return left >= 0
    }
    return "…" + String(kept.reversed())
  }

  private static func beginning(
    of rest: Slice<UnsafeBufferPointer<UInt8>>, columns: Int
  ) -> String {
    let line = rest.prefix(columns * bytesPerColumn).prefix { $0 != lineFeed }
    let isWhole = line.endIndex == rest.endIndex || rest[line.endIndex] == lineFeed
    var shown = line
    if isWhole, shown.last == UInt8(ascii: "\r") { shown.removeLast() }
    if !isWhole { shown = upToLastScalar(shown) }
    let text = TerminalText.escaped(String(decoding: shown, as: UTF8.self))
    if isWhole { return TextWrap.truncated(text, to: columns) }
    return TextWrap.head(of: text[...], columns: columns - 1) + "…"
  }

  /// Without the last scalar, which may be cut in two.
  private static func upToLastScalar(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let last = bytes.lastIndex { !UTF8.isContinuation($0) }
    return bytes[..<(last ?? bytes.endIndex)]
  }
}
