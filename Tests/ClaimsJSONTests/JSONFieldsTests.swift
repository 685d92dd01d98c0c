import Testing

@testable import ClaimsJSON

private enum Hedge: String, CaseIterable {
  case asserted, alleged
}

@Suite("Fields of an object")
struct JSONFieldsTests {
  /// The fields of a claim in which "‸", if there is one, marks where a problem should be found.
  private func fields(_ marked: String) throws -> (fields: JSONFields, offset: Int?) {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
    let node = try JSONParser.parse(parts.joined().utf8)
    let offset = parts.count == 2 ? parts[0].utf8.count : nil
    return (try JSONFields(node, of: "a claim"), offset)
  }

  @Test("fields are read by name and type, in any order")
  func reading() throws {
    var (fields, _) = try fields(
      #"{"hedge": "alleged", "id": "c1", "low": 4e1, "sure": 0.5, "denied": true, "#
        + #""tags": ["a", "b"], "quote": {"start": 3}, "note": null}"#)
    #expect(try fields.required("id", .string) == "c1")
    #expect(try fields.required("low", .integer) == 40)
    #expect(try fields.required("sure", .double) == 0.5)
    #expect(try fields.required("denied", .bool) == true)
    #expect(try fields.required("hedge", .word(Hedge.self)) == .alleged)
    #expect(try fields.required("tags", .array(of: .string)) == ["a", "b"])
    #expect(try fields.optional("note", .string) == nil)
    #expect(try fields.optional("absent", .string) == nil)
    let start = try fields.required("quote") { (node) throws(JSONProblem) in
      var quote = try JSONFields(node, of: "a quote")
      let start = try quote.required("start", .integer(in: 0...9))
      try quote.finish()
      return start
    }
    #expect(start == 3)
    try fields.finish()
  }

  @Test("a missing field is told at the object that lacks it")
  func missing() throws {
    var (fields, _) = try fields(#" {"id": "c1"}"#)
    let problem = #expect(throws: JSONProblem.self) { try fields.required("says", .string) }
    let expected = JSONProblem(
      offset: 1, reason: "The field “says” of a claim is missing.", remedy: "Add it.")
    #expect(problem == expected)
  }

  @Test("what is no object is told as such")
  func notAnObject() throws {
    let problem = #expect(throws: JSONProblem.self) { try self.fields("[1]") }
    #expect(problem?.reason == "An object should stand here for a claim, not an array.")
  }

  @Test(
    "a value of another type is told where it stands",
    arguments: [
      (#"{"f": ‸12}"#, "a string", "the number 12"), (#"{"f": ‸null}"#, "a string", "null"),
      (#"{"f": ‸[]}"#, "a string", "an array"), (#"{"f": ‸true}"#, "a string", "true"),
    ])
  func wrongType(marked: String, wanted: String, found: String) throws {
    var (fields, offset) = try fields(marked)
    let problem = #expect(throws: JSONProblem.self) { try fields.required("f", .string) }
    #expect(problem?.offset == offset)
    #expect(problem?.reason == "The field “f” should be \(wanted), not \(found).")
  }

  @Test("a number that is not whole, or outside its range, is told with the range")
  func wrongInteger() throws {
    var (fields, offset) = try fields(#"{"f": ‸1.5}"#)
    let whole = #expect(throws: JSONProblem.self) { try fields.required("f", .integer) }
    #expect(whole?.offset == offset)
    let range = #expect(throws: JSONProblem.self) {
      try fields.optional("f", .integer(in: 0...100))
    }
    #expect(
      range?.reason == "The field “f” should be a whole number from 0 to 100, not the number 1.5.")
  }

  @Test("a word that is not of the vocabulary is told with the vocabulary")
  func wrongWord() throws {
    var (fields, _) = try fields(#"{"hedge": "maybe"}"#)
    let problem = #expect(throws: JSONProblem.self) {
      try fields.required("hedge", .word(Hedge.self))
    }
    #expect(
      problem?.reason
        == "The field “hedge” should be one of “asserted”, “alleged”, not the string “maybe”.")
  }

  @Test("an element of another type is told with its index")
  func wrongElement() throws {
    var (fields, offset) = try fields(#"{"rows": [[1], [2, ‸"x"]]}"#)
    let problem = #expect(throws: JSONProblem.self) {
      try fields.required("rows", .array(of: .array(of: .integer)))
    }
    #expect(problem?.offset == offset)
    #expect(problem?.reason.hasPrefix("The field “rows”[1][1] should be a whole number") == true)
  }

  @Test("a field that nobody asked for is told at its name, with what was meant")
  func unknown() throws {
    var (fields, offset) = try fields(#"{"id": "c1", ‸"hegde": "alleged", "x": 1}"#)
    _ = try fields.required("id", .string)
    _ = try fields.optional("hedge", .string)
    let first = #expect(throws: JSONProblem.self) {
      try fields.finish { name, known in name == "hegde" ? known : [] }
    }
    let expected = JSONProblem(
      offset: try #require(offset),
      reason: "The field “hegde” is not one that we know of a claim.",
      remedy: "Did you mean “hedge”?")
    #expect(first == expected)
    #expect(
      fields.unknownFields().map(\.remedy)
        == Array(repeating: "Remove it, or use one of “id”, “hedge”.", count: 2))
  }

  @Test("a problem of the caller's own stands at the field's value")
  func ownProblem() throws {
    let (fields, offset) = try fields(#"{"when": ‸"2017-13"}"#)
    let there = fields.problem(at: "when", reason: "There is no month 13.", remedy: "Correct it.")
    #expect(there.offset == offset)
    #expect(fields.problem(at: "where", reason: "", remedy: "").offset == 0)
  }

  @Test("a message quotes forty characters of a name at most")
  func longNames() throws {
    let (fields, _) = try fields(#"{"\#(String(repeating: "a\u{301}", count: 1000))": 1}"#)
    let problem = try #require(fields.unknownFields().first)
    #expect(problem.reason.unicodeScalars.count < 120)
    #expect(problem.reason.contains("…”"))
  }
}
