extension QuantityTable {
  package static let english = QuantityTable(
    version: 2,
    factors: Factors(overPercent: 150, underPercent: 50, nearlyPercent: 90, aboutPercent: 10),
    hedges: QuantityPhraseBook(englishHedges),
    trailingHedges: QuantityPhraseBook([
      (["or more", "or over", "and above", "plus", "+", "at least"], .atLeast),
      (["or fewer", "or less", "or under", "at most", "at the most"], .atMost),
      (["or so", "or thereabouts", "odd", "more or less", "approximately", "roughly"], .about),
    ]),
    fillers: QuantityPhraseBook([
      "a", "an", "the", "these", "those", "all", "total of", "number of", "\"", "“", "”", "‘", "’",
      "«", "»", "(", "[",
    ]),
    totals: QuantityPhraseBook([
      "in total", "in all", "altogether", "all told", "overall", "strong",
    ]),
    zeros: QuantityPhraseBook(["no", "none", "zero", "nil", "no one", "no-one", "nobody"]),
    numbers: englishNumbers,
    multipliers: englishMultipliers,
    vague: QuantityPhraseBook(englishVagueWords),
    looseNumbers: [
      "ten": "tens", "dozen": "dozens", "score": "scores", "hundred": "hundreds",
      "thousand": "thousands", "million": "millions",
    ],
    articles: ["a", "an"],
    halves: ["half"],
    and: ["and", "&"],
    of: ["of"],
    minus: ["-", "−", "–", "minus"],
    fractions: [
      "third", "thirds", "quarter", "quarters", "fourth", "fourths", "fifth", "fifths", "sixth",
      "sixths", "eighth", "eighths", "tenth", "tenths",
    ],
    ordinalEndings: ["st", "nd", "rd", "th"],
    contested: ["m": "“million” or “metres”", "t": "“thousand” or “tonnes”"],
    spanOpeners: ["between": ["and", "&", "to", "-", "–"], "from": ["to", "-", "–", "—"]],
    spanJoins: ["to", "or", "-", "–", "—", "‑", "−"],
    decimalMark: ".",
    determiners: [
      "the", "these", "those", "their", "its", "his", "her", "our", "them", "us",
    ],
    marks: QuantityPhraseBook([
      "including", "included", "excluding", "with", "without", "from", "among", "of whom",
      "of which", "who", "which", "that", "held by", "controlled by", "belonging to", "by", ",",
      "(", ";", ":",
    ]),
    settings: QuantityPhraseBook([
      "in", "inside", "within", "at", "near", "around", "across", "along", "during", "since",
      "until", "on",
    ]),
    measures: QuantityPhraseBook([
      (
        ["km²", "km2", "km^2", "sq km", "sq. km", "sqkm", "square km"]
          + spellings("square kilomet"), "km²"
      ),
      (["m²", "m2", "m^2", "sq m", "sq. m", "square m"] + spellings("square met"), "m²"),
      (["square miles", "square mile", "sq mi", "sq. mi", "sq miles"], "square miles"),
      (["hectares", "hectare", "ha"], "hectares"),
      (["dunams", "dunam", "dunums", "dunum"], "dunams"),
      (["km", "kms"] + spellings("kilomet"), "km"),
      (spellings("met"), "m"),
      (["miles", "mile", "mi"], "miles"),
      (["tonnes", "tonne", "metric tons", "metric tonnes"], "tonnes"),
      (["%", "percent", "per cent", "pct"], "%"),
    ]),
    plurals: englishPlurals,
    pluralForms: Set(englishPlurals.values),
    regularPlural: englishPlural,
    unchanging: [
      "dead", "injured", "missing", "alive", "aircraft", "police", "military", "personnel",
      "killed", "wounded",
    ],
    participleEnding: "ed")

  private static let englishHedges: [(phrases: [String], meaning: QuantityHedge)] = [
    (["exactly", "precisely", "only", "just", "="], .exactly),
    (
      [
        "more than", "over", "above", "exceeding", "in excess of", "upwards of", "upward of",
        "greater than", "well over", "well above", "just over", "slightly more than",
        "a little over", ">",
      ], .moreThan
    ),
    (
      [
        "at least", "at the very least", "no fewer than", "no less than", "not fewer than",
        "not less than", "minimum of", "≥", ">=",
      ], .atLeast
    ),
    (
      [
        "up to", "as many as", "as much as", "at most", "at the most", "no more than",
        "not more than", "not exceeding", "maximum of", "≤", "<=",
      ], .atMost
    ),
    (["fewer than", "less than", "under", "below", "well under", "well below", "<"], .fewerThan),
    (
      ["nearly", "almost", "close to", "just under", "just below", "approaching", "nearing"],
      .nearly
    ),
    (
      [
        "about", "around", "some", "roughly", "approximately", "approx", "approx.", "circa", "ca",
        "ca.", "c.", "estimated", "in the region of", "in the order of", "more or less", "~", "≈",
      ], .about
    ),
  ]

  private static let englishNumbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let englishMultipliers: [String: Multiplier] = [
    "dozen": .bunch(12), "dozens": .bunch(12), "score": .bunch(20),
    "hundred": .tenToThe(2), "hundreds": .tenToThe(2),
    "thousand": .tenToThe(3), "thousands": .tenToThe(3), "k": .tenToThe(3),
    "million": .tenToThe(6), "millions": .tenToThe(6), "mln": .tenToThe(6), "mn": .tenToThe(6),
    "billion": .tenToThe(9), "billions": .tenToThe(9), "bn": .tenToThe(9),
    "trillion": .tenToThe(12), "trillions": .tenToThe(12),
  ]

  private static let englishVagueWords: [(phrases: [String], meaning: VagueWord)] = [
    // Two, and in loose speech three.
    (["couple"], VagueWord(hard: closed(2, 3), soft: closed(2, 2), softOfScale: below(3, from: 2))),
    (["few"], VagueWord(from: 2, usually: closed(2, 10), ofScale: closed(2, 10))),
    (["several"], VagueWord(from: 3, usually: closed(3, 20), ofScale: below(10, from: 3))),
    (["tens"], VagueWord(from: 20, usually: closed(20, 99), ofScale: below(100, from: 20))),
    (["dozens"], VagueWord(from: 24, usually: closed(24, 99), ofScale: below(100, from: 24))),
    (["scores"], VagueWord(from: 40, usually: closed(40, 199), ofScale: below(200, from: 40))),
    (["hundreds"], VagueWord(power: 100)),
    (["thousands"], VagueWord(power: 1000)),
    (["millions"], VagueWord(power: 1_000_000)),
    (["billions"], VagueWord(power: 1_000_000_000)),
  ]

  private static let englishPlurals: [String: String] = {
    var plurals = [
      "person": "people", "persons": "people", "man": "men", "woman": "women", "child": "children",
      "city": "cities", "body": "bodies", "family": "families", "locality": "localities",
      "baby": "babies", "casualty": "casualties", "country": "countries", "factory": "factories",
      "militiaman": "militiamen",
    ]
    let regular = [
      "village", "town", "area", "farm", "hamlet", "settlement", "neighbourhood", "neighborhood",
      "district", "province", "place", "position", "site", "camp", "house", "home", "building",
      "school", "hospital", "mosque", "shop", "market", "bridge", "vehicle", "car", "truck", "tank",
      "warplane", "helicopter", "drone", "fighter", "member", "soldier", "militant",
      "civilian", "rebel", "officer", "prisoner", "detainee", "hostage", "refugee", "resident",
      "protester", "demonstrator", "worker", "journalist", "student", "church", "bus", "corpse",
      "girl", "boy", "victim",
      "death", "injury", "fatality", "airstrike", "strike", "raid", "attack", "shell", "rocket",
      "missile", "bomb", "mine", "explosion", "clash", "day", "hour", "minute", "week", "month",
      "year", "household", "individual", "witness",
    ]
    for noun in regular { plurals[noun] = englishPlural(noun) }
    return plurals
  }()

  private static func spellings(_ stem: String) -> [String] {
    ["re", "res", "er", "ers"].map { stem + $0 }
  }

  /// The plural of an English noun that follows the rule.
  @Sendable private static func englishPlural(_ noun: String) -> String {
    let vowels = "aeiou"
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !vowels.contains(before) {
      return noun.dropLast() + "ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) }
    return noun + (hisses ? "es" : "s")
  }

  private static func closed(_ low: Double, _ high: Double) -> NumberRange {
    range(.closed(low), .closed(high))
  }

  private static func below(_ high: Double, from low: Double) -> NumberRange {
    range(.closed(low), .open(high))
  }

  fileprivate static func range(_ lower: NumberBound, _ upper: NumberBound) -> NumberRange {
    guard let range = NumberRange(lower: lower, upper: upper) else {
      preconditionFailure("the table lists a range that holds no number")
    }
    return range
  }
}

extension QuantityTable.VagueWord {
  /// A word with a floor and no top.
  fileprivate init(from least: Double, usually soft: NumberRange, ofScale: NumberRange) {
    self.init(
      hard: QuantityTable.range(.closed(least), .unbounded), soft: soft, softOfScale: ofScale)
  }

  /// The plural of a power of ten: from twice the power, usually below ten times.
  fileprivate init(power: Double) {
    self.init(
      from: 2 * power, usually: QuantityTable.range(.closed(2 * power), .closed(10 * power - 1)),
      ofScale: QuantityTable.range(.closed(2 * power), .open(10 * power)))
  }
}
