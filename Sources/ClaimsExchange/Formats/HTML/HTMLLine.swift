/// Gathers the words of one paragraph: white space runs together, as a browser shows it.
struct HTMLLine {
  private var bytes: [UInt8] = []
  private var linked = 0
  private var hasSpace = false

  /// What was gathered so far.
  var text: String? { bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }

  /// - Parameter keepsLines: whether white space stands as it is.
  mutating func append(_ more: [UInt8], isLinked: Bool, keepsLines: Bool) {
    let before = bytes.count
    var place = 0
    while place < more.count {
      let byte = more[place]
      // A space that does not break, U+00A0, is a space to whoever copies the words.
      let isWide = byte == 0xC2 && place + 1 < more.count && more[place + 1] == 0xA0
      place += isWide ? 2 : 1
      if keepsLines, HTMLTokenizer.isSpace(byte) {
        // A carriage return is part of a line break or stands for one.
        if byte != 0x0D { bytes.append(byte) }
      } else if isWide || HTMLTokenizer.isSpace(byte) {
        hasSpace = true
      } else {
        addSpace()
        bytes.append(byte)
      }
    }
    if isLinked { linked += bytes.count - before }
  }

  /// As `<br>` does.
  mutating func breakLine() {
    hasSpace = false
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  private mutating func addSpace() {
    defer { hasSpace = false }
    guard hasSpace, let last = bytes.last, !HTMLTokenizer.isSpace(last) else { return }
    bytes.append(0x20)
  }

  /// The paragraph, and an empty line from here on; nil where there are no words.
  mutating func take() -> HTMLOutline.Block? {
    defer { self = HTMLLine() }
    let end = bytes.lastIndex { !HTMLTokenizer.isSpace($0) }
    let start = bytes.firstIndex { !HTMLTokenizer.isSpace($0) }
    guard let start, let end else { return nil }
    return HTMLOutline.Block(
      text: String(decoding: bytes[start...end], as: UTF8.self), linked: linked)
  }
}
