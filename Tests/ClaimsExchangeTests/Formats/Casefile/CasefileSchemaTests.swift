import ClaimsJSON
import ClaimsModel
import ClaimsText
import Foundation
import Testing

@testable import ClaimsExchange

/// `Schema/casefile.schema.json`, and what the reader accepts: the two must say the same.
@Suite("The casefile schema and the reader")
struct CasefileSchemaTests {
  private let schema: JSONValue

  init() throws {
    let root = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
      folder.deletingLastPathComponent()  // Tests/ClaimsExchangeTests/Formats/Casefile/….swift
    }
    let data = try Data(contentsOf: root.appendingPathComponent("Schema/casefile.schema.json"))
    schema = try JSONParser.parse(Array(data)).value
  }

  private func definition(_ path: String...) throws -> JSONValue {
    try path.reduce(try #require(schema["$defs"])) { node, name in
      try #require(node[name], "\(name) of \(path)")
    }
  }

  // MARK: Names

  @Test("name the same types of line")
  func lineTypes() throws {
    let named = try #require(schema["oneOf"]?.elements).compactMap { $0["$ref"]?.text }
    let known = try knownWords(#"{"type":"none of them"}"#)
    #expect(Set(named) == Set(known.map { "#/$defs/" + $0 }))
    #expect(Set(known) == Set(CasefileLines.shortest.keys))
    for type in known {
      #expect(try definition(type, "properties", "type", "const").text == type)
    }
  }

  @Test("know the same fields of a line", arguments: CasefileLines.shortest.keys.sorted())
  func fields(type: String) throws {
    let known = try knownFields(CasefileLines.line(type, "zzzzzzzzzz", "1"))
    #expect(try names(definition(type, "properties")) == known)
  }

  @Test("require the same fields", arguments: CasefileLines.shortest.keys.sorted())
  func required(type: String) throws {
    // Of several that any one of is needed, the first stands in the shortest line.
    let first = try definition(type)["anyOf"]?.elements.first?["required"]?.elements ?? []
    let required = (try definition(type, "required").elements + first).compactMap(\.text)
    let shortest = CasefileLines.object(type)
    #expect(Set(required) == Set(shortest.members.map(\.key)))
    #expect(throws: Never.self) { try content(JSONValue.object(shortest).json()) }
    for name in required {
      var line = shortest
      line[name] = nil
      #expect(try problem(JSONValue.object(line).json()).reason.contains("“\(name)”"))
    }
  }

  @Test(
    "know the same fields of what lies within a line",
    arguments: [
      ("claim", "quote", #"{"exact":"80","zzzzzzzzzz":1}"#, ["claim", "properties", "quote"]),
      ("claim", "when", #"{"date":"2018","zzzzzzzzzz":1}"#, ["claim", "properties", "when"]),
      ("claim", "place", #"{"oneOf":["a","b"],"zzzzzzzzzz":1}"#, ["claim", "properties", "place"]),
      (
        "claim", "attribution", #"{"words":"w","zzzzzzzzzz":1}"#,
        ["claim", "properties", "attribution"]
      ),
      (
        "entity", "location", #"{"latitude":1,"longitude":2,"zzzzzzzzzz":1}"#,
        ["entity", "properties", "location"]
      ),
      (
        "entity", "aliases", #"[{"name":"x","zzzzzzzzzz":1}]"#,
        ["entity", "properties", "aliases", "items"]
      ),
      (
        "report", "credits", #"[{"report":"r","zzzzzzzzzz":1}]"#,
        ["report", "properties", "credits", "items"]
      ),
      (
        "origin", "from", #"{"report":"r","zzzzzzzzzz":1}"#, ["origin", "properties", "from"]
      ),
      ("note", "on", #"{"finding":"\#(Self.digest)","zzzzzzzzzz":1}"#, ["workItem"]),
      ("use", "on", #"{"report":"r","zzzzzzzzzz":1}"#, ["use", "properties", "on"]),
      (
        "evidence", "files", #"[{"path":"a","sha256":"\#(Self.digest)","size":7,"zzzzzzzzzz":1}]"#,
        ["evidence", "properties", "files", "items"]
      ),
      (
        "predicate", "implies", #"[{"predicate":"p","manner":"same","zzzzzzzzzz":1}]"#,
        ["predicate", "properties", "implies", "items"]
      ),
    ] as [(String, String, String, [String])])
  func innerFields(type: String, field: String, json: String, path: [String]) throws {
    let known = try knownFields(CasefileLines.line(type, field, json))
    let node = try path.reduce(try #require(schema["$defs"])) { try #require($0[$1]) }
    let forms = node["oneOf"]?.elements ?? [node]
    #expect(forms.reduce(into: Set()) { $0.formUnion(names($1["properties"])) } == known)
  }

  @Test("know the same forms of a value")
  func valueForms() throws {
    let examples: [String: String] = [
      "quantity": #""80""#, "entity": #""army""#, "allOf": #"["army","isis"]"#,
      "oneOf": #"["army","isis"]"#, "text": #""a deal""#, "flag": "true", "date": #""2018""#,
      "absent": #""unknown""#,
    ]
    let forms = try definition("value", "oneOf").elements
    let all = forms.reduce(into: Set()) { $0.formUnion(names($1["properties"])) }
    #expect(forms.count == examples.count)
    for form in forms {
      let name = try #require(form["required"]?.elements.first?.text)
      let example = try #require(examples[name])
      let own = names(form["properties"])
      #expect(try content(CasefileLines.line("claim", "value", "{\"\(name)\":\(example)}")).isClaim)
      let known = try knownFields(
        CasefileLines.line("claim", "value", "{\"\(name)\":\(example),\"zzzzzzzzzz\":1}"))
      #expect(known.isSuperset(of: own) && known.isSubset(of: all))
      for foreign in all.subtracting(own) {
        let other = examples[foreign] ?? #""x""#
        let both = "{\"\(name)\":\(example),\"\(foreign)\":\(other)}"
        let results = readCasefile(CasefileLines.line("claim", "value", both))
        #expect((try? results.first?.get()) == nil, "\(both)")
      }
    }
    let reading = try knownFields(
      CasefileLines.line(
        "claim", "value", #"{"quantity":"80","readings":[{"hard":"[80, 80]","zzzzzzzzzz":1}]}"#))
    #expect(reading == ["hard", "soft"])
  }

  private static let digest = String(repeating: "0a", count: 32)

  // MARK: Words and limits

  @Test("know the same words")
  func words() throws {
    try check(ValueKind.self, "predicate", "properties", "kind")
    try check(Predicate.Exclusivity.self, "predicate", "properties", "exclusivity")
    try check(Predicate.Aspect.self, "predicate", "properties", "aspect")
    try check(Predicate.Granule.self, "predicate", "properties", "granule")
    try check(
      Predicate.Implication.Manner.self, "predicate", "properties", "implies", "items",
      "properties", "manner")
    try check(Source.Kind.self, "source", "properties", "kind")
    try check(Reliability.self, "grade", "properties", "reliability")
    try check(Entity.Kind.self, "entity", "properties", "kind")
    try check(AliasJudgement.Verdict.self, "judgement", "properties", "verdict")
    try check(Polarity.self, "claim", "properties", "polarity")
    try check(
      ClaimTime.Reading.self, "claim", "properties", "when", "0", "properties", "reading")
    try check(Hedge.self, "claim", "properties", "hedge")
    try check(SourcingLevel.self, "claim", "properties", "sourcing")
    try check(OriginJudgement.Verdict.self, "origin", "properties", "verdict")
    try check(ReviewStatus.self, "decision", "properties", "status")
    try check(Resolution.Outcome.Word.self, "resolution", "properties", "outcome")
    try check(EvidenceKind.self, "evidence", "properties", "kind")
    for (field, node) in [
      ("value", try definition("value")), ("when", try definition("claim", "properties", "when")),
      ("place", try definition("claim", "properties", "place")),
    ] {
      let known = try knownWords(CasefileLines.line("claim", field, #"{"absent":"zz"}"#))
      let stated = try #require(node["oneOf"]).elements.compactMap {
        $0["properties"]?["absent"]?["enum"]
      }
      #expect(stated.map { $0.elements.compactMap(\.text) } == [known], "\(field)")
    }
  }

  private func check<Word: RawRepresentable & CaseIterable>(
    _ words: Word.Type, _ path: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws where Word.RawValue == String {
    // A number leads to one of several forms.
    let node = try path.reduce(try #require(schema["$defs"])) { node, name in
      try #require(Int(name).flatMap { node["oneOf"]?.elements[$0] } ?? node[name])
    }
    let stated = node["enum"]?.elements.compactMap(\.text)
    #expect(stated == words.allCases.map(\.rawValue), sourceLocation: sourceLocation)
  }

  @Test("take the same defaults", arguments: CasefileLines.shortest.keys.sorted())
  func defaults(type: String) throws {
    guard case .object(let properties) = try definition(type, "properties") else { return }
    let plain = try content(JSONValue.object(CasefileLines.object(type)).json())
    for property in properties.members {
      guard let value = property.value["default"] else { continue }
      let said = CasefileLines.line(type, property.key, value.json())
      #expect(try content(said) == plain, "\(property.key)")
    }
  }

  @Test("set the same limits")
  func limits() throws {
    #expect(
      try definition("casefile", "properties", "version", "enum").elements
        == (1...CasefileReader.version).map { .integer($0) })
    #expect(try definition("slug", "maxLength") == .integer(SlugText.longest))
    let longest = String(repeating: "a", count: 80)
    #expect(try definition("key", "maxLength") == 80)
    #expect(CasefileKey.isKey(longest) && !CasefileKey.isKey(longest + "a"))
    let bounds = [("latitude", GeoPoint.latitudes), ("longitude", GeoPoint.longitudes)]
    for (field, range) in bounds {
      let node = try definition("entity", "properties", "location", "properties", field)
      #expect(node["minimum"] == .double(range.lowerBound))
      #expect(node["maximum"] == .double(range.upperBound))
    }
    for (field, range) in [("credibility", 1...6), ("confidence", 0...100)] {
      let node = try definition("claim", "properties", field)
      #expect(node["minimum"] == .integer(range.lowerBound))
      #expect(node["maximum"] == .integer(range.upperBound))
      for number in [range.lowerBound, range.upperBound] {
        #expect(try content(CasefileLines.line("claim", field, "\(number)")).isClaim)
      }
      for number in [range.lowerBound - 1, range.upperBound + 1] {
        #expect(throws: Never.self) { try problem(CasefileLines.line("claim", field, "\(number)")) }
      }
    }
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

  // MARK: What the reader's own messages give away

  /// The fields that the reader asks for, as it lists them where one is unknown.
  private func knownFields(_ line: String) throws -> Set<String> {
    let found = try problem(line)
    #expect(found.reason.contains("“zzzzzzzzzz” is not one that we know"), "\(found.reason)")
    return Set(quoted(found.remedy))
  }

  /// The words that the reader takes, as it lists them where it is given another.
  private func knownWords(_ line: String) throws -> [String] {
    // The field's name comes first, the word refused last.
    Array(quoted(try problem(line).reason).dropFirst().dropLast())
  }

  private func quoted(_ text: String) -> [String] {
    text.split(separator: "“").dropFirst().compactMap { $0.split(separator: "”").first }
      .map(String.init)
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

extension CasefileContent {
  fileprivate var isClaim: Bool {
    if case .claim = self { true } else { false }
  }
}
