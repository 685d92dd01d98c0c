import ClaimsJSON
import ClaimsModel
import ClaimsReading
import ClaimsText
import Foundation
import Testing

@testable import ClaimsExchange

/// `Schema/draft.schema.json`, and what the reader accepts: the two must say the same.
@Suite("The draft schema and the reader")
struct DraftSchemaTests {
  private let schema: JSONValue

  init() throws {
    let root = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
      folder.deletingLastPathComponent()  // Tests/ClaimsExchangeTests/Formats/Drafts/….swift
    }
    let data = try Data(contentsOf: root.appendingPathComponent("Schema/draft.schema.json"))
    schema = try JSONParser.parse(Array(data)).value
  }

  private func definition(_ path: String...) throws -> JSONValue {
    try path.reduce(try #require(schema["$defs"])) { node, name in
      try #require(Int(name).flatMap { node["oneOf"]?.elements[$0] } ?? node[name], "\(path)")
    }
  }

  /// The line of a full draft with one field replaced by, or given, some JSON.
  private static func line(_ field: String, _ json: String) throws -> String {
    var object = DraftWriter.content(DraftSamples.full)
    object[field] = try JSONParser.parse(Array(json.utf8)).value
    return JSONValue.object(object).json()
  }

  @Test("know the same fields, and require the same")
  func fields() throws {
    let known = try knownFields(Self.line("zzzzzzzzzz", "1"))
    #expect(try names(definition("draft", "properties")) == known)
    let required = try definition("draft", "required").elements.compactMap(\.text)
    for name in required {
      var object = DraftWriter.content(DraftSamples.full)
      object[name] = nil
      #expect(try problem(JSONValue.object(object).json()).contains("“\(name)”"))
    }
    let shortest = DraftWriter.proposal(DraftSamples.bare)
    #expect(Set(shortest.members.map(\.key)) == Set(required))
    #expect(DraftReader.draft(JSONValue.object(shortest).json()) != nil)
  }

  @Test(
    "know the same fields of what lies within",
    arguments: [
      ("quote", #"{"exact":"80","zzzzzzzzzz":1}"#, ["quote"]),
      ("value", #"{"words":"80","zzzzzzzzzz":1}"#, ["value", "0"]),
      ("when", #"{"date":"2018","zzzzzzzzzz":1}"#, ["time"]),
      ("event", #"{"kind":"deal","name":"a","zzzzzzzzzz":1}"#, ["event"]),
      ("basis", #"[{"field":"value","start":1,"end":2,"zzzzzzzzzz":1}]"#, ["basis"]),
      ("open", #"[{"field":"value","start":1,"end":2,"zzzzzzzzzz":1}]"#, ["open"]),
      ("parts", #"[{"reason":"a","points":2,"zzzzzzzzzz":1}]"#, ["part"]),
    ] as [(String, String, [String])])
  func innerFields(field: String, json: String, path: [String]) throws {
    let known = try knownFields(Self.line(field, json))
    let node = try path.reduce(try #require(schema["$defs"])) { node, name in
      try #require(Int(name).flatMap { node["oneOf"]?.elements[$0] } ?? node[name])
    }
    #expect(names(node["properties"]) == known)
  }

  @Test("know the same words")
  func words() throws {
    #expect(
      try stated("draft", "properties", "subjectKind") == Entity.Kind.allCases.map(\.rawValue))
    #expect(try stated("draft", "properties", "polarity") == Polarity.allCases.map(\.rawValue))
    #expect(try stated("draft", "properties", "hedge") == Hedge.allCases.map(\.rawValue))
    #expect(try stated("draft", "properties", "sourcing") == SourcingLevel.allCases.map(\.rawValue))
    #expect(
      try stated("time", "properties", "reading") == ClaimTime.Reading.allCases.map(\.rawValue))
    #expect(
      try stated("event", "properties", "kind") == DraftEvent.Kind.allCases.map(\.rawValue))
    #expect(try stated("field") == DraftBasis.Field.allCases.map(\.rawValue))
    let absences = try definition("value", "3", "properties", "absent", "enum").elements
    for word in absences.compactMap(\.text) {
      #expect(
        DraftReader.draft(try Self.line("value", #"{"absent":"\#(word)"}"#)) != nil, "\(word)")
    }
    #expect(absences.count == 3)
  }

  @Test("leave no object open to other fields")
  func closed() {
    var open: [String] = []
    func visit(_ node: JSONValue, _ path: String) {
      if node["properties"] != nil, node["additionalProperties"] != false { open.append(path) }
      switch node {
      case .object(let object): object.members.forEach { visit($0.value, path + "/" + $0.key) }
      case .array(let nodes): nodes.forEach { visit($0, path + "[]") }
      default: break
      }
    }
    visit(schema, "")
    #expect(open.isEmpty)
  }

  private func stated(_ path: String...) throws -> [String] {
    let node = try path.reduce(try #require(schema["$defs"])) { try #require($0[$1]) }
    return node["enum"]?.elements.compactMap(\.text) ?? []
  }

  private func problem(_ line: String) throws -> String {
    let problem = try #require(DraftReader(file: "-").read(Array(line.utf8)).problems.first)
    return problem.reason + "\n" + problem.remedy
  }

  /// The fields that the reader asks for, as it lists them where one is unknown.
  private func knownFields(_ line: String) throws -> Set<String> {
    let found = try #require(DraftReader(file: "-").read(Array(line.utf8)).problems.first)
    #expect(found.reason.contains("“zzzzzzzzzz” is not one that we know"), "\(found.reason)")
    return Set(
      found.remedy.split(separator: "“").dropFirst().compactMap {
        $0.split(separator: "”").first.map(String.init)
      })
  }

  private func names(_ properties: JSONValue?) -> Set<String> {
    guard case .object(let object)? = properties else { return [] }
    return Set(object.members.map(\.key))
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
