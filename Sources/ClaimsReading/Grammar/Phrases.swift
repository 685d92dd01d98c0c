/// A phrase that names something: "the regime forces", "more than 80 villages", "it".
struct NounPhrase: Hashable, Sendable {
  /// Of the report's tokens. Where it goes on behind "of", with what stands there.
  var tokens: Range<Int>
  /// The word that says what it is.
  var head: Int
  /// The first word of its number.
  var number: Int?
  /// Whose it is: "its", or the words before "'s".
  var owner: Range<Int>?
  /// What stands behind "of", where the two make one name: "the countryside of Idlib".
  var inner: Range<Int>?
  var isPronoun = false
  /// "which" and its like: it stands for what goes before.
  var isRelative = false
  /// "that night": it says when, not who.
  var isTime = false
}

/// A verb with what belongs to it: "has not been captured", "to end", "target".
struct VerbPhrase: Hashable, Sendable {
  enum Form: Sendable { case finite, infinitive, gerund, participle }

  var tokens: Range<Int>
  /// The verb itself.
  var head: Int
  /// Its plain form.
  var verb: String
  var form: Form
  /// Whether it is told of what suffers it: "was captured".
  var isPassive: Bool
  /// Whether it may be either: "captured", without an auxiliary.
  var isBare: Bool
  var isNegated: Bool
}

/// A part of a sentence, in order.
enum Part: Hashable, Sendable {
  case noun(NounPhrase)
  case verb(VerbPhrase)
  /// "in", under the name of what it ties.
  case preposition(tie: String, tokens: Range<Int>)
  case conjunction(Int)
  case subordinator(Int)
  case comma(Int)
  case mark(Int)
  case time(Range<Int>)
  /// A phrase that opens a clause: "in conjunction with".
  case connector(Range<Int>)
  case other(Int)

  var tokens: Range<Int> {
    switch self {
    case .noun(let phrase): phrase.tokens
    case .verb(let phrase): phrase.tokens
    case .preposition(_, let tokens), .time(let tokens), .connector(let tokens): tokens
    case .conjunction(let index), .subordinator(let index), .comma(let index), .mark(let index),
      .other(let index):
      index..<(index + 1)
    }
  }

  var noun: NounPhrase? { if case .noun(let phrase) = self { phrase } else { nil } }
  var verb: VerbPhrase? { if case .verb(let phrase) = self { phrase } else { nil } }
}
