package import ClaimsModel
import ClaimsStore

/// What of the contradiction report is wanted.
package struct ReportQuery: Sendable {
  /// Only what this claim takes part in.
  package var touching: ClaimID?
  /// Only this question, with all its claims, whether anything was found in it or not, and those about
  /// its subject that have to do with it. Its subject stands for all that it is one with.
  package var question: Question?
  /// Only findings about, or with claims that name, this entity.
  package var about: String?
  package var rule: String?
  /// At least so serious.
  package var severity: Severity = .note
  /// Only findings with a claim of this source.
  package var source: String?
  /// Only findings with a claim that stands so.
  package var status: ReviewStatus?
  /// Only findings that were not there before this date, as EDTF: when we recorded them counts.
  package var since: String?
  /// Only claims whose reports were surely out by the end of this date, as EDTF: when they were
  /// reported counts. Nothing of it is kept.
  package var asOf: String?
  /// Also what findings say that have their numbers already; else of these only how each stands is
  /// held: they are counted, and what is new is told.
  package var includesKnown = true
  /// Also the answers to each question, beside what was found in it.
  package var includesAnswers = true
  /// Also what was compared and passed.
  package var includesCompared = false
  /// Also the claims of every answer, in their context, and who took from whom.
  package var includesClaims = false
  /// Of a question with very many claims too, all of them.
  package var includesEveryClaim = false

  package init(touching: ClaimID? = nil) { self.touching = touching }
}

extension ReportQuery {
  /// How everything stands, where nobody reads what it says.
  static var outline: ReportQuery {
    var query = ReportQuery()
    query.includesAnswers = false
    query.includesKnown = false
    return query
  }

  /// The last second of the date that it is wanted as of.
  var cutoff: Int64? {
    get throws { try date(asOf, option: "--as-of").map(\.bounds.latest) }
  }

  /// That date.
  var asOfDate: EDTF? { asOf.flatMap { EDTF($0) } }

  /// What the findings are held against: the date given, or the last report that was written. None
  /// for a past date, nor for one claim or question.
  func baseline(in casebook: StoreReader) throws -> Baseline? {
    if let since = try date(since, option: "--since") { return .time(since.bounds.earliest) }
    guard asOf == nil, touching == nil, question == nil else { return nil }
    return try casebook.baseline(ofReports: Workbench.reportAction)
  }

  /// What an option gives, where it is a date with a beginning and an end.
  private func date(_ text: String?, option: String) throws -> EDTF? {
    guard let text else { return nil }
    guard let date = EDTF(text), date.bounds.earliest > .min, date.bounds.latest < .max else {
      throw Refusal(
        "\(option): “\(text)” is not a date.",
        remedy: "Give it as EDTF: \(option) 2018-02-09, 2018-02 or 2018.")
    }
    return date
  }
}
