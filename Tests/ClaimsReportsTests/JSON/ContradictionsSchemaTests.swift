import ClaimsJSON
import ClaimsModel
import Foundation
import Testing

@testable import ClaimsReports

/// `Schema/contradictions.schema.json`, and what is written: the two must say the same.
@Suite("The schema of contradiction reports")
struct ContradictionsSchemaTests {
  private static let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
    folder.deletingLastPathComponent()  // Tests/ClaimsReportsTests/JSON/….swift
  }
  private let schema: SchemaCheck

  init() throws {
    schema = SchemaCheck(schema: try Self.parsed("Schema/contradictions.schema.json"))
  }

  private static func parsed(_ path: String) throws -> JSONValue {
    try JSONParser.parse(Array(try Data(contentsOf: root.appendingPathComponent(path)))).value
  }

  @Test("says all that the sample case's report holds, and no more")
  func sample() throws {
    let path = "Samples/Cases/north-hama-2018/contradictions.json"
    #expect(schema.faults(in: try Self.parsed(path)) == [])
  }

  @Test("says all that a report can hold")
  func whole() {
    #expect(schema.faults(in: SampleCase.wholeReport.json) == [])
    #expect(schema.faults(in: SampleCase.report([]).json) == [])
    for seed in 0..<4 as Range<UInt64> {
      var random = RandomCase(seed: seed)
      #expect(schema.faults(in: random.wholeReport().json) == [], "seed \(seed)")
    }
  }

  @Test("finds a key that is missing, one too many, a word and a type that are not documented")
  func faults() {
    func faults(_ change: (inout JSONObject) -> Void) -> [String] {
      guard case .object(var report) = SampleCase.wholeReport.json else { return [] }
      change(&report)
      return schema.faults(in: .object(report))
    }
    #expect(faults { $0["changes"] = nil } == ["$: changes is missing"])
    #expect(faults { $0["more"] = 1 } == ["$: more is not documented"])
    #expect(faults { $0["version"] = 2 } == ["$.version: 2 is not documented"])
    #expect(faults { $0["leftOut"] = "none" } == ["$.leftOut: \"none\" is of another type"])
    #expect(
      faults { $0["upTo"] = ["entry": 1] } == ["$.upTo: {\"entry\":1} has none of the forms"])
  }

  @Test("knows the words of the model")
  func words() throws {
    func words(_ path: String...) -> [String] {
      let node = path.reduce(schema.schema["$defs"]) { $0?[$1] }
      guard case .array(let words) = node?["enum"] else { return [] }
      return words.compactMap { $0.string }
    }
    #expect(words("outcome") == Resolution.Outcome.Word.allCases.map(\.rawValue))
    #expect(words("severity") == Severity.allCases.map(\.rawValue))
    #expect(words("status") == ReviewStatus.allCases.map(\.rawValue))
    #expect(words("finding", "properties", "scope") == FindingScope.allCases.map(\.rawValue))
    #expect(words("claim", "properties", "hedge") == Hedge.allCases.map(\.rawValue))
    #expect(words("claim", "properties", "sourcing") == SourcingLevel.allCases.map(\.rawValue))
  }
}

/// As much of JSON Schema 2020-12 as the schema uses.
private struct SchemaCheck {
  let schema: JSONValue

  /// What does not hold, by its path; empty where all does.
  func faults(in value: JSONValue) -> [String] { faults(value, schema, "$") }

  private func faults(_ value: JSONValue, _ node: JSONValue, _ path: String) -> [String] {
    if let name = node["$ref"]?.string?.split(separator: "/").last {
      guard let target = schema["$defs"]?[String(name)] else { return ["\(path): no \(name)"] }
      return faults(value, target, path)
    }
    if case .array(let forms) = node["oneOf"] {
      let fits = forms.count { faults(value, $0, path).isEmpty }
      return fits == 1 ? [] : ["\(path): \(value.json()) has none of the forms"]
    }
    if let only = node["const"] {
      return value == only ? [] : ["\(path): \(value.json()) is not documented"]
    }
    if case .array(let words) = node["enum"] {
      return words.contains(value) ? [] : ["\(path): \(value.json()) is not documented"]
    }
    guard let type = node["type"], types(of: type).contains(Self.type(of: value)) else {
      return ["\(path): \(value.json()) is of another type"]
    }
    switch value {
    case .array(let values):
      return values.enumerated().flatMap { place, value in
        node["items"].map { faults(value, $0, "\(path)[\(place)]") } ?? ["\(path): no items"]
      }
    case .object(let object): return faults(object, node, path)
    case .string(let text): return pattern(text, node, path)
    default: return []
    }
  }

  private func faults(_ object: JSONObject, _ node: JSONValue, _ path: String) -> [String] {
    var faults: [String] = []
    if case .array(let required) = node["required"] {
      faults += required.compactMap(\.string).filter { object[$0] == nil }.map {
        "\(path): \($0) is missing"
      }
    }
    return faults
      + object.members.flatMap { member -> [String] in
        guard let property = node["properties"]?[member.key] else {
          return ["\(path): \(member.key) is not documented"]
        }
        return self.faults(member.value, property, "\(path).\(member.key)")
      }
  }

  private func pattern(_ text: String, _ node: JSONValue, _ path: String) -> [String] {
    guard let pattern = node["pattern"]?.string, let regex = try? Regex(pattern) else { return [] }
    return text.contains(regex) ? [] : ["\(path): “\(text)” is not like \(pattern)"]
  }

  private func types(of node: JSONValue) -> [String] {
    if case .array(let types) = node { return types.compactMap(\.string) }
    return [node.string].compactMap(\.self)
  }

  private static func type(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .number: "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension JSONValue {
  fileprivate var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}
