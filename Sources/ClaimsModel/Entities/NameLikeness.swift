/// How much two spellings look like one name, with what the number is made of.
///
/// For suggestions only: a likeness of 1 does not say that two entities are one, and nothing is
/// ever merged by it. A person decides.
///
/// The names are folded (`NameFolding`) and their words laid side by side in order; a word may also
/// meet two that it is written together of. Words in another order, translations ("Nusra Front",
/// "Jabhat al-Nusra") and short forms (HTS) are not found: those are names to record.
package struct NameLikeness: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    /// Folded letters, vowels counting half. Between Arabic and other letters: the consonants again.
    case letters
    /// The letters without their vowels, short words held to more.
    case consonants
    /// Whether the words begin alike; all vowels count as one.
    case firstSounds = "first-sounds"
    /// The share of the words, weighted, that have a partner at all.
    case words
  }

  /// The least score worth showing to a person. Of GeoNames' 72 Syrian towns above 15 000 people it
  /// finds 538 of 697 other Latin spellings, most of the rest being other names (Palmyra for Tadmur),
  /// and 2 of 2 556 pairs of different towns.
  package static let worthShowing = 0.68

  /// 0 to 1, both included: 0.3 · letters + 0.5 · consonants + 0.2 · first sounds, halved where each
  /// name has a word that the other has not. 1 if the names fold alike. The weights are ours.
  package let score: Double
  private let values: [Double]

  /// Each part with its value, 0 to 1, in the order of `Part.allCases`.
  package var parts: [(part: Part, value: Double)] {
    Array(zip(Part.allCases, values).map { (part: $0, value: $1) })
  }

  /// Does not depend on which name is the first. O(n·m) of their lengths, which are cut to
  /// `FoldedName.mostWords` and `FoldedName.mostLetters`.
  package init(_ a: String, _ b: String) { self.init(FoldedName(a), FoldedName(b)) }

  /// The score alone.
  package static func score(_ a: String, _ b: String) -> Double { NameLikeness(a, b).score }

  init(_ a: FoldedName, _ b: FoldedName) {
    if a.words.isEmpty || b.words.isEmpty {
      self.init(score: 0, values: Part.allCases.map { _ in 0 })
    } else if a.folded == b.folded {
      self.init(score: 1, values: Part.allCases.map { _ in 1 })
    } else {
      // One order for both calls, so that ties fall alike.
      self.init(a < b ? NameAlignment(a, b) : NameAlignment(b, a))
    }
  }

  private init(_ alignment: NameAlignment) {
    let likeness = alignment.likeness
    let values = [
      likeness.letters, likeness.consonants, likeness.firstSounds, alignment.wordsShare,
    ]
    // Sums of rounded numbers may come out a hair above 1.
    self.init(
      score: min(1, likeness.score) * (alignment.isEachMissingWords ? 0.5 : 1),
      values: values.map { min(1, $0) })
  }

  private init(score: Double, values: [Double]) {
    self.score = score
    self.values = values
  }
}

/// A name folded once, for comparing it with many.
struct FoldedName: Comparable, Sendable {
  /// What lies beyond is not compared.
  static let mostWords = 16
  static let mostLetters = 48

  let folded: String
  let words: [NameWord]
  /// Each word but the last, as one with its follower.
  let joined: [NameWord]

  var weight: Double { words.reduce(0) { $0 + $1.weight } }

  init(_ name: String) {
    let words = NameFolding.words(name)
    folded = words.map(NameFolding.string).joined(separator: " ")
    self.words = words.prefix(Self.mostWords).map { NameWord(Array($0.prefix(Self.mostLetters))) }
    joined = zip(self.words, self.words.dropFirst()).map { $0.joined(with: $1) }
  }

  static func == (a: FoldedName, b: FoldedName) -> Bool { a.folded == b.folded }
  static func < (a: FoldedName, b: FoldedName) -> Bool { a.folded < b.folded }
}
