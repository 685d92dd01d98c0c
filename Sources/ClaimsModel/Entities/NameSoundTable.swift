/// How folded letters sound, near enough to compare a name written out of Arabic or Russian by one
/// hand with the same name by another. Not a transliteration: nothing is ever written with it.
enum NameSoundTable {
  static func isVowel(_ sound: Unicode.Scalar) -> Bool {
    switch sound {
    case "a", "e", "i", "o", "u": true
    default: false
    }
  }

  /// One scalar for each sound; letters of other alphabets stand for themselves.
  static func sounds(of word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var rest = word[...]
    while let letter = rest.popFirst() {
      if let second = rest.first, let sound = digraphs[letter]?[second] {
        out.append(sound)
        rest.removeFirst()
        continue
      }
      if let sound = arabic[letter] ?? cyrillic[letter] ?? latin[letter] {
        out.append(sound)
      } else if !mute.contains(letter) {
        out.append(letter)
      }
    }
    return out
  }

  /// By the first letter, then by the second.
  private static let digraphs: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "k": ["h": "X"], "g": ["h": "G"], "s": ["h": "S"], "c": ["h": "S", "k": "k"], "t": ["h": "t"],
    "d": ["h": "d", "j": "j"], "p": ["h": "f"], "z": ["h": "j"], "д": ["ж": "j"],
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
    a.value < 128 && b.value < 128 && nearness[Int(a.value << 7 | b.value)]
  }

  /// Asked for at every step of comparing two words: by the codes of both.
  private static let nearness: [Bool] = {
    var table = [Bool](repeating: false, count: 1 << 14)
    for (sound, others) in bothWays {
      for other in others { table[Int(sound.value << 7 | other.value)] = true }
    }
    return table
  }()

  /// The sounds near to one, in no order that means anything.
  static func near(_ sound: Unicode.Scalar) -> [Unicode.Scalar] { bothWays[sound] ?? [] }

  private static let bothWays: [Unicode.Scalar: [Unicode.Scalar]] = nearSounds.reduce(into: [:]) {
    for near in $1.value {
      $0[$1.key, default: []].append(near)
      $0[near, default: []].append($1.key)
    }
  }

  /// kh, h and k (Halep, Khan, Kan); gh and g; j and g (Egypt), c (Turkish); dh, ظ: d and z; sh and s,
  /// c (marks left out); p and b (no p in Arabic); v, f and w. Each pair once.
  private static let nearSounds: [Unicode.Scalar: [Unicode.Scalar]] = [
    "X": ["h", "k"], "G": ["g"], "j": ["g", "c"], "c": ["k", "s", "S"], "S": ["s"], "d": ["z"],
    "p": ["b"], "v": ["f", "w"],
  ]

  // MARK: - Words

  /// Words that tell one name from another however alike they sound, folded.
  static let tellingWords: Set<String> = {
    let north = ["north", "suth"]
    let east = ["east", "west"]
    let quarters = north + east + north.flatMap { first in east.map { first + $0 } }
    return Set(quarters + quarters.map { $0 + "ern" } + ["uper", "lower", "old", "new"])
  }()

  /// Words that many names share, folded: kin and place words out of Arabic, kinds of places and of
  /// bodies in English. One of them too many says little. "Province" and "countryside" are not among
  /// them: Hama is not Hama province.
  static let commonWords: Set<String> = [
    "abu", "um", "bin", "ibn", "abd", "kafr", "kfar", "tal", "tel", "dayr", "der", "khan", "jabal",
    "jebel", "ayn", "bab", "bayt", "bet", "bir", "wadi", "nahr", "kalat", "qalat", "burj", "jisr",
    "ras", "shaykh", "khirbat", "khirbet", "khirba", "hayat", "jabhat", "jaysh",
    "liwa", "haraka", "harakat", "katibat", "firkat",
    "ام", "ابو", "ابي", "بن", "ابن", "عبد", "كفر", "تل", "دير", "خان", "جبل", "عين", "باب", "بيت",
    "بير", "وادي", "نهر", "قلعه", "برج", "جسر", "راس", "شيخ", "خربه", "هيات", "هييه", "جبهه",
    "جيش", "لوا", "حركه", "كتيبه", "فرقه",
    "the", "of", "city", "town", "vilage", "camp", "front", "brigade", "batalion", "division",
    "movement", "army", "agency",
  ]
}
