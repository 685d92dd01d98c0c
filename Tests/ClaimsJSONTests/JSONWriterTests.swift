import Testing

@testable import ClaimsJSON

@Suite("Writing JSON")
struct JSONWriterTests {
  private let claim: JSONValue = [
    "id": "c1", "count": 40, "sure": 0.5, "places": ["الطبقة", "Kobanî"], "who": nil, "none": [],
    "empty": [:], "denied": false,
  ]

  @Test("compact is one line, in the order given")
  func compact() {
    #expect(
      claim.json() == #"{"id":"c1","count":40,"sure":0.5,"places":["الطبقة","Kobanî"],"#
        + #""who":null,"none":[],"empty":{},"denied":false}"#)
  }

  @Test("pretty is one entry a line")
  func pretty() {
    let expected = """
      {
        "id": "c1",
        "count": 40,
        "sure": 0.5,
        "places": [
          "الطبقة",
          "Kobanî"
        ],
        "who": null,
        "none": [],
        "empty": {},
        "denied": false
      }
      """
    #expect(claim.json(.pretty) == expected)
  }

  @Test(
    "an array of very many entries is written piece by piece, as it is written whole",
    arguments: [JSONWriter.Layout.compact, .pretty])
  func pieces(layout: JSONWriter.Layout) {
    for count in [0, 1, 2, 5000] {
      let entries = (0..<count).map { place in claim.at("id", .string("c\(place)")) }
      let whole: JSONObject = ["first": claim, "many": .array(entries), "last": [1, 2]]
      var open = whole
      open["many"] = []
      var (writer, pieces) = (JSONWriter(layout), [[UInt8]]())
      writer.append(open, with: entries.lazy.map(\.self), under: "many") { pieces.append($0) }
      #expect(
        String(decoding: pieces.joined(), as: UTF8.self) == JSONValue.object(whole).json(layout))
      #expect(writer.bytes.isEmpty && (count < 5000 || pieces.count > 5))
    }
  }

  @Test(
    "an array is written entry by entry as it is written whole",
    arguments: [JSONWriter.Layout.compact, .pretty])
  func openArray(layout: JSONWriter.Layout) {
    for count in [0, 1, 3] {
      let entries = (0..<count).map { place in claim.at("id", .string("c\(place)")) }
      var writer = JSONWriter(layout)
      var array = writer.openArray()
      for entry in entries { writer.append(entry, to: &array) }
      writer.close(array)
      #expect(
        String(decoding: writer.bytes, as: UTF8.self) == JSONValue.array(entries).json(layout))
    }
  }

  @Test("what is written reads the same", arguments: [JSONWriter.Layout.compact, .pretty])
  func roundTrip(layout: JSONWriter.Layout) throws {
    #expect(try JSONParser.parse(claim.json(layout).utf8).value == claim)
  }

  @Test(
    "what a terminal would obey is escaped",
    arguments: [
      ("a\"b\\c/", #""a\"b\\c/""#), ("\u{08}\t\n\u{0C}\r", #""\b\t\n\f\r""#),
      ("\u{1B}[6n\u{07}\0", #""\u001B[6n\u0007\u0000""#),
      ("\u{7F}\u{80}\u{9B}\u{9F}", #""\u007F\u0080\u009B\u009F""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{202A}\u{202E}", #""\u202A\u202E""#),
      ("\u{2066}\u{2069}", #""\u2066\u2069""#),
      ("\u{200E}\u{200F}\u{061C}", #""\u200E\u200F\u061C""#),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(JSONValue.string(text).json() == expected)
    #expect(JSONValue.object([text: 1]).json() == "{\(expected):1}")
    #expect(try JSONParser.parse(expected.utf8).string == text)
  }

  @Test(
    "other text stays as it is",
    arguments: [
      "", "plain", "é", "می‌خواهم", "日本", "👨‍👩‍👧", "\u{A0}", "\u{200B}", "\u{10FFFF}", "e\u{301}",
    ])
  func plain(text: String) throws {
    #expect(Array(JSONValue.string(text).json().utf8) == Array("\"\(text)\"".utf8))
  }

  @Test("every scalar comes back")
  func everyScalar() throws {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init(_:)))
    let read = try JSONParser.parse(JSONValue.string(String(text)).json().utf8).string
    #expect(read.map { Array($0.utf8) } == Array(String(text).utf8))
  }

  @Test("one writer writes a line a value")
  func lines() {
    var writer = JSONWriter()
    for value in [1, "a"] as [JSONValue] {
      writer.append(value)
      writer.endLine()
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "1\n\"a\"\n")
  }
}

extension JSONValue {
  /// The same object with another value under a key.
  fileprivate func at(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var object) = self else { return self }
    object[key] = value
    return .object(object)
  }
}
