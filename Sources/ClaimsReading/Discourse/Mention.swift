import ClaimsModel

/// A thing that the text has named so far, where it stands.
struct Mention: Hashable, Sendable {
  let name: String
  let kind: Entity.Kind
  /// The word that says what it is, or the last of its name.
  let head: String
  let isMany: Bool
  let isSubject: Bool
  /// The pronoun by which it was named, if by one.
  let pronoun: String?
  /// Whether it is only described, "the airport": what stands for it stays open.
  var isDescribed = false
  /// Of all sentences, and of all clauses, of the text.
  let sentence: Int
  let clause: Int
  let span: Range<Int>
}

/// What a pronoun or a description stands for.
enum Referent: Hashable, Sendable {
  /// The nearest that fits, where one is nearer than all others.
  case found(Mention)
  /// Several fit as well, or none does.
  case open([String])
}

/// What the text has named, so that "it", "they" and "the province" find what they stand for.
///
/// The nearest that fits is taken: in the nearest clause, a subject before others. Where two are as
/// near, neither is.
struct Discourse: Sendable {
  private var mentions: [Mention] = []

  /// How far back is looked.
  private static let reach = 40
  private static let sentencesBack = 3

  /// The number of clauses noted so far.
  private(set) var clause = 0

  /// What lies beyond reach is let go.
  mutating func add(_ mention: Mention) {
    mentions.append(mention)
    if mentions.count > 2 * Self.reach { mentions.removeFirst(Self.reach) }
  }

  mutating func endClause() { clause += 1 }

  /// - Parameters:
  ///   - fits: whether a mention can be what is meant.
  ///   - sentence: where the words stand that stand for it.
  ///   - pronoun: the word, if it is one: it goes on to stand for what it stood for just before.
  func referent(
    in sentence: Int, pronoun: String? = nil, where fits: (Mention) -> Bool
  ) -> Referent {
    var candidates: [(mention: Mention, distance: Int)] = []
    for mention in mentions.suffix(Self.reach).reversed() {
      let back = sentence - mention.sentence
      if back > Self.sentencesBack { break }
      guard fits(mention) else { continue }
      let isSame = pronoun != nil && mention.pronoun == pronoun && clause - mention.clause <= 1
      let distance =
        (clause - mention.clause) * 2 + (mention.isSubject ? 0 : 1) - (isSame ? 2 : 0)
      if let known = candidates.firstIndex(where: { $0.mention.name == mention.name }) {
        if distance < candidates[known].distance { candidates[known].distance = distance }
      } else {
        candidates.append((mention, distance))
      }
    }
    let sorted = candidates.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element)
    guard let first = sorted.first else { return .open([]) }
    if sorted.count > 1, sorted[1].distance == first.distance {
      return .open(sorted.prefix(5).map(\.mention.name))
    }
    return .found(first.mention)
  }
}
