import Foundation
import Testing

@testable import claims

@Suite("Reports, as the program writes them")
struct ReportProgramTests {
  @Test(
    "are the same bytes for the same casebook, in every format", arguments: ReportFormat.allCases)
  func sameBytes(format: ReportFormat) throws {
    let program = try Program.withTwoReports()
    let arguments = ["contradictions", "--format", format.rawValue, "--compared"]
    let first = try program.run(arguments)
    #expect(first.status == 0 && !first.output.isEmpty && first.errors.isEmpty)
    #expect(try program.run(arguments).outputBytes == first.outputBytes)
    for _ in 0..<2 {
      let written = try program.run(arguments + ["--output", "report"])
      #expect(written.status == 0 && written.output.isEmpty)
      #expect(written.errors == "Wrote report.\n")
      let bytes = try Data(contentsOf: program.folder.appending(path: "report"))
      #expect(bytes == first.outputBytes)
    }
  }

  @Test("say what is different since the last whole one that was written to a file")
  func changes() throws {
    let program = try Program.withTwoReports()
    let write = ["contradictions", "--format", "html", "--output", "report.html"]
    func page() throws -> String {
      #expect(try program.run(write).status == 0)
      return try String(
        contentsOf: program.folder.appending(path: "report.html"), encoding: .utf8)
    }
    #expect(!(try page()).contains("Since the report of"))
    let refuted = try program.run(["refute", "c1", "--because", "The list has 83 names."])
    #expect(refuted.status == 0)
    // A part of a report, or one that is only looked at, is none to go by.
    #expect(try program.run(write + ["--severity", "tension"]).status == 0)
    #expect(try program.run(["contradictions", "--format", "html"]).status == 0)
    let later = try page()
    #expect(later.contains("Since the report of"))
    #expect(later.contains("<strong>1 settled:</strong> <a href=\"#f1\">f1</a>"))
    #expect(try page() == later)
  }

  @Test("leave what was there where they cannot be written", arguments: ["claims.db", "no/report"])
  func refused(name: String) throws {
    let program = try Program.withTwoReports()
    let before = try program.run(["export"]).output
    let ended = try program.run(["contradictions", "--format", "html", "--output", name])
    #expect(ended.status == 73)
    #expect(ended.errors.contains("error: ") && ended.errors.contains("next: "))
    #expect(try program.run(["export"]).output == before)
    #expect(try !program.names.contains { $0.hasSuffix(".part") })
  }

  @Test(
    "ask for one format, and one clock, that there are",
    arguments: [
      ["--json", "--format", "html"], ["--as-of", "2018", "--since", "2018"], ["--format", "pdf"],
    ])
  func misused(options: [String]) throws {
    let program = try Program.withTwoReports()
    #expect(try program.run(["contradictions"] + options).status == 64)
  }

  @Test("refuse what is no date", arguments: ["--as-of", "--since"])
  func noDate(option: String) throws {
    let program = try Program.withTwoReports()
    let ended = try program.run(["contradictions", option, "last week"])
    #expect(ended.status == 65)
    #expect(ended.errors.contains("\(option): “last week” is not a date."))
  }

  @Test("are written from a casebook that may only be read")
  func readOnly() throws {
    let program = try Program.withTwoReports()
    #expect(try program.run(["contradictions"]).status == 0)
    let casebook = program.folder.appending(path: "claims.db").path()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: casebook)
    let ended = try program.run(["contradictions", "--format", "html", "--output", "report.html"])
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(try program.names.contains("report.html"))
  }
}
