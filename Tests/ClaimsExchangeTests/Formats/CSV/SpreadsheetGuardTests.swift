import ClaimsJSON
import Testing

@testable import ClaimsExchange

@Suite("Texts for spreadsheets")
struct SpreadsheetGuardTests {
  @Test(
    "that a spreadsheet would take for something else get an apostrophe, and others none",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("\n=1", "'\n=1"), ("＝1", "'＝1"),
      ("'Twas", "''Twas"), ("''", "'''"), ("", ""), ("a=1", "a=1"), (" =a", " =a"),
      ("1,200", "'1,200"), ("007", "'007"), ("1e5", "'1e5"),
      ("80%", "'80%"), ("9 Feb 2018", "'9 Feb 2018"), ("12:30 PM", "'12:30 PM"),
      ("2018-02", "'2018-02"), ("2018-02-09", "2018-02-09"), ("80 villages", "80 villages"),
      ("c12", "c12"), ("May", "May"), ("[80, 80]", "'[80, 80]"),
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
