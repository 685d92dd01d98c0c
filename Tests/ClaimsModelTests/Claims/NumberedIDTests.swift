import Testing

@testable import ClaimsModel

@Suite("Ids that people type")
struct NumberedIDTests {
  @Test("are a letter and a number, in either case", arguments: ["c12", "C12", "c012"])
  func reads(text: String) {
    #expect(ClaimID(text: text) == ClaimID(12))
  }

  @Test(
    "are nothing else",
    arguments: [
      "", "c", "12", "c0", "c-1", "c+1", "c1.0", "r12", "cc1", "c 1", " c1", "c1 ", "c١٢", "c²",
      "c9223372036854775808", "ç1",
    ])
  func refuses(text: String) {
    #expect(ClaimID(text: text) == nil)
  }

  @Test("come back as they are written")
  func roundTrip() {
    #expect(ClaimID(text: ClaimID(.max).description) == ClaimID(.max))
    #expect("\(ClaimID(12)) \(ReportID(3)) \(FindingID(7))" == "c12 r3 f7")
    #expect(ReportID(text: "r3") == ReportID(3))
    #expect(FindingID(text: "f7") == FindingID(7))
    #expect(DraftID(text: "d12") == DraftID(12))
  }

  @Test("stand in the order of their numbers, not of their spelling")
  func order() {
    #expect([ClaimID(10), ClaimID(9), ClaimID(1)].sorted().map(\.number) == [1, 9, 10])
  }
}
