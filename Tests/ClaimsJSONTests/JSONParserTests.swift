import Testing

@testable import ClaimsJSON

@Suite("Reading JSON")
struct JSONParserTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONParser.parse(text.utf8).value
  }

  /// The problem of a text in which "‸" marks the place where it should be found.
  private func problem(at marked: String) throws -> (problem: JSONProblem, offset: Int) {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
    try #require(parts.count == 2, "one mark a text")
    let problem = try #require(throws: JSONProblem.self) {
      try JSONParser.parse(parts.joined().utf8)
    }
    return (problem, parts[0].utf8.count)
  }

  @Test(
    "a text is the value it says",
    arguments: [
      ("null", nil), (" true ", true), ("\r\n\tfalse", false), ("0", 0), ("-12", -12),
      (#""""#, ""), (#""سوريا""#, "سوريا"), ("[]", []), ("[ ]", []), ("{}", [:]), ("{ }", [:]),
      ("[1, [2], {}]", [1, [2], [:]]),
      (#"{"b": 1, "a": [true, null]}"#, ["b": 1, "a": [true, nil]]),
    ] as [(String, JSONValue)])
  func value(text: String, expected: JSONValue) throws {
    #expect(try read(text) == expected)
  }

  @Test(
    "an escape is the character it stands for",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{08}\u{0C}\n\r\t"), (#""\u0041\u00e9\u00E9""#, "Aéé"),
      (#""\ud83d\ude00""#, "😀"), (#""a\u0000b""#, "a\0b"), (#""é\n日本""#, "é\n日本"),
      (#""\uFFFF""#, "\u{FFFF}"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(try read(text) == .string(expected))
  }

  @Test("keys keep their order")
  func keyOrder() throws {
    let node = try JSONParser.parse(#"{"z":1,"a":2,"m":3}"#.utf8)
    #expect(node.members?.map(\.key) == ["z", "a", "m"])
  }

  @Test("each value and key knows where it stands, in bytes")
  func offsets() throws {
    let node = try JSONParser.parse(#" {"é": [10, "x"]}"#.utf8)
    #expect(node.offset == 1)
    #expect(node.members?.map(\.keyOffset) == [2])
    #expect(node["é"]?.array?.map(\.offset) == [9, 13])
  }

  @Test("offsets begin at the base, as for a line within a file")
  func base() throws {
    #expect(try JSONParser.parse("[1]".utf8, base: 100).array?.first?.offset == 101)
    let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse("[1".utf8, base: 100) }
    #expect(problem?.offset == 102)
  }

  @Test("arrays, slices and lazy bytes read alike")
  func inputs() throws {
    let bytes = Array("..[7]..".utf8)
    #expect(try JSONParser.parse(bytes[2..<5]).value == [7])
    #expect(try JSONParser.parse(bytes[2..<5]).offset == 0)
    #expect(try JSONParser.parse(bytes.lazy.filter { $0 != UInt8(ascii: ".") }).value == [7])
    #expect(try bytes[2..<5].withUnsafeBytes { try JSONParser.parse($0).value } == [7])
  }

  @Test(
    "a fault is found where it stands",
    arguments: [
      ("‸", "ends where a value"), ("  ‸", "ends where a value"), ("{} ‸{}", "follows the end"),
      ("1 ‸2", "follows the end"), ("[1‸,]", "Nothing follows this comma"),
      (#"{"a": 1‸,}"#, "Nothing follows this comma"), ("[1 ‸2]", "A comma or “]”"),
      (#"{"a": 1 ‸"b": 2}"#, "A comma or “}”"), ("[1‸", "inside the array that begins at byte 0"),
      (#"{"a": 1‸"#, "inside the object that begins at byte 0"), ("{‸", "inside the object"),
      ("{‸a: 1}", "name of a field"), (#"{"a" ‸1}"#, "A colon should follow the field name “a”"),
      (#"{"a": ‸}"#, "A value should stand here, not “}”"), ("[‸,1]", "not “,”"),
      ("[‸'a']", "A value should stand here"), ("‸// hello", "A value should stand here"),
      ("‸NaN", "A value should stand here"), ("‸Infinity", "A value"), ("-‸Infinity", "the sign"),
      ("‸True", "A value"), ("‸nul", "A value"), ("true‸x", "follows the end"), ("‸+1", "A value"),
      ("‸.5", "A value"), ("5.‸", "the decimal point"), ("1e‸", "the exponent"),
      ("1e+‸x", "the exponent"), ("‸01", "a zero that does not count"), ("[‸-01]", "a zero"),
      ("0‸x1", "follows the end"), (#"[‸"a"#, "not closed"), (#"{"a": 1, ‸"a": 2}"#, "given twice"),
      (#"{"a": 1, ‸"\u0061": 2}"#, "given twice"), (#""a‸\x""#, "no escape"),
      (#""‸\"#, "no escape"),
      (#""‸\u12G4""#, "no escape"), (#""‸\u12"#, "no escape"), (#""‸\ud800""#, "surrogate"),
      (#""‸\ud800\n""#, "surrogate"), (#""‸\ud800\ud800""#, "surrogate"),
      (#""‸\udc00""#, "surrogate"), (#""‸\ude00\ud83d""#, "surrogate"), ("\"a‸\u{1F}\"", "U+001F"),
      ("\"a‸\n\"", "U+000A"), ("‸\u{FEFF}{}", "byte order mark"), ("‸é", "outside ASCII"),
      ("[1,‸\u{0}]", "U+0000"), ("‸\u{A0}1", "outside ASCII"),
    ])
  func fault(marked: String, words: String) throws {
    let (problem, offset) = try problem(at: marked)
    #expect(problem.offset == offset)
    #expect(problem.reason.contains(words))
    #expect(problem.reason.hasSuffix(".") && problem.remedy.hasSuffix("."))
  }

  @Test(
    "bytes that are not UTF-8 are found where they begin",
    arguments: [
      ([0xFF], 0), ([0x61, 0xC3], 1), ([0xC3, 0xA9, 0xC0, 0x80], 2), ([0xED, 0xA0, 0x80], 0),
      ([0x61, 0x62, 0xE2, 0x82], 2), ([0x5C, 0x6E, 0x61, 0xF5], 3), ([0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
    ] as [([UInt8], Int)])
  func invalidUTF8(content: [UInt8], place: Int) {
    let quote = [UInt8(ascii: "\"")]
    let problem = #expect(throws: JSONProblem.self) {
      try JSONParser.parse(quote + content + quote)
    }
    #expect(problem?.offset == place + 1)
    #expect(problem?.reason == "The text is not UTF-8 from here on.")
  }

  @Test(
    "UTF-16 is named for what it is", arguments: [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B]])
  func utf16(bytes: [UInt8]) {
    let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse(bytes) }
    #expect(problem?.reason == "The input is UTF-16, and JSON is UTF-8.")
  }

  @Test("64 levels are read, 65 are not")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSONParser.parse(nested(64).utf8) }
    let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse(nested(65).utf8) }
    #expect(problem?.offset == 64)
    #expect(throws: Never.self) { try JSONParser.parse("[\(nested(63)),\(nested(63))]".utf8) }
  }

  @Test("a key said twice is found in a large object too", arguments: [2, 15, 16, 17, 18, 500])
  func duplicateInLargeObject(count: Int) throws {
    let fields = (0..<count).map { #""k\#($0)":0"# }
    let clean = "{" + fields.joined(separator: ",") + "}"
    #expect(try JSONParser.parse(clean.utf8).members?.count == count)
    for again in [0, count - 1] {
      let (problem, offset) = try problem(
        at: "{" + fields.joined(separator: ",") + #",‸"k\#(again)":1}"#)
      #expect(problem.offset == offset)
    }
  }

  @Test("any beginning of a text and any one wrong byte is a problem or a value, never a crash")
  func mutations() throws {
    let text = Array(#"{"a":[1.5e3,-0,true,null,"é\n\ud83d\ude00"],"b":{"c":""}} "#.utf8)
    for end in text.indices {
      _ = try? JSONParser.parse(text[..<end])
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[end] = byte
        if let value = try? JSONParser.parse(changed).value {
          #expect(try JSONParser.parse(value.json().utf8).value == value)
        }
      }
    }
  }
}
