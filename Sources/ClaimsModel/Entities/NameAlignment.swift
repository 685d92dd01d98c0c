/// The words of two names laid side by side, in order, so that the likeness is the greatest.
struct NameAlignment {
  /// Words less alike than this are not partners.
  static let leastForPartners = 0.6

  /// The sum over partners, by weight: each part 0 to 1 but for rounding.
  let likeness: WordLikeness
  /// The share of all words' weight that has partners.
  let wordsShare: Double
  /// Whether both names have words without a partner: "Umm …" and "Abu …", "Kafr Nabl" and "Kafr Zita".
  let isEachMissingWords: Bool

  /// - Precondition: neither name is without words.
  init(_ a: FoldedName, _ b: FoldedName) {
    let best = Self.best(a, b)
    // A pair weighs as its lighter side, so that two words read as one count as one.
    let all = a.weight + b.weight - best.surplus
    likeness = best.likeness * (1 / all)
    wordsShare = best.weight / all
    isEachMissingWords = best.aWords < a.words.count && best.bWords < b.words.count
  }

  /// Partners found so far, up to some word of each name.
  private struct Partners {
    var likeness = WordLikeness()
    var weight = 0.0
    /// What the heavier sides of the pairs weigh more than the lighter.
    var surplus = 0.0
    var aWords = 0
    var bWords = 0

    func adding(_ a: NameWord, _ b: NameWord) -> Partners? {
      let found = WordLikeness.between(a, b)
      guard found.score >= NameAlignment.leastForPartners else { return nil }
      let weight = 2 * min(a.weight, b.weight)
      return Partners(
        likeness: likeness + found * weight, weight: self.weight + weight,
        surplus: surplus + abs(a.weight - b.weight),
        aWords: aWords + a.span, bWords: bWords + b.span)
    }
  }

  private static func best(_ a: FoldedName, _ b: FoldedName) -> Partners {
    // table[i][j] is the best for the first i words of a and the first j of b.
    var table = Array(
      repeating: Array(repeating: Partners(), count: b.words.count + 1), count: a.words.count + 1)
    for i in 1...a.words.count {
      for j in 1...b.words.count {
        var best = table[i - 1][j]
        func take(_ choice: Partners?) {
          if let choice, choice.likeness.score > best.likeness.score { best = choice }
        }
        take(table[i - 1][j - 1].adding(a.words[i - 1], b.words[j - 1]))
        take(table[i][j - 1])
        if i > 1 { take(table[i - 2][j - 1].adding(a.joined[i - 2], b.words[j - 1])) }
        if j > 1 { take(table[i - 1][j - 2].adding(a.words[i - 1], b.joined[j - 2])) }
        table[i][j] = best
      }
    }
    return table[a.words.count][b.words.count]
  }
}
