/// What is wrong with an input file, where, and what to do about it. Reading goes on after it.
package struct InputProblem: Error, Hashable, Sendable {
  /// The file's name as given; "-" for standard input.
  package let file: String
  package let place: TextPlace
  /// Whole sentences. May quote the input: escape before showing.
  package let reason: String
  package let remedy: String
  /// Where the file is a table, the cell.
  package let cell: TableCell?

  package init(
    file: String, place: TextPlace, reason: String, remedy: String, cell: TableCell? = nil
  ) {
    self.cell = cell
    self.file = file
    self.place = place
    self.reason = reason
    self.remedy = remedy
  }
}

/// A cell of a table as a person finds it.
package struct TableCell: Hashable, Sendable {
  /// 1-based, the header being a row.
  package let row: Int
  /// 1-based; nil where it is about the whole row.
  package let column: Int?
  /// What the header calls the column.
  package let name: String?

  package init(row: Int, column: Int? = nil, name: String? = nil) {
    self.row = row
    self.column = column
    self.name = name
  }
}
