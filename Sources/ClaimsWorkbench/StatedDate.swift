package import ClaimsModel

/// A date as it was typed: EDTF, or as a report words it.
struct StatedDate {
  let date: EDTF
  /// How the words mean it; nil for EDTF, which does not say.
  let manner: ClaimTime.Reading?
  /// The words; nil for EDTF.
  let said: String?

  /// - Parameters:
  ///   - option: where it was given, for messages.
  ///   - anchor: the report's date, which “yesterday” starts from.
  /// - Throws: `Refusal` where it is no date, or where the words allow several.
  init(_ text: String, option: String, anchor: EDTF?) throws {
    if let date = EDTF(text) {
      (self.date, manner, said) = (date, nil, nil)
      return
    }
    let phrase = try Self.phrase(text, option: option, anchor: anchor)
    guard phrase.readings.count == 1 else { throw Self.ambiguous(phrase, option: option) }
    (date, manner, said) = (phrase.readings[0].date, phrase.readings[0].manner, text)
  }

  private static func phrase(
    _ text: String, option: String, anchor: EDTF?
  ) throws -> DatePhrase {
    do throws(DateProblem) {
      return try DatePhrase(reading: text, anchor: anchor)
    } catch {
      throw Refusal(
        pointing(at: error.offset, in: text, "\(option): \(error.reason)"), remedy: error.remedy)
    }
  }

  private static func ambiguous(_ phrase: DatePhrase, option: String) -> Refusal {
    let readings = phrase.readings.map { "  \($0.date)   \($0.manner.rawValue): \($0.explanation)" }
    return Refusal(
      "\(option): “\(phrase.said)” can be read in \(readings.count) ways:\n"
        + readings.joined(separator: "\n"),
      remedy: "Say which: \(option) \(phrase.readings[0].date)")
  }

  /// The reason, with the text under it and a mark under the place.
  static func pointing(at offset: Int, in text: String, _ reason: String) -> String {
    let head = String(decoding: text.utf8.prefix(max(0, offset)), as: UTF8.self)
    return "\(reason)\n  \(text)\n  " + String(repeating: " ", count: head.count) + "^"
  }
}

/// When a claim says something was so, as it was typed.
package enum StatedTime: Sendable {
  /// EDTF, or as a report words it; a reading of nil leaves it to the words. `said` holds the report's
  /// own words, where `date` is not they.
  case dated(String, reading: ClaimTime.Reading?, said: String?)
  case unknown(said: String?)
  case never(said: String?)

  package init(_ date: String, reading: ClaimTime.Reading? = nil, said: String? = nil) {
    self = .dated(date, reading: reading, said: said)
  }

  func time(option: String, anchor: EDTF?) throws -> ClaimTime {
    switch self {
    case .unknown(let said): return .unknown(said: said?.filled)
    case .never(let said): return .never(said: said?.filled)
    case .dated(let date, let reading, let said):
      if let refusal = Self.noDate(date, option: option) { throw refusal }
      let read = try StatedDate(date, option: option, anchor: anchor)
      return ClaimTime(
        read.date, reading: reading ?? read.manner ?? .at, said: said?.filled ?? read.said)
    }
  }

  /// Words that say that there is no date to read.
  private static func noDate(_ text: String, option: String) -> Refusal? {
    let flag: String
    switch TextFolding.folded(text) {
    case "unknown", "not known", "unclear": flag = "--when-unknown"
    case "never", "none": flag = "--never"
    default: return nil
    }
    return Refusal(
      "\(option): “\(text)” is no date.",
      remedy: "If the report says so, use \(flag), with its words: --when-said \"…\".")
  }
}

/// Where a claim says something was so, as it was typed.
package enum StatedPlace: Sendable {
  /// Id or name of a place.
  case named(String)
  /// Ids or names of places, not known which.
  case oneOf([String])
  case unknown
  case nowhere
}

extension Workbench {
  /// Reads a date given as an option, without a report to start from.
  package static func date(_ text: String, option: String) throws -> EDTF {
    try StatedDate(text, option: option, anchor: nil).date
  }
}
