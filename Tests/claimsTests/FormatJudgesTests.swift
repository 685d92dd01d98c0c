import Foundation
import Testing

/// What we write, read by other people's programs: those of PyPI that judge a format, where the machine
/// has them (`CLAIMBENCH_PYTHON` names a Python that does). Elsewhere the tests are skipped.
@Suite("Exports and their judges")
struct FormatJudgesTests {
  struct Judge: Sendable, CustomTestStringConvertible {
    let format: String
    /// What Python must be able to import.
    let module: String
    /// Reads the file `argv[1]`, and fails where it is not valid.
    let script: String

    var testDescription: String { "\(format) by \(module)" }
  }

  static let judges = [
    Judge(
      format: "stix", module: "stix2validator",
      script: """
        from stix2validator import validate_file, ValidationOptions
        result = validate_file(sys.argv[1], ValidationOptions(enforce_refs=True))
        assert result.is_valid, result.as_dict()
        """),
    Judge(
      format: "geojson", module: "geojson",
      script: """
        shown = geojson.load(open(sys.argv[1]))
        assert shown.is_valid and shown.features, shown.errors()
        """),
    Judge(
      format: "prov", module: "prov.model",
      script: """
        document = prov.model.ProvDocument.deserialize(sys.argv[1])
        assert "wasDerivedFrom" in document.get_provn()
        """),
    Judge(
      format: "followthemoney", module: "followthemoney.statement.serialize",
      script: """
        from pathlib import Path
        from followthemoney.dataset import Dataset
        from followthemoney.statement.entity import StatementEntity
        rows = {}
        for row in followthemoney.statement.serialize.read_path_statements(Path(sys.argv[1]), "csv"):
            assert row.id == row.generate_key(), row
            rows.setdefault(row.entity_id, []).append(row)
        data = Dataset.make({"name": "claimbench", "title": "Claimbench"})
        for entity in (StatementEntity.from_statements(data, found) for found in rows.values()):
            for kind, value in entity.itervalues():
                assert kind.type.clean(value) == value, (kind, value)
        """),
    Judge(
      format: "claimreview", module: "jsonschema",
      script: """
        import json
        schema = json.load(open("\(schema)"))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(json.load(open(sys.argv[1])), schema)
        """),
  ]

  private static let schema = ReadmeTests.root.appending(path: "Schema/claimreview.schema.json")
    .path(percentEncoded: false)
  private static let python =
    ProcessInfo.processInfo.environment["CLAIMBENCH_PYTHON"] ?? "python3"

  /// Those whose module is there.
  static let present = judges.filter { (try? run("import \($0.module)", []) == 0) ?? false }

  @Test(
    "find nothing wrong, in the whole and in what a redaction leaves",
    .enabled(
      if: !present.isEmpty, "No judge is installed: pip install stix2-validator geojson prov"),
    arguments: present)
  func judged(judge: Judge) throws {
    let program = try Program.withFormatsCase()
    for more in [[], ["--redact"]] {
      let file = program.folder.appending(path: "judged\(more.count).json")
        .path(percentEncoded: false)
      let exported = try program.run(
        ["export", "--format", judge.format, "--output", file] + more)
      #expect(exported.status == 0, "\(exported.errors)")
      #expect(try Self.run("import sys, \(judge.module)\n\(judge.script)", [file]) == 0)
    }
  }

  private static func run(_ script: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = arguments.isEmpty ? FileHandle.nullDevice : FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
