/// A date as a report words it, and the EDTF dates that the words allow.
///
/// Days run in UTC, weeks from Monday to Sunday (ISO 8601-1), seasons as in the north. A text that
/// is EDTF already passes unchanged, unless it has a century of two digits.
package struct DatePhrase: Hashable, Sendable {
  /// One way to take the words.
  package struct Reading: Hashable, Sendable {
    package let date: EDTF
    /// Whether it happened somewhere within, or held all the while.
    package let manner: ClaimTime.Reading
    /// How the words came to the date: "day first", "last week is the Monday to Sunday before".
    package let explanation: String

    package init(date: EDTF, manner: ClaimTime.Reading, explanation: String) {
      self.date = date
      self.manner = manner
      self.explanation = explanation
    }
  }

  /// The report's own words.
  package let said: String
  /// One, or several where the words allow several, the likeliest first; never empty.
  package let readings: [Reading]
  /// Whether the words say how long something has gone on since a start that they name: “4 months
  /// from the start of October”.
  package let isElapsed: Bool

  /// Reads a phrase that states a date and nothing else: "on Friday the 9th of February 2018".
  ///
  /// - Parameter anchor: the report's date, as precisely as it is known. Where it is not known to
  ///   the day, what is counted from it widens; what held "throughout" keeps to the days that are
  ///   certain on any date of the anchor.
  /// - Throws: `DateProblem` where the words name no date, name one that does not exist or denies
  ///   its weekday, or need an anchor and have none.
  package init(
    reading phrase: String, anchor: EDTF?, table: DateTable = .english
  ) throws(DateProblem) {
    said = phrase
    // Two digits are a century to EDTF, and a day or a month to a report: "12", "02/2018".
    if let date = EDTF(Self.trimmed(phrase)), !date.parts.contains(where: \.isCentury) {
      readings = [Reading(date: date, manner: .at, explanation: "EDTF, as written")]
      isElapsed = false
      return
    }
    var parser = DatePhraseParser(phrase, table: table)
    let sentence = try parser.sentence()
    if case .lasting = sentence.shape { isElapsed = true } else { isElapsed = false }
    readings = try DatePhraseReader(sentence: sentence, anchor: anchor, table: table).readings()
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}

extension EDTFPart {
  /// Whether two digits are all that is written.
  var isCentury: Bool { if case .century = kind { true } else { false } }
}
