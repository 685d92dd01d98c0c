import Testing

@testable import ClaimsModel

@Suite("The precision and the level of a date")
struct EDTFPrecisionTests {
  @Test(
    "follow the finest part that is stated, and the coarser end",
    arguments: [
      ("2016-05-31T10:30:45Z", EDTF.Precision.second), ("2016-05-31T10:30:45.5Z", .second),
      ("2016-05-31T10:30Z", .minute), ("2016-05-31", .day), ("XXXX-05-31", .day),
      ("2016-05-3X", .day), ("2016-05", .month), ("2016-05-XX", .month), ("2016-0X", .month),
      ("2016-21", .season), ("2016-40", .season), ("2016", .year), ("2016-XX-XX", .year),
      ("Y-17E7", .year), ("20X6", .year), ("201X", .decade), ("201", .decade),
      ("1950S3", .decade), ("20XX", .century), ("20", .century), ("1950S2", .century),
      ("2XXX", .millennium), ("XXXX", .millennium), ("2016-05-31/2017-06", .month),
      ("2016-05-31/..", .day), ("/2016", .year), ("../..", .millennium), ("[2016-05,2017]", .year),
    ])
  func precision(text: String, precision: EDTF.Precision) throws {
    #expect(try EDTF(parsing: text).precision == precision)
  }

  @Test(
    "are of level 0, 1 or 2",
    arguments: [
      ("2016", 0), ("2016-05-31", 0), ("2016-05-31T10:30:45Z", 0), ("2016/2017", 0), ("20", 0),
      ("-0044", 1), ("Y-170000002", 1), ("2016-24", 1), ("2016~", 1), ("2016-05-31%", 1),
      ("201X", 1), ("20XX", 1), ("2016-XX", 1), ("2016-05-XX", 1), ("2016-XX-XX", 1),
      ("2016/..", 1), ("/2016", 1), ("2016~/2017", 1), ("2016-24?", 1),
      ("Y17E7", 2), ("1950S2", 2), ("2016-25", 2), ("2016-33", 2), ("2016?-05", 2),
      ("2016-~05", 2), ("156X-12-25", 2), ("1XXX-XX", 2), ("2016-XX-31", 2), ("2016-1X", 2),
      ("[2016,2017]", 2), ("{2016}", 2), ("2016-05-XX/2017", 2), ("201", 2), ("201X-21", 2),
    ])
  func level(text: String, level: Int) throws {
    #expect(try EDTF(parsing: text).level == level)
  }
}
