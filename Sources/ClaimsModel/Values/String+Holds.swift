extension String {
  /// Whether it holds these words. Bytes stand for characters where all are ASCII.
  func holds(words: String) -> Bool {
    let isHeld =
      utf8.withContiguousStorageIfAvailable { text in
        words.utf8.withContiguousStorageIfAvailable { words in
          text.allSatisfy { $0 < 0x80 } ? text.holds(words) : nil
        } ?? nil
      } ?? nil
    return isHeld ?? contains(words)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes stand in it, one after another.
  func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    guard bytes.count <= count else { return false }
    return (0...(count - bytes.count)).contains { start in
      self[start] == first && bytes.indices.allSatisfy { self[start + $0] == bytes[$0] }
    }
  }
}
