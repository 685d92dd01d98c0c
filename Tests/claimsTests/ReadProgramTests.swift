import ClaimsJSON
import Foundation
import Testing

@testable import claims

@Suite("The program, on reading reports")
struct ReadProgramTests {
  private static let sample = ReadmeTests.root.appending(path: "Samples/Extractors/casualties.py")
    .path()

  private static let report =
    "Planes struck Saraqib. At least 12 people were killed, medics said. Then 30 men were injured.\n"

  private static let draft =
    #"{"quote":{"exact":"At least 12 people were killed"},"subject":"the raid","predicate":"killed","value":{"words":"At least 12 people"}}"#

  /// A casebook of one source, with a text beside it that is no report yet.
  private static func program() throws -> Program {
    let program = try Program()
    try program.write("a.txt", report)
    try program.write("drafts.jsonl", draft + "\n")
    _ = try program.run(["init"])
    _ = try program.run(["source", "add", "Hama Monitor", "--id", "monitor"])
    return program
  }

  private static let keep = ["--source", "monitor", "--published", "2018-02-09"]
  private static let cat = ["--extractor", "cat drafts.jsonl"]

  private func clean(_ program: Program) { try? FileManager.default.removeItem(at: program.folder) }

  @Test("leads from a file to drafts, and from drafts to claims, contradictions and back")
  func wholeCase() throws {
    let program = try Self.program()
    defer { clean(program) }
    let read = try program.run(["read", "a.txt"] + Self.keep + Self.cat)
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("[At least 12 people were killed]"))
    #expect(read.errors.contains("Kept r1") && read.errors.contains("1 proposed; 1 new."))
    let again = try program.run(["read", "a.txt"] + Self.keep + Self.cat)
    #expect(again.errors.contains("kept already, as r1") && again.errors.contains("0 new"))
    #expect(try program.run(["drafts"]).output.contains("At least 12 people"))
    let accepted = try program.run(["drafts", "accept", "d1"])
    #expect(accepted.output.hasPrefix("c1 logged, as understood:"), "\(accepted.errors)")
    #expect(try program.run(["drafts"]).output == "No drafts.\n")
    #expect(try program.run(["drafts", "--all"]).output.contains("accepted as c1"))
    #expect(try program.run(["undo", "d1"]).errors.contains("claims retract c1"))
    #expect(try program.run(["audit"]).status == 0)
  }

  @Test("asks whose a file is and from when, and tries it without")
  func missing() throws {
    let program = try Self.program()
    defer { clean(program) }
    let bare = try program.run(["read", "a.txt"])
    #expect(bare.status == 65 && bare.errors.contains("claims source list"))
    let undated = try program.run(["read", "a.txt", "--source", "monitor"])
    #expect(undated.status == 65 && undated.errors.contains("--published 2018-02-09"))
    let tried = try program.run(["read", "-", "--dry-run"] + Self.cat, input: Self.report)
    #expect(tried.status == 0 && tried.errors.contains("nothing was kept"), "\(tried.errors)")
    #expect(try program.run(["report", "list"]).output == "No reports.\n")
    let nothing = try program.run(["read", "r9"])
    #expect(nothing.status == 66 && nothing.errors.contains("neither a report nor a file"))
    _ = try program.run(["read", "a.txt"] + Self.keep)
    let twice = try program.run(["read", "r1", "--source", "monitor"])
    #expect(twice.status == 65 && twice.errors.contains("--source is for a file"))
    #expect(try program.run(["read", "r1", "--dry-run", "--accept-above", "5"]).status == 64)
  }

  @Test("takes a page's text, date and title, and keeps the page as evidence")
  func page() throws {
    let program = try Self.program()
    defer { clean(program) }
    try program.write(
      "a.html",
      """
      <!DOCTYPE html><html lang=en><head><meta property="og:site_name" content="The Site">
      <meta property="og:title" content="Raid"><meta property="article:published_time"
      content="2018-02-09T08:00:00Z"></head><body><nav>Menu</nav><article><p>\(Self.report)</p>
      </article><script>alert(1)</script></body></html>
      """)
    let whose = try program.run(["read", "a.html"])
    #expect(whose.errors.contains("calls its site “The Site”"))
    let read = try program.run(["read", "a.html", "--source", "monitor"] + Self.cat)
    #expect(read.status == 0 && read.errors.contains("Published 2018-02-09"), "\(read.errors)")
    #expect(read.errors.contains("is kept as e1"))
    let text = try program.run(["report", "show", "r1", "--text"]).output
    #expect(text == Self.report.dropLast())
    #expect(try program.run(["report", "show", "r1"]).output.contains("Raid"))
    #expect(try program.run(["evidence", "list"]).output.contains("e1"))
  }

  @Test("accepts above a score what leaves nothing open, and nothing else")
  func acceptAbove() throws {
    let program = try Self.program()
    defer { clean(program) }
    let second =
      Self.draft.replacing("the raid", with: "they").dropLast()
      + #","open":[{"field":"subject","start":0,"end":6}],"score":95}"#
    try program.write(
      "drafts.jsonl", "\(Self.draft.dropLast()),\"score\":80}\n\(second)\n")
    let low = try program.run(["read", "a.txt", "--accept-above", "90"] + Self.keep + Self.cat)
    #expect(low.errors.contains("None can be accepted without a look"), "\(low.errors)")
    let read = try program.run(["read", "r1", "--accept-above", "80"] + Self.cat)
    #expect(read.errors.contains("1 of 1 drafts accepted."), "\(read.errors)")
    #expect(try program.run(["list", "--json"]).output.contains("the-raid"))
    let several = try program.run(["drafts", "accept", "d1", "d2"])
    #expect(several.status == 65 && several.errors.contains("0 of 2 drafts accepted."))
  }

  @Test("The drafts as JSON are what another extractor may write")
  func json() throws {
    let program = try Self.program()
    defer { clean(program) }
    let read = try program.run(["read", "a.txt", "--json"] + Self.keep + Self.cat)
    try program.write("again.jsonl", read.output)
    let again = try program.run(["read", "r1", "--json", "--extractor", "cat again.jsonl"])
    #expect(again.status == 0 && again.output == read.output, "\(again.errors)")
    let node = try JSONParser.parse(Array(read.output.utf8.dropLast()))
    #expect(node["id"]?.string == "d1" && node["state"]?.string == "waiting")
  }

  @Test(
    "A hostile extractor does no harm: it is told of, and nothing is kept",
    arguments: [
      ("exit 3", 65, "ended with status 3"), ("sleep 60", 65, "was not done after 0.5 seconds"),
      ("trap '' TERM INT; while :; do :; done", 65, "was not done after 0.5 seconds"),
      ("yes {}", 65, "was "), ("kill -9 $$", 65, "ended by signal 9"),
      ("printf '\\033[31mred\\n'; printf '\\377\\376\\n'; echo '{}'", 65, "3 lines skipped"),
      ("head -c 100000 /dev/zero", 65, "1 line skipped"), ("true", 0, "0 proposed"),
    ] as [(String, Int32, String)])
  func hostile(script: String, status: Int32, says: String) throws {
    let program = try Self.program()
    defer { clean(program) }
    _ = try program.run(["read", "a.txt"] + Self.keep)
    let before = try program.run(["drafts", "--all", "--json"]).output
    let ended = try program.run([
      "read", "r1", "--timeout", "0.5", "--extractor",
      "sh -c \"\(script.replacing("\\", with: "\\\\").replacing("$", with: "\\$"))\"",
    ])
    #expect(ended.status == status, "\(ended.errors)")
    #expect(ended.errors.contains(says), "\(ended.errors)")
    #expect(!(ended.errors + ended.output).unicodeScalars.contains { $0.value == 0x1B })
    #expect(try program.run(["drafts", "--all", "--json"]).output == before)
    #expect(try program.run(["audit"]).status == 0)
  }

  @Test("says what to do where an extractor cannot be run")
  func noExtractor() throws {
    let program = try Self.program()
    defer { clean(program) }
    _ = try program.run(["read", "a.txt"] + Self.keep)
    let missing = try program.run(["read", "r1", "--extractor", "no-such-program"])
    #expect(missing.status == 66 && missing.errors.contains("no-such-program"))
    #expect(try program.run(["read", "r1", "--extractor", "'x"]).status == 64)
    #expect(try program.run(["read", "r1", "--extractor", ""]).status == 65)
    #expect(try program.run(["read", "r1", "--extractor", "cat", "--timeout", "0"]).status == 65)
  }

  private static let hasPython =
    (try? Program().run([], under: ["sh", "-c", "python3 -c 'print(1)'"]))?.output == "1\n"

  @Test(
    "The sample extractor proposes what it says it does",
    .enabled(if: hasPython, "python3 is not installed"))
  func sampleExtractor() throws {
    let program = try Self.program()
    defer { clean(program) }
    _ = try program.run(["entity", "add", "Saraqib", "--kind", "place"])
    let read = try program.run(
      ["read", "a.txt", "--json", "--extractor", "python3 \(Self.sample)"] + Self.keep)
    #expect(read.status == 0 && read.errors.contains("2 proposed; 2 new."), "\(read.errors)")
    let nodes = try read.output.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
    #expect(nodes.map { $0["predicate"]?.string } == ["killed", "injured"])
    #expect(nodes.map { $0["value"]?["words"]?.string } == ["At least 12 people", "30 men"])
    #expect(try program.run(["drafts", "accept", "d1", "d2"]).errors.contains("drafts accepted."))
  }

  @Test("Naughty strings come through reading and judging as they are, and reach no terminal raw")
  func naughty() throws {
    let program = try Self.program()
    defer { clean(program) }
    for (number, name) in ["a\u{1B}[31mb", "\u{202E}neb", "﷽ \u{301}", "'; DROP TABLE draft; --"]
      .enumerated()
    {
      try program.write("\(number).txt", "\(name) took 80 villages\n")
      let quoted = JSONValue.string(name).json()
      try program.write(
        "drafts.jsonl",
        """
        {"quote":{"exact":\(quoted)},"subject":\(quoted),"predicate":"stated",\
        "value":{"words":\(quoted)},"attribution":\(quoted),"parts":[{"reason":\(quoted),"points":9}]}

        """)
      let read = try program.run(["read", "\(number).txt"] + Self.keep + Self.cat)
      #expect(read.status == 0, "\(read.errors)")
      let id = "d\(number + 1)"
      var shown = read.output + read.errors
      for arguments in [
        ["drafts"], ["drafts", "show", id], ["drafts", "drop", id, "--because", name],
      ] {
        let ended = try program.run(arguments, environment: ["COLUMNS": "60"])
        #expect(ended.status == 0, "\(ended.errors)")
        shown += ended.output + ended.errors
      }
      #expect(!shown.unicodeScalars.contains { [0x1B, 0x202E].contains($0.value) })
      let json = try program.run(["drafts", "--all", "--json", "--report", "r\(number + 1)"])
      let node = try JSONParser.parse(Array(json.outputBytes.dropLast()))
      #expect(node["subject"]?.string?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
    }
  }
}
