import ClaimsModel
import Testing

@testable import ClaimsReconcile

@Suite("Comparing two statements")
struct ComparerTests {
  private static let army = Statement.claim("controlled-by", .named("army"))
  private static let rebels = Statement.claim("controlled-by", .named("rebels")).by("sana")

  @Test(
    "Yes and no, affirmed and denied",
    arguments: [
      (true, false, true, false, .same), (true, false, false, false, .contradiction),
      (true, false, true, true, .contradiction), (true, false, false, true, .same),
      (true, true, false, true, .contradiction), (false, true, true, false, .same),
    ] as [(Bool, Bool, Bool, Bool, Judgement)])
  func flags(a: Bool, deniesA: Bool, b: Bool, deniesB: Bool, expected: Judgement) {
    let plain = (
      Statement.claim("deal-reached", .flag(a)), Statement.claim("deal-reached", .flag(b))
    )
    let (x, y) = (deniesA ? plain.0.denied : plain.0, deniesB ? plain.1.denied : plain.1)
    #expect(judge(x, y) == expected)
  }

  @Test("Words are the same or not comparable; only their denial conflicts")
  func texts() {
    let said = Statement.claim("stated", .text("We never  signed a deal"))
    #expect(judge(said, .claim("stated", .text("we NEVER signed a deal "))) == .same)
    #expect(judge(said, .claim("stated", .text("There was no deal"))) == .notComparable)
    #expect(judge(said, said.denied) == .contradiction)
    #expect(judge(said, Statement.claim("stated", .text("other")).denied) == .notComparable)
  }

  @Test("Silence is not agreement, and not a conflict", arguments: [true, false])
  func silence(isDenied: Bool) {
    let silent = Statement.claim("controlled-by", .notStated)
    let other = isDenied ? Self.army.denied : Self.army
    #expect(judge(silent, other) == .notComparable)
    #expect(judge(other, silent) == .notComparable)
    #expect(judge(silent, silent) == .notComparable)
    #expect(judge(silent, .claim("controlled-by", .unknown)) == .notComparable)
  }

  @Test("An explicit unknown is answered by an answer and never contradicted")
  func unknown() {
    let unknown = Statement.claim("controlled-by", .unknown)
    #expect(judge(unknown, Self.army) == .refines)
    #expect(compare(unknown, Self.army).matter == .unknown)
    #expect(judge(unknown, unknown.by("sana")) == .compatible)
  }

  @Test("Values of different kinds cannot be compared")
  func kinds() {
    let odd = Statement.claim("controlled-by", "80 villages")
    #expect(judge(Self.army, odd) == .notComparable)
    #expect(judge(Self.army, odd.denied) == .notComparable)
  }

  @Test("What is foretold or intended is not held against what was", arguments: Hedge.allCases)
  func foretold(hedge: Hedge) {
    let outcome = judge(Self.army.hedged(hedge), Self.rebels)
    switch hedge {
    case .predicted, .intended: #expect(outcome == .notComparable)
    case .possible, .unknown: #expect(outcome == .tension)
    default: #expect(outcome == .contradiction)
    }
  }

  @Test(
    "Claims about different places answer different questions",
    arguments: [
      ("saraqib", "khan-shaykhun", .differentScope), ("saraqib", "saraqib", .contradiction),
      ("saraqib", "idlib", .contradiction),
    ] as [(String, String, Judgement)])
  func places(a: String, b: String, expected: Judgement) {
    #expect(judge(Self.army.at(a), Self.rebels.at(b)) == expected)
  }

  @Test(
    "Claims about places that may be one are compared, with the distance as a caveat",
    arguments: [
      ("kafranbel", "kafr-nabl", .tension), ("kafranbel", "palmyra", .differentScope),
      ("kafranbel", "somewhere", .differentScope), ("kafr-nabl", "idlib", .contradiction),
      ("kafranbel", "idlib", .differentScope), ("kafranbel", "kafranbel", .contradiction),
    ] as [(String, String, Judgement)])
  func nearPlaces(a: String, b: String, expected: Judgement) {
    #expect(judge(Self.army.at(a), Self.rebels.at(b)) == expected)
    #expect(judge(Self.rebels.at(b), Self.army.at(a)) == expected)
    let agreed = judge(Self.army.at(a), Self.army.by("sana").at(b))
    #expect(agreed == (expected == .differentScope ? .differentScope : .same))
  }

  @Test("Counts at places that may be one are compared, with the distance as a caveat")
  func countsNearby() {
    let here = Statement.claim("killed", "10 people").at("kafranbel")
    let nearby = Statement.claim("killed", "12 people").by("sana").at("kafr-nabl")
    #expect(judge(here, nearby) == .tension)
    #expect(compare(here, nearby).caveats.count == 1)
    #expect(judge(here, nearby.at("palmyra")) == .differentScope)
  }

  @Test("A count in a part of a place is no count of the whole")
  func countsInParts() {
    let part = Statement.claim("missing", "10 people").at("saraqib")
    let whole = Statement.claim("missing", "12 people").by("sana").at("idlib")
    #expect(compare(part, whole).matter == .location)
    #expect(judge(part, whole) == .differentScope)
  }

  @Test("A timeless question has its place in its subject")
  func timelessPlaces() {
    let a = Statement.claim("settlements-in", "10 villages").at("saraqib")
    let b = Statement.claim("settlements-in", "12 villages").by("sana").at("hama")
    #expect(judge(a, b) == .contradiction)
    #expect(judge(a.at("kafranbel"), b.at("kafr-nabl")) == .contradiction)
  }

  @Test("Where only one side says where, the conflict is not certain")
  func placeOnOneSide() {
    let outcome = compare(Self.army.at("saraqib"), Self.rebels)
    #expect(Judgement(outcome) == .tension)
    #expect(outcome.caveats == ["Only one side says where."])
  }

  @Test("An uncertain date leaves a caveat")
  func uncertainDate() {
    let outcome = compare(Self.army.throughout("2018-02"), Self.rebels.on("2018-02-09?"))
    #expect(Judgement(outcome) == .tension)
    #expect(outcome.caveats.contains("A date is marked uncertain."))
  }

  @Test("A conflict without caveats is a contradiction, with one a tension")
  func severity() {
    #expect(compare(Self.army, Self.rebels).caveats.isEmpty)
    #expect(compare(Self.army, Self.rebels).severity == .contradiction)
    let possible = compare(Self.army.hedged(.possible), Self.rebels)
    #expect(possible.verdict == .contrary)
    #expect(possible.severity == .tension)
    #expect(possible.caveats == ["One side says only that it is possible."])
  }
}

@Suite("The same speaker, later")
struct SupersessionTests {
  private static let first = Statement.claim("killed", "15 people").published("2018-02-08")
  private static let later = Statement.claim("killed", "12 people").published("2018-02-09")

  @Test("supersedes what it said before, and says which is the later")
  func corrected() {
    let outcome = compare(Self.first, Self.later)
    #expect(outcome.verdict == .superseded)
    #expect(outcome.severity == .note)
    #expect(outcome.reason == "The same source later said “12 people”.")
    #expect(compare(Self.later, Self.first).reason == outcome.reason)
  }

  @Test("is known by attribution too")
  func attributed() {
    #expect(judge(Self.first, Self.later.by("sana").quoting("sohr")) == .superseded)
    #expect(judge(Self.first, Self.later.quoting("sana")) == .contradiction)
  }

  @Test("is not another source, the same report, the same day, or a day not known")
  func notSuperseded() {
    #expect(judge(Self.first, Self.later.by("sana")) == .contradiction)
    let inOneReport = (Self.first.by("sohr", report: 7), Self.later.by("sohr", report: 7))
    #expect(judge(inOneReport.0, inOneReport.1) == .contradiction)
    #expect(judge(Self.first, Self.later.published("2018-02-08")) == .contradiction)
    #expect(judge(Self.first, Self.later.published("2018-02")) == .tension)
    #expect(judge(Self.first, Self.later.published(nil)) == .tension)
  }

  @Test("supersedes nothing where there is no conflict")
  func agreement() {
    #expect(judge(Self.first, Self.first.published("2018-02-09")) == .same)
  }
}
