import ClaimsModel
import Foundation
import Testing

@testable import ClaimsReconcile

@Suite("The rule catalogue")
struct RuleCatalogTests {
  /// The names of the files under Sources/ClaimsReconcile/Rules, without their ending.
  private static func ruleFiles() throws -> Set<String> {
    let root = URL(fileURLWithPath: #filePath)  // Tests/ClaimsReconcileTests/RuleCatalogTests.swift
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Sources/ClaimsReconcile/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Set(files.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) })
  }

  @Test("lists every file of Rules/ (add the rule to RuleCatalog.rules)")
  func complete() throws {
    let listed = RuleCatalog.rules.map { String(describing: $0) }
    #expect(try Self.ruleFiles() == Set(listed))
    #expect(listed.count == Set(listed).count)
  }

  @Test("lists each rule under all that it is a rule of, in the order of the manual")
  func kinds() {
    func names<R>(_ rules: [R]) -> [String] { rules.map { String(describing: $0) } }
    let rules = RuleCatalog.rules
    #expect(names(RuleCatalog.pairRules) == names(rules.filter { $0 is any PairRule.Type }))
    #expect(
      names(RuleCatalog.questionRules) == names(rules.filter { $0 is any QuestionRule.Type }))
    #expect(names(RuleCatalog.subjectRules) == names(rules.filter { $0 is any SubjectRule.Type }))
    #expect(names(RuleCatalog.caseRules) == names(rules.filter { $0 is any CaseRule.Type }))
  }

  @Test("gives each rule a code of its own, which is its name in kebab case")
  func codes() {
    for rule in RuleCatalog.rules {
      let kebab = String(describing: rule).reduce(into: "") { text, letter in
        text += (letter.isUppercase && !text.isEmpty ? "-" : "") + letter.lowercased()
      }
      #expect(rule.page.code.text == kebab)
      #expect(RuleCatalog.page(rule.page.code) == rule.page)
    }
    #expect(Set(RuleCatalog.pages.map(\.code)).count == RuleCatalog.rules.count)
    #expect(RuleCatalog.page(RuleCode("no-such-rule")) == nil)
  }

  @Test("has a full page for each rule", arguments: RuleCatalog.pages)
  func pages(page: RulePage) {
    let sentences = [page.title, page.definition, page.weight, page.settledBy]
    for text in sentences + [page.found, page.passedOver] {
      #expect(text.hasSuffix("."), "whole sentences: \(text)")
      #expect(text.count > 10)
      #expect(!text.contains("  ") && !text.contains("\n"), "one paragraph: \(text)")
    }
  }

  @Test("A reason names both answers and what each leaves")
  func sentences() {
    let outcome = compare(
      .claim("settlements-in", "80 villages"), .claim("settlements-in", "more than 80 villages"))
    #expect(
      QuantitiesDisjoint.sentence("80 villages", "more than 80 villages", outcome) == """
        “80 villages” leaves [80, 80] villages; “more than 80 villages” leaves [81, ∞) villages. \
        No number is in both.
        """)
    let denied = compare(
      .claim("struck-by", .named("army")), Statement.claim("struck-by", .named("army")).denied)
    #expect(
      AffirmedAndDenied.sentence("army", "denied: army", denied)
        == "“army” against “denied: army”. The one says what the other denies.")
  }
}
