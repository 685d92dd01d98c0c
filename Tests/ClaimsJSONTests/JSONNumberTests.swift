import Testing

@testable import ClaimsJSON

@Suite("Numbers")
struct JSONNumberTests {
  private func number(_ text: String) throws -> JSONNumber {
    try #require(try JSONParser.parse(text.utf8).number)
  }

  @Test(
    "a whole number is read exactly, however it is spelled",
    arguments: [
      ("0", 0), ("-0", 0), ("0.000", 0), ("0e999999999999", 0), ("12", 12), ("12.0", 12),
      ("1.20e1", 12), ("120e-1", 12), ("-1.5E1", -15), ("1e18", 1_000_000_000_000_000_000),
      ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("9223372036854775807.00", .max), ("9007199254740993.0", 9_007_199_254_740_993),
    ] as [(String, Int64)])
  func whole(text: String, expected: Int64) throws {
    #expect(try number(text).integer == expected)
  }

  @Test(
    "a number that is not whole, or too large, is no integer",
    arguments: [
      "0.5", "12.01", "1e-1", "12e-1", "9223372036854775808", "-9223372036854775809", "1e19",
      "1e999999999999", "1e-999999999999", "1.00000000000000000001", "1.5e-2147483648",
    ])
  func notWhole(text: String) throws {
    #expect(try number(text).integer == nil)
  }

  @Test("text is kept digit for digit", arguments: ["1.50", "-0", "1E+2", "0.1000000000000000055"])
  func spelling(text: String) throws {
    #expect(try number(text).text == text)
    #expect(try JSONParser.parse(text.utf8).value.json() == text)
  }

  @Test(
    "a double prints in the fewest digits",
    arguments: [
      (1, "1"), (-3, "-3"), (0.1, "0.1"), (1.5, "1.5"), (1e21, "1e+21"),
      (.leastNonzeroMagnitude, "5e-324"),
      (100_000, "100000"), (0.1 + 0.2, "0.30000000000000004"), (-0.0, "-0"),
      (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    ])
  func shortest(value: Double, expected: String) throws {
    #expect(JSONNumber(value).text == expected)
    #expect(try number(expected).double == value)
  }

  @Test("a number beyond the doubles has no double, one below them is zero")
  func outOfRange() throws {
    #expect(try number("1e400").double == nil)
    #expect(try number("-1e400").double == nil)
    #expect(try number("1e-400").double == 0)
  }
}
