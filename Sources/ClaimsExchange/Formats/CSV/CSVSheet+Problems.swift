package import ClaimsText

extension CSVSheet {
  /// A sheet of problems, for a spreadsheet.
  package static var ofProblems: CSVSheet {
    CSVSheet(
      [
        CSVColumn("row", isNumeric: true), CSVColumn("column", isNumeric: true),
        CSVColumn("field"), CSVColumn("excerpt"), CSVColumn("reason"), CSVColumn("remedy"),
      ], isForSpreadsheet: true)
  }

  package mutating func append(_ problem: InputProblem) {
    append([
      "row": problem.cell.map { "\($0.row)" } ?? "\(problem.place.line)",
      "column": problem.cell?.column.map { "\($0)" } ?? "", "field": problem.cell?.name ?? "",
      "excerpt": problem.place.excerpt, "reason": problem.reason, "remedy": problem.remedy,
    ])
  }
}
