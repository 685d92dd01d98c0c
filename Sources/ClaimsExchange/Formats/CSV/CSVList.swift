/// Several texts in one cell, with bars between them: `hama | idlib`. A bar or a backslash within one
/// stands behind a backslash.
enum CSVList {
  static func cell(_ items: some Sequence<String>) -> String {
    items.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
      .joined(separator: " | ")
  }

  /// The texts, without spaces around them and without empty ones.
  static func items(_ cell: String) -> [String] {
    var items: [String] = [""]
    var isEscaped = false
    for character in cell {
      if isEscaped || (character != "\\" && character != "|") {
        items[items.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        items.append("")
      }
    }
    return items.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    // Most begin and end with what is plainly none.
    if let first = utf8.first, let last = utf8.last, Self.isGraphic(first), Self.isGraphic(last) {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  private static func isGraphic(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
