import ClaimsModel

/// A kind of text that is read, with strings of it that are the same on every run.
enum BenchmarkKind: String, CaseIterable {
  /// Whole days, as data sets write them.
  case days = "edtf-days"
  /// EDTF of levels 0, 1 and 2, most of it of level 0.
  case edtf = "edtf-levels"
  /// Dates as reports word them.
  case phrases = "date-phrases"
  case quantities

  var strings: [String] {
    var random = BenchmarkRandom(seed: 20_180_209)
    return switch self {
    case .days: (0..<1_000).map { _ in random.day() }
    case .edtf: (0..<1_000).map { _ in random.edtf() }
    case .phrases: BenchmarkRandom.phrases + (0..<400).map { _ in random.phrase() }
    case .quantities: BenchmarkRandom.quantities + (0..<400).map { _ in random.quantity() }
    }
  }

  /// Whether the text is read; all that it means is worked out.
  @inline(never)
  func reads(_ text: String) -> Bool {
    switch self {
    case .days, .edtf: (try? EDTF(parsing: text)) != nil
    case .phrases: (try? DatePhrase(reading: text, anchor: Self.reportDate)) != nil
    case .quantities: (try? Quantity(reading: text)) != nil
    }
  }

  private static let reportDate = EDTF("2018-02-10")
}
