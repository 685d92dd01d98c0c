/// When a claim says that something was so. Where the report does not say, a claim has none.
///
/// One of several dates, not known which, is a date too: EDTF's `[2018-02-08,2018-02-09]`.
package enum ClaimTime: Hashable, Sendable {
  /// How the date is meant.
  package enum Reading: String, CaseIterable, Sendable {
    /// It happened somewhere within.
    case at
    /// It held all the while.
    case throughout
  }

  /// A date with its reading.
  package struct Dated: Hashable, Sendable {
    package let date: EDTF
    package let reading: Reading
    /// The report's own words, where they differ from the date: "mid of 2017".
    package let said: String?
  }

  case dated(Dated)
  /// The report says that when it was so is not known. `said` holds its words, where kept.
  case unknown(said: String?)
  /// The report says that it was so at no time: what it affirms is a denial over all of time.
  case never(said: String?)

  package init(_ date: EDTF, reading: Reading = .at, said: String? = nil) {
    self = .dated(Dated(date: date, reading: reading, said: said))
  }

  /// The date with its reading; nil where none is given.
  package var dated: Dated? {
    if case .dated(let dated) = self { dated } else { nil }
  }

  package var date: EDTF? { dated?.date }

  /// The report's own words, where they are kept.
  package var said: String? {
    switch self {
    case .dated(let dated): dated.said
    case .unknown(let said), .never(let said): said
    }
  }

  package var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  package var isNever: Bool {
    if case .never = self { true } else { false }
  }
}
