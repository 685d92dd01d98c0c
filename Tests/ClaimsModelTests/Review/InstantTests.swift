import Testing

@testable import ClaimsModel

/// The moments of decisions.
@Suite("Instants")
struct InstantTests {
  @Test(
    "are written in UTC to the second, and read back",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (1_518_249_600, "2018-02-10T08:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
    ] as [(Int64, String)])
  func roundTrip(second: Int64, text: String) {
    #expect(Instant.text(second) == text)
    #expect(Instant.second(text) == second)
  }

  @Test("Any second of the years 1 to 9999 comes back", arguments: 0..<200)
  func anySecond(step: Int64) {
    let second = -62_135_596_800 + step * 1_577_539_531
    #expect(Instant.second(Instant.text(second)) == second)
  }

  @Test("are read with an offset too")
  func offsets() {
    #expect(Instant.second("2018-02-10T10:00:00+02:00") == 1_518_249_600)
  }

  @Test("are nothing less exact than a second", arguments: ["", "2018", "2018-02-10", "now"])
  func refused(text: String) {
    #expect(Instant.second(text) == nil)
  }
}
