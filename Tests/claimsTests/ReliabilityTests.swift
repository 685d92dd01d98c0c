import Foundation
import Synchronization
import Testing

/// A command that writes, and the words of an export by which all it wrote is known.
struct WritingCommand: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  /// In an export all of them stand, or none.
  let words: [String]

  var testDescription: String { arguments.joined(separator: " ") }

  static let all = [
    WritingCommand(
      arguments: ["import", "more.jsonl"], words: (1...60).map { "\"id\":\"m\($0)\"" }),
    WritingCommand(arguments: ["verify", "c1", "--because", "seen-now"], words: ["seen-now"]),
    WritingCommand(
      arguments: ["resolve", "f1", "--as", "superseded", "--because", "settled-now"],
      words: ["settled-now"]),
    WritingCommand(arguments: ["attach", "c1", "photo.jpg"], words: ["photo.jpg"]),
    WritingCommand(
      arguments: ["edit", "c1", "--hedge", "alleged", "--because", "read-again"],
      words: ["read-again", "\"hedge\":\"alleged\""]),
    WritingCommand(
      arguments: ["merge", "other.db"], words: ["bob-refutes", "60 villages", "bob.jpg"]),
  ]
}

/// System calls that fail or kill, put under the program by strace.
private enum Injected {
  static let strace: String? = ["/usr/bin/strace", "/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static let faults: [String] = {
    let wanted = ProcessInfo.processInfo.environment["CLAIMBENCH_FAULTS"].flatMap { Int($0) }
    let (writes, syncs): ([Int], [Int]) =
      wanted.map { (Array(1...max(1, $0)), Array(1...max(1, min($0, 12)))) } ?? ([2, 9], [1, 2])
    return writes.flatMap {
      [
        "pwrite64:signal=KILL:when=\($0)", "pwrite64:error=ENOSPC:when=\($0)+",
        "pwrite64:error=EIO:when=\($0)",
      ]
    } + syncs.flatMap { ["fdatasync:signal=KILL:when=\($0)", "fdatasync:error=EIO:when=\($0)"] }
      + (wanted == nil ? [] : syncs.map { "unlink:signal=KILL:when=\($0)" })
  }()
}

/// Faults put into the system calls of every command that writes. `CLAIMBENCH_FAULTS=40` tries the
/// first forty writes of each; without it there are a few.
@Suite(
  "Whatever stops a command that writes", .serialized,
  .enabled(if: Injected.strace != nil, "strace is not installed here"))
struct ReliabilityTests {
  /// Two casebooks from a common start, with a decision that was acknowledged, and what is to come.
  static func desk() throws -> Program {
    let program = try Program.withTwoReports()
    var lines = [#"{"type":"report","id":"report-m","source":"agency","text":"text"}"#]
    lines += (1...60).map { number in
      """
      {"type":"claim","id":"m\(number)","report":"report-m","quote":{"exact":"text"},\
      "subject":"the-pocket","predicate":"settlements-captured","value":{"quantity":"\(number)"}}
      """
    }
    try program.write("more.jsonl", lines.joined(separator: "\n"))
    try program.write("photo.jpg", "photo")
    try program.write("bob.jpg", "bob's photo")
    let other = ["--casebook", "other.db", "--by", "bob"]
    let copy = { (name: String) in
      try FileManager.default.copyItem(
        at: program.folder.appending(path: "claims.db"),
        to: program.folder.appending(path: name))
    }
    for (arguments, isCopied) in [
      (["verify", "c2", "--because", "kept-before"], false), (["reconcile"], true),
      (["refute", "c1", "--because", "bob-refutes"] + other, false),
      (
        [
          "log", "--report", "r1", "--quote", "it was 80 villages", "--about", "the pocket",
          "--says", "settlements-captured", "--value", "60 villages",
        ] + other, false
      ),
      (["attach", "c1", "bob.jpg"] + other, false),
    ] {
      let ended = try program.run(arguments)
      guard ended.status == 0 else { throw Program.Failed(words: ended.errors) }
      if isCopied { try copy("other.db") }
    }
    return program
  }

  private static let template = Result { try desk() }

  /// A copy of the desk, as every case begins with one.
  static func fresh() throws -> Program {
    let program = try Program()
    let from = try template.get().folder
    for name in try FileManager.default.contentsOfDirectory(atPath: from.path()) {
      try FileManager.default.copyItem(
        at: from.appending(path: name), to: program.folder.appending(path: name))
    }
    return program
  }

  @Test(
    "leaves all of it or nothing, a sound casebook, and every decision that was acknowledged",
    arguments: WritingCommand.all, Injected.faults)
  func stopped(command: WritingCommand, fault: String) throws {
    let program = try Self.fresh()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let call = String(fault.prefix { $0 != ":" })
    let stopped = try program.run(
      command.arguments,
      under: [
        Injected.strace ?? "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
        "inject=\(fault)",
      ])
    let audit = try program.run(["audit"])
    #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
    let export = try program.run(["export"]).output
    #expect(export.contains("kept-before"))
    let there = command.words.filter { export.contains($0) }
    #expect(there.isEmpty || there == command.words, "\(there.count) of \(command.words.count)")
    if stopped.status == 0 { #expect(there == command.words, "acknowledged, then lost") }
    if fault.hasSuffix("when=1") || fault.hasSuffix("when=1+"), !fault.hasPrefix("unlink") {
      #expect(stopped.status != 0, "the fault never reached it")
    }
    #expect(try program.run(["audit", "--casebook", "other.db"]).status == 0)
  }

  // MARK: Several at once

  @Test("several that write at once: each is done and kept, or told to try again")
  func several() throws {
    let program = try Self.fresh()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let acknowledged = Mutex<[String]>([])
    let others = Mutex<[Int32]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      let reason = "round-\(number)-of-eight"
      let ended = try? program.run(["dispute", "c1", "--because", reason])
      if ended?.status == 0 {
        acknowledged.withLock { $0.append(reason) }
      } else {
        others.withLock { $0.append(ended?.status ?? -1) }
      }
    }
    let export = try program.run(["export"]).output
    let kept = acknowledged.withLock { $0 }
    #expect(!kept.isEmpty && kept.allSatisfy { export.contains($0) })
    #expect(others.withLock { $0 }.allSatisfy { $0 == 75 })
    #expect(try program.run(["audit"]).status == 0)
  }
}
