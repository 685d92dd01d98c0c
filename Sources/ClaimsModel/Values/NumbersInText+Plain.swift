// What most claims come to: the words of the value stand in the quote as they are, or its digits do.
// Bytes show it, and nothing is put together to see it.

extension NumbersInText {
  /// Whether a text surely holds all numbers of a quantity's words, as `holds(_:)` would find by the
  /// English table; where it is not sure, `false` says nothing.
  package static func plainly(_ text: String, holds said: String) -> Bool {
    let isHeld = text.utf8.withContiguousStorageIfAvailable { text in
      said.utf8.withContiguousStorageIfAvailable { said in
        guard text.allSatisfy({ $0 < 0x80 }), said.allSatisfy({ $0 < 0x80 }) else { return false }
        return text.holds(said) || holdsDigits(text, of: said)
      } ?? false
    }
    return isHeld ?? false
  }

  /// Whether all digits of a quantity's words stand in the text, and the words have no other numbers.
  private static func holdsDigits(
    _ text: UnsafeBufferPointer<UInt8>, of said: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var runs = ASCIIDigits(said)
    while let run = runs.next() {
      var others = ASCIIDigits(text)
      var isFound = false
      while !isFound, let other = others.next() { isFound = other.isSurely(run) }
      guard isFound else { return false }
    }
    return !holdsNumberWord(said)
  }

  private static func holdsNumberWord(_ said: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = said[...]
    while let start = rest.firstIndex(where: \.isLetter) {
      rest = rest[start...]
      let end = rest.firstIndex { !$0.isLetter } ?? rest.endIndex
      let word = String(decoding: UnsafeBufferPointer(rebasing: rest[..<end]), as: UTF8.self)
      if partsOfNumberWords.contains(word.lowercased()) { return true }
      rest = rest[end...]
    }
    return false
  }

  /// Every run of letters in a word that names a number: “no” and “one” of “no-one”.
  private static let partsOfNumberWords: Set<String> = {
    let table = QuantityTable.english
    let words =
      Array(table.numbers.keys) + Array(table.multipliers.keys) + table.vague.phrases
      + table.zeros.phrases
    return Set(
      words.filter { !$0.contains(" ") }
        .flatMap { $0.split { !$0.isLetter }.map(String.init) })
  }()
}

/// The runs of digits in ASCII text, with the marks that group them left out.
private struct ASCIIDigits: IteratorProtocol {
  struct Run {
    var count = 0
    /// What it comes to; not right for more than `mostDigits`.
    var value: UInt64 = 0

    private static let mostDigits = 19

    func isSurely(_ other: Run) -> Bool {
      count == other.count && value == other.value && count <= Self.mostDigits
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Run? {
    var run = Run()
    var isGrouping = false
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte.isDigit {
        run.count += 1
        run.value = run.value &* 10 &+ UInt64(byte - 0x30)
        isGrouping = false
      } else if run.count > 0 {
        // A second mark in a row ends it.
        guard !isGrouping, byte == 0x2C || byte == 0x2E || byte == 0x27 else { return run }
        isGrouping = true
      }
    }
    return run.count > 0 ? run : nil
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
