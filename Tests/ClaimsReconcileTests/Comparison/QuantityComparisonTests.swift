import ClaimsModel
import Testing

@testable import ClaimsReconcile

@Suite("Two quantities of one question")
struct QuantityComparisonTests {
  @Test(
    "share a number or do not, at the letter or as such words are meant",
    arguments: [
      ("80 villages", "80 villages", .same),
      ("80 villages", "more than 80 villages", .contradiction),
      ("80 villages", "at least 79 villages", .refines),
      ("80 villages", "at least 80 villages", .refines),
      ("80 villages", "at least 81 villages", .contradiction),
      ("80 villages", "up to 80 villages", .refines),
      ("80 villages", "up to 79 villages", .contradiction),
      ("80 villages", "fewer than 80 villages", .contradiction),
      ("80 villages", "nearly 80 villages", .tension),
      ("80 villages", "about 80 villages", .refines),
      ("80 villages", "between 70 and 86 villages", .refines),
      ("90 villages", "between 70 and 86 villages", .contradiction),
      ("more than 80 villages", "more than 80 villages", .same),
      ("more than 80 villages", "at least 81 villages", .compatible),
      ("more than 80 villages", "at least 79 villages", .refines),
      ("more than 80 villages", "up to 80 villages", .contradiction),
      ("more than 80 villages", "up to 81 villages", .compatible),
      ("more than 80 villages", "400 villages", .tension),
      ("at least 79 villages", "78 villages", .contradiction),
      ("at least 79 villages", "118 villages", .refines),
      ("at least 79 villages", "119 villages", .tension),
      ("up to 400 villages", "100 villages", .tension),
      ("up to 400 villages", "200 villages", .refines),
      ("as many as 400 villages", "401 villages", .contradiction),
      ("up to 400 villages", "more than 400 villages", .contradiction),
      ("nearly 400 villages", "400 villages", .tension),
      ("nearly 400 villages", "390 villages", .refines),
      ("nearly 400 villages", "about 400 villages", .compatible),
      ("about 250 villages", "400 villages", .tension),
      ("about 250 villages", "about 400 villages", .tension),
      ("about 400 villages", "440 villages", .refines),
      ("about 400 villages", "350 villages", .refines),
      ("about 400 villages", "451 villages", .tension),
    ] as [(String, String, Judgement)])
  func hedges(a: String, b: String, expected: Judgement) {
    #expect(judge(.claim("settlements-in", a), .claim("settlements-in", b)) == expected)
  }

  @Test(
    "of vague words conflict below their floor, and above their habit only softly",
    arguments: [
      ("dozens of villages", "12 villages", .contradiction),
      ("dozens of villages", "30 villages", .refines),
      ("dozens of villages", "400 villages", .tension),
      ("scores of villages", "39 villages", .contradiction),
      ("scores of villages", "40 villages", .refines),
      ("hundreds of villages", "199 villages", .contradiction),
      ("hundreds of villages", "999 villages", .refines),
      ("hundreds of villages", "1500 villages", .tension),
      ("several villages", "2 villages", .contradiction),
      ("several villages", "15 villages", .refines),
      ("several villages", "21 villages", .tension),
      ("a few villages", "1 village", .contradiction),
      ("a few villages", "11 villages", .tension),
      ("dozens of villages", "scores of villages", .refines),
    ] as [(String, String, Judgement)])
  func vagueWords(a: String, b: String, expected: Judgement) {
    #expect(judge(.claim("settlements-in", a), .claim("settlements-in", b)) == expected)
  }

  @Test(
    "of two readings conflict for certain only under both",
    arguments: [
      ("10 villages", .tension),
      ("50 villages", .tension),
      ("15 villages", .contradiction),
      ("9 villages", .contradiction),
      ("ten of villages", .same),
      ("at least 5 villages", .tension),  // tens are more than "at least 5" usually means
      ("between 10 and 99 villages", .compatible),
    ] as [(String, Judgement)])
  func twoReadings(other: String, expected: Judgement) {
    #expect(
      judge(.claim("settlements-in", "ten of villages"), .claim("settlements-in", other))
        == expected)
  }

  @Test(
    "in units that convert exactly are compared, others are not",
    arguments: [
      ("8.5 km²", "850 hectares", .same),
      ("850 hectares", "8.5 km²", .same),
      ("8.5 km²", "851 hectares", .contradiction),
      ("8.5 km²", "8.5 square miles", .contradiction),
      ("8 km²", "8 dunams", .differentScope),
      ("8 km²", "8 villages", .differentScope),
    ] as [(String, String, Judgement)])
  func units(a: String, b: String, expected: Judgement) {
    #expect(judge(.claim("area-of", a), .claim("area-of", b)) == expected)
  }

  @Test("without a unit count in the predicate’s own")
  func predicateUnit() {
    #expect(judge(.claim("area-of", "8.5"), .claim("area-of", "850 hectares")) == .same)
    #expect(judge(.claim("area-of", "8.5"), .claim("area-of", "9 km²")) == .contradiction)
  }

  @Test("name their sets in the unit that they were compared in")
  func setsInOneUnit() {
    let outcome = compare(.claim("area-of", "8.5 km²"), .claim("area-of", "851 hectares"))
    #expect(outcome.compared == ["[850, 850] hectares", "[851, 851] hectares"])
    let none = compare(.claim("has-strength", "400"), .claim("has-strength", "250 fighters"))
    #expect(none.compared == ["[400, 400] fighters", "[250, 250] fighters"])
  }

  @Test("of different things or groups are never held against each other")
  func scopes() {
    let fighters = Statement.claim("has-strength", "400 fighters")
    let people = Statement.claim("has-strength", "250 people")
    #expect(compare(fighters, people).matter == .unit)
    let all = Statement.claim("has-strength", "400 fighters")
    let narrower = Statement.claim("has-strength", "250 fighters including the wounded")
    #expect(compare(all, narrower).matter == .population)
    #expect(judge(all, narrower) == .differentScope)
    #expect(judge(narrower, narrower) == .same)
  }

  @Test("of whole things share only whole numbers")
  func wholeNumbers() {
    let between = ("more than 80", "fewer than 81")
    #expect(
      judge(.claim("settlements-in", between.0), .claim("settlements-in", between.1))
        == .contradiction)
    #expect(judge(.claim("area-of", between.0), .claim("area-of", between.1)) == .compatible)
  }

  @Test("of a question with many answers conflict only where one is denied")
  func manyAnswers() {
    let (ten, twelve) = (
      Statement.claim("shelled-times", "10"), Statement.claim("shelled-times", "12")
    )
    #expect(judge(ten, twelve) == .compatible)
    #expect(judge(ten, ten.denied) == .contradiction)
  }

  @Test("name the two sets that were compared")
  func sets() {
    let outcome = compare(
      .claim("settlements-in", "80 villages"), .claim("settlements-in", "more than 80 villages"))
    #expect(outcome.compared == ["[80, 80] villages", "[81, ∞) villages"])
    #expect(outcome.caveats.isEmpty)
    let soft = compare(
      .claim("settlements-in", "about 250"), .claim("settlements-in", "400 villages"))
    #expect(soft.compared == ["[225, 275] villages", "[400, 400] villages"])
    #expect(soft.caveats == ["Taken at the letter, the words leave some number to both."])
  }
}

@Suite("A denied quantity")
struct DeniedQuantityTests {
  @Test(
    "conflicts with what leaves nothing but the denied",
    arguments: [
      ("80 villages", "80 villages", .contradiction),
      ("more than 80 villages", "more than 80 villages", .contradiction),
      ("about 400 villages", "about 400 villages", .contradiction),
      ("ten of villages", "ten of villages", .contradiction),
      ("80 villages", "between 70 and 90 villages", .contradiction),
      ("100 villages", "more than 80 villages", .contradiction),
      ("more than 100 villages", "more than 80 villages", .contradiction),
      ("390 villages", "nearly 400 villages", .tension),
      ("about 400 villages", "between 300 and 500 villages", .tension),
      ("10 villages", "ten of villages", .tension),
      ("more than 100 villages", "80 villages", .compatible),
      ("more than 80 villages", "100 villages", .compatible),
      ("80 villages", "more than 80 villages", .compatible),
      ("10 villages", "about 400 villages", .compatible),
      ("about 400 villages", "400 villages", .compatible),
      ("80 fighters", "80 villages", .differentScope),
    ] as [(String, String, Judgement)])
  func denials(affirmed: String, denied: String, expected: Judgement) {
    let (yes, no) = (
      Statement.claim("settlements-in", affirmed), Statement.claim("settlements-in", denied).denied
    )
    #expect(judge(yes, no) == expected)
    #expect(judge(no, yes) == expected)
  }

  @Test("and its affirmation are contradictory; a narrower affirmation is only contrary")
  func verdicts() {
    let more = Statement.claim("settlements-in", "more than 80 villages")
    #expect(compare(more, more.denied).verdict == .contradictory)
    let all = Statement.claim("settlements-in", "between 70 and 90 villages")
    #expect(compare(.claim("settlements-in", "80 villages"), all.denied).verdict == .contrary)
  }

  @Test("agrees with the same denial and leaves room to another")
  func twoDenials() {
    let (a, b) = (
      Statement.claim("settlements-in", "80 villages").denied,
      Statement.claim("settlements-in", "90 villages").denied
    )
    #expect(judge(a, a) == .same)
    #expect(judge(a, b) == .compatible)
  }
}
