import Foundation
import Testing

@Suite("The sample cases, as the program prints them")
struct SampleOutputTests {
  private static let folder = ReadmeTests.root.appending(path: "Samples")

  /// The folders of `Samples/Contradictions`, each named for its rule.
  private static let rules = Result {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "Contradictions"), includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent).sorted()
  }

  @Test(
    "contradict as recorded",
    arguments: [
      (file: "contradictions.txt", options: []),
      (file: "contradictions.json", options: ["--json"]),
    ] as [(file: String, options: [String])])
  func contradictions(file: String, options: [String]) throws {
    try expectSame(file, in: "Cases/north-hama-2018", printedWith: options)
  }

  @Test("show each rule at work as recorded", arguments: try rules.get())
  func rule(code: String) throws {
    try expectSame("expected.txt", in: "Contradictions/\(code)", printedWith: ["--rule", code])
  }

  /// `CLAIMBENCH_RECORD=1 swift test --filter SampleOutputTests` writes the files anew.
  private func expectSame(
    _ file: String, in name: String, printedWith options: [String]
  ) throws {
    let program = try Program()
    let sample = Self.folder.appending(path: name)
    let casefile = sample.appending(path: "case.jsonl").path(percentEncoded: false)
    for arguments in [["init"], ["import", casefile]] {
      let ended = try program.run(arguments)
      #expect(ended.status == 0, "\(ended.errors)")
    }
    let printed = try program.run(
      ["contradictions"] + options, environment: ["COLUMNS": "100"])
    #expect(printed.status == 0, "\(printed.errors)")
    let bytes = Self.withoutClock(printed.output)
    let recorded = sample.appending(path: file)
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try bytes.write(to: recorded)
    }
    let isSame = try Data(contentsOf: recorded) == bytes
    #expect(
      isSame, "Run CLAIMBENCH_RECORD=1 swift test --filter SampleOutputTests, and read the diff.")
  }

  /// The output, with when the case was imported put as one moment: else it is the same every time.
  private static func withoutClock(_ output: String) -> Data {
    Data(
      output.replacing(/("upTo": \{\s+"entry": \d+,\s+"at": )"[^"]+"/) {
        $0.1 + "\"2018-02-10T08:00:00Z\""
      }.utf8)
  }
}
