/// What can be assigned to somebody and remarked on, by what names it in every casebook.
package enum WorkItem: Hashable, Sendable {
  /// By its key.
  case claim(String)
  /// By its fingerprint, lower-case hexadecimal: it stays while the finding does.
  case finding(String)
}
