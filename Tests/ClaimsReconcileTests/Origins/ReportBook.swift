@testable import ClaimsModel
@testable import ClaimsReconcile

/// Reports for tests of origins: `sana-1` is a report of `sana`, numbered in the order of the names.
struct ReportBook {
  let origins: Origins
  private let ids: [String: ReportID]

  /// - Parameters:
  ///   - credits: of each report: reports where they hold a hyphen, else sources.
  ///   - days: when reports were published; the others are undated.
  ///   - shared: what pairs of reports share; see `Shared`.
  init(
    _ credits: [String: [String]], publishers: [String: String] = [:], days: [String: String] = [:],
    shared: [Shared] = [], judgements: [OriginJudgement] = []
  ) {
    let ids = Dictionary(
      uniqueKeysWithValues: credits.keys.sorted().enumerated().map {
        ($0.element, ReportID(Int64($0.offset + 1)))
      })
    self.ids = ids
    origins = Origins(
      reports: credits.map { key, credits in
        Origins.Entry(
          id: ids[key] ?? ReportID(0), key: key, source: Self.source(of: key),
          published: days[key].map(edtf), credits: credits.map(Self.credit))
      },
      publishers: Dictionary(
        uniqueKeysWithValues: publishers.map {
          (SourceID(unchecked: $0), SourceID(unchecked: $1))
        }),
      reprints: shared.map { shared in
        Reprint(
          report: ids[shared.report] ?? ReportID(0), other: ids[shared.other] ?? ReportID(0),
          passages: shared.bytes.map {
            Reprint.Passage(here: $0.0, there: $0.1, words: $0.0.count / 5)
          }, containment: shared.percent.0, otherContainment: shared.percent.1, jaccard: 0)
      }, judgements: judgements)
  }

  /// Passages that two reports share, and how much of each stands in the other.
  struct Shared {
    let report: String
    let other: String
    let bytes: [(Range<Int>, Range<Int>)]
    var percent = (20, 20)

    /// All of one report stands in another.
    static func all(of report: String, in other: String) -> Shared {
      Shared(report: report, other: other, bytes: [(0..<100, 0..<100)], percent: (100, 90))
    }
  }

  subscript(key: String) -> ReportID {
    guard let id = ids[key] else { preconditionFailure("A test speaks of no report: \(key)") }
    return id
  }

  /// A statement of a report that rests on these bytes of it.
  func statement(_ key: String, _ bytes: Range<Int> = 0..<10, quoting source: String? = nil)
    -> Statement
  {
    Statement.claim("killed", "40").by(Self.source(of: key).text, report: self[key].number).changed
    {
      $0.claim.quote = Quote(
        start: bytes.lowerBound, exact: String(repeating: "x", count: bytes.count))
      $0.claim.attribution = source.map { .source(SourceID(unchecked: $0)) }
      $0.published = origins.columns.published(of: self[key])
      $0.origins = origins.roots(
        ofReport: self[key], attribution: $0.claim.attribution, quote: bytes)
    }
  }

  func derivation(_ a: Statement, _ b: Statement) -> String? {
    origins.derivation(of: a, from: b)?.words
  }

  static func judgement(
    _ report: String, _ verdict: OriginJudgement.Verdict, _ from: String, at: Int64 = 1
  ) -> OriginJudgement {
    OriginJudgement(
      report: report, from: credit(from), verdict: verdict, because: "seen", by: "ana", at: at)
  }

  private static func source(of key: String) -> SourceID {
    SourceID(unchecked: String(key.prefix { $0 != "-" }))
  }

  private static func credit(_ name: String) -> Credit {
    name.contains("-") ? .report(name) : .source(SourceID(unchecked: name))
  }
}
