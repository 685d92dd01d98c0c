package import ClaimsModel

/// What a reader is told besides the bytes of the file.
package struct ReadingContext: Sendable {
  /// The file's name, for problems.
  package var file: String
  /// The predicates of the casebook: a format without types of its own reads values by their kinds.
  package var predicates: [PredicateID: Predicate]
  /// What the user says of the columns of a table.
  package var columns: ColumnChoices
  /// The SHA-256 of a text's UTF-8, as lower-case hexadecimal: keys of what has none of its own are
  /// made of what it says, so that the same file gives the same keys.
  package var digest: @Sendable (String) -> String

  package init(
    file: String, predicates: [PredicateID: Predicate] = [:],
    columns: ColumnChoices = ColumnChoices(), digest: @escaping @Sendable (String) -> String
  ) {
    self.file = file
    self.predicates = predicates
    self.columns = columns
    self.digest = digest
  }
}

/// What the user says of the columns of a table, beside what its header says.
package struct ColumnChoices: Hashable, Sendable {
  /// The column that holds a field, by the field's name.
  package var columns: [String: String]
  /// What a field is in every row, by the field's name.
  package var constants: [String: String]

  package init(columns: [String: String] = [:], constants: [String: String] = [:]) {
    self.columns = columns
    self.constants = constants
  }
}
