import ClaimsJSON
import Foundation

/// As much of JSON Schema (2020-12) as the schema of an export uses. What it does not know, it says.
struct SchemaCheck {
  let schema: JSONValue

  /// A schema of the project.
  init(named name: String) throws {
    let root = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
      folder.deletingLastPathComponent()  // Tests/ClaimsExchangeTests/Formats/ClaimReview/….swift
    }
    let data = try Data(contentsOf: root.appendingPathComponent("Schema/\(name)"))
    schema = try JSONParser.parse(Array(data)).value
  }

  /// What is wrong with a value, each with the path to it; empty where it is valid.
  func faults(_ value: JSONValue) -> [String] { faults(value, schema, at: "$") }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let rules) = schema else { return ["\(path): a schema is no object"] }
    return rules.members.flatMap { rule in
      switch (rule.key, rule.value) {
      case ("$schema", _), ("$defs", _), ("title", _), ("description", _): [String]()
      case ("const", let wanted): value == wanted ? [] : ["\(path): is not \(wanted.json())"]
      case ("enum", .array(let wanted)): wanted.contains(value) ? [] : ["\(path): is no such word"]
      case ("type", .string(let type)): Self.type(of: value) == type ? [] : ["\(path): no \(type)"]
      case ("pattern", .string(let pattern)): self.pattern(value, pattern, path)
      case ("required", .array(let names)): required(value, names, path)
      case ("properties", .object(let properties)): self.properties(value, properties, path)
      case ("additionalProperties", false): unknown(value, rules["properties"], path)
      case ("items", let items): self.items(value, items, path)
      case ("$ref", .string(let name)): faults(value, definition(name), at: path)
      default: ["\(path): the check does not know \(rule.key)"]
      }
    }
  }

  private func definition(_ reference: String) -> JSONValue {
    schema["$defs"]?[String(reference.dropFirst("#/$defs/".count))] ?? .null
  }

  private func pattern(_ value: JSONValue, _ pattern: String, _ path: String) -> [String] {
    guard case .string(let text) = value else { return [] }
    let isMatch = text.range(of: pattern, options: .regularExpression) != nil
    return isMatch ? [] : ["\(path): “\(text)” does not match \(pattern)"]
  }

  private func required(_ value: JSONValue, _ names: [JSONValue], _ path: String) -> [String] {
    names.compactMap { name in
      guard case .string(let name) = name, value[name] == nil else { return nil }
      return "\(path): \(name) is missing"
    }
  }

  private func properties(
    _ value: JSONValue, _ properties: JSONObject, _ path: String
  ) -> [String] {
    properties.members.flatMap { property in
      value[property.key].map { faults($0, property.value, at: "\(path).\(property.key)") } ?? []
    }
  }

  private func unknown(_ value: JSONValue, _ known: JSONValue?, _ path: String) -> [String] {
    guard case .object(let object) = value else { return [] }
    return object.members.filter { known?[$0.key] == nil }.map { "\(path).\($0.key): not known" }
  }

  private func items(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard case .array(let entries) = value else { return [] }
    return entries.enumerated().flatMap { faults($1, schema, at: "\(path)[\($0)]") }
  }

  private static func type(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
