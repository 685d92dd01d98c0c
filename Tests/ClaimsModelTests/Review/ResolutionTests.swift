import Testing

@testable import ClaimsModel

@Suite("What a finding comes to")
struct ResolutionTests {
  private static func resolved(
    _ outcome: Resolution.Outcome, act: Int64, at: Int64? = nil, undoes: Int64? = nil,
    sides: [[Int64]] = [[1], [2]]
  ) -> Resolution {
    Resolution(
      fingerprint: "f", code: RuleCode("quantities-disjoint"),
      question: Question(
        subject: EntityID(unchecked: "pocket"), predicate: PredicateID(unchecked: "killed")),
      sides: sides.map { $0.map { ClaimID($0) } }, outcome: outcome, because: "because",
      by: "amal", at: at ?? act, act: act, undoes: undoes)
  }

  private func standing(_ resolutions: Resolution...) -> Resolution? {
    Resolution.standing(among: resolutions)
  }

  @Test("The latest resolution stands; nobody's, none")
  func latest() {
    let (first, second) = (Self.resolved(.superseded, act: 1), Self.resolved(.bothTrue, act: 2))
    #expect(standing() == nil)
    #expect(standing(first) == first)
    #expect(standing(first, second) == second)
  }

  @Test("An older one that is kept later does not take the place of a newer")
  func imported() {
    let (newer, older) = (
      Self.resolved(.superseded, act: 1, at: 9), Self.resolved(.bothTrue, act: 2, at: 3)
    )
    #expect(standing(newer, older) == newer)
  }

  @Test("An undo gives the word back to the one before; of the only one, to none")
  func undo() {
    let (first, second) = (Self.resolved(.superseded, act: 1), Self.resolved(.bothTrue, act: 2))
    let undo = Self.resolved(.reopened, act: 3, undoes: 2)
    #expect(standing(first, second, undo) == first)
    #expect(standing(first, second, undo, Self.resolved(.reopened, act: 4, undoes: 1)) == nil)
  }

  @Test("Reopened, nothing stands, not even what came before; taking that back, it does again")
  func reopened() {
    let (first, opened) = (Self.resolved(.superseded, act: 1), Self.resolved(.reopened, act: 2))
    #expect(standing(first, opened) == nil)
    #expect(Resolution.latest(among: [first, opened]) == opened)
    #expect(standing(first, opened, Self.resolved(.reopened, act: 3, undoes: 2)) == first)
  }

  @Test("A side is named where one is accepted, and only there")
  func outcomes() {
    for word in Resolution.Outcome.Word.allCases {
      let isAccepted = word == .accepted
      #expect((Resolution.Outcome(word, side: 1) != nil) == isAccepted, "\(word)")
      #expect((Resolution.Outcome(word, side: nil) != nil) == !isAccepted, "\(word)")
      #expect(Resolution.Outcome(word, side: isAccepted ? 1 : nil)?.word == word)
    }
    #expect(Resolution.Outcome(.accepted, side: -1) == nil)
    #expect(Self.resolved(.accepted(side: 1), act: 1).acceptedClaims == [ClaimID(2)])
    #expect(Self.resolved(.accepted(side: 2), act: 1).acceptedClaims == nil)
    #expect(Self.resolved(.bothTrue, act: 1).acceptedClaims == nil)
  }

  @Test(
    "is akin to a finding where each side shares a claim with one of its sides",
    arguments: [
      ([[1], [2]], true), ([[2], [1]], true), ([[1, 3], [2, 4]], true), ([[1], [4]], false),
      ([[1], [1]], false), ([[1, 2]], false), ([[1], [2], [3]], false), ([[4], [5]], false),
    ] as [([[Int64]], Bool)])
  func akin(sides: [[Int64]], isAkin: Bool) {
    let finding = FindingTests.finding(claims: [1])
    #expect(Self.resolved(.superseded, act: 1, sides: sides).isAkin(to: finding) == isAkin)
    let other = FindingTests.finding(code: "values-exclusive", claims: [1])
    #expect(!Self.resolved(.superseded, act: 1, sides: sides).isAkin(to: other))
    let elsewhere = FindingTests.finding(subject: "other", claims: [1])
    #expect(!Self.resolved(.superseded, act: 1, sides: sides).isAkin(to: elsewhere))
  }
}
