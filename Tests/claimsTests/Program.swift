import Foundation

/// Runs the built program as a user would: a folder of its own, nothing of the user's environment.
struct Program {
  struct Ended {
    let status: Int32
    let output: String
    let errors: String
    let outputBytes: Data
  }

  let folder: URL
  /// Where the program lies: beside the tests' own executable.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "claims").path()

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "claimbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A folder with a casebook of two reports that contradict each other.
  static func withTwoReports() throws -> Program {
    let program = try Program()
    try program.write("a.txt", "The army took 80 villages. They say it was 80 villages.\n")
    try program.write("b.txt", "More than 80 villages fell; no road was opened.\n")
    for arguments in [
      ["init"], ["source", "add", "Hama Monitor", "--id", "monitor", "--kind", "monitor"],
      ["source", "add", "River Agency", "--id", "agency", "--kind", "agency"],
      ["report", "add", "a.txt", "--source", "monitor", "--published", "2018-02-09"],
      ["report", "add", "b.txt", "--source", "agency", "--published", "2018-02-09"],
      [
        "log", "--report", "r1", "--quote", "took 80 villages", "--about", "the pocket", "--says",
        "settlements-captured", "--value", "80 villages", "--when", "2018-02-09",
      ],
      [
        "log", "--report", "r2", "--quote", "More than 80 villages", "--about", "the pocket",
        "--says", "settlements-captured", "--value", "more than 80 villages", "--when",
        "2018-02-09",
      ],
    ] {
      let ended = try program.run(arguments)
      guard ended.status == 0 else { throw Failed(words: ended.errors) }
    }
    return program
  }

  /// 1201 rows of a table, a claim each.
  static func withLongList(dateOf700 date: String = "2018-02-09") throws -> Program {
    let program = try Program()
    let rows = (1...1201).map {
      "s\($0 % 7),killed,\($0),\($0 == 700 ? date : "2018-02-09"),rows"
    }
    let table = ["about,says,value,from,source"] + rows
    try program.write("rows.csv", table.joined(separator: "\n") + "\n")
    for arguments in [["init"], ["import", "rows.csv", "--set", "kind=quantity"]] {
      let ended = try program.run(arguments)
      guard ended.status == 0 else { throw Failed(words: ended.errors) }
    }
    return program
  }

  struct Failed: Error { let words: String }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ bytes: Data) throws {
    try bytes.write(to: folder.appending(path: name))
  }

  /// What lies in the folder, hidden files as well.
  var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    }
  }

  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    under wrapper: [String] = []
  ) throws -> Ended {
    let process = Process()
    let command = wrapper + [Self.path] + arguments
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "USER": "ana",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ].merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody reads would stop the program.
    let id = UUID().uuidString
    let (out, err) = (folder.appending(path: "out-\(id)"), folder.appending(path: "err-\(id)"))
    try Data().write(to: out)
    try Data().write(to: err)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    if let input {
      let file = folder.appending(path: "in-\(id)")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    let killed = process.terminationReason == .uncaughtSignal
    let bytes = try Data(contentsOf: out)
    return Ended(
      status: killed ? 128 + process.terminationStatus : process.terminationStatus,
      output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self), outputBytes: bytes)
  }
}
