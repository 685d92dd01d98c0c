import Foundation
import Testing

@Suite("Tables, in and out of the program")
struct TableProgramTests {
  private static let tables = ["sources", "entities", "reports", "claims"]

  /// The lines of a casefile that tables can hold: no decisions, and no word on whose aliases are.
  private func lines(_ casefile: String) -> [Substring] {
    casefile.split(separator: "\n").filter { !$0.contains("\"type\":\"decision\"") }
  }

  @Test(
    "a casebook that goes out and comes back as four tables is the same", arguments: [false, true])
  func roundTrip(forSpreadsheet: Bool) throws {
    let program = try Program.withFormatsCase()
    for table in Self.tables {
      let ended = try program.run(
        ["export", "--format", "csv", "--what", table, "--output", "\(table).csv"]
          + (forSpreadsheet ? ["--for-spreadsheet"] : []))
      #expect(ended.status == 0, "\(ended.errors)")
    }
    _ = try program.run(["init", "--casebook", "copy.db"])
    let taken = try program.run(
      ["import", "--casebook", "copy.db"] + Self.tables.map { "\($0).csv" })
    #expect(taken.status == 0, "\(taken.errors)")
    let before = try program.run(["export"]).output
    #expect(before.contains("\"type\":\"decision\""))
    let after = try program.run(["export", "--casebook", "copy.db"]).output
    #expect(lines(after) == lines(before))
    let again = try program.run(
      ["import", "--casebook", "copy.db"] + Self.tables.map { "\($0).csv" })
    #expect(again.errors.contains("Nothing new"), "\(again.errors)")
  }

  @Test("findings go out as a table")
  func findings() throws {
    let program = try Program.withFormatsCase()
    let ended = try program.run(["export", "--format", "csv", "--what", "findings"])
    #expect(ended.output.contains("quantities-disjoint,contradiction,across-sources"))
  }

  @Test("decisions and resolutions go out as a table, with what they were made on, and not back in")
  func decisions() throws {
    let program = try Program.withTwoReports()
    _ = try program.run(["refute", "c1", "--because", "=the list, it has 83"])
    _ = try program.run(["undo", "--because", "the wrong list"])
    _ = try program.run(["resolve", "f1", "--as", "accept-b", "--because", "seen"])
    let export = ["export", "--format", "csv", "--what", "decisions", "--for-spreadsheet"]
    let table = try program.run(export + ["--output", "decisions.csv"])
    #expect(table.status == 0, "\(table.errors)")
    let text = try String(
      contentsOf: program.folder.appending(path: "decisions.csv"), encoding: .utf8)
    let rows = text.split(separator: "\r\n").map { $0.replacing("\"", with: "") }
    #expect(rows.count == 4)
    #expect(rows[0].hasPrefix("decided-on,claim-id,number,finding,rule,about,says,verdict,"))
    #expect(rows[1].contains(",c1,,,the-pocket,settlements-captured,refuted,,'=the list, it has"))
    #expect(rows[2].contains(",the wrong list,ana,"))
    #expect(rows[3].contains(",quantities-disjoint,the-pocket,settlements-captured,accepted,"))
    let taken = try program.run(["import", "decisions.csv"])
    #expect(taken.status == 65 && taken.errors.contains("written for readers alone"))
  }

  private static let counts = """
    Village;Dead;Day;Words
    Umm Hartayn;12;2018-02-09;twelve (12) were killed
    Abu Dali;some;2018-02-09;some were killed
    Atshan;=3;2018-02-09;"3 were killed
    Qasr;4;2018-02-10;4 were killed

    """

  private static let options = [
    "--map", "about=Village", "--map", "value=Dead", "--map", "when=day", "--map", "quote=4",
    "--set", "says=killed", "--set", "source=Hama Monitor",
  ]

  @Test("a table with columns of its own is taken by --map and --set, its problems beside it")
  func mapped() throws {
    let program = try Program()
    try program.write("counts.csv", Self.counts)
    _ = try program.run(["init"])
    let ended = try program.run(["import", "counts.csv"] + Self.options)
    #expect(ended.status == 65)
    #expect(
      ended.errors.hasPrefix(
        "counts.csv is read as csv: tables of claims, sources, reports or entities (RFC 4180).\n"
          + "counts.csv:3:10: problem: I see no number in “some”."))
    #expect(ended.errors.contains("2 problems of counts.csv: see counts.problems.csv."))
    #expect(ended.errors.contains("2 claims; 2 lines skipped."))
    let problems = try String(
      contentsOf: program.folder.appending(path: "counts.problems.csv"), encoding: .utf8)
    let rows = problems.split(separator: "\r\n")
    #expect(rows.first == "row,column,field,excerpt,reason,remedy,text-guard")
    #expect(rows.count == 3)
    #expect(rows.dropFirst().map { $0.prefix(10) } == ["3,2,\"Dead\"", "4,4,\"Words"])
  }

  @Test("a dry run shows how the first rows are understood, and writes nothing")
  func dryRun() throws {
    let program = try Program()
    try program.write("counts.csv", Self.counts)
    _ = try program.run(["init"])
    let ended = try program.run(["import", "--dry-run", "counts.csv"] + Self.options)
    for words in [
      "Row 2 is understood as:\n  entity\n    id: umm-hartayn\n    name: Umm Hartayn\n",
      "    predicate: killed\n", "Dry run: nothing was written.",
    ] {
      #expect(ended.errors.contains(words), "\(ended.errors)")
    }
    #expect(try program.names.contains { $0.hasSuffix("problems.csv") } == false)
    #expect(try program.run(["list", "--json"]).output == "[]\n")
  }

  @Test("a table comes from a pipe as well, in the format that is named")
  func pipe() throws {
    let program = try Program()
    _ = try program.run(["init"])
    let text = "source,object,value\nBarn,ISBN 1,Hope\nZenda,ISBN 1,Hawkins\n"
    let ended = try program.run(["import", "--preset", "triples", "-"], input: text)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(try program.run(["contradictions"]).output.contains("values-exclusive"))
  }

  @Test("of many problems ten are shown, and all of them where there is no file to keep them")
  func manyProblems() throws {
    let program = try Program()
    _ = try program.run(["init"])
    let rows = (1...30).map { "raid,killed,some,sohr,\($0)" }
    let text = (["about,says,value,source,quote"] + rows).joined(separator: "\n")
    try program.write("a.csv", text)
    func shown(_ ended: Program.Ended) -> Int {
      ended.errors.components(separatedBy: ": problem: ").count - 1
    }
    #expect(shown(try program.run(["import", "-", "--format", "csv"], input: text)) == 30)
    let dry = try program.run(["import", "a.csv", "--dry-run"])
    #expect(shown(dry) == 10)
    #expect(dry.errors.contains("30 problems of a.csv, the first 10 shown."))
    let taken = try program.run(["import", "a.csv"])
    #expect(shown(taken) == 10)
    #expect(taken.errors.contains("30 problems of a.csv: see a.problems.csv."))
  }

  @Test(
    "what is not to be had is said",
    arguments: [
      (["import", "a.csv", "--format", "cvs"], 65, "Did you mean “csv”?"),
      (["import", "a.csv", "--map", "about"], 64, "--map"),
      (["import", "a.csv", "--map", "abuot=x"], 65, "Did you mean “about”?"),
      (["export", "--format", "acled"], 65, "The format acled is read, not written."),
      (["export", "--format", "csv", "--what", "people"], 65, "There is no table “people”."),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], status: Int32, words: String) throws {
    let program = try Program()
    try program.write("a.csv", "about,says,value,source,quote\nraid,killed,1,s,1\n")
    _ = try program.run(["init"])
    let ended = try program.run(arguments)
    #expect(ended.status == status, "\(ended.errors)")
    #expect(ended.errors.contains(words), "\(ended.errors)")
  }
}
