import Foundation
import Testing

@Suite("claims merge")
struct MergeProgramTests {
  @Test("says what came, what does not go together and what is new, safe for a terminal")
  func merge() throws {
    let program = try Program.withTwoReports()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    #expect(try program.run(["audit"]).status == 0)
    for end in ["", "-wal"] {
      let from = program.folder.appending(path: "claims.db" + end).path()
      guard FileManager.default.fileExists(atPath: from) else { continue }
      try FileManager.default.copyItem(
        atPath: from, toPath: program.folder.appending(path: "other.db" + end).path())
    }
    _ = try program.run(["verify", "c1", "--because", "seen", "--by", "ana"])
    let other = ["--casebook", "other.db", "--by", "bob"]
    _ = try program.run(["refute", "c1", "--because", "no\u{1B}[31m"] + other)
    _ = try program.run(
      [
        "log", "--report", "r1", "--quote", "it was 80 villages", "--about", "the pocket", "--says",
        "settlements-captured", "--value", "60 villages", "--when", "2018-02-09",
      ] + other)
    let dry = try program.run(["merge", "other.db", "--dry-run"])
    #expect(dry.status == 0 && dry.output.hasPrefix("Would bring 1 claim, 1 decision, "))
    let merged = try program.run(["merge", "other.db", "--by", "ana"])
    #expect(merged.status == 0, "\(merged.errors)")
    #expect(
      merged.output.hasPrefix("Brought 1 claim, 1 decision, 2 entries of the other journal; "))
    #expect(merged.output.contains("Conflicts:\n  - c1: "))
    #expect(merged.output.contains("bob refuted it on"))
    #expect(!merged.output.contains("\u{1B}[31m"))
    #expect(merged.output.contains("New:"))
    let again = try program.run(["merge", "other.db", "--json"])
    #expect(again.status == 0)
    #expect(again.output.contains("\"written\": false"))
    #expect(try program.run(["audit"]).status == 0)
  }

  @Test("ends with the status that fits, and says what to do")
  func refused() throws {
    let program = try Program.withTwoReports()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    #expect(try program.run(["merge", "none.db"]).status == 66)
    let same = try program.run(["merge", "claims.db"])
    #expect(same.status == 65 && same.errors.contains("this casebook itself"))
    try program.write("words.db", "not a casebook, and long enough to be none\n")
    #expect(try program.run(["merge", "words.db"]).status == 65)
  }
}
