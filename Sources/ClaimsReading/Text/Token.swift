/// A word, a number or a mark of a report's text, with its place.
struct Token: Sendable {
  enum Kind: Sendable {
    case word, number
    /// The "'s" that makes an owner of the word before.
    case genitive
    /// A full stop, question or exclamation mark, or dots.
    case stop
    case comma, semicolon, colon, dash, quotation, bracket, sign
  }

  /// Lower case, with straight apostrophes: the spelling under which lexicons list it.
  let text: String
  let kind: Kind
  /// UTF-8 bytes of the whole text; `end` is exclusive.
  let start: Int
  let end: Int
  /// Whether it begins with a capital.
  let isCapitalized: Bool
  /// Whether it is made of capitals, two at least: "ISIS".
  let isAcronym: Bool
  /// How many line breaks part it from the token before; 0 where they stand in one line.
  let breaksBefore: Int
  /// Whether nothing parts it from the token before.
  let isJoined: Bool

  var isWord: Bool { kind == .word }
  var span: Range<Int> { start..<end }
}
