/// Keys that names share where they are likely to be alike, so that of many names only few have to
/// be compared with one another.
///
/// A key stands for the consonants of a word, or of a whole name: as they are, with one of them for a
/// sound near to it, and, where there are four at least, with one left out. Two words that differ by
/// no more than that share a key.
enum NameKeys {
  /// A key of a word that more names have tells too little: they meet by their other words, or whole.
  static let mostSharing = 60
  /// As much for whole names.
  static let mostSharingWhole = 400

  /// The pairs of names that share a key, each once, by their places in ascending order.
  static func candidates(among names: [FoldedName]) -> [(Int, Int)] {
    var words: [(key: UInt64, name: Int)] = []
    var wholes: [(key: UInt64, name: Int)] = []
    for (place, name) in names.enumerated() {
      words += keys(ofWords: name).map { ($0, place) }
      wholes += keys(ofWhole: name).map { ($0, place) }
    }
    var pairs: Set<UInt64> = []
    collect(&words, upTo: mostSharing, into: &pairs)
    collect(&wholes, upTo: mostSharingWhole, into: &pairs)
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  private static func collect(
    _ keys: inout [(key: UInt64, name: Int)], upTo most: Int, into pairs: inout Set<UInt64>
  ) {
    keys.sort { ($0.key, $0.name) < ($1.key, $1.name) }
    var rest = keys[...]
    while let first = rest.first {
      let block = rest.prefix { $0.key == first.key }
      rest = rest.dropFirst(block.count)
      guard block.count <= most else { continue }
      for (offset, entry) in block.enumerated() {
        for other in block.dropFirst(offset + 1) {
          pairs.insert(UInt64(entry.name) << 32 | UInt64(other.name))
        }
      }
    }
  }

  // MARK: Keys of one name

  private static func keys(ofWords name: FoldedName) -> Set<UInt64> {
    // Words that many names share say little beside others.
    let telling = (name.words + name.joined).filter { $0.weight >= 1 }
    let words = telling.isEmpty ? name.words : telling
    return Set(words.flatMap(skeletons).flatMap(variants))
  }

  private static func keys(ofWhole name: FoldedName) -> Set<UInt64> {
    // The first reading of each word: to take every choice of them would be too many.
    Set(variants(name.words.flatMap { skeleton($0) }))
  }

  private static func skeletons(_ word: NameWord) -> [[Unicode.Scalar]] {
    ([word] + word.otherReadings).map(skeleton)
  }

  /// The consonants; w and y, which one hand writes as vowels, are left out. What tells names apart
  /// stands before them; a word without consonants stands for itself.
  private static func skeleton(_ word: NameWord) -> [Unicode.Scalar] {
    let consonants = word.consonants.filter { $0 != "w" && $0 != "y" }
    return consonants.isEmpty ? word.text : word.telling + consonants
  }

  private static func variants(_ skeleton: [Unicode.Scalar]) -> [UInt64] {
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
  private static func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01B3 }
  }
}
