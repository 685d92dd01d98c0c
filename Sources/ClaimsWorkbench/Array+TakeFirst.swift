extension Array {
  /// Takes out the first that fits; nil where none does. O(n).
  mutating func takeFirst(where fits: (Element) throws -> Bool) rethrows -> Element? {
    try firstIndex(where: fits).map { remove(at: $0) }
  }
}
