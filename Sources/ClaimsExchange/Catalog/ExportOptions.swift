/// What the user asks of an export. A format looks at what concerns it.
package struct ExportOptions: Sendable {
  /// The SHA-256 of a text's UTF-8, as lower-case hexadecimal.
  package var digest: @Sendable (String) -> String

  package init(digest: @escaping @Sendable (String) -> String) {
    self.digest = digest
  }
}
