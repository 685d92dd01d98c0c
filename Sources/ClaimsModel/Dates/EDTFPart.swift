/// One date, year, season or instant: what stands alone, at the end of an interval, or in a set.
struct EDTFPart: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Two digits: "19" is 1900 to 1999, "-01" is -100 to -1.
    case century(EDTFSignedDigits)
    /// Three digits: "199" is 1990 to 1999.
    case decade(EDTFSignedDigits)
    case longYear(EDTFLongYear)
    /// A day is stated only with a month.
    case date(year: EDTFSignedDigits, month: EDTFDigits?, day: EDTFDigits?)
    case season(year: EDTFSignedDigits, EDTFSeason)
    /// A second, or a minute, of a day that is known in full.
    case time(year: EDTFSignedDigits, CalendarDay, EDTFClock)
  }

  let kind: Kind
  let qualifiers: EDTFQualifiers
  /// The first to the last second it can mean; qualifiers are left aside.
  let bounds: TimeBounds

  /// Nil if no existing date matches.
  init?(_ kind: Kind, _ qualifiers: EDTFQualifiers = EDTFQualifiers()) {
    guard let bounds = Self.bounds(of: kind) else { return nil }
    self.kind = kind
    self.qualifiers = qualifiers
    self.bounds = bounds
  }

  /// The last component that is written.
  var finest: EDTFComponent {
    switch kind {
    case .century, .decade, .longYear: .year
    case .season: .month
    case .time: .day
    case .date(_, let month, let day): day != nil ? .day : month != nil ? .month : .year
    }
  }

  /// Whether a digit is left open, by `X` or by a count of significant digits.
  var hasOpenDigits: Bool {
    switch kind {
    case .century, .decade, .time: false
    case .longYear(let year): year.looseDigits > 0
    case .season(let year, _): !year.digits.isExact
    case .date(let year, let month, let day):
      !(year.digits.isExact && month?.isExact ?? true && day?.isExact ?? true)
    }
  }

  /// How finely the time is stated; a component of nothing but `X` is not stated.
  var precision: EDTF.Precision {
    switch kind {
    case .century: return .century
    case .decade: return .decade
    case .longYear(let year): return .year(openDigits: year.looseDigits)
    case .season: return .season
    case .time(_, _, let clock): return clock.second == nil ? .minute : .second
    case .date(let year, let month, let day):
      if let day, !day.isWhollyUnknown { return .day }
      if let month, !month.isWhollyUnknown { return .month }
      return .year(openDigits: year.digits.trailingUnknown)
    }
  }
}

extension EDTF.Precision {
  /// The precision of a year of which that many trailing digits are open.
  fileprivate static func year(openDigits: Int) -> EDTF.Precision {
    switch openDigits {
    case ...0: .year
    case 1: .decade
    case 2: .century
    default: .millennium
    }
  }
}
