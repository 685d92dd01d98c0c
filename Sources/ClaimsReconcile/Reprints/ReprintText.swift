/// A report's text as words to compare: whatever an editor changes on the way is folded away.
///
/// Case, punctuation, white space and marks on letters play no part; a number of any digits is one
/// placeholder, so that a paragraph used again with other numbers is still the same; an address of a
/// page is another. Letters of any script count. Where a script is written without spaces (Chinese,
/// Japanese, Thai, Lao, Khmer, Burmese), each character is a word that counts half.
package struct ReprintText: Sendable {
  package struct Word: Hashable, Sendable {
    /// FNV-1a of the folded word: the same in every run of the program.
    let hash: UInt64
    /// UTF-8 bytes of the text, end exclusive.
    let start: Int
    let end: Int
    /// In half words: 2, or 1 for a character of a script without spaces.
    let weight: Int
  }

  package let words: [Word]
  /// Of every run of `ReprintTable.shingle` words, in order.
  let shingles: [UInt64]

  /// O(n) of the text's bytes.
  package init(_ text: String) {
    var reader = ReprintReader()
    reader.read(text)
    words = reader.words
    shingles = Self.shingles(of: words)
  }

  /// How many words the text has, characters of scripts without spaces counted half.
  package var length: Int { (weight(0..<words.count) + 1) / 2 }

  /// In half words.
  func weight(_ range: Range<Int>) -> Int { words[range].reduce(0) { $0 + $1.weight } }

  /// The UTF-8 bytes of some words, what stands between them included.
  ///
  /// - Precondition: the range is not empty.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].start..<words[range.upperBound - 1].end
  }

  private static func shingles(of words: [Word]) -> [UInt64] {
    let size = ReprintTable.shingle
    guard words.count >= size else { return [] }
    return (0...(words.count - size)).map { start in
      var hash = FNV.start
      for word in words[start..<(start + size)] { hash = FNV.adding(word.hash, to: hash) }
      return FNV.mixed(hash)
    }
  }

  /// The least of every window of neighbouring runs of words, sorted, each once: winnowing.
  ///
  /// Two texts that share `ReprintTable.passage` words in a row share one of these at least. Sampling
  /// whole texts (MinHash) would serve as well for copies, and miss a sentence lifted into a long
  /// page. About 2 in `window + 1` runs are kept.
  package var fingerprints: [UInt64] {
    let window = min(ReprintTable.window, shingles.count)
    guard window > 0 else { return [] }
    var kept: Set<UInt64> = []
    var (least, last) = (0, -1)
    for end in window...shingles.count {
      let start = end - window
      if least < start || end == window {
        least = start
        for place in start..<end where shingles[place] <= shingles[least] { least = place }
      } else if shingles[end - 1] <= shingles[least] {
        least = end - 1
      }
      // Neighbouring windows mostly share their least.
      if least != last { kept.insert(shingles[least]) }
      last = least
    }
    return kept.sorted()
  }
}

/// Hashes that are the same in every run: FNV-1a, 64 bits.
enum FNV {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  static func adding(_ value: UInt64, to hash: UInt64) -> UInt64 {
    var hash = hash
    for shift in stride(from: 0, to: 64, by: 8) {
      hash = adding(UInt8(truncatingIfNeeded: value >> shift), to: hash)
    }
    return hash
  }

  /// Spreads a hash over all its bits, as choosing the least of several needs (the end of
  /// SplitMix64).
  static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
