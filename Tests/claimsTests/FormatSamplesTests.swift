import ClaimsJSON
import Foundation
import Testing

/// `Samples/Formats` holds a folder for each format of the catalogue: where it is read, a file `read`
/// and what it comes to, `taken.jsonl`; where it is written, `written`, which `case.jsonl` comes to.
@Suite("The formats, their samples and the README")
struct FormatSamplesTests {
  private static let folder = ReadmeTests.root.appending(path: "Samples/Formats")

  private struct Listed {
    let name: String
    let ending: String
    let json: JSONValue

    var isRead: Bool { json["read"] != nil }
    var isWritten: Bool { json["written"] != nil }
  }

  private static func listed() throws -> [Listed] {
    let printed = try Program().run(["formats", "--json"]).output
    guard case .array(let formats) = try JSONParser.parse(Array(printed.utf8)).value else {
      return []
    }
    return try formats.map { json in
      guard case .string(let name) = json["name"], case .array(let endings) = json["endings"],
        case .string(let ending) = endings.first
      else { throw Program.Failed(words: "\(json)") }
      return Listed(name: name, ending: ending, json: json)
    }
  }

  @Test("each format has a folder, and each folder a format")
  func folders() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    #expect(Set(folders.map(\.lastPathComponent)) == Set(try Self.listed().map(\.name)))
  }

  /// `CLAIMBENCH_RECORD=1 swift test --filter FormatSamplesTests` writes what is expected anew.
  @Test("what is read is recognised, and comes to what is recorded")
  func read() throws {
    for format in try Self.listed() where format.isRead {
      let program = try Program()
      let sample = Self.folder.appending(path: format.name)
      let file = "read.\(format.ending)"
      try program.write(file, Data(contentsOf: sample.appending(path: file)))
      _ = try program.run(["init"])
      let taken = try program.run(["import", file])
      #expect(taken.errors.hasPrefix("\(file) is read as \(format.name): "), "\(taken.errors)")
      let exported = try program.run(["export"])
      try expectSame(exported.outputBytes, sample.appending(path: "taken.jsonl"))
      let again = try program.run(["import", "--format", format.name, file])
      #expect(again.errors.contains("Nothing new"), "\(again.errors)")
      #expect(taken.status == again.status)
    }
  }

  @Test("what is written is what is recorded")
  func written() throws {
    for format in try Self.listed() where format.isWritten {
      let program = try Program.withFormatsCase()
      let exported = try program.run(["export", "--format", format.name])
      #expect(exported.status == 0, "\(exported.errors)")
      try expectSame(
        Self.stopped(exported.outputBytes),
        Self.folder.appending(path: "\(format.name)/written.\(format.ending)"))
    }
  }

  /// With the moment of the import, which some formats tell, as one that stands still.
  private static func stopped(_ bytes: Data) -> Data {
    let text = String(decoding: bytes, as: UTF8.self)
    let stopped = text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) { match in
      let isNow = (try? Date("\(match.output)Z", strategy: .iso8601)).map {
        abs($0.timeIntervalSinceNow) < 3600
      }
      return isNow ?? false ? "2018-03-01T12:00:00" : String(match.output)
    }
    return Data(stopped.utf8)
  }

  private func expectSame(_ bytes: Data, _ file: URL) throws {
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try bytes.write(to: file)
    }
    let isSame = try Data(contentsOf: file) == bytes
    #expect(
      isSame,
      "\(file.path()): run CLAIMBENCH_RECORD=1 swift test --filter FormatSamplesTests, read the diff."
    )
  }

  @Test("the README says of each what is kept and what is lost, as the catalogue does")
  func readme() throws {
    let lines = try String(
      contentsOf: ReadmeTests.root.appending(path: "README.md"), encoding: .utf8
    ).split(separator: "\n").map(String.init)
    let start = lines.firstIndex { $0.hasPrefix("| format | what it is |") }
    let rows = lines[((start ?? 0) + 2)...].prefix { $0.hasPrefix("| `") }
    #expect(start != nil)
    #expect(Array(rows) == (try Self.listed().map { Self.row($0) }))
  }

  /// The line of a format in the README's table.
  private static func row(_ format: Listed) -> String {
    func cell(_ direction: String, _ key: String) -> String {
      if case .string(let text) = format.json[direction]?[key] { text } else { "–" }
    }
    func text(_ key: String) -> String {
      if case .string(let text) = format.json[key] { text } else { "–" }
    }
    return "| `\(format.name)` | \(text("title")) | \(text("recognisedBy")) | "
      + "\(cell("read", "kept")) | \(cell("read", "lost")) | \(cell("written", "kept")) | "
      + "\(cell("written", "lost")) |"
  }
}

extension Program {
  /// A folder with a casebook that holds `Samples/Formats/case.jsonl`.
  static func withFormatsCase() throws -> Program {
    let program = try Program()
    let file = ReadmeTests.root.appending(path: "Samples/Formats/case.jsonl")
    for arguments in [["init"], ["import", file.path(percentEncoded: false)]] {
      let ended = try program.run(arguments)
      guard ended.status == 0 else { throw Failed(words: ended.errors) }
    }
    return program
  }
}
