import Testing

@testable import ClaimsJSON

@Suite("Public suites", .enabled(if: Suites.folder != nil, "public suites are not here"))
struct PublicSuitesTests {
  private static let parsing = "JSONTestSuite/test_parsing"

  /// The grammar allows these; we refuse a key said twice.
  private static let refusedOnPurpose: Set<String> = [
    "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
  ]

  private static func files(_ prefix: String) -> [String] {
    Suites.files(in: parsing).filter { $0.hasPrefix(prefix) }
  }

  @Test("what is JSON is read, and reads the same when written", arguments: files("y_"))
  func accepts(file: String) throws {
    let bytes = try Suites.bytes(of: "\(Self.parsing)/\(file)")
    guard !Self.refusedOnPurpose.contains(file) else {
      #expect(throws: JSONProblem.self) { try JSONParser.parse(bytes) }
      return
    }
    let value = try JSONParser.parse(bytes).value
    #expect(try JSONParser.parse(value.json().utf8).value == value)
    #expect(try JSONParser.parse(value.json(.pretty).utf8).value == value)
  }

  @Test("what is not JSON is a problem with a place", arguments: files("n_"))
  func refuses(file: String) throws {
    let bytes = try Suites.bytes(of: "\(Self.parsing)/\(file)")
    let problem = try #require(throws: JSONProblem.self) { try JSONParser.parse(bytes) }
    #expect((0...bytes.count).contains(problem.offset))
    #expect(problem.reason.hasSuffix(".") && problem.remedy.hasSuffix("."))
  }

  @Test("what may be JSON is read or refused, and nothing breaks", arguments: files("i_"))
  func survives(file: String) throws {
    let bytes = try Suites.bytes(of: "\(Self.parsing)/\(file)")
    if let value = try? JSONParser.parse(bytes).value {
      #expect(try JSONParser.parse(value.json().utf8).value == value)
    }
  }

  @Test("all of the suite was there")
  func isComplete() {
    #expect(Self.files("y_").count == 95)
    #expect(Self.files("n_").count >= 187)
  }

  @Test("naughty strings come back byte for byte, and nothing raw is written")
  func naughtyStrings() throws {
    let strings = try JSONParser.parse(Suites.bytes(of: "naughty-strings/blns.json")).array
    for string in try #require(strings).map({ try #require($0.string) }) {
      let written = JSONValue.string(string).json()
      let read = try #require(try JSONParser.parse(written.utf8).string)
      #expect(Array(read.utf8) == Array(string.utf8))
      #expect(!written.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }
}
