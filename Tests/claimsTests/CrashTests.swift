import Foundation
import Testing

/// System calls that fail or kill, put under the program by strace.
private enum Faults {
  static let strace: String? = ["/usr/bin/strace", "/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static let all: [String] =
    (1...6).map { "fdatasync:signal=KILL:when=\($0)" }
    + [1, 3, 6, 10, 15, 25].map { "pwrite64:signal=KILL:when=\($0)" }
    + [1, 2, 5, 9, 14, 20].map { "pwrite64:error=ENOSPC:when=\($0)+" }
    + [1, 2].map { "fdatasync:error=EIO:when=\($0)" }

  static let kills: [String] = ["fdatasync", "pwrite64"].flatMap { call in
    (1...6).map { "\(call):signal=KILL:when=\($0)" }
  }

  /// Whether it is the first of its kind: it must stop the program, or the fault never reached it.
  static func mustFire(_ fault: String) -> Bool {
    fault.hasSuffix(":when=1") || fault.hasSuffix(":when=1+")
  }
}

/// Faults put into the program's system calls: whatever a write was doing, the casebook is as it was
/// before it, or as it is after it.
@Suite(
  "A write that is stopped",
  .enabled(if: Faults.strace != nil, "strace is not installed here"))
struct CrashTests {
  @Test("leaves the casebook whole: an import", arguments: Faults.all)
  func stoppedImport(fault: String) throws {
    let program = try Program.withTwoReports()
    let more = (1...200).map { number in
      """
      {"type":"claim","id":"m\(number)","report":"\(Self.key)","quote":{"exact":"text"},\
      "subject":"pocket-m","predicate":"settlements-captured","value":{"quantity":"\(number)"}}
      """
    }
    let lines =
      [
        #"{"type":"entity","id":"pocket-m","name":"pocket m"}"#,
        #"{"type":"report","id":"\#(Self.key)","source":"agency","text":"text"}"#,
      ] + more
    try program.write("more.jsonl", lines.joined(separator: "\n"))
    let before = try program.run(["export"]).outputBytes
    try Data(before).write(to: program.folder.appending(path: "before.jsonl"))
    let after = try expected(program, "before.jsonl", "more.jsonl")
    let stopped = try run(program, ["import", "more.jsonl"], fault)
    if Faults.mustFire(fault) { #expect(stopped.status != 0, "never reached: \(fault)") }
    let now = try program.run(["export"])
    #expect(now.status == 0, "\(now.errors)")
    #expect(now.outputBytes == before || now.outputBytes == after, "\(fault)")
    if stopped.status == 0 { #expect(now.outputBytes == after, "acknowledged, then lost") }
    #expect(try program.run(["import", "more.jsonl"]).status == 0)
    #expect(try program.run(["export"]).outputBytes == after)
  }

  @Test("loses no decision that was acknowledged", arguments: Faults.all)
  func stoppedDecision(fault: String) throws {
    let program = try Program.withTwoReports()
    let stopped = try run(program, ["verify", "c1", "--because", "seen"], fault)
    if Faults.mustFire(fault) { #expect(stopped.status != 0, "never reached: \(fault)") }
    let history = try program.run(["history", "c1"])
    #expect(history.status == 0, "\(history.errors)")
    if stopped.status == 0 { #expect(history.output.contains("seen")) }
    #expect(try program.run(["verify", "c2", "--because", "and this"]).status == 0)
  }

  @Test("leaves no half-made casebook: init", arguments: Faults.kills)
  func stoppedInit(fault: String) throws {
    let program = try Program()
    let stopped = try run(program, ["init"], fault)
    if Faults.mustFire(fault) { #expect(stopped.status != 0, "never reached: \(fault)") }
    let opens = try program.run(["list"]).status == 0
    if stopped.status == 0 { #expect(opens, "acknowledged, then lost") }
    let again = try program.run(["init"])
    #expect(again.status == (opens ? 73 : 0), "\(again.errors)")
    let added = try program.run(["source", "add", "Hama Monitor"])
    #expect(added.status == 0, "\(added.errors)")
  }

  @Test(
    "leaves the casebook whole: an attach",
    arguments: Faults.all + [1, 2, 3].map { "fsync:signal=KILL:when=\($0)" }
      + ["fsync:error=EIO:when=1", "rename:signal=KILL:when=1", "rename:error=ENOSPC:when=1"]
      + [1, 2].map { "write:error=ENOSPC:when=\($0)" })
  func stoppedAttach(fault: String) throws {
    let program = try Program.withTwoReports()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    try program.write("photo.jpg", "photo")
    let stopped = try run(program, ["attach", "c1", "photo.jpg"], fault)
    if fault.hasPrefix("write") == false, Faults.mustFire(fault) {
      #expect(stopped.status != 0, "never reached: \(fault)")
    }
    let audit = try program.run(["audit"])
    #expect(audit.status == 0, "\(fault): \(audit.output)")
    let listed = try program.run(["evidence", "list"]).output
    #expect(listed.contains("photo.jpg") || listed == "No evidence.\n")
    if stopped.status == 0 { #expect(listed.contains("photo.jpg"), "acknowledged, then lost") }
    _ = try program.run(["attach", "c1", "photo.jpg"])
    #expect(try program.run(["evidence", "extract", "e1", "-o", "copy.jpg"]).status == 0)
    #expect(try program.run(["audit"]).status == 0)
  }

  @Test(
    "leaves the file that an export would have replaced",
    arguments: [
      (fault: "fsync:error=ENOSPC:when=1", status: Int32(74)),
      (fault: "fsync:error=EIO:when=1", status: Int32(73)),
    ])
  func stoppedExport(fault: String, status: Int32) throws {
    let program = try Program.withTwoReports()
    try program.write("case.jsonl", "old")
    let stopped = try run(program, ["export", "--output", "case.jsonl"], fault)
    #expect(stopped.status == status, "\(stopped.errors)")
    let kept = try Data(contentsOf: program.folder.appending(path: "case.jsonl"))
    #expect(kept == Data("old".utf8))
    #expect(try program.names.filter { $0.hasSuffix(".part") }.isEmpty)
  }

  private static let key = "report-m"

  private func run(
    _ program: Program, _ arguments: [String], _ fault: String
  ) throws -> Program.Ended {
    let call = String(fault.prefix { $0 != ":" })
    return try program.run(
      arguments,
      under: [
        Faults.strace ?? "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
        "inject=\(fault)",
      ])
  }

  /// What the casebook exports once both files are in it.
  private func expected(_ program: Program, _ files: String...) throws -> Data {
    _ = try program.run(["init", "--casebook", "expected.db"])
    _ = try program.run(["import", "--casebook", "expected.db"] + files)
    return try program.run(["export", "--casebook", "expected.db"]).outputBytes
  }
}
