/// A column that a table may have.
package struct CSVColumn: Hashable, Sendable {
  /// Its name as we write it.
  package let name: String
  /// Other names that a header may call it by.
  let synonyms: [String]
  /// Whether it holds numbers only, which no spreadsheet takes for a formula.
  let isNumeric: Bool

  init(_ name: String, _ synonyms: String..., isNumeric: Bool = false) {
    self.name = name
    self.synonyms = synonyms
    self.isNumeric = isNumeric
  }

  /// All that a header may call it, as names are compared, ours first.
  var names: [String] { ([name] + synonyms).map(Self.folded) }

  /// A name of a header as it is compared: case, and what parts its words, play no part.
  static func folded(_ name: String) -> String {
    String(name.trimmed.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
