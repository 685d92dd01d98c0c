/// What the program prints of each rule's sample case, so that a rule's page can show it wherever the
/// program is.
enum RuleSamples {
  /// By the code of the rule. A test holds them against `Samples/Contradictions`.
  static let reports = sections(String(decoding: PackageResources.rule_samples_txt, as: UTF8.self))

  /// Sections under lines of “==== CODE”.
  private static func sections(_ text: String) -> [String: String] {
    let sections = ("\n" + text).split(separator: "\n==== ").map { section in
      section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    }
    return Dictionary(
      sections.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") },
      uniquingKeysWith: { first, _ in first })
  }
}
