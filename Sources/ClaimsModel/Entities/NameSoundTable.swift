/// How folded letters sound, near enough to compare a name written out of Arabic or Russian by one
/// hand with the same name by another. Not a transliteration: nothing is ever written with it.
enum NameSoundTable {
  static func isVowel(_ sound: Unicode.Scalar) -> Bool { "aeiou".unicodeScalars.contains(sound) }

  /// One scalar for each sound; letters of other alphabets stand for themselves.
  static func sounds(of word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var rest = word[...]
    while let letter = rest.first {
      let pair = Array(rest.prefix(2))
      if pair.count == 2, let sound = digraphs[pair] {
        out.append(sound)
        rest = rest.dropFirst(2)
        continue
      }
      if let sound = arabic[letter] ?? cyrillic[letter] ?? latin[letter] {
        out.append(sound)
      } else if !mute.contains(letter) {
        out.append(letter)
      }
      rest = rest.dropFirst()
    }
    return out
  }

  private static let digraphs: [[Unicode.Scalar]: Unicode.Scalar] = [
    ["k", "h"]: "X", ["g", "h"]: "G", ["s", "h"]: "S", ["c", "h"]: "S", ["t", "h"]: "t",
    ["d", "h"]: "d", ["p", "h"]: "f", ["z", "h"]: "j", ["d", "j"]: "j", ["c", "k"]: "k",
    ["д", "ж"]: "j",
  ]

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = ["q": "k"]

  /// ع is taken for the vowel that goes with it; the emphatic consonants for the plain.
  static let arabic: [Unicode.Scalar: Unicode.Scalar] = [
    "ا": "a", "ع": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "t", "ط": "t", "ج": "j", "چ": "S",
    "ح": "h", "ه": "h", "خ": "X", "د": "d", "ذ": "d", "ض": "d", "ر": "r", "ز": "z", "ژ": "j",
    "ظ": "z", "س": "s", "ص": "s", "ش": "S", "غ": "G", "ف": "f", "ڤ": "v", "ق": "k", "ك": "k",
    "گ": "g", "ل": "l", "م": "m", "ن": "n", "و": "w", "ي": "y",
  ]

  private static let cyrillic: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ж": "j",
    "з": "z", "и": "i", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "X", "ц": "s", "ч": "S", "ш": "S",
    "щ": "S", "ы": "i", "э": "e", "ю": "u", "я": "a",
  ]

  /// The Russian soft and hard signs.
  private static let mute: Set<Unicode.Scalar> = ["ь", "ъ"]

  // MARK: - Nearness

  /// Sounds that one hand writes for the other: half a difference.
  static func areNear(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    nearPairs.contains([a, b]) || nearPairs.contains([b, a])
  }

  /// kh, h and k (Halep, Khan, Kan); gh and g; j and g (Egypt), c (Turkish); dh, ظ: d and z; sh and s,
  /// c (marks left out); p and b (no p in Arabic); v, f and w.
  private static let nearPairs: Set<[Unicode.Scalar]> = [
    ["X", "h"], ["X", "k"], ["G", "g"], ["j", "g"], ["j", "c"], ["k", "c"], ["s", "c"],
    ["S", "c"], ["S", "s"], ["d", "z"], ["p", "b"], ["v", "f"], ["v", "w"],
  ]

  // MARK: - Common words

  /// Words that many names share, folded: kin and place words out of Arabic, kinds of places and of
  /// bodies in English. One of them too many says little; its own weight is 0.15 of another word's.
  static let commonWords: Set<String> = [
    "abu", "um", "bin", "ibn", "abd", "kafr", "kfar", "tal", "tel", "dayr", "der", "khan", "jabal",
    "jebel", "ayn", "bab", "bayt", "bet", "bir", "wadi", "nahr", "kalat", "qalat", "burj", "jisr",
    "ras", "shaykh", "sheikh", "khirbat", "khirbet", "rif", "hayat", "jabhat", "jaysh", "jaish",
    "liwa", "haraka", "harakat", "katibat", "firkat",
    "ام", "ابو", "ابي", "بن", "ابن", "عبد", "كفر", "تل", "دير", "خان", "جبل", "عين", "باب", "بيت",
    "بير", "وادي", "نهر", "قلعه", "برج", "جسر", "راس", "شيخ", "خربه", "ريف", "هيات", "هييه", "جبهه",
    "جيش", "لوا", "حركه", "كتيبه", "فرقه",
    "the", "of", "city", "town", "vilage", "camp", "district", "province", "governorate",
    "countryside", "front", "brigade", "batalion", "division", "movement", "army", "agency", "news",
  ]
}
