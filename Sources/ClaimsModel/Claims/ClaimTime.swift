/// When a claim says that something was so.
package struct ClaimTime: Hashable, Sendable {
  /// How the date is meant.
  package enum Reading: String, CaseIterable, Sendable {
    /// It happened somewhere within.
    case at
    /// It held all the while.
    case throughout
  }

  package let date: EDTF
  package let reading: Reading
  /// The report's own words, where they differ from the date: "mid of 2017".
  package let said: String?

  package init(_ date: EDTF, reading: Reading = .at, said: String? = nil) {
    self.date = date
    self.reading = reading
    self.said = said
  }
}
