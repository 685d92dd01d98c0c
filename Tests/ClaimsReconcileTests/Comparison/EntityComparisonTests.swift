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

  @Test(
    "in places with coordinates are surely apart only beyond what both are known to",
    arguments: [
      (.named("kafranbel"), .named("palmyra"), .contradiction),
      (.named("kafranbel"), .named("kafr-nabl"), .tension),
      (.named("kafranbel"), .named("idlib"), .contradiction),  // without coordinates: as told
      (.named("kafranbel"), .named("somewhere"), .contradiction),  // no bound says nothing
      (.named("kafr-nabl"), .named("idlib"), .refines),
      (.named("kafranbel", "palmyra"), .named("kafr-nabl"), .tension),
      (.named("kafranbel", "hama"), .named("palmyra", "saraqib"), .contradiction),
      (.oneOf("kafranbel", "hama"), .named("kafr-nabl"), .tension),
      (.oneOf("kafranbel", "hama"), .oneOf("palmyra", "saraqib"), .contradiction),
    ] as [(ClaimValue, ClaimValue, Judgement)])
  func coordinates(a: ClaimValue, b: ClaimValue, expected: Judgement) {
    let (here, there) = (
      Statement.claim("took-place-at", a), Statement.claim("took-place-at", b)
    )
    #expect(judge(here, there) == expected)
    #expect(judge(there, here) == expected)
  }

  @Test("in places near one another may be of one place, and say how near")
  func nearness() {
    let (one, other) = (ClaimValue.named("kafranbel"), ClaimValue.named("kafr-nabl"))
    let near =
      "“kafr-nabl” and “kafranbel” lie 1 km apart, each known to within 5 km: they may be one "
      + "place, or one within the other."
    #expect(compare(.claim("took-place-at", one), .claim("took-place-at", other)).caveats == [near])
    // Where those who hold a place are somewhere on the map says nothing of who they are.
    #expect(judge(.claim("controlled-by", one), .claim("controlled-by", other)) == .contradiction)
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
