import ClaimsModel
import ClaimsText
import Testing

@testable import ClaimsExchange

@Suite("GeoNames' table of alternate names")
struct GeoNamesNamesReaderTests {
  private func read(_ text: String) -> [Result<GazetteerName, InputProblem>] {
    var results: [Result<GazetteerName, InputProblem>] = []
    var reader = GeoNamesNamesReader(file: "alternateNamesV2.txt")
    reader.read(Array(text.utf8), isLast: true) { results.append($0) }
    return results
  }

  @Test("gives a name a line, with its language and its uses")
  func names() throws {
    let text = """
      1\t167203\tar\tسراقب\t1\t\t\t\t\t
      2\t167203\t\tSaraqib\t\t1\t1\t1\t1918\t1946-04
      """
    let arabic = GazetteerName(
      alternateNameID: 1, geonameID: 167_203, language: "ar", name: "سراقب", isPreferred: true,
      isShort: false, isColloquial: false, isHistoric: false)
    let plain = GazetteerName(
      alternateNameID: 2, geonameID: 167_203, language: nil, name: "Saraqib", isPreferred: false,
      isShort: true, isColloquial: true, isHistoric: true)
    #expect(try read(text).map { try $0.get() } == [arabic, plain])
  }

  @Test(
    "passes over what is no name",
    arguments: ["link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc"])
  func codes(language: String) {
    #expect(read("1\t2\t\(language)\tSYIDL\t\t\t\t\t\t").isEmpty)
  }

  @Test("keeps languages, scripts and abbreviations", arguments: ["ku-Arab", "abbr", "fr_1793"])
  func kept(language: String) throws {
    let results = read("1\t2\t\(language)\tX\t\t\t\t\t\t")
    #expect(try results.map { try $0.get().language } == [language])
  }

  @Test(
    "shows what is wrong and reads on",
    arguments: [
      ("x\t2\ten\tA\t\t\t\t\t\t", 1, "“alternateNameId” should be a whole number, not “x”."),
      ("1\t\ten\tA\t\t\t\t\t\t", 3, "“geonameid” should be a whole number from 1."),
      ("1\t2\ten\t\t\t\t\t\t\t", 8, "“alternate name” is empty."),
      ("1\t2\ten\tA\tyes\t\t\t\t\t", 10, "“isPreferredName” should be 1 or empty, not “yes”."),
      ("1\t2\tar\tسراقب\t\t\t2\t\t\t", 16, "“isColloquial” should be 1 or empty, not “2”."),
      ("1\t2\ten\tA", 9, "This line has 4 columns, parted by tabs; this table has 10."),
    ])
  func problems(line: String, column: Int, reason: String) throws {
    let results = read(line + "\n1\t2\ten\tA\t\t\t\t0\t\t\n")
    #expect(results.count == 2)
    guard case .failure(let problem) = results[0] else {
      Issue.record("The line was read.")
      return
    }
    #expect(problem.reason == reason)
    #expect(problem.place.line == 1)
    #expect(problem.place.column == column)
    #expect(try results[1].get().name == "A")
  }
}
