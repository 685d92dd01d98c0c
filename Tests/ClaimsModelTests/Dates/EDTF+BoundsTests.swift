import Testing

@testable import ClaimsModel

@Suite("The bounds of a date")
struct EDTFBoundsTests {
  @Test(
    "reach from the first to the last second it can mean",
    arguments: [
      // Level 0
      ("2016", "2016-01-01", "2016-12-31"),
      ("2016-02", "2016-02-01", "2016-02-29"),
      ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
      ("2004-06/2004", "2004-06-01", "2004-12-31"),
      ("19", "1900-01-01", "1999-12-31"),
      // Open digits
      ("156X-12-25", "1560-12-25", "1569-12-25"),
      ("15XX-12-XX", "1500-12-01", "1599-12-31"),
      ("XXXX-12-XX", "0000-12-01", "9999-12-31"),
      ("202X-02-29", "2020-02-29", "2028-02-29"),
      ("1985-XX-31", "1985-01-31", "1985-12-31"),
      ("1985-X1-31", "1985-01-31", "1985-01-31"),
      ("1985-1X-31", "1985-10-31", "1985-12-31"),
      ("2021-02-2X", "2021-02-20", "2021-02-28"),
      ("-01XX", "-0199-01-01", "-0100-12-31"),
      ("-000X", "-0009-01-01", "-0001-12-31"),
      ("201X-22", "2010-04-01", "2019-06-30"),
      ("201X/2015", "2010-01-01", "2015-12-31"),
      // Significant digits
      ("1950S2", "1900-01-01", "1999-12-31"),
      ("1950S4", "1950-01-01", "1950-12-31"),
      ("-1950S3", "-1959-01-01", "-1950-12-31"),
      // Seasons and other parts of the year
      ("2016-21", "2016-01-01", "2016-03-31"),
      ("2016-24", "2016-10-01", "2016-12-31"),
      ("2016-28", "2016-10-01", "2016-12-31"),
      ("2016-29", "2016-07-01", "2016-09-30"),
      ("2016-31", "2016-01-01", "2016-03-31"),
      ("2016-33", "2016-01-01", "2016-03-31"),
      ("2016-36", "2016-10-01", "2016-12-31"),
      ("2016-37", "2016-01-01", "2016-04-30"),
      ("2016-38", "2016-05-01", "2016-08-31"),
      ("2016-39", "2016-09-01", "2016-12-31"),
      ("2016-41", "2016-07-01", "2016-12-31"),
      // Sets
      ("[1670..1672]", "1670-01-01", "1672-12-31"),
      ("{2004,2001-05,2002}", "2001-05-01", "2004-12-31"),
      // Qualifiers change nothing here
      ("2004-06~/2005?", "2004-06-01", "2005-12-31"),
    ])
  func bounds(text: String, first: String, last: String) throws {
    #expect(try EDTF(parsing: text).bounds == days(first, last))
  }

  @Test(
    "are open where the end is open or unknown",
    arguments: [
      ("2016/..", "2016", ".."), ("2016/", "2016", ".."), ("../2016", "..", "2016"),
      ("/2016", "..", "2016"), ("../..", "..", ".."), ("../", "..", ".."),
      ("[..2014,2016]", "..", "2016"), ("[2014,2016..]", "2014", ".."),
    ])
  func openEnds(text: String, first: String, last: String) throws {
    let bounds = try EDTF(parsing: text).bounds
    #expect(bounds.earliest == (first == ".." ? .min : try EDTF(parsing: first).bounds.earliest))
    #expect(bounds.latest == (last == ".." ? .max : try EDTF(parsing: last).bounds.latest))
  }

  @Test(
    "are seconds where times are stated, read as UTC where nothing else is said",
    arguments: [
      ("1970-01-01T00:00:10", 10, 10), ("1970-01-01T00:00:10Z", 10, 10),
      ("1970-01-01T00:00:10.999Z", 10, 10), ("1969-12-31T23:59:59.5Z", -1, -1),
      ("1970-01-01T00:01Z", 60, 119), ("1970-01-01T00:00:00+01:00", -3600, -3600),
      ("1970-01-01T00:00:00-01:30", 5400, 5400), ("1970-01-01T00:00:00-01", 3600, 3600),
      ("1969-12-31T24:00:00Z", 0, 0), ("1970-01-01T00:00:00Z/1970-01-01T00:01Z", 0, 119),
    ])
  func times(text: String, earliest: Int64, latest: Int64) throws {
    let bounds = try EDTF(parsing: text).bounds
    #expect(bounds == TimeBounds(earliest: earliest, latest: latest))
  }

  @Test("of years beyond counting are at the far end of time")
  func farYears() throws {
    #expect(try EDTF(parsing: "Y17E70").bounds.earliest == .max)
    #expect(try EDTF(parsing: "Y-17E70").bounds.latest == .min)
    #expect(try EDTF(parsing: "Y-17E7").bounds == .years(-170_000_000, through: -170_000_000))
    #expect(
      try EDTF(parsing: "Y171010000S3").bounds == .years(171_000_000, through: 171_999_999))
    #expect(try EDTF(parsing: "Y3388E2S3").bounds == .years(338_000, through: 338_999))
  }

  @Test(
    "widen by one granule on each approximate side, in what the date leaves possible",
    arguments: [
      ("2014~", "2013-01-01", "2015-12-31"),
      ("2014%", "2013-01-01", "2015-12-31"),
      ("2018-02~", "2018-01-01", "2018-03-31"),
      ("2018-03~", "2018-02-01", "2018-04-30"),
      ("2018-03-01~", "2018-02-28", "2018-03-02"),
      ("2017-10~/2018-01", "2017-09-01", "2018-01-31"),
      ("2017-10/2018-01~", "2017-10-01", "2018-02-28"),
      ("2017~/2018-01-31~", "2016-01-01", "2018-02-01"),
      ("2016-21~", "2015-10-01", "2016-06-30"),
      ("2016-41~", "2016-01-01", "2017-06-30"),
      ("199~", "1980-01-01", "2009-12-31"),
      ("201X~", "2000-01-01", "2029-12-31"),
      ("2016-XX~", "2015-01-01", "2017-12-31"),
      ("2016-05-XX~", "2016-04-01", "2016-06-30"),
      // Only the year, or only the month, is approximate.
      ("2004~-06-11", "2003-06-11", "2005-06-11"),
      ("2004-06~-11", "2004-05-11", "2004-07-11"),
      ("2004-~06-11", "2004-05-11", "2004-07-11"),
      ("2004-06-~11", "2004-06-10", "2004-06-12"),
      ("2004-02~-29", "2004-01-29", "2004-03-31"),
      // A set widens where its outer members do.
      ("[2014~,2016]", "2013-01-01", "2016-12-31"),
      ("[2014,2016~]", "2014-01-01", "2017-12-31"),
      ("[2014~,2001]", "2001-01-01", "2015-12-31"),
    ])
  func possible(text: String, first: String, last: String) throws {
    #expect(try EDTF(parsing: text).possible == days(first, last))
  }

  @Test(
    "stay as they are where nothing is approximate",
    arguments: [
      "2014", "2014?", "2014-?02-03", "201X", "2016-05-31T10:30Z", "2016/..", "1950S2", "/2016?",
      "[..2014]", "Y17E70",
    ])
  func notWidened(text: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.possible == date.bounds)
  }

  @Test("keep open ends open when they widen")
  func openAndApproximate() throws {
    let date = try EDTF(parsing: "2014~/..")
    #expect(date.possible.earliest == (try EDTF(parsing: "2013").bounds.earliest))
    #expect(date.possible.latest == .max)
    #expect(try EDTF(parsing: "Y17E70~").possible.latest == .max)
    #expect(try EDTF(parsing: "Y29E10~").possible.latest < .max)
  }

  private func days(_ first: String, _ last: String) throws -> TimeBounds {
    TimeBounds(
      covering: try EDTF(parsing: first).bounds, try EDTF(parsing: last).bounds)
  }
}

@Suite("What is certain of a date, read as all the while")
struct EDTFCertaintyTests {
  @Test(
    "is all of a plain date or interval",
    arguments: [
      "2016", "2016-05-31", "2016-05-31T10:30Z", "2016-05/2017", "2016/..", "../2016", "../..",
      "2016-24", "199", "[2016]", "{2016}", "{2016..2018}", "{2016..}", "1950S4",
    ])
  func plain(text: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.certain == date.bounds)
  }

  @Test(
    "leaves out the whole granule of an end that is qualified or open",
    arguments: [
      ("2017-10~/2018-01", "2017-11-01", "2018-01-31"),
      ("2017-10?/2018-01%", "2017-11-01", "2017-12-31"),
      ("2016/2018-01-10?", "2016-01-01", "2018-01-09"),
      ("2016~-05-31/2018", "2017-01-01", "2018-12-31"),
      ("2016-05~-11/2018", "2016-06-01", "2018-12-31"),
      ("2016-?05-11/2018", "2016-06-01", "2018-12-31"),
      ("2016?-05~-11/2018", "2017-01-01", "2018-12-31"),
      ("2004-06-XX/2004-07-03", "2004-07-01", "2004-07-03"),
      ("2004/201X", "2004-01-01", "2009-12-31"),
      ("{2014~..2018}", "2015-01-01", "2018-12-31"),
    ])
  func withoutLooseEnds(text: String, first: String, last: String) throws {
    let expected = TimeBounds(
      covering: try EDTF(parsing: first).bounds, try EDTF(parsing: last).bounds)
    #expect(try EDTF(parsing: text).certain == expected)
  }

  @Test("runs on without limit at an open end")
  func openEnds() throws {
    let date = try EDTF(parsing: "2017-10~/..")
    let november = try EDTF(parsing: "2017-11").bounds
    #expect(date.certain == TimeBounds(earliest: november.earliest, latest: .max))
  }

  @Test(
    "is nothing where nothing is",
    arguments: [
      "2016?", "2016-05~", "2016-%05-31", "201X", "2016-XX", "1950S2", "2016/", "/2016", "../",
      "[2016,2017]", "{2016,2018}", "[2016..2018]", "[..2016]", "2016?/2016", "2016~/2017~",
      "Y17E70~/..", "[2016?]", "199~",
    ])
  func nothing(text: String) throws {
    #expect(try EDTF(parsing: text).certain == nil)
  }
}
