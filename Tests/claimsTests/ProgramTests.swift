import ClaimsJSON
import Foundation
import Testing

@Suite("The program")
struct ProgramTests {
  @Test("leads through a whole case: log, see the contradiction, decide, take back")
  func wholeCase() throws {
    let program = try Program.withTwoReports()
    let open = try program.run(["contradictions", "--check"])
    #expect(open.status == 1)
    #expect(open.output.contains("contradiction[quantities-disjoint] across sources"))
    #expect(open.output.contains("“80 villages” leaves [80, 80] villages"))
    #expect(try program.run(["refute", "c1", "--because", "the list has 83"]).status == 0)
    #expect(try program.run(["contradictions", "--check"]).status == 0)
    #expect(try program.run(["history", "c1"]).output.contains("the list has 83"))
    #expect(try program.run(["undo"]).status == 0)
    #expect(try program.run(["contradictions", "--check"]).status == 1)
    #expect(try program.run(["list", "--status", "unreviewed"]).output.contains("c1"))
    #expect(try program.run(["search", "VILLAGES"]).output.contains("c2"))
  }

  @Test("resolves a finding, says what is left to refute, opens it again, and takes all of it back")
  func resolving() throws {
    let program = try Program.withTwoReports()
    let because = ["--because", "the list has 83"]
    let resolved = try program.run(["resolve", "f1", "--as", "accept-b"] + because)
    #expect(resolved.status == 0)
    #expect(
      resolved.output == """
        f1 contradiction[quantities-disjoint] across sources: A against B
          accepted B (“more than 80 villages”) by ana: “the list has 83”

        """)
    #expect(
      resolved.errors == """
          next: claims refute c1 --because "…"
          to take it back: claims undo f1

        """)
    #expect(try program.run(["contradictions", "--check"]).status == 0)
    #expect(try program.run(["show", "f1"]).output.contains("resolved: accepted B"))
    let reopened = try program.run(["reopen", "f1", "--because", "of another month"])
    #expect(reopened.status == 0 && reopened.output.hasSuffix("\n  open\n"))
    #expect(try program.run(["contradictions", "--check"]).status == 1)
    #expect(try program.run(["undo"]).output.contains("accepted B"))
    #expect(try program.run(["undo", "f1"]).output.hasSuffix("\n  open\n"))
    let history = try program.run(["history", "f1"]).output
    #expect(history.contains("accepted what c2 says by ana") && history.contains("took back act"))
    #expect(try program.run(["history", "c1"]).output.contains("Resolved, of what was found"))
    #expect(try program.run(["show", "f1", "--json"]).output.contains("claimbench-finding"))
  }

  /// Logs a claim that holds up, with more options.
  private static func logging(_ options: String...) -> [String] {
    let claim = [
      "log", "--report", "r2", "--quote", "no road was opened", "--about", "the road", "--says",
      "passage-granted", "--value", "yes",
    ]
    return claim + options
  }

  /// Statuses as the help of `claims` documents them.
  static let endings: [(arguments: [String], status: Int32, wanted: String)] = [
    (["verfy", "c1"], 64, "`claims verify`"),
    (["source", "lst"], 64, "`claims source list`"),
    (["verify", "c1"], 64, "--because"),
    (["list", "--status", "maybe"], 64, "unreviewed"),
    (["list", "--casebook", "none.db"], 66, "claims init"),
    (["list", "--casebook", "a.txt"], 65, "not a casebook"),
    (["init"], 73, "already"),
    (["init", "--casebook", "no/such/folder/x.db"], 73, "folder"),
    (["show", "c99"], 66, "claims list"),
    (["show", "1"], 66, "“c1”"),
    (["show", "f9"], 66, "claims contradictions"),
    (["resolve", "f1", "--as", "accept-b"], 64, "--because"),
    (["resolve", "f1", "--as", "accepted", "--because", "x"], 64, "cannot-be-resolved"),
    (["resolve", "f1", "--as", "accept-c", "--because", "x"], 65, "accept-a or accept-b"),
    (["resolve", "f9", "--as", "accept-a", "--because", "x"], 66, "claims contradictions"),
    (["reopen", "f1", "--because", "x"], 65, "claims resolve f1"),
    (["reopen", "f1", "c1", "--because", "x"], 64, "by itself"),
    (["undo", "f1"], 66, "claims history f1"),
    (["source", "show", "montor"], 66, "“monitor”"),
    (["verify", "c1", "--because", " "], 65, "--because"),
    (["report", "add", "none.txt", "--source", "monitor"], 66, "none.txt"),
    (["report", "add", "bytes.bin", "--source", "monitor"], 65, "not UTF-8"),
    (
      ["report", "add", "b.txt", "--source", "agency", "--published", "2018-02-09"], 65, "r2"
    ),
    (["report", "add", "c.txt", "--source", "agency", "--published", "2018-02-30"], 65, "^"),
    (["import", "bad.jsonl"], 65, "bad.jsonl:2:"),
    (["import", "none.jsonl"], 66, "none.jsonl"),
    (["import", "-"], 0, "The file holds no line."),
    (["export", "--output", "no/such/folder/x.jsonl"], 73, "folder"),
    (["export", "--output", "/dev/full"], 74, "Make room"),
    (logging("--reading", "throughout"), 64, "--when"),
    (logging("--when-said", "yesterday"), 64, "--when"),
    (logging("--never", "--when", "2018"), 64, "--when-unknown"),
    (logging("--never", "--reading", "at"), 64, "--when"),
    (logging("--nowhere", "--where", "Hama"), 64, "--where-unknown"),
    (logging("--none"), 64, "not both"),
    (logging("--where-one-of", "Hama"), 65, "--where-one-of twice"),
    (logging("--when", "unknown"), 65, "--when-unknown"),
    (["edit", "c1", "--because", "x", "--none", "--unknown"], 64, "--not-stated"),
    (["edit", "c1", "--because", "x", "--none"], 65, "--value 0"),
    (["edit", "c1", "--because", "x", "--reading", "at"], 64, "--when"),
    (["edit", "c1", "--because", "x", "--when-said", "yesterday"], 64, "--when"),
    (["explain", "values-exclusiv"], 66, "“values-exclusive”"),
    (["contradictions", "--rule", "nothing"], 66, "claims explain --all"),
    (["contradictions", "--matrix", "--json"], 64, "--matrix"),
    (["contradictions", "--format", "markdown"], 0, "# Contradictions\n\n1 open contradiction in"),
    (["contradictions", "--format", "markdown", "--matrix"], 0, "| A | c1 |  |\n"),
    (["contradictions", "--matrix"], 0, "  A  c1            ·\n  B  ·             c2\n"),
    (["contradictions", "--as-of", "2018-02-08"], 0, "2 claims are left out"),
    (["question", "the pockt", "killed"], 66, "“the pocket”"),
    (["question", "the pocket", "kiled"], 66, "“killed”"),
    (["question", "The Pocket", "killed"], 0, "No claim answers it."),
    (["question", "the-pocket", "settlements-captured"], 0, "Found: 1 contradiction."),
    (["entity", "show", "the pockt"], 66, "“the pocket”"),
    (["entity", "locate", "the pocket"], 65, "--gazetteer ID"),
    (["entity", "locate", "the pocket", "--at", "-200,0"], 65, "latitude comes before"),
    (["entity", "locate", "the pocket", "--precision", "5"], 65, "has no point"),
    (["entity", "add", "X", "--at", "1,2", "--where-prec", "1", "--precision", "5"], 64, "one of"),
    (["entity", "add", "X", "--gazetteer", "7"], 66, "claims gazetteer import FILE"),
    (["gazetteer", "import", "none.txt"], 66, "none.txt"),
    (["gazetteer", "import", "a.txt"], 65, "a.txt:1:"),
    (["gazetteer", "search", "Saraqib"], 0, "claims gazetteer import FILE"),
    (["--version"], 0, "0.1.0"),
    (["--help"], 0, "claims init"),
  ]

  @Test("ends with the documented status and says what to do next", arguments: endings)
  func ending(arguments: [String], status: Int32, wanted: String) throws {
    let program = try Program.withTwoReports()
    try program.write("bytes.bin", Data([0x61, 0xFF, 0xFE]))
    try program.write("c.txt", "Other words.\n")
    try program.write("bad.jsonl", "{\"type\":\"casefile\",\"version\":1}\n{\"type\":\"claim\"}\n")
    let ended = try program.run(arguments)
    #expect(ended.status == status, "\(ended.errors)")
    #expect((ended.errors + ended.output).contains(wanted), "\(ended.errors)")
    if status == 65 || status == 66 { #expect(ended.errors.contains("next:")) }
  }

  @Test("writes results to standard output and everything else to standard error")
  func streams() throws {
    let program = try Program.withTwoReports()
    let listed = try program.run(["list", "--json"])
    #expect(listed.errors.isEmpty)
    let claims = try JSONParser.parse(Array(listed.outputBytes)).array
    #expect(claims?.count == 2)
    let failed = try program.run(["show", "c9"])
    #expect(failed.output.isEmpty && !failed.errors.isEmpty)
  }

  @Test(
    "writes JSON that reads back, for every command that looks",
    arguments: [
      ["list"], ["show", "c1"], ["search", "villages"], ["history", "c1"], ["contradictions"],
      ["contradictions", "--compared"], ["reconcile"],
      ["question", "the pocket", "settlements-captured", "--compared"], ["source", "list"],
      ["source", "show", "monitor"], ["report", "list"], ["report", "show", "r1"],
      ["entity", "list"], ["entity", "show", "the pocket", "--to", "the pocket"],
      ["entity", "judgements"], ["entity", "alike"],
      ["gazetteer", "search", "Saraqib"], ["predicate", "list"], ["explain", "--all"],
    ])
  func json(arguments: [String]) throws {
    let ended = try Program.withTwoReports().run(arguments + ["--json"])
    #expect(ended.status == 0, "\(ended.errors)")
    _ = try JSONParser.parse(Array(ended.outputBytes))
  }

  @Test("says as JSON what a logged or edited claim contradicts, and what was made for it")
  func loggedJSON() throws {
    let program = try Program.withTwoReports()
    let logged = try program.run([
      "log", "--report", "r1", "--quote", "The army", "--about", "the road", "--says",
      "operated-by", "--value", "the army", "--new-entity", "--json",
    ])
    #expect(logged.status == 0, "\(logged.errors)")
    let made = try JSONParser.parse(Array(logged.outputBytes))
    #expect(made["format"]?.string == "claimbench-logged" && made["version"]?.integer == 1)
    #expect(made["findings"]?.array?.isEmpty == true)
    #expect(made["newEntities"]?.array?.count == 2)
    let edited = try program.run(["edit", "c1", "--because", "checked", "--note", "x", "--json"])
    #expect(edited.status == 0, "\(edited.errors)")
    let changed = try JSONParser.parse(Array(edited.outputBytes))
    #expect(changed["format"]?.string == "claimbench-logged")
    #expect(changed["claim"]?["id"]?.string == "c1")
    #expect(changed["findings"]?.array?.first?["code"]?.string == "quantities-disjoint")
    #expect(changed["newEntities"]?.array?.isEmpty == true)
  }

  @Test("tells four kinds of silence apart, in words and as JSON")
  func unknowns() throws {
    let program = try Program.withTwoReports()
    func log(_ quote: String, _ options: String...) throws -> String {
      let ended = try program.run(
        [
          "log", "--report", "r2", "--quote", quote, "--about", "the town", "--says", "struck-by",
        ] + options)
      #expect(ended.status == 0, "\(ended.errors)")
      return ended.output
    }
    #expect(
      try log("road", "--none", "--when-unknown", "--when-said", "once", "--where-unknown")
        .contains(
          "when         not known (“once”)\nwhere        not known\n"))
    let struck = try log(
      "fell", "--value", "Russia", "--where-one-of", "Hama", "--where-one-of", "Idlib")
    #expect(struck.contains("where        Hama or Idlib, not known which\n"))
    #expect(struck.contains("tension[affirmed-and-denied]"))
    let never = try log("opened", "--value", "Russia", "--never", "--nowhere")
    #expect(never.contains("answer       never, nowhere: Russia\n"))
    #expect(never.contains("contradiction[affirmed-and-denied]"))
    let listed = try program.run(["list", "--about", "Hama", "--json"])
    let claims = try #require(try JSONParser.parse(Array(listed.outputBytes)).array)
    #expect(claims.compactMap { $0["placeName"]?.string } == ["Hama or Idlib, not known which"])
    #expect(try program.run(["show", "c5"]).output.contains("when         never\n"))
    #expect(try program.run(["list"]).output.contains("never"))
  }

  @Test("replaces the file of an export whole, and leaves its neighbours alone")
  func exportedFile() throws {
    let program = try Program.withTwoReports()
    try program.write("case.jsonl", "old")
    try program.write("case.jsonl.part", "mine")
    #expect(try program.run(["export", "--output", "case.jsonl"]).status == 0)
    let exported = try program.run(["export"]).outputBytes
    #expect(try Data(contentsOf: program.folder.appending(path: "case.jsonl")) == exported)
    let part = try Data(contentsOf: program.folder.appending(path: "case.jsonl.part"))
    #expect(part == Data("mine".utf8))
    #expect(try program.names.filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test("says so where standard input cannot be read")
  func unreadableInput() throws {
    let program = try Program.withTwoReports()
    // The shell's $0 is the program: a folder as standard input is what it cannot read.
    let ended = try program.run([], under: ["bash", "-c", #""$0" import - < /"#])
    #expect(ended.status == 66, "\(ended.errors)")
    #expect(ended.errors.contains("Standard input cannot be read."))
  }

  @Test("takes the casebook and the reviewer from the environment, and options before that")
  func environment() throws {
    let program = try Program.withTwoReports()
    let from = ["CLAIMS_CASEBOOK": "claims.db", "CLAIMS_REVIEWER": "ben"]
    _ = try program.run(["verify", "c1", "--because", "x"], environment: from)
    _ = try program.run(["verify", "c1", "--because", "y", "--by", "eva"], environment: from)
    let history = try program.run(["history", "c1"]).output
    #expect(history.contains("ben") && history.contains("eva"))
    let other = try program.run(["list"], environment: ["CLAIMS_CASEBOOK": "other.db"])
    #expect(other.status == 66)
  }

  @Test("colours only where asked: a pipe has none, NO_COLOR is heeded")
  func colour() throws {
    let program = try Program.withTwoReports()
    #expect(try !program.run(["contradictions"]).output.contains("\u{1B}"))
    #expect(try program.run(["contradictions", "--color", "always"]).output.contains("\u{1B}["))
    let none = try program.run(["contradictions"], environment: ["NO_COLOR": "1"])
    #expect(!none.output.contains("\u{1B}"))
  }

  @Test("fits the width it is given", arguments: [40, 80, 120, 200])
  func width(columns: Int) throws {
    let program = try Program.withTwoReports()
    for command in [
      ["list"], ["contradictions"], ["show", "c1"], ["predicate", "list"],
      ["question", "the pocket", "settlements-captured", "--matrix"],
    ] {
      let ended = try program.run(command, environment: ["COLUMNS": "\(columns)"])
      for line in ended.output.split(separator: "\n") {
        #expect(line.count <= columns, "\(command): \(line)")
      }
    }
  }

  @Test("reads a report and a casefile from standard input")
  func standardInput() throws {
    let program = try Program.withTwoReports()
    let added = try program.run(
      ["report", "add", "-", "--source", "agency"], input: "A third text.\n")
    #expect(added.status == 0 && added.output == "r3\n")
    let exported = try program.run(["export"])
    #expect(try program.run(["init", "--casebook", "copy.db"]).status == 0)
    let taken = try program.run(["import", "-", "--casebook", "copy.db"], input: exported.output)
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(
      try program.run(["export", "--casebook", "copy.db"]).outputBytes == exported.outputBytes)
  }

  @Test("lets no control byte of a report reach the terminal")
  func escapes() throws {
    let program = try Program()
    let hostile = "before \u{1B}]52;c;aGk=\u{07}\u{1B}[6n\u{9B}31m\u{202E}evil\u{7F} after"
    try program.write("h.txt", hostile)
    _ = try program.run(["init"])
    _ = try program.run(["source", "add", "S \u{1B}[2J", "--id", "s"])
    _ = try program.run(
      ["report", "add", "h.txt", "--source", "s", "--title", "\u{1B}]0;title\u{07}"])
    let logged = try program.run([
      "log", "--report", "r1", "--quote", String(hostile.dropFirst(7)), "--about",
      "a \u{1B}[1m", "--says", "stated", "--value", "x \u{1B}[31m", "--note", "\u{1B}c",
    ])
    #expect(logged.status == 0, "\(logged.errors)")
    let commands = [
      ["list"], ["show", "c1"], ["source", "list"], ["report", "list"], ["entity", "list"],
      ["search", "after"], ["show", "c1", "--json"], ["contradictions"], ["export"],
      ["contradictions", "--format", "markdown"], ["question", "a \u{1B}[1m", "stated"],
      ["question", "\u{1B}[5m", "x"],
      ["show", "\u{1B}[5m"], ["source", "show", "\u{1B}[5m"],
      ["list", "--so\u{1B}]52;c;x\u{07}urce", "x"], ["report", "add", "a", "\u{1B}]52;x"],
      ["list", "--status", "\u{1B}]52;x"], ["\u{1B}]52;x"], ["help", "\u{1B}]52;x"],
      ["--generate-completion-script", "\u{1B}]52;x"], ["import", "\u{1B}]52;x"],
    ]
    for command in commands {
      let ended = try program.run(command)
      for scalar in (ended.output + ended.errors).unicodeScalars where scalar != "\n" {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        #expect(!isControl && scalar != "\u{202E}", "\(command)")
      }
    }
  }
}
