import Testing

@testable import ClaimsJSON

@Suite("JSON values")
struct JSONValueTests {
  @Test("setting a key replaces it in its place, appends it, or removes it")
  func setting() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = "new"
    #expect(object == ["a": 3, "b": 2, "c": "new"])
    object["b"] = nil
    object["never"] = nil
    #expect(object == ["a": 3, "c": "new"])
  }

  @Test("another order, or another spelling of a number, is another value")
  func equality() throws {
    #expect(["a": 1, "b": 2] as JSONValue != ["b": 2, "a": 1])
    #expect(try JSONParser.parse("1.0".utf8).value != 1)
    #expect(try JSONParser.parse(#"{"a":1}"#.utf8).value == ["a": 1])
  }

  @Test("a key is looked up in an object, and in nothing else")
  func lookup() {
    let value: JSONValue = ["a": ["b": true]]
    #expect(value["a"]?["b"] == true)
    #expect(value["b"] == nil)
    #expect(value["a"]?["b"]?["c"] == nil)
  }
}
