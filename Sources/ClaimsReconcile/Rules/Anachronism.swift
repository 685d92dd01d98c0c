import ClaimsModel

/// A report tells as past what lies after its own date.
enum Anachronism: QuestionRule {
  static let page = RulePage(
    code: RuleCode("anachronism"),
    title: "A report tells as past what lies after its own date.",
    definition: """
      The statement is no forecast and no aim, and yet the date that it gives, for itself or as its \
      answer, begins more than a day after the report was published. The day is left for time zones.
      """,
    weight: "A contradiction; a tension where one of the two dates is uncertain or approximate.",
    settledBy: "The report's true date of publication, or the date as the report has it.",
    found: "A report of 9 February that says what happened on 14 February.",
    passedOver: "A report of 9 February that says what was planned for 14 February.")

  /// Seconds between the earliest and the latest clock of one moment: UTC−12 to UTC+14.
  private static let timeZones: Int64 = 26 * 3600

  static func hits(in view: QuestionView) -> [Hit] {
    view.direct.compactMap { statement in
      guard !statement.claim.hedge.isForetold, let published = statement.published,
        let told = statement.datesTold.max(by: { $0.possible.earliest < $1.possible.earliest }),
        isAfter(told, published)
      else { return nil }
      let doubt = [told, published].contains { $0.isUncertain || $0.isApproximate }
      return Hit(
        self, doubt ? .tension : .contradiction, [statement],
        because: """
          \(statement.report) is of \(published), and yet it tells as past what it puts on \(told)\
          \(answer(statement, view)).
          """,
        comparing: ["\(told)", "\(published)"],
        caveats: doubt ? ["One of the dates is uncertain or approximate."] : [])
    }
  }

  /// What is told, where the date alone does not say it.
  private static func answer(_ statement: Statement, _ view: QuestionView) -> String {
    if case .date = statement.claim.value { "" } else { ": “\(view.answer(statement))”" }
  }

  private static func isAfter(_ told: EDTF, _ published: EDTF) -> Bool {
    let (last, overflow) = published.possible.latest.addingReportingOverflow(timeZones)
    return !overflow && told.possible.earliest > last
  }
}

extension Statement {
  /// The dates that it gives: of itself, and as its answer.
  fileprivate var datesTold: [EDTF] {
    var dates = [claim.when?.date].compactMap(\.self)
    if case .date(let date, _) = claim.value, claim.polarity == .affirmed { dates.append(date) }
    return dates
  }
}
