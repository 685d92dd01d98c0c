import ClaimsModel
import ClaimsReconcile
package import ClaimsReports
import ClaimsText

extension Workbench {
  /// The pages of all rules, in the catalogue's order.
  package static var rules: [RuleText] { RuleCatalog.pages.map(RuleText.init) }

  /// The page of the rule with this code, and what its sample comes to.
  package static func rule(_ code: String) throws -> RuleText {
    let page = try page(code)
    var rule = RuleText(page)
    rule.sampleReport = RuleSamples.reports[page.code.text]
    return rule
  }

  static func page(_ code: String) throws -> RulePage {
    if let page = RuleCatalog.pages.first(where: { $0.code.text == code }) { return page }
    throw Refusal.unknown(
      "rule", code,
      likely: Suggestion.closest(to: code, among: RuleCatalog.pages.map(\.code.text)),
      list: "claims explain --all")
  }
}

extension RuleText {
  init(_ page: RulePage) {
    self.init(
      code: page.code.text, title: page.title, definition: page.definition, weight: page.weight,
      settledBy: page.settledBy, found: page.found, passedOver: page.passedOver,
      sample: "Samples/Contradictions/\(page.code)")
  }
}
