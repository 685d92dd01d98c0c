import Foundation
import Testing

@Suite("The sample case, as the program prints it")
struct SampleOutputTests {
  private static let folder = ReadmeTests.root.appending(path: "Samples/Cases/north-hama-2018")

  /// `CLAIMBENCH_RECORD=1 swift test --filter SampleOutputTests` writes the files anew.
  @Test(
    "contradicts as recorded",
    arguments: [
      (file: "contradictions.txt", options: []),
      (file: "contradictions.json", options: ["--json"]),
    ] as [(file: String, options: [String])])
  func contradictions(file: String, options: [String]) throws {
    let program = try Program()
    let sample = Self.folder.appending(path: "case.jsonl").path(percentEncoded: false)
    for arguments in [["init"], ["import", sample]] {
      let ended = try program.run(arguments)
      #expect(ended.status == 0, "\(ended.errors)")
    }
    let printed = try program.run(
      ["contradictions"] + options, environment: ["COLUMNS": "100"])
    #expect(printed.status == 0, "\(printed.errors)")
    let recorded = Self.folder.appending(path: file)
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try printed.outputBytes.write(to: recorded)
    }
    let isSame = try Data(contentsOf: recorded) == printed.outputBytes
    #expect(
      isSame, "Run CLAIMBENCH_RECORD=1 swift test --filter SampleOutputTests, and read the diff.")
  }
}
