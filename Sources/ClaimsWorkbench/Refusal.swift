/// What was asked cannot be done as it was asked: why, and what to do instead. Nothing was changed.
package struct Refusal: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The input does not hold up.
    case badInput
    /// Something named is not there.
    case notFound
  }

  package let kind: Kind
  /// Whole sentences. May quote the input: escape before showing.
  package let reason: String
  package let remedy: String

  package init(_ reason: String, remedy: String, kind: Kind = .badInput) {
    self.reason = reason
    self.remedy = remedy
    self.kind = kind
  }

  /// Nothing goes by this name.
  ///
  /// - Parameters:
  ///   - noun: what was looked for: "source".
  ///   - likely: names that it may have been meant for, the likeliest first.
  ///   - list: the command that lists what there is.
  static func unknown(_ noun: String, _ name: String, likely: [String], list: String) -> Refusal {
    let article = "aeiou".contains(noun.prefix(1)) ? "an" : "a"
    let hint = likely.isEmpty ? "" : "Did you mean \(likely.formatted(or: "or"))? "
    return Refusal(
      "There is not \(article) \(noun) called “\(name)”.", remedy: "\(hint)See: \(list)",
      kind: .notFound)
  }

  /// A name is one thing's number and another's id in casefiles.
  static func twoOf(_ name: String, _ byNumber: String, _ byKey: String, _ key: String) -> Refusal {
    Refusal(
      "“\(name)” is the number of one, and the casefile id of another, which is \(byKey).",
      remedy: byNumber == name.lowercased()
        ? "Name the second as \(byKey). To name the first, give that one's casefile id: claims list --json"
        : "Use the number or the other id.")
  }

  /// “Never” or “nowhere” of what is itself not known, not said or none.
  static let hollowDenial = Refusal(
    "“Never” and “nowhere” deny a value, and this one is not known, not said or none.",
    remedy: "Give the value that is denied; for “nobody ever”, say none and leave never out.")

  static func reasonMissing(_ what: String) -> Refusal {
    Refusal("\(what) needs a reason.", remedy: "Say why, in words: --because \"…\".")
  }
}

extension [String] {
  /// `“a”`, `“a” or “b”`.
  func formatted(or word: String) -> String {
    let quoted = map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
