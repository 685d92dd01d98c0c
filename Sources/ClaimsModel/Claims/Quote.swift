/// The words of a report that a claim rests on.
///
/// Offsets are UTF-8 bytes into the report's stored text, start inclusive, end exclusive.
package struct Quote: Hashable, Sendable {
  package let start: Int
  package let exact: String

  /// As far as an `Int` reaches: a file may name any start.
  package var end: Int {
    let (end, overflow) = start.addingReportingOverflow(exact.utf8.count)
    return overflow ? .max : end
  }

  /// - Precondition: `start` is not negative and `exact` is not empty.
  package init(start: Int, exact: String) {
    precondition(start >= 0 && !exact.isEmpty, "a quote is a span with at least one byte")
    self.start = start
    self.exact = exact
  }

  /// Where `words` stand in `text`: the byte offset of each occurrence, in order, overlaps included.
  /// O(text × words) at worst, linear in practice.
  package static func occurrences(of words: String, in text: String) -> [Int] {
    let needle = Array(words.utf8)
    let hay = Array(text.utf8)
    guard let first = needle.first, needle.count <= hay.count else { return [] }
    var found: [Int] = []
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<(start + needle.count)].elementsEqual(needle) { found.append(start) }
    }
    return found
  }

  /// The quote with up to `reach` bytes of the text on each side, cut at a character's edge.
  package func context(in text: String, reach: Int) -> (before: String, after: String) {
    let bytes = text.utf8
    guard end <= bytes.count else { return ("", "") }
    // Native strings find a byte by its offset at once.
    func at(_ offset: Int) -> String.Index { bytes.index(bytes.startIndex, offsetBy: offset) }
    func isInside(_ offset: Int) -> Bool { bytes[at(offset)] & 0xC0 == 0x80 }
    var low = max(0, start - reach)
    while low < start, isInside(low) { low += 1 }
    var high = min(bytes.count, end + reach)
    while high > end, high < bytes.count, isInside(high) { high -= 1 }
    return (
      String(decoding: bytes[at(low)..<at(start)], as: UTF8.self),
      String(decoding: bytes[at(end)..<at(high)], as: UTF8.self)
    )
  }

  /// Whether the text still holds these words at this place.
  package func isAnchored(in text: String) -> Bool {
    let bytes = text.utf8
    guard end <= bytes.count else { return false }
    return bytes.dropFirst(start).prefix(exact.utf8.count).elementsEqual(exact.utf8)
  }
}
