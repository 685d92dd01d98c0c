/// What `NameFolding` puts for what.
///
/// The bare letter of a Latin letter with marks is read off its Unicode name ("LATIN SMALL LETTER S
/// WITH CEDILLA"), which the standard library knows; the rest is listed here.
package enum NameFoldingTable {
  package enum Part {
    case letters([Unicode.Scalar])
    /// A sign within a word: the word goes on.
    case nothing
    case gap
  }

  /// What stays of a lower-case scalar.
  package static func part(of scalar: Unicode.Scalar) -> Part {
    if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) { return .letters([scalar]) }
    if signs.contains(scalar) { return .nothing }
    if scalar.isASCII { return .gap }
    if let bare = bareLetters[scalar] { return .letters([bare]) }
    if let letters = ligatures[scalar] { return .letters(letters) }
    let properties = scalar.properties
    if let digit = properties.numericValue, properties.numericType == .decimal {
      return .letters(Array(String(Int(digit)).unicodeScalars))
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      // Elsewhere a mark may be a vowel that the name cannot do without.
      return droppedMarks.contains { $0.contains(scalar) } ? .nothing : .letters([scalar])
    case .spacingMark: return .letters([scalar])
    case .format: return .nothing
    default:
      guard properties.isAlphabetic || properties.numericType != nil else { return .gap }
      return .letters([latinLetter(scalar) ?? scalar])
    }
  }

  /// Apostrophes, signs of ayin and hamza, soft sign of transliteration, tatweel.
  private static let signs: Set<Unicode.Scalar> = [
    "'", "’", "‘", "‛", "`", "´", "ʿ", "ʾ", "ʼ", "ʻ", "ʹ", "ˈ", "′", "ˊ", "ˋ", "＇", "ء", "ٴ", "ـ",
  ]

  /// Combining marks (three blocks and those for symbols), Hebrew points, Arabic harakat and
  /// Koranic signs, Cyrillic titla, half marks.
  private static let droppedMarks: [ClosedRange<Unicode.Scalar>] = [
    "\u{300}"..."\u{36F}", "\u{483}"..."\u{489}", "\u{591}"..."\u{5C7}", "\u{610}"..."\u{61A}",
    "\u{64B}"..."\u{65F}", "\u{670}"..."\u{670}", "\u{6D6}"..."\u{6ED}", "\u{8CA}"..."\u{8FF}",
    "\u{1AB0}"..."\u{1AFF}", "\u{1DC0}"..."\u{1DFF}", "\u{20D0}"..."\u{20FF}",
    "\u{FE20}"..."\u{FE2F}",
  ]

  /// The first letter of each stands for the others.
  private static let bareLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let groups = [
      "اأإآٱٲٳ", "يىیئېےۓ", "هةۀەہۂۃھ", "وؤ", "كکڪ",
      "аӑӓ", "еёѐӗ", "жӂӝ", "зӟ", "ийѝӣӥ", "іїҋ", "оӧ", "уўӯӱӳ", "кќ", "гѓ", "эӭ", "чӵ", "ыӹ",
      "әӛ", "өӫ", "ѵѷ", "iı", "sſẛ", "ʒǯ", "aə", "oɔ", "nŋ", "eɛ",
    ]
    var bare: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups {
      for scalar in group.unicodeScalars { bare[scalar] = group.unicodeScalars.first }
    }
    return bare
  }()

  private static let ligatures: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ß": ["s", "s"], "æ": ["a", "e"], "ǽ": ["a", "e"], "ǣ": ["a", "e"], "œ": ["o", "e"],
    "þ": ["t", "h"], "ð": ["d", "h"], "ﻻ": ["ل", "ا"], "ﻼ": ["ل", "ا"],
  ]

  /// The letter of "LATIN SMALL LETTER X WITH …"; nil for other scalars.
  private static func latinLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let prefix = "LATIN SMALL LETTER "
    guard latinBlocks.contains(where: { $0.contains(scalar) }),
      let name = scalar.properties.name, name.hasPrefix(prefix)
    else { return nil }
    let rest = name.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
    guard let letter = rest.first, rest.dropFirst().starts(with: " WITH ".unicodeScalars) else {
      return nil
    }
    return letter.properties.lowercaseMapping.unicodeScalars.first
  }

  /// Where names are looked up, which takes a while.
  private static let latinBlocks: [ClosedRange<Unicode.Scalar>] = [
    "\u{80}"..."\u{2AF}", "\u{1E00}"..."\u{1EFF}", "\u{2C60}"..."\u{2C7F}",
    "\u{A720}"..."\u{A7FF}",
  ]

  // MARK: - Spellings

  /// Ways to write one vowel out of Arabic: English, French and German habits; by the first letter,
  /// then by the second. Consonants are not respelled here (kh is not h): `NameSoundTable` knows which
  /// of them are near one another.
  static let spellings: [Unicode.Scalar: [Unicode.Scalar: [Unicode.Scalar]]] = [
    "o": ["u": ["u"], "o": ["u"]],
    "e": ["e": ["i"], "i": ["a", "y"], "y": ["a", "y"]],
    "a": ["i": ["a", "y"]],
    "i": ["y": ["i"]],
  ]

  /// "Father of" and "son of" in their cases, and names with the article grown on, before another
  /// word: Albu Kamal is Abu Kamal.
  static let kinWords: [[Unicode.Scalar]: [Unicode.Scalar]] = {
    let spellings = [
      "abu": ["albu", "bu", "abi", "aba", "abul"], "bin": ["ibn", "ben"],
      "abd": ["abdul", "abdel", "abdal"], "ابو": ["ابي", "ابا", "البو", "بو"], "بن": ["ابن"],
    ]
    var kin: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
    for (word, others) in spellings {
      for other in others { kin[Array(other.unicodeScalars)] = Array(word.unicodeScalars) }
    }
    return kin
  }()

  /// Latin and Cyrillic letters.
  static func canDouble(_ letter: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(letter) || ("а"..."я").contains(letter)
  }

  static let articles: Set<[Unicode.Scalar]> = [
    ["a", "l"], ["e", "l"], ["u", "l"], ["i", "l"], ["а", "л", "ь"], ["э", "л", "ь"],
  ]
  static let articleVowels: Set<Unicode.Scalar> = ["a", "e", "а", "э"]
  /// The consonants that the article takes on.
  static let sunLetters: Set<[Unicode.Scalar]> = [
    ["t"], ["t", "h"], ["d"], ["d", "h"], ["r"], ["z"], ["s"], ["s", "h"], ["n"],
    ["т"], ["д"], ["р"], ["з"], ["с"], ["ш"], ["н"],
  ]
}
