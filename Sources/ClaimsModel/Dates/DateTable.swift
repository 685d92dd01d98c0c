/// The words and stretches by which phrases become dates: one table for each language, versioned.
///
/// A change of any entry changes what claims mean, so it takes a new `version`. Words are listed in
/// lower case.
package struct DateTable: Sendable {
  /// What dates are counted in.
  enum Unit: Int, CaseIterable, Comparable, Hashable, Sendable {
    case hour, day, week, weekend, month, quarter, year, decade

    static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }
  }

  /// The first to the last part of a whole, counted from 1, or from its end where negative: -1 is
  /// the last.
  struct Stretch: Hashable, Sendable {
    let first: Int
    let last: Int

    init(_ first: Int, _ last: Int) {
      self.first = first
      self.last = last
    }
  }

  /// "early": the parts that it names of each whole, all approximate.
  struct Portion: Hashable, Sendable {
    /// Days of a week, from Monday.
    let week: Stretch
    /// Days of a month.
    let month: Stretch
    /// Months of a quarter or season.
    let season: Stretch
    /// Months of a third of a year.
    let third: Stretch
    /// Months of half a year.
    let half: Stretch
    /// Months of a year.
    let year: Stretch
    /// Years of a decade.
    let decade: Stretch
    /// Years of a century.
    let century: Stretch
  }

  /// "last", "this", "next".
  enum Which: Hashable, Sendable {
    case last, this, next
    /// "past", "recent": stretches that end with the report.
    case past
    /// "coming": stretches that begin with it, and otherwise as "next".
    case coming
  }

  /// Equal parts of a year.
  enum Share: Hashable, Sendable {
    case quarter, third, half
    /// "part", which does not say of how many.
    case part
  }

  /// What a word before or behind "4 years" does to the count.
  enum CountHedge: Hashable, Sendable { case about, exactly, over, under }

  /// What begins a phrase.
  enum Opener: Hashable, Sendable {
    /// "in", "during": the manners that the word allows.
    case at([ClaimTime.Reading])
    case since, until, by, before, after, between, from
  }

  enum TimeOfDay: Hashable, Sendable {
    /// Within one day.
    case day
    /// Until into the next day.
    case night
  }

  package let version: Int
  /// How far "about" reaches on a count, in hundredths, where that is a whole unit or more.
  let aboutPercent: Int
  /// By how many days a count of whole weeks may be off.
  let weekSlack: Int

  let months: DatePhraseBook<Int>
  /// From January, for messages.
  package let monthNames: [String]
  /// From Monday, 1.
  let weekdays: DatePhraseBook<Int>
  /// From Monday, for messages.
  let weekdayNames: [String]
  /// From spring, 1, to winter, 4.
  let seasons: DatePhraseBook<Int>
  let units: DatePhraseBook<Unit>
  /// "week" names one; "weeks" without a number a few.
  let pluralUnits: Set<String>
  /// Units of more than one unit: "fortnight".
  let bunches: DatePhraseBook<(count: Int, unit: Unit)>

  /// One to ninety, without the compounds.
  let numbers: [String: Int]
  let ordinals: [String: Int]
  let lastOrdinals: Set<String>
  let ordinalEndings: Set<String>
  /// "a", "an".
  let one: Set<String>
  let half: Set<String>
  /// "a few", with the count that it stands for in each unit.
  let vagueCounts: DatePhraseBook<[Unit: ClosedRange<Int>]>
  /// Of units without a number: "weeks ago".
  let bareCounts: [Unit: ClosedRange<Int>]
  /// Before a unit, changing nothing: "consecutive".
  let countFillers: DatePhraseBook<Bool>

  let hedges: DatePhraseBook<EDTFQualifier>
  let trailingHedges: DatePhraseBook<EDTFQualifier>
  let countHedges: DatePhraseBook<CountHedge>
  let portions: DatePhraseBook<Portion>
  let shares: DatePhraseBook<Share>
  /// Letters before a number: "Q3", "H1".
  let shareLetters: [String: Share]

  let which: DatePhraseBook<Which>
  let the: Set<String>
  /// "yesterday": days from the report's date.
  let days: DatePhraseBook<Int>
  /// "earlier" this week, up to the report's date, and "later", from it on.
  let earlier: DatePhraseBook<Bool>
  let later: DatePhraseBook<Bool>
  let ago: DatePhraseBook<Bool>
  let fromNow: DatePhraseBook<Bool>
  let before: DatePhraseBook<Bool>
  let after: DatePhraseBook<Bool>
  /// "the week before last".
  let beforeLast: DatePhraseBook<Bool>

  let timesOfDay: DatePhraseBook<TimeOfDay>
  /// Hours to be added: 0 for "a.m.", 12 for "p.m.".
  let meridiems: DatePhraseBook<Int>
  let utc: DatePhraseBook<Bool>
  let clockFillers: DatePhraseBook<Bool>

  /// "century".
  let century: Set<String>
  /// "s" of "1990s".
  let decadeEndings: Set<String>
  /// "nineties": 90.
  let decades: [String: Int]

  let openers: DatePhraseBook<Opener>
  /// Before the start of a stretch: "starting".
  let starts: DatePhraseBook<Bool>
  /// After "from …": "onwards".
  let onwards: DatePhraseBook<Bool>
  /// Between the two ends of a stretch.
  let joins: DatePhraseBook<Bool>
  let and: DatePhraseBook<Bool>
  /// In "two or three days".
  let or: Set<String>
  let of: Set<String>
  /// Between the parts of a date, changing nothing: "of", "the".
  let fillers: DatePhraseBook<Bool>
  /// Signs around and between them: ",".
  let marks: DatePhraseBook<Bool>
}
