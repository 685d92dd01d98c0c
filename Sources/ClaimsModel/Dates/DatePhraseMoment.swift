/// What the words of a phrase name, before it is known which days those are.
indirect enum DatePhraseMoment: Hashable, Sendable {
  typealias Unit = DateTable.Unit

  /// Which year is meant where a day, a month or a part of the year is named.
  enum Year: Hashable, Sendable {
    case stated(Int)
    /// The nearest that is not after the report's date.
    case unstated
    /// "last February".
    case which(DateTable.Which)
    /// "February last year": years from the report's.
    case shifted(Int)
  }

  /// A day, or a month, by its number; at least one is stated.
  struct Calendar: Hashable, Sendable {
    var day: Int?
    var month: Int?
    var year: Year = .unstated
    /// A number with nothing to say that it is a day: "2" of "2 to 9 February".
    var isBare = false
    var note: String?
  }

  /// A number of units, or a range of them.
  struct Count: Hashable, Sendable {
    var range: ClosedRange<Int>
    var unit: Unit
    var hedge: DateTable.CountHedge?
    /// "a few".
    var isVague = false
  }

  case calendar(Calendar, offset: Int)
  /// A year, decade or century, or any stretch that needs nothing else to be known.
  case period(DatePhrasePeriod, note: String?, offset: Int)
  case literal(EDTF, offset: Int)
  /// A part of a year, by its code in EDTF, and whether it is one of the four seasons.
  case season(EDTFSeason, Year, isNamed: Bool, offset: Int)
  /// "90s": the nearest decade that had begun at the report's date.
  case decadeOfCentury(Int, offset: Int)

  /// "Friday", "last Friday"; nil where only the word itself stands.
  case weekday(Int, DateTable.Which?, offset: Int)
  /// "Friday the 9th", "Friday last week".
  case weekdayOf(Int, DatePhraseMoment, offset: Int)

  /// "yesterday", "last week": units from the report's date.
  case shifted(Unit, by: Int, offset: Int)
  /// "earlier this week".
  case soFar(Unit, isLater: Bool, offset: Int)
  /// "4 years ago", or before or after a base.
  case counted(Count, isForward: Bool, base: DatePhraseMoment?, offset: Int)
  /// "the past 24 hours": up to the report's date, or from it on.
  case window(Count, isForward: Bool, offset: Int)

  /// "early", or "mid to late", of a period.
  case portion(DateTable.Portion, through: DateTable.Portion, DatePhraseMoment, offset: Int)
  /// "the second half of", "the last quarter of"; counted from 1, or -1 for the last.
  case share(DateTable.Share, Int, DatePhraseMoment, offset: Int)
  /// "the first two weeks of"; counted from 1, or -1 for the last.
  case slice(Int, Count, DatePhraseMoment, offset: Int)
  /// The week, or weekend, that a day lies in.
  case holding(Unit, DatePhraseMoment, offset: Int)
  /// Until into the next day.
  case night(DatePhraseMoment, offset: Int)
  case clock(EDTFClock?, DatePhraseMoment, offset: Int)
  case hedged(EDTFQualifier, DatePhraseMoment)
  case range(DatePhraseMoment, DatePhraseMoment, offset: Int)
  /// What the words can mean, the likeliest first.
  case either([DatePhraseMoment])

  /// Whether the day, the year or the week has to be taken from another date.
  var isIncomplete: Bool {
    switch self {
    case .calendar(let calendar, _): calendar.year == .unstated
    case .season(_, let year, _, _): year == .unstated
    case .weekday(_, let which, _): which == nil
    case .weekdayOf(_, let moment, _), .portion(_, _, let moment, _), .share(_, _, let moment, _),
      .slice(_, _, let moment, _), .holding(_, let moment, _), .night(let moment, _),
      .clock(_, let moment, _), .hedged(_, let moment):
      moment.isIncomplete
    case .range(let first, let last, _): first.isIncomplete && last.isIncomplete
    case .either(let moments): moments.contains(where: \.isIncomplete)
    case .period, .literal, .decadeOfCentury, .shifted, .soFar, .counted, .window: false
    }
  }

  /// The number that stands bare, with no word that makes it a day.
  var bareNumber: (day: Int, offset: Int)? {
    if case .calendar(let calendar, let offset) = self, calendar.isBare, let day = calendar.day {
      (day, offset)
    } else {
      nil
    }
  }
}

/// A whole phrase: a moment, or the stretch that moments bound.
struct DatePhraseSentence: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    case moment(DatePhraseMoment)
    case since(DatePhraseMoment, offset: Int)
    case until(DatePhraseMoment)
    /// Up to and including it.
    case before(DatePhraseMoment)
    case after(DatePhraseMoment)
    /// "within 4 months since …".
    case lasting(DatePhraseMoment.Count, from: DatePhraseMoment, offset: Int)
  }

  var shape: Shape
  /// How it is meant, the likeliest first.
  var manners: [ClaimTime.Reading]
  var hedge: EDTFQualifier = []
}
