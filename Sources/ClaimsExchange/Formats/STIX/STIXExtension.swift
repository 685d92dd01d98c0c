import ClaimsJSON

/// What STIX has no properties for: the lines of the casefile that an object stands for, as texts, so
/// that nothing of them is lost on the way.
enum STIXExtension {
  static let id = STIXObject.id("extension-definition", key: "casefile lines 1")
  /// When its first version was written down.
  private static let time: Int64 = 1_767_225_600  // 2026-01-01T00:00Z

  /// The program, in whose name the extension and the findings are.
  static var program: STIXObject {
    var program = STIXObject("identity", key: "program", from: (time, time), by: nil)
    program["name"] = "Claimbench"
    program["identity_class"] = "system"
    program["description"] = "Claims and source-verification workbench."
    return program
  }

  static var definition: JSONValue {
    let program = program.id
    return [
      "type": "extension-definition", "spec_version": "2.1", "id": .string(id),
      "created_by_ref": .string(program), "created": .string(STIXObject.timestamp(time)),
      "modified": .string(STIXObject.timestamp(time)), "name": "Claimbench casefile lines",
      "description": "The lines of a Claimbench casefile that an object stands for.",
      "schema": """
      Property casefile_lines: a list of strings, each a line of a casefile as \
      Schema/casefile.schema.json of Claimbench describes it. Absent where the object stands for none.
      """,
      "version": "1.0.0", "extension_types": ["property-extension"],
    ]
  }

  static func value(_ lines: [JSONValue]) -> JSONValue {
    var value: JSONObject = ["extension_type": "property-extension"]
    if !lines.isEmpty { value["casefile_lines"] = .array(lines.map { .string($0.json()) }) }
    return .object(value)
  }
}
