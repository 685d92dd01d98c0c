import ClaimsModel
import Testing

@testable import ClaimsReconcile

@Suite("Two answers that name entities")
struct EntityComparisonTests {
  @Test(
    "exclude each other under a strict predicate unless one is, or lies within, the other",
    arguments: [
      (.named("army"), .named("army"), .same),
      (.named("army"), .named("rebels"), .contradiction),
      (.named("army"), .named("government"), .refines),
      (.named("tigers"), .named("government"), .refines),
      (.named("army", "russia"), .named("army"), .tension),
      (.named("army", "russia"), .named("army", "isis"), .tension),
      (.named("army", "russia"), .named("rebels", "isis"), .contradiction),
      (.named("army", "russia"), .named("russia", "tigers"), .refines),
    ] as [(ClaimValue, ClaimValue, Judgement)])
  func lists(a: ClaimValue, b: ClaimValue, expected: Judgement) {
    #expect(judge(.claim("controlled-by", a), .claim("controlled-by", b)) == expected)
  }

  @Test(
    "with closed alternatives conflict only where none is left",
    arguments: [
      (.oneOf("russia", "government"), .named("russia"), .refines),
      (.oneOf("russia", "government"), .named("army"), .refines),
      (.oneOf("russia", "army"), .named("government"), .compatible),  // says less, not more
      (.oneOf("russia", "government"), .named("coalition"), .contradiction),
      (.oneOf("russia", "army"), .oneOf("russia", "army"), .same),
      (.oneOf("russia", "army"), .oneOf("russia", "coalition"), .compatible),
      (.oneOf("russia", "army"), .oneOf("russia", "army", "coalition"), .refines),
      (.oneOf("russia", "army"), .oneOf("coalition", "rebels"), .contradiction),
    ] as [(ClaimValue, ClaimValue, Judgement)])
  func alternatives(a: ClaimValue, b: ClaimValue, expected: Judgement) {
    #expect(judge(.claim("operated-by", a), .claim("operated-by", b)) == expected)
    #expect(judge(.claim("operated-by", b), .claim("operated-by", a)) == expected)
  }

  @Test("can both be partly true under a typical predicate: a tension")
  func typical() {
    let (deal, assault) = (
      Statement.claim("came-about-through", .named("deal")),
      Statement.claim("came-about-through", .named("assault"))
    )
    #expect(judge(deal, assault) == .tension)
    #expect(
      compare(deal, assault).caveats
        == ["More than one answer to this question can be partly true."])
    #expect(judge(deal, deal.denied) == .contradiction)
  }

  @Test("stand side by side where a question has many answers")
  func manyAnswers() {
    #expect(
      judge(.claim("struck-by", .named("russia")), .claim("struck-by", .named("coalition")))
        == .compatible)
  }

  @Test(
    "turn on the actor, the place or the value, as the predicate says",
    arguments: [
      ("operated-by", "russia", "coalition", Comparison.Matter.actor),
      ("took-place-at", "saraqib", "khan-shaykhun", .place),
      ("controlled-by", "army", "rebels", .value),
    ])
  func matters(predicate: String, a: String, b: String, matter: Comparison.Matter) {
    #expect(compare(.claim(predicate, .named(a)), .claim(predicate, .named(b))).matter == matter)
  }

  @Test("in places that contain one another do not conflict; beside one another they do")
  func containment() {
    let inTown = Statement.claim("took-place-at", .named("saraqib"))
    #expect(judge(inTown, .claim("took-place-at", .named("syria"))) == .refines)
    #expect(judge(inTown, .claim("took-place-at", .named("hama"))) == .contradiction)
  }
}

@Suite("A denied entity")
struct DeniedEntityTests {
  @Test(
    "conflicts with an answer that is it or lies within it",
    arguments: [
      (.named("army"), .named("army"), .contradiction),
      (.named("army"), .named("government"), .contradiction),
      (.named("army", "russia"), .named("army"), .contradiction),
      (.named("army", "russia"), .named("army", "russia"), .contradiction),
      (.named("army"), .oneOf("army", "rebels"), .contradiction),
      (.oneOf("army", "tigers"), .named("government"), .contradiction),
      (.oneOf("army", "rebels"), .oneOf("army", "rebels"), .contradiction),
      (.named("government"), .named("army"), .compatible),
      (.named("army"), .named("rebels"), .compatible),
      (.named("army"), .named("army", "russia"), .compatible),
      (.oneOf("army", "rebels"), .named("army"), .compatible),
      (.oneOf("army", "russia"), .named("army", "russia"), .compatible),  // never both
    ] as [(ClaimValue, ClaimValue, Judgement)])
  func denials(affirmed: ClaimValue, denied: ClaimValue, expected: Judgement) {
    let (yes, no) = (
      Statement.claim("struck-by", affirmed), Statement.claim("struck-by", denied).denied
    )
    #expect(judge(yes, no) == expected)
    #expect(judge(no, yes) == expected)
  }

  @Test("is contradictory to itself, and contrary to what lies within it")
  func verdicts() {
    let army = Statement.claim("struck-by", .named("army"))
    #expect(compare(army, army.denied).verdict == .contradictory)
    let government = Statement.claim("struck-by", .named("government"))
    #expect(compare(army, government.denied).verdict == .contrary)
  }
}
