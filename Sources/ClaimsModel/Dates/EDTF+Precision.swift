extension EDTF {
  /// How finely a time is stated, finest first.
  package enum Precision: Int, Comparable, CaseIterable, Hashable, Sendable {
    case second, minute, day, month
    /// Seasons, quarters, thirds and halves of a year.
    case season
    case year, decade, century
    /// A thousand years, or coarser still, up to nothing stated at all.
    case millennium

    package static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }

  /// The precision of the finest part that is stated; of intervals and sets, that of the coarsest
  /// end or member. A part of nothing but `X` is not stated: "2004-XX" is precise to the year.
  package var precision: Precision { reading.precision }

  /// The lowest level of EDTF that can write this: 0, 1 or 2.
  ///
  /// Negative years are level 1, as the Library of Congress has it. Plain intervals are level 0.
  package var level: Int {
    switch shape {
    case .single(let part): part.level
    case .interval(let start, let end): max(start.level, end.level)
    case .oneOf, .allOf: 2
    }
  }
}

extension EDTF.End {
  /// Open digits within intervals are of level 2, even where they are of level 1 alone.
  fileprivate var level: Int {
    guard let part else { return 1 }
    return part.hasOpenDigits ? 2 : part.level
  }
}

extension EDTFPart {
  fileprivate var level: Int { max(kind.level, qualificationLevel) }

  private var qualificationLevel: Int {
    if qualifiers.isEmpty { return 0 }
    switch kind {
    case .date, .season: return qualifiers.isUniform(through: finest) ? 1 : 2
    case .century, .decade, .longYear, .time: return 2
    }
  }
}

extension EDTFPart.Kind {
  fileprivate var level: Int {
    switch self {
    case .century(let century): century.isNegative ? 1 : 0
    case .decade: 2
    case .longYear(let year):
      year.exponent == nil && year.significantDigits == nil ? 1 : 2
    case .season(let year, let season): year.digits.isExact && season.code <= 24 ? 1 : 2
    case .date(let year, let month, let day): Self.level(year, month, day)
    case .time(let year, _, _): year.isNegative ? 1 : 0
    }
  }

  /// Level 1 lets digits be open from the right: "20XX", "2004-XX", "2004-06-XX", "XXXX-XX".
  private static func level(
    _ year: EDTFSignedDigits, _ month: EDTFDigits?, _ day: EDTFDigits?
  ) -> Int {
    let rest = [month, day].compactMap(\.self)
    let isPlain = year.digits.isExact && rest.allSatisfy(\.isExact)
    if isPlain { return year.isNegative ? 1 : 0 }
    guard let month else { return year.digits.isUnknownOnlyAtEnd ? 1 : 2 }
    if year.digits.isWhollyUnknown { return rest.allSatisfy(\.isWhollyUnknown) ? 1 : 2 }
    guard year.digits.isExact else { return 2 }
    if month.isExact { return day?.isWhollyUnknown ?? true ? 1 : 2 }
    return rest.allSatisfy(\.isWhollyUnknown) ? 1 : 2
  }
}
