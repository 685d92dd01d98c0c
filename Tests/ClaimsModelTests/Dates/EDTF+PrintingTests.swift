import Testing

@testable import ClaimsModel

@Suite("The canonical form of a date")
struct EDTFPrintingTests {
  @Test(
    "is what was written, where there is one way to write it",
    arguments: [
      "2016", "0000", "-0044-03-15", "2016-05-31", "2016-05-31T10:30", "2016-05-31T10:30:45",
      "2016-05-31T10:30:45Z", "2016-05-31T10:30:45-05:30", "2016-05-31T24:00:00Z",
      "2016-05-31T10:30:45.123456789Z", "19", "-01", "199", "-005~", "Y-170000002", "Y17E7",
      "-1950S2", "Y171010000S3", "Y3388E2S3?", "2016-21", "2016-41%", "2X1X", "XXXX-XX-XX",
      "2016-X5-3X", "2004-06~-11", "2004?-06-11", "2004-~06-?11", "2004%-~06-11", "2016/..",
      "../2016", "../..", "/2016", "2016/", "../", "/..", "2016~/2017-?05", "[..2014,2016,2018..]",
      "{1670..1672,1680}",
    ])
  func unchanged(text: String) throws {
    #expect(try EDTF(parsing: text).description == text)
  }

  @Test(
    "is one of several ways to write it",
    arguments: [
      ("?2016", "2016?"), ("?2004-?06-?11", "2004-06-11?"), ("2004?-06?-11", "2004-06?-11"),
      ("~2004-06", "2004~-06"), ("2004?-06~-11", "2004%-~06-11"), ("2004-?06~", "2004~-%06"),
      ("%2004-06?", "2004%-?06"),
      ("[2020,  2021]", "[2020,2021]"), ("2016-05-31T10:30:45.500Z", "2016-05-31T10:30:45.5Z"),
      ("2016-05-31T10:30:45.000Z", "2016-05-31T10:30:45Z"),
      ("2016-05-31T10:30:45-05", "2016-05-31T10:30:45-05:00"),
      ("2016-05-31T10:30:45-00:00", "2016-05-31T10:30:45+00:00"), ("Y17E07", "Y17E7"),
    ])
  func normalised(text: String, canonical: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.description == canonical)
    #expect(EDTF(canonical) == date)
  }
}
