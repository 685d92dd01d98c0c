import Foundation
import Testing

@testable import claims

@Suite("Manual pages")
struct ManualTests {
  @Test("There is one for every command, and each names what it takes")
  func pages() throws {
    let pages = try CommandHelp.program().all
    let there = Claims.commandNames.filter { $0.key != "help" }.flatMap { command, inner in
      ["claims \(command)"] + inner.map { "claims \(command) \($0)" }
    }
    #expect(
      Set(pages.map { $0.path.joined(separator: " ") }) == Set(there).union(["claims"]))
    for command in pages {
      let page = ManualPage(command: command, version: "claims 1").roff
      let lines = page.split(separator: "\n")
      #expect(lines[2].hasPrefix(Roff.inline(command.path.joined(separator: "-")) + " \\- "))
      for spelling in command.shown.compactMap(\.spellings.first) {
        #expect(lines.contains { $0.hasPrefix(Roff.bold(spelling)) }, "\(command.path) \(spelling)")
      }
    }
  }

  @Test("A line that begins like a command of roff, and a backslash, are text")
  func escaping() {
    var page = Roff(title: "A-B \"C\"", version: "1")
    page.prose(".SH not a section\n'br not a break\n\nC:\\new --all\n  kept  as it\n  stands")
    #expect(
      page.text == #"""
        .TH "A\-B \(dqC\(dq" 1 "" "1" "Claimbench"
        \&.SH not a section
        \&'br not a break
        .PP
        C:\enew \-\-all
        .nf
          kept  as it
          stands
        .fi

        """#)
  }

  @Test("troff has no complaint of any", .enabled(if: Self.hasTroff, "troff is not installed"))
  func lint() throws {
    let program = try Program()
    #expect(try program.run(["manual", "--output", "pages"]).status == 0)
    let script = "for p in pages/*.1; do preconv -e utf8 $p | troff -man -Tutf8 -ww -z; done 2>&1"
    let checked = try program.run([], under: ["bash", "-c", script, "-"])
    #expect(checked.status == 0 && checked.output == "")
  }

  private static let hasTroff = FileManager.default.isExecutableFile(atPath: "/usr/bin/troff")

  @Test("One command's page is printed; of none it says so")
  func command() throws {
    let program = try Program()
    let page = try program.run(["manual", "source", "add"])
    #expect(page.status == 0 && page.output.contains("claims source add"))
    #expect(try program.run(["manual", "sauce"]).status == 66)
    #expect(try program.run(["manual", "log", "--output", "here"]).status == 64)
  }
}
