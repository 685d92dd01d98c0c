import Testing

@testable import ClaimsModel

@Suite("Findings")
struct FindingTests {
  static func finding(
    code: String = "quantities-disjoint", severity: Severity = .contradiction,
    subject: String = "pocket", claims: [Int64] = [1, 3], canonical: String = "a",
    reason: String = "No number is in both.", pairs: Int = 2
  ) -> Finding {
    let sides = [
      Position(
        label: "80", canonical: canonical, claims: claims.map { ClaimID($0) },
        sources: [SourceID(unchecked: "sohr")], groups: []),
      Position(
        label: "81", canonical: "b", claims: [ClaimID(2)], sources: [SourceID(unchecked: "sana")],
        groups: []),
    ]
    return Finding(
      code: RuleCode(code), severity: severity, scope: .acrossSources,
      question: Question(
        subject: EntityID(unchecked: subject), predicate: PredicateID(unchecked: "killed")),
      sides: sides, shownBy: [ClaimID(1), ClaimID(2)], pairs: pairs, reason: reason, compared: [],
      caveats: [], settledBy: "A list.")
  }

  private func form(_ finding: Finding, numbered offset: Int64 = 0) -> String {
    finding.canonicalForm { "digest of \($0.number + offset)" }
  }

  @Test("change their form with anything that was found")
  func differs() {
    let forms = [
      Self.finding(), Self.finding(code: "values-exclusive"), Self.finding(severity: .tension),
      Self.finding(subject: "other"), Self.finding(claims: [1]), Self.finding(claims: [1, 4]),
      Self.finding(canonical: "c"),
    ].map { form($0) }
    #expect(Set(forms).count == forms.count)
    #expect(form(Self.finding(), numbered: 1) != forms[0])
  }

  @Test("keep it however the reason is worded")
  func reworded() { #expect(form(Self.finding(reason: "Another.")) == form(Self.finding())) }

  @Test("keep it whatever numbers their claims carry")
  func renumbered() {
    let digests: [Int64: String] = [1: "x", 3: "y", 2: "z", 7: "y", 9: "x"]
    let first = Self.finding(claims: [1, 3]).canonicalForm { digests[$0.number] ?? "" }
    let renumbered = Self.finding(claims: [7, 9]).canonicalForm { digests[$0.number] ?? "" }
    #expect(first == renumbered)
  }

  @Test("keep it whichever side is printed first, also where both say the same")
  func turned() {
    for canonical in ["a", "b", "c"] {
      let one = Self.finding(canonical: canonical)
      let other = Finding(
        code: one.code, severity: one.severity, scope: one.scope, question: one.question,
        sides: one.sides.reversed(), shownBy: one.shownBy, pairs: one.pairs, reason: one.reason,
        compared: [], caveats: [], settledBy: one.settledBy)
      #expect(form(one) == form(other))
      func first(_ finding: Finding) -> [ClaimID] {
        finding.sides[finding.order { "digest of \($0.number)" }[0]].claims
      }
      #expect(first(one) == first(other), "\(canonical)")
      #expect(first(one) == (canonical == "c" ? [ClaimID(2)] : [ClaimID(1), ClaimID(3)]))
    }
  }

  @Test("weigh contradiction over tension over note, and reach across sources over inside one")
  func order() {
    #expect(Severity.allCases.sorted() == [.note, .tension, .contradiction])
    #expect(FindingScope.allCases.sorted() == [.insideReport, .insideSource, .acrossSources])
    #expect([RuleCode("b"), RuleCode("a")].sorted().map(\.text) == ["a", "b"])
  }
}
