/// One folded word of a name as it sounds, for comparing spellings.
struct NameWord: Hashable, Sendable {
  /// The folded letters.
  let text: [Unicode.Scalar]
  /// The sounds with their vowels: one scalar each, capitals for kh (X), gh (G) and sh (S).
  let sounds: [Unicode.Scalar]
  /// The sounds without vowels.
  let consonants: [Unicode.Scalar]
  /// Whether the short vowels are not written (Arabic letters).
  let isAbjad: Bool
  /// The digits in it, or the whole of a word such as "northern": what is the same or is not, for
  /// brigade 46 is not brigade 47.
  let telling: [Unicode.Scalar]
  /// What the word weighs in its name; see `NameSoundTable.commonWords`.
  let weight: Double
  /// How many words of the name it stands for: 2 where two are read as one.
  let span: Int
  /// What the word may be as well.
  private(set) var otherReadings: [NameWord] = []

  /// - Parameter text: folded letters.
  init(_ text: [Unicode.Scalar]) {
    self.init(
      text, weight: NameSoundTable.commonWords.contains(NameFolding.string(text)) ? 0.15 : 1,
      span: 1)
    addReadings()
  }

  private init(_ text: [Unicode.Scalar], weight: Double, span: Int) {
    self.text = text
    self.weight = weight
    self.span = span
    isAbjad = text.contains { NameSoundTable.arabic[$0] != nil }
    let digits = text.filter { ("0"..."9").contains($0) }
    telling = NameSoundTable.tellingWords.contains(NameFolding.string(text)) ? text : digits
    let heard = NameSoundTable.sounds(of: text)
    sounds = isAbjad ? text : heard
    consonants = Self.consonants(of: heard, isAbjad: isAbjad)
  }

  /// Two words that may be one: "Kafr Nabl" and "Kafranbel".
  func joined(with next: NameWord) -> NameWord {
    var word = NameWord(text + next.text, weight: weight + next.weight, span: 2)
    word.addReadings()
    return word
  }

  private mutating func addReadings() {
    otherReadings = [withoutArticle, inConstruct].compactMap {
      $0.map { NameWord($0, weight: weight, span: span) }
    }
  }

  /// Without an article grown on: "khalayel" of "elkhalayel". Nil where a vowel would follow
  /// ("Aleppo") or fewer than four letters would be left.
  private var withoutArticle: [Unicode.Scalar]? {
    guard text.count >= 6, text[0] == "a" || text[0] == "e", text[1] == "l",
      !NameSoundTable.isVowel(text[2])
    else { return nil }
    return Array(text.dropFirst(2))
  }

  /// With ت for a ة at the end, as it is spoken before a genitive: Maarrat of معرة.
  private var inConstruct: [Unicode.Scalar]? {
    isAbjad && text.count > 2 && text.last == "ه" ? text.dropLast() + ["ت"] : nil
  }

  /// The first sound; "a" for any vowel, since these are the least certain. Nil for no letters.
  var first: Unicode.Scalar? {
    let heard = isAbjad ? text.first.flatMap { NameSoundTable.arabic[$0] } : sounds.first
    return heard.map { NameSoundTable.isVowel($0) ? "a" : $0 }
  }

  private static func consonants(
    of sounds: [Unicode.Scalar], isAbjad: Bool
  ) -> [Unicode.Scalar] {
    var sounds = sounds[...]
    // ة and the h that is written for it.
    if isAbjad, sounds.count > 2, sounds.last == "h" { sounds.removeLast() }
    return sounds.filter { !NameSoundTable.isVowel($0) }
  }
}
