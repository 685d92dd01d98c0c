/// Keys that names share where they are likely to be alike, so that of many names only few have to
/// be compared with one another.
///
/// A key stands for the consonants of a word, or of a whole name: as they are, with one of them for a
/// sound near to it, and, where there are four at least, with one left out. Two words that differ by
/// no more than that share a key.
struct NameKeys {
  /// A key of a word that more names have tells too little: they meet by their other words, or whole.
  static let mostSharing = 60
  /// As much for whole names.
  static let mostSharingWhole = 400

  /// A word, or two read as one, with its keys in ascending order.
  private struct Part {
    /// One bit a word.
    let words: UInt32
    let keys: [UInt64]
    /// Whether the word tells anything, or is one that many names share.
    let isTelling: Bool

    init(_ word: NameWord, _ words: UInt32) {
      self.words = words
      keys = Set(([word] + word.otherReadings).map(skeleton).flatMap(variants)).sorted()
      isTelling = word.weight >= 1
    }

    /// O(n + m).
    func sharesKey(with other: Part) -> Bool {
      var (mine, its) = (0, 0)
      while mine < keys.count, its < other.keys.count {
        let (a, b) = (keys[mine], other.keys[its])
        if a == b { return true }
        if a < b { mine += 1 } else { its += 1 }
      }
      return false
    }
  }

  private let parts: [Part]
  private let words: UInt32
  private let whole: Set<UInt64>

  init(_ name: FoldedName) {
    // A folded name has `FoldedName.mostWords` words at most.
    words = (1 << name.words.count) - 1
    parts =
      name.words.enumerated().map { Part($1, 1 << $0) }
      + name.joined.enumerated().map { Part($1, 3 << $0) }
    // The first reading of each word: to take every choice of them would be too many.
    whole = Set(variants(name.words.flatMap(skeleton)))
  }

  /// The pairs of names that may be alike, each once, by their places in ascending order: they share
  /// a key, and every word of the one shares one with a word of the other.
  static func candidates(among names: [FoldedName]) -> [(Int, Int)] {
    let all = names.map(NameKeys.init)
    var words: [(key: UInt64, name: Int)] = []
    var wholes: [(key: UInt64, name: Int)] = []
    for (place, name) in all.enumerated() {
      words += name.ofWords.map { ($0, place) }
      wholes += name.whole.map { ($0, place) }
    }
    var pairs: Set<UInt64> = []
    func collect(_ keys: [(key: UInt64, name: Int)], upTo most: Int) {
      for block in blocks(keys) where block.count <= most {
        for (offset, entry) in block.enumerated() {
          for other in block.dropFirst(offset + 1) {
            pairs.insert(UInt64(entry.name) << 32 | UInt64(other.name))
          }
        }
      }
    }
    collect(words, upTo: mostSharing)
    collect(wholes, upTo: mostSharingWhole)
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }.filter { x, y in
      all[x].isCovered(by: all[y]) || all[y].isCovered(by: all[x])
    }
  }

  /// The entries of each key, in ascending order of names.
  private static func blocks(
    _ keys: [(key: UInt64, name: Int)]
  ) -> [ArraySlice<(key: UInt64, name: Int)>] {
    let sorted = keys.sorted { ($0.key, $0.name) < ($1.key, $1.name) }
    var blocks: [ArraySlice<(key: UInt64, name: Int)>] = []
    var start = 0
    for place in sorted.indices where sorted[place].key != sorted[start].key {
      blocks.append(sorted[start..<place])
      start = place
    }
    return sorted.isEmpty ? [] : blocks + [sorted[start...]]
  }

  /// Words that many names share say little beside others.
  private var ofWords: Set<UInt64> {
    let telling = parts.filter(\.isTelling)
    return Set((telling.isEmpty ? parts : telling).flatMap(\.keys))
  }

  /// Two names that each have words the other has not are never alike enough.
  private func isCovered(by other: NameKeys) -> Bool {
    var open = words
    for part in parts where open & part.words != 0 {
      for its in other.parts where part.sharesKey(with: its) {
        open &= ~part.words
        break
      }
    }
    return open == 0
  }
}

/// The consonants; w and y, which one hand writes as vowels, are left out. What tells names apart
/// stands before them; a word without consonants stands for itself.
private func skeleton(_ word: NameWord) -> [Unicode.Scalar] {
  let consonants = word.consonants.filter { $0 != "w" && $0 != "y" }
  return consonants.isEmpty ? word.text : word.telling + consonants
}

private func variants(_ skeleton: [Unicode.Scalar]) -> [UInt64] {
  var keys = [hash(skeleton)]
  for (place, sound) in skeleton.enumerated() {
    let (before, after) = (skeleton[..<place], skeleton[(place + 1)...])
    for near in NameSoundTable.near(sound) {
      // One key for the two sounds, whichever is written.
      keys.append(hash(before + ["\u{0}", min(sound, near), max(sound, near)] + after))
    }
    if skeleton.count >= 4 { keys.append(hash(before + after)) }
  }
  return keys
}

/// FNV-1a: the same in every run. Names that share a key by chance are only compared in vain.
private func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
  scalars.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01B3 }
}
