import ClaimsModel
import Testing

@testable import ClaimsReconcile

@Suite("An answer that there is none")
struct NoneTests {
  @Test(
    "contradicts whoever is named, also where many answers can be true at once",
    arguments: [
      (.claim("controlled-by", .nothing), .claim("controlled-by", .named("army")), .contradiction),
      (.claim("struck-by", .nothing), .claim("struck-by", .named("army")), .contradiction),
      (.claim("struck-by", .nothing), .claim("struck-by", .oneOf("army", "isis")), .contradiction),
      (.claim("struck-by", .nothing), .claim("struck-by", .nothing).denied, .contradiction),
      (.claim("began-on", .nothing), .claim("began-on", .dated("2017")), .contradiction),
      (.claim("located-in", .nothing), .claim("located-in", .named("hama")), .contradiction),
      (.claim("stated", .nothing), .claim("stated", .text("a deal")), .contradiction),
      (
        .claim("came-about-through", .nothing), .claim("came-about-through", .named("deal")),
        .contradiction
      ),
      (.claim("struck-by", .nothing).undated, .claim("struck-by", .named("army")), .tension),
    ] as [(Statement, Statement, Judgement)])
  func contradicts(a: Statement, b: Statement, expected: Judgement) {
    #expect(judge(a, b.by("sana")) == expected)
    #expect(judge(b, a.by("sana")) == expected)
    #expect(ruleFinding(a, b.by("sana")) == "affirmed-and-denied")
  }

  @Test(
    "leaves room to what is not known, denied, not said, or of another time, place or kind",
    arguments: [
      (.claim("struck-by", .nothing), .claim("struck-by", .nothing), .same),
      (.claim("struck-by", .nothing), .claim("struck-by", .unknown), .compatible),
      (.claim("struck-by", .nothing), .claim("struck-by", .notStated), .notComparable),
      (.claim("struck-by", .nothing), .claim("struck-by", .named("army")).denied, .refines),
      (.claim("struck-by", .nothing).denied, .claim("struck-by", .named("army")), .refines),
      (.claim("struck-by", .nothing).denied, .claim("struck-by", .unknown), .compatible),
      (.claim("struck-by", .nothing).denied, .claim("struck-by", .nothing).denied, .same),
      (
        .claim("struck-by", .nothing).denied, .claim("struck-by", .named("army")).denied,
        .compatible
      ),
      (
        .claim("struck-by", .nothing).on("2018-02-01"), .claim("struck-by", .named("army")),
        .differentScope
      ),
      (
        .claim("struck-by", .nothing).at("hama"), .claim("struck-by", .named("army")).at("saraqib"),
        .differentScope
      ),
      (.claim("missing", .nothing), .claim("missing", "10 people"), .notComparable),
      (.claim("besieged", .nothing), .claim("besieged", .flag(true)), .notComparable),
    ] as [(Statement, Statement, Judgement)])
  func leavesRoom(a: Statement, b: Statement, expected: Judgement) {
    #expect(judge(a, b.by("sana")) == expected)
    #expect(judge(b, a.by("sana")) == expected)
  }

  @Test("names both answers where it contradicts")
  func words() {
    let outcome = compare(.claim("struck-by", .nothing), .claim("struck-by", .named("army")))
    #expect(outcome.verdict == .contrary)
    #expect(outcome.compared == ["none", "army"])
    #expect(outcome.reason == "The one says that there is none, the other names one.")
  }
}

@Suite("Never, nowhere, and when or where not known")
struct UnknownCircumstancesTests {
  private static let army = Statement.claim("struck-by", .named("army"))
  private static let holds = Statement.claim("controlled-by", .named("army"))
  private static let rebels = Statement.claim("controlled-by", .named("rebels")).by("sana")

  @Test(
    "never denies at any time, nowhere in any place",
    arguments: [
      (army.never, army, .contradiction), (army.never, army.undated, .contradiction),
      (army.never, army.undated.published(nil), .contradiction),
      (army.never, army.atUnknownTime, .contradiction),
      (army.never, army.throughout("2011/.."), .contradiction),
      (army.never, army.on("2018-02-09?"), .contradiction),
      (army.never, army.never.denied, .contradiction),
      (army.nowhere, army.at("saraqib"), .contradiction), (army.nowhere, army, .contradiction),
      (army.nowhere, army.atUnknownPlace, .contradiction),
      (army.nowhere, army.at("saraqib", "hama"), .contradiction),
      (army.nowhere, army.nowhere.denied, .contradiction),
      (army.nowhere.never, army.at("hama").on("2011"), .contradiction),
      (army.nowhere.undated, army.at("hama"), .tension),
      (army.never, army.at("hama"), .tension),  // only one side says where
      (army.never, army.hedged(.possible), .tension),
      (
        .claim("besieged", .flag(true)).never, .claim("besieged", .flag(true)).on("2011"),
        .contradiction
      ),
      (
        .claim("settlements-captured", "80 villages").never,
        .claim("settlements-captured", "80 villages").on("2011"), .contradiction
      ),
      (
        .claim("deal-reached", .flag(true)).never, .claim("deal-reached", .flag(true)),
        .contradiction
      ),
    ] as [(Statement, Statement, Judgement)])
  func denies(a: Statement, b: Statement, expected: Judgement) {
    #expect(judge(a, b.by("sana")) == expected)
    #expect(judge(b, a.by("sana")) == expected)
    #expect(ruleFinding(a, b.by("sana")) == "affirmed-and-denied")
  }

  @Test(
    "denied or of something else they leave room",
    arguments: [
      (army.never, army.never, .same), (army.never, army.denied, .refines),
      (army.nowhere, army.at("hama").denied, .refines),
      (army.never, .claim("struck-by", .named("russia")), .compatible),
      (army.never.denied, army, .refines), (army.nowhere.denied, army.at("hama"), .refines),
      (army.never.denied, army.denied, .compatible),
      (army.nowhere.denied, army.at("hama").denied, .compatible),
      (holds.never.denied, rebels, .compatible), (holds.nowhere.denied, rebels, .compatible),
      (holds.never.denied, rebels.never.denied, .compatible),
      (holds.never, rebels.never, .compatible),
      (army.never.at("hama"), army.at("saraqib"), .differentScope),
      (army.nowhere.on("2018-02-01"), army.at("saraqib"), .differentScope),
      (army.never.denied.at("hama"), army.never.at("saraqib"), .differentScope),
    ] as [(Statement, Statement, Judgement)])
  func leaveRoom(a: Statement, b: Statement, expected: Judgement) {
    #expect(judge(a, b.by("sana")) == expected)
    #expect(judge(b, a.by("sana")) == expected)
  }

  @Test("A time said not to be known is no date, and the report’s does not stand in for it")
  func unknownTime() {
    let outcome = compare(Self.holds.atUnknownTime, Self.rebels)
    #expect(Judgement(outcome) == .tension)
    #expect(outcome.caveats == ["One side says that when is not known."])
    let early = Self.holds.published("2011-01-01")
    #expect(judge(early.atUnknownTime, Self.rebels) == .tension)
    #expect(judge(early.undated, Self.rebels) == .differentScope)
    #expect(judge(Self.holds.atUnknownTime, Self.holds.by("sana")) == .same)
    let total = Statement.claim("settlements-captured", "80 villages")
    let lower = Statement.claim("settlements-captured", "60 villages").by("sana")
    #expect(judge(total.atUnknownTime, lower) == .tension)
    #expect(judge(lower.atUnknownTime, total) == .tension)
    let timeless = Statement.claim("settlements-in", "10 villages").atUnknownTime
    #expect(judge(timeless, .claim("settlements-in", "12 villages")) == .contradiction)
  }

  @Test(
    "Of a place left open, every alternative must be elsewhere for it to be another question",
    arguments: [
      (["saraqib", "hama"], ["saraqib"], .tension), (["saraqib", "hama"], ["idlib"], .tension),
      (["saraqib", "hama"], ["khan-shaykhun"], .differentScope),
      (["saraqib", "hama"], ["saraqib", "hama"], .tension),
      (["saraqib", "hama"], ["khan-shaykhun", "hama"], .tension),
      (["saraqib", "khan-shaykhun"], ["hama"], .differentScope),
    ] as [([String], [String], Judgement)])
  func alternatives(a: [String], b: [String], expected: Judgement) {
    func at(_ names: [String], _ statement: Statement) -> Statement {
      statement.changed {
        $0.claim.place = ClaimPlace.one(of: names.map(EntityID.init(unchecked:)))
      }
    }
    #expect(judge(at(a, Self.holds), at(b, Self.rebels)) == expected)
    #expect(judge(at(b, Self.holds), at(a, Self.rebels)) == expected)
  }

  @Test("Where a place is left open or not known, the conflict is not certain")
  func openPlaces() {
    let open = compare(Self.holds.at("saraqib", "hama"), Self.rebels.at("hama"))
    #expect(open.caveats == ["One side leaves open where."])
    let unknown = compare(Self.holds.atUnknownPlace, Self.rebels.at("hama"))
    #expect(unknown.caveats == ["One side says that where is not known."])
    #expect(compare(Self.holds.atUnknownPlace, Self.rebels).caveats == unknown.caveats)
    let part = Statement.claim("missing", "10 people").at("saraqib", "khan-shaykhun")
    #expect(judge(part, .claim("missing", "12 people").at("idlib")) == .differentScope)
    #expect(judge(part, .claim("missing", "12 people").at("saraqib")) == .tension)
  }
}
