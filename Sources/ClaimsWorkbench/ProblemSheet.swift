import ClaimsExchange
package import ClaimsText

/// The problems of a table as a table: row, column, field, excerpt, reason, remedy. For a spreadsheet:
/// what it quotes is guarded.
package struct ProblemSheet {
  /// So many are kept at most; a file that has more is no such table.
  private static let most = 100_000

  /// How many there were.
  package private(set) var count = 0
  private var sheet = CSVSheet.ofProblems

  package init() {}

  package mutating func append(_ problem: InputProblem) {
    count += 1
    if count <= Self.most { sheet.append(problem) }
  }

  /// The file, UTF-8.
  package var bytes: [UInt8] { sheet.bytes }
}
