/// What the user asks of an export. A format looks at what concerns it.
package struct ExportOptions: Sendable {
  /// Of a format of tables, which one.
  package var table = TableKind.claims
  /// Whether what is written is to be opened in a spreadsheet, which must not take a text for a formula.
  package var isForSpreadsheet = false
  /// The SHA-256 of a text's UTF-8, as lower-case hexadecimal.
  package var digest: @Sendable (String) -> String
  /// The house in whose name reviews are published; nil for the reviewers' own.
  package var organisation: String?
  /// The address of the page that shows the claims; nil where there is none.
  package var site: String?

  package init(
    digest: @escaping @Sendable (String) -> String, organisation: String? = nil,
    site: String? = nil
  ) {
    self.digest = digest
    self.organisation = organisation
    self.site = site
  }
}
