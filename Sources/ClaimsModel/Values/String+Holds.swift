extension String {
  /// Whether it holds these words. Bytes stand for characters where all are ASCII.
  func holds(words: String) -> Bool {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return contains(words) }
    guard let first = words.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: words.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
