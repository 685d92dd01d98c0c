/// Why a row, or a header, cannot be taken.
struct CSVFault: Error {
  /// The column, 0-based; nil where it is about the row.
  let column: Int?
  let reason: String
  let remedy: String
}
