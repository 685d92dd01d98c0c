extension StringProtocol {
  /// Whether it is printable ASCII alone: nothing to escape, one column a byte, no two bytes one
  /// character. Looks at bytes, for most text is so and is asked often.
  package var isPrintableASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isPrintable) }
      ?? utf8.allSatisfy(isPrintable)
  }
}

private func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
