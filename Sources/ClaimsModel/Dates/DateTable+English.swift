extension DateTable {
  package static let english = DateTable(
    version: 1,
    aboutPercent: 10,
    weekSlack: 3,
    months: DatePhraseBook(inOrder: englishMonths),
    monthNames: englishMonths.compactMap(\.first).map(capitalized),
    weekdays: DatePhraseBook(inOrder: englishWeekdays),
    weekdayNames: englishWeekdays.compactMap(\.first).map(capitalized),
    seasons: DatePhraseBook(inOrder: [
      ["spring", "springtime"], ["summer", "summertime"], ["autumn", "fall"],
      ["winter", "wintertime"],
    ]),
    units: DatePhraseBook([
      (["hour", "hours", "hrs"], .hour), (["day", "days"], .day), (["week", "weeks"], .week),
      (["weekend", "weekends"], .weekend), (["month", "months"], .month),
      (["quarter", "quarters"], .quarter), (["year", "years"], .year),
      (["decade", "decades"], .decade),
    ]),
    pluralUnits: ["hours", "days", "weeks", "months", "years", "decades"],
    bunches: DatePhraseBook([
      (["fortnight", "fortnights"], (2, .week)), (["half a year", "half year"], (6, .month)),
      (["half a decade"], (5, .year)),
      (["a year and a half", "one and a half years", "one and a half year"], (18, .month)),
    ]),
    numbers: [
      "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
      "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
      "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
      "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
      "eighty": 80, "ninety": 90,
    ],
    ordinals: [
      "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
      "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
      "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
      "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    ],
    lastOrdinals: ["last", "final", "closing"],
    ordinalEndings: ["st", "nd", "rd", "th"],
    one: ["a", "an"],
    half: ["half"],
    vagueCounts: DatePhraseBook(englishVagueCounts),
    bareCounts: [
      .hour: 2...23, .day: 2...10, .week: 2...10, .month: 2...11, .year: 2...10, .decade: 2...6,
    ],
    countFillers: DatePhraseBook([
      "consecutive", "successive", "straight", "full", "whole", "calendar", "of", "the",
    ]),
    hedges: DatePhraseBook(englishHedges),
    trailingHedges: DatePhraseBook([
      (["or so", "or thereabouts", "approximately", "approx", "approx."], .approximate),
      (["?", "(?)", "perhaps", "possibly", "probably"], .uncertain),
    ]),
    countHedges: DatePhraseBook([
      (
        [
          "about", "around", "some", "roughly", "approximately", "approx", "approx.", "nearly",
          "almost", "close to", "circa", "an estimated", "~",
        ], .about
      ),
      (["exactly", "precisely", "just"], .exactly),
      (["more than", "over", "at least", "well over", "no less than"], .over),
      (["less than", "under", "no more than", "not more than"], .under),
    ]),
    portions: DatePhraseBook(englishPortions),
    shares: DatePhraseBook([
      (["quarter", "qtr"], .quarter), (["third", "trimester", "quadrimester"], .third),
      (["half"], .half), (["part", "portion"], .part),
    ]),
    shareLetters: ["q": .quarter, "h": .half],
    which: DatePhraseBook([
      (["last"], .last), (["this", "this current", "the current", "current"], .this),
      (["next"], .next), (["past", "preceding", "recent", "this past"], .past),
      (["coming", "upcoming", "this coming"], .coming),
    ]),
    the: ["the"],
    days: DatePhraseBook([
      (["today", "earlier today", "later today", "now", "tonight"], 0), (["yesterday"], -1),
      (["tomorrow"], 1),
    ]),
    earlier: DatePhraseBook(["earlier", "so far", "earlier in", "already"]),
    later: DatePhraseBook(["later", "later in", "the rest of", "the remainder of"]),
    ago: DatePhraseBook(["ago", "back", "before now", "before today"]),
    fromNow: DatePhraseBook(["from now", "from today", "hence"]),
    before: DatePhraseBook(["before", "prior to", "ahead of"]),
    after: DatePhraseBook(["after", "following"]),
    beforeLast: DatePhraseBook(["before last"]),
    timesOfDay: DatePhraseBook(englishTimesOfDay),
    meridiems: DatePhraseBook([
      (["am", "a.m.", "a.m"], 0), (["pm", "p.m.", "p.m"], 12),
    ]),
    utc: DatePhraseBook(["utc", "gmt", "z"]),
    clockFillers: DatePhraseBook([
      "local time", "hours", "hrs", "h", "o'clock", "damascus time",
    ]),
    century: ["century"],
    decadeEndings: ["s", "'s"],
    decades: [
      "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
      "seventies": 70, "eighties": 80, "nineties": 90,
    ],
    openers: DatePhraseBook(englishOpeners),
    starts: DatePhraseBook([
      "starting", "starting from", "starting on", "starting in", "beginning", "beginning in",
      "beginning on", "beginning from", "since", "ever since", "from", "as of", "as from", "after",
    ]),
    onwards: DatePhraseBook(["onwards", "onward", "on", "until now", "to date", "up to now"]),
    joins: DatePhraseBook([
      "to", "until", "till", "through", "thru", "up to", "up until", "-", "–", "—", "‑", "−",
      "and until",
    ]),
    and: DatePhraseBook(["and", "&"]),
    or: ["or"],
    of: ["of"],
    fillers: DatePhraseBook(["the", "of", "in", "on", "at", "during", "over"]),
    marks: DatePhraseBook([
      ",", "(", ")", "[", "]", "\"", "“", "”", "'", "‘", "’", "«", "»", ".", ";", ":", "!",
    ]))
}

// MARK: - Names

extension DateTable {
  private static let englishMonths = [
    ["january", "jan", "jan."], ["february", "feb", "feb.", "febr", "febr."],
    ["march", "mar", "mar."], ["april", "apr", "apr."], ["may"], ["june", "jun", "jun."],
    ["july", "jul", "jul."], ["august", "aug", "aug."],
    ["september", "sep", "sep.", "sept", "sept."], ["october", "oct", "oct."],
    ["november", "nov", "nov."], ["december", "dec", "dec."],
  ]

  private static let englishWeekdays = [
    ["monday", "mon", "mon."], ["tuesday", "tue", "tue.", "tues", "tues."],
    ["wednesday", "wed", "wed."], ["thursday", "thu", "thu.", "thur", "thur.", "thurs", "thurs."],
    ["friday", "fri", "fri."], ["saturday", "sat", "sat."], ["sunday", "sun", "sun."],
  ]

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static let englishTimesOfDay: [(phrases: [String], meaning: TimeOfDay)] = [
    (
      [
        "morning", "early morning", "early in the morning", "late morning", "mid-morning",
        "early hours", "small hours", "dawn", "sunrise", "noon", "midday", "at noon", "lunchtime",
        "afternoon", "early afternoon", "late afternoon", "mid-afternoon", "dusk", "sunset",
        "evening", "early evening", "late evening", "daytime", "daylight", "late in the day",
        "before dawn", "at dawn", "after dawn", "mornings", "forenoon",
      ], .day
    ),
    (
      ["night", "nighttime", "overnight", "midnight", "late night", "at night", "nightfall"],
      .night
    ),
  ]

  private static let englishOpeners: [(phrases: [String], meaning: Opener)] = [
    (["in", "on", "at", "within", "as of", "dated", "over", "in the course of"], .at([.at])),
    // Troops may stand, and shells may fall, "during" a week: the words alone do not tell.
    (
      ["during", "in the period", "in the period of", "during the period", "over the period"],
      .at([.throughout, .at])
    ),
    (
      [
        "throughout", "for", "all through", "all", "for all of", "all of", "the whole of",
        "for the whole of",
        "for the whole", "during the whole of", "during all of",
      ],
      .at([.throughout])
    ),
    (["since", "ever since"], .since),
    (["until", "till", "up to", "up until"], .until),
    (["by", "no later than", "not later than", "on or before", "at the latest by"], .by),
    (["before", "prior to", "ahead of", "earlier than"], .before),
    (
      ["after", "following", "later than", "on or after", "no earlier than", "not before"], .after
    ),
    (["between", "in the period between", "in the time between"], .between),
    (
      [
        "from", "in the period from", "during the period from", "over the period from", "starting",
        "starting from", "starting on", "starting in", "as from",
      ], .from
    ),
  ]
}

// MARK: - Hedges and stretches

extension DateTable {
  private static let englishHedges: [(phrases: [String], meaning: EDTFQualifier)] = [
    (
      [
        "about", "around", "circa", "ca", "ca.", "c.", "approximately", "approx", "approx.",
        "roughly", "some time around", "sometime around", "on or about", "on or around",
        "in or around", "in or about",
        "at around", "at about", "towards", "toward", "~", "≈",
      ], .approximate
    ),
    (
      [
        "possibly", "perhaps", "probably", "maybe", "apparently", "presumably", "reportedly",
        "allegedly", "likely",
      ], .uncertain
    ),
  ]

  /// The thirds of a whole for "early", "mid" and "late"; about its first and last sixth for
  /// "beginning" and "end".
  private static let englishPortions: [(phrases: [String], meaning: Portion)] = [
    (
      ["early", "early-", "early in", "the early part of", "the early days of"],
      Portion(
        week: Stretch(1, 3), month: Stretch(1, 10), season: Stretch(1, 1), third: Stretch(1, 2),
        half: Stretch(1, 2), year: Stretch(1, 4), decade: Stretch(1, 4), century: Stretch(1, 33))
    ),
    (
      ["mid", "mid-", "mid of", "the mid of", "middle", "the middle of", "midway through"],
      Portion(
        week: Stretch(2, 4), month: Stretch(11, 20), season: Stretch(2, 2), third: Stretch(2, 3),
        half: Stretch(3, 4), year: Stretch(5, 8), decade: Stretch(4, 7), century: Stretch(34, 67))
    ),
    (
      ["late", "late-", "late in", "the later part of", "the latter part of"],
      Portion(
        week: Stretch(5, 7), month: Stretch(21, -1), season: Stretch(3, 3), third: Stretch(3, 4),
        half: Stretch(5, 6), year: Stretch(9, 12), decade: Stretch(7, 10),
        century: Stretch(67, 100))
    ),
    (
      [
        "beginning", "the beginning of", "start", "the start of", "the opening of", "the outset of",
      ],
      Portion(
        week: Stretch(1, 2), month: Stretch(1, 5), season: Stretch(1, 1), third: Stretch(1, 1),
        half: Stretch(1, 1), year: Stretch(1, 2), decade: Stretch(1, 2), century: Stretch(1, 17))
    ),
    (
      ["end", "the end of", "close", "the close of"],
      Portion(
        week: Stretch(6, 7), month: Stretch(-5, -1), season: Stretch(3, 3), third: Stretch(4, 4),
        half: Stretch(6, 6), year: Stretch(11, 12), decade: Stretch(9, 10),
        century: Stretch(84, 100))
    ),
  ]

  private static let englishFew: [Unit: ClosedRange<Int>] = [
    .hour: 2...12, .day: 2...6, .week: 2...8, .month: 2...6, .year: 2...6, .decade: 2...5,
  ]

  private static let englishVagueCounts: [(phrases: [String], meaning: [Unit: ClosedRange<Int>])] =
    [
      (
        ["a few", "few", "some few", "just a few", "only a few"], englishFew
      ),
      (
        ["several", "a number of", "some", "various"],
        [
          .hour: 3...12, .day: 3...10, .week: 3...10, .month: 3...11, .year: 3...10,
          .decade: 3...6,
        ]
      ),
      (
        ["a couple of", "couple of", "a couple", "one or two"],
        [
          .hour: 2...3, .day: 2...3, .week: 2...3, .month: 2...3, .year: 2...3, .decade: 2...3,
        ]
      ),
      (
        ["many"],
        [
          .hour: 4...23, .day: 5...30, .week: 4...26, .month: 4...24, .year: 4...30,
          .decade: 3...10,
        ]
      ),
    ]
}
