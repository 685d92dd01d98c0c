import Foundation
import Testing

/// Files that something outside the program damaged. It opens them, or says what is wrong: it never
/// stops at a signal, and never passes damage off as sound.
@Suite("A casebook whose file is damaged", .serialized)
struct DamageTests {
  /// How many places each test tries.
  private static let wanted =
    ProcessInfo.processInfo.environment["CLAIMBENCH_FAULTS"].flatMap { Int($0) } ?? 6

  /// Numbers from 0 up to the last, evenly spread.
  private static func places(upTo last: Int) -> [Int] {
    let count = min(max(2, wanted), last + 1)
    return (0..<count).map { $0 * last / max(1, count - 1) }
  }

  /// What the program may say of a damaged file: sound, altered, not to be read, or the disk's fault.
  private static let answers: Set<Int32> = [0, 1, 65, 74]

  /// A casebook with its WAL beside it: another process holds it open.
  private func withLog(_ body: (Program, _ log: Data) throws -> Void) throws {
    let program = try Program.withTwoReports()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let holder = Process()
    holder.executableURL = URL(filePath: Program.path)
    holder.arguments = ["import", "-"]
    holder.currentDirectoryURL = program.folder
    let input = Pipe()
    holder.standardInput = input
    holder.standardOutput = FileHandle.nullDevice
    holder.standardError = FileHandle.nullDevice
    try holder.run()
    defer {
      try? input.fileHandleForWriting.close()
      holder.waitUntilExit()
    }
    let path = program.folder.appending(path: "claims.db-wal")
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: path.path()) {
      Thread.sleep(forTimeInterval: 0.02)
    }
    for number in 1...4 {
      let ended = try program.run(["dispute", "c1", "--because", "reason-\(number)"])
      #expect(ended.status == 0, "\(ended.errors)")
    }
    try body(program, try Data(contentsOf: path))
  }

  @Test("a write-ahead log that was cut short, or spoilt, gives what was written before it")
  func log() throws {
    try withLog { program, log in
      #expect(log.count > 4096, "nothing is in the log")
      let file = try Data(contentsOf: program.folder.appending(path: "claims.db"))
      var seen: Set<Int> = []
      for place in Self.places(upTo: log.count) {
        for isCut in [true, false] {
          var log = log
          if isCut {
            log = log.prefix(place)
          } else if place < log.count {
            log[place] ^= 0xFF
          }
          try program.write("copy.db", file)
          try program.write("copy.db-wal", log)
          let audit = try program.run(["audit", "--casebook", "copy.db"])
          #expect(audit.status == 0, "\(place): \(audit.output)\(audit.errors)")
          let history = try program.run(["history", "c1", "--casebook", "copy.db"]).output
          let reasons = (1...4).filter { history.contains("reason-\($0)") }
          #expect(reasons == Array(1...4).prefix(reasons.count).map(\.self), "\(place)")
          seen.insert(reasons.count)
          for end in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(
              at: program.folder.appending(path: "copy.db" + end))
          }
        }
      }
      #expect(seen.contains(0) && seen.contains(4))
    }
  }

  @Test("a file that was copied in part, or in which a page was overwritten, is said to be damaged")
  func pages() throws {
    let program = try ReliabilityTests.desk()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let whole = try Data(contentsOf: program.folder.appending(path: "claims.db"))
    let pages = whole.count / 4096
    var found = 0
    for page in Self.places(upTo: pages - 1) {
      var spoilt = whole
      spoilt.replaceSubrange(
        page * 4096..<(page + 1) * 4096, with: Data(repeating: 0xA5, count: 4096))
      for bytes in [spoilt, whole.prefix(page * 4096 + 1000)] {
        try program.write("copy.db", bytes)
        for command in ["audit", "export", "list"] {
          let ended = try program.run([command, "--casebook", "copy.db"])
          #expect(Self.answers.contains(ended.status), "\(command), page \(page): \(ended.status)")
          if command == "audit", ended.status != 0 {
            found += 1
            #expect(!(ended.output + ended.errors).isEmpty)
          }
          if command == "export", ended.status == 0 {
            let audit = try program.run(["audit", "--casebook", "copy.db"])
            let isSame = try ended.outputBytes == program.run(["export"]).outputBytes
            #expect(isSame || audit.status != 0, "page \(page): lost, and nothing said")
          }
        }
      }
    }
    #expect(found > 0)
  }

  @Test("the doctor saves what can still be read, and says what cannot")
  func doctor() throws {
    let program = try ReliabilityTests.desk()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let healthy = try program.run(["doctor", "--salvage", "whole.jsonl"])
    #expect(healthy.status == 0 && healthy.output.hasPrefix("The file is whole"))
    #expect(try imported(program, "whole.jsonl") == program.run(["export"]).outputBytes)
    let whole = try Data(contentsOf: program.folder.appending(path: "claims.db"))
    var partial = 0
    // The first page holds the header: without it the file is no database.
    for page in Self.places(upTo: whole.count / 4096 - 1) where page > 0 {
      var spoilt = whole
      spoilt.replaceSubrange(
        page * 4096..<(page + 1) * 4096, with: Data(repeating: 0xA5, count: 4096))
      try program.write("copy.db", spoilt)
      let ended = try program.run(["doctor", "--salvage", "saved.jsonl", "--casebook", "copy.db"])
      if ended.status == 65 {
        // A page of the schema: nothing can be found without it, and that is said.
        #expect(ended.errors.contains("damaged"), "page \(page): \(ended.errors)")
        continue
      }
      #expect([0, 1].contains(ended.status), "page \(page): \(ended.errors)")
      let saved = try Data(contentsOf: program.folder.appending(path: "saved.jsonl"))
      let lines = String(decoding: saved, as: UTF8.self).split(separator: "\n")
      #expect(lines.first == #"{"type":"casefile","version":3}"#, "page \(page)")
      if lines.count > 4 { partial += 1 }
      #expect(try Data(contentsOf: program.folder.appending(path: "copy.db")) == spoilt)
    }
    #expect(partial > 0, "one page costs no whole casebook")
  }

  /// What an empty casebook exports after it took a file in.
  private func imported(_ program: Program, _ file: String) throws -> Data {
    let copy = ["--casebook", "imported.db"]
    _ = try program.run(["init"] + copy)
    let ended = try program.run(["import", file] + copy)
    #expect(ended.status == 0, "\(ended.errors)")
    return try program.run(["export"] + copy).outputBytes
  }

  @Test(
    "a file that may not be written is read, and not written to",
    .enabled(if: geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"))
  )
  func readOnly() throws {
    let program = try Program.withTwoReports()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    let before = try Data(contentsOf: program.folder.appending(path: "claims.db"))
    let nobody = ["/usr/bin/setpriv", "--reuid", "65534", "--clear-groups"]
    let listed = try program.run(["list"], under: nobody)
    #expect([0, 73, 77].contains(listed.status), "\(listed.errors)")
    let decided = try program.run(["verify", "c1", "--because", "x"], under: nobody)
    #expect([73, 77].contains(decided.status), "\(decided.errors)")
    #expect(decided.errors.contains("next: "))
    #expect(try Data(contentsOf: program.folder.appending(path: "claims.db")) == before)
    #expect(try program.run(["audit"]).status == 0)
  }
}
