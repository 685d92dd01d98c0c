import ClaimsJSON
import Testing

@testable import ClaimsExchange

@Suite("Texts for spreadsheets")
struct SpreadsheetGuardTests {
  @Test(
    "that could begin a formula get an apostrophe, and others none",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("\n=1", "'\n=1"), ("＝1", "'＝1"),
      ("'Twas", "''Twas"), ("''", "'''"), ("", ""), ("a=1", "a=1"), (" =1", " =1"), ("1-2", "1-2"),
    ])
  func guards(text: String, guarded: String) {
    #expect(SpreadsheetGuard.guarded(text) == guarded)
    #expect(SpreadsheetGuard.unguarded(guarded) == text)
  }

  @Test(
    "come back byte for byte, the naughty ones too",
    .enabled(if: Suites.folder != nil, "public suites are not here"))
  func naughtyStrings() throws {
    let strings = try JSONParser.parse(Suites.bytes(of: "naughty-strings/blns.json")).array
    for string in try #require(strings).compactMap(\.string) {
      let guarded = SpreadsheetGuard.guarded(string)
      #expect(Array(SpreadsheetGuard.unguarded(guarded).utf8) == Array(string.utf8))
      let first = guarded.unicodeScalars.first
      #expect(first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true, "\(guarded)")
    }
  }

  @Test(
    "that share a cell are parted as they were joined",
    arguments: [
      ["a"], ["a", "b c"], ["a|b", "c\\d", "\\|"], ["|", "\\"], ["a | b", "c"],
    ])
  func lists(items: [String]) {
    #expect(CSVList.items(CSVList.cell(items)) == items)
  }
}
