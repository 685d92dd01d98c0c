import ClaimsText

/// “Did you mean …?” for names that a file gives.
enum CSVHint {
  /// Nil where none is like it.
  static func of(_ name: String, among known: [String]) -> String? {
    let close = Suggestion.closest(to: name, among: known).map { "“\($0)”" }
    return close.isEmpty ? nil : "Did you mean \(close.joined(separator: " or "))?"
  }
}
