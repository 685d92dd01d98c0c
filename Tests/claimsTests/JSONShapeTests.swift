import ClaimsJSON
import Foundation
import Testing

@testable import claims

/// `--json`: every command has it, or stands here with a reason, and `Schema/results.txt` says what comes.
@Suite("What programs are told")
struct JSONShapeTests {
  private static let without = [
    "claims review": "goes from case to case; each decision that it makes is a command with --json",
    "claims checkpoint": "writes a signed note, which is a format of C2SP",
    "claims prove": "writes JSON as it is",
    "claims completions": "writes a script for a shell",
    "claims manual": "writes a page for man",
  ]

  @Test("is JSON of every command, or it is said why not")
  func all() throws {
    let commands = try CommandHelp.program().all.filter { ($0.subcommands ?? []).isEmpty }
    let bare = commands.filter { command in
      !(command.arguments ?? []).flatMap(\.spellings).contains("--json")
    }
    #expect(Set(bare.map { $0.path.joined(separator: " ") }) == Set(Self.without.keys))
  }

  /// Those whose results come one a line.
  private static let byLine: Set<String> = [
    "claims read", "claims drafts list", "claims drafts show", "claims drafts drop",
  ]

  /// Two reports, another that copies one, and what can be done with them. `65 ` before a command is the
  /// status that it ends with.
  private static let examples = #"""
    init
    source add "Hama Monitor" --id monitor --kind monitor --url https://monitor.example --note ours
    source add "River Agency" --id agency --kind agency
    source add "River Radio" --id radio --publisher agency
    source grade monitor B --because "Ten years of reports."
    source list
    source show monitor
    report add a.txt --source monitor --published 2018-02-09 --title A --url https://a.example --language en
    report add b.txt --source agency --published 2018-02-09
    report add c.txt --source radio --published 2018-02-10 --credits r1 --note copied
    report list
    report show r3
    report credit r2 --from r1 --because "It says so."
    report independent r2 r1 --because "It does not."
    gazetteer import SY.txt
    gazetteer search Saraqib
    entity add Saraqib --kind place --at 35.86,36.81 --precision 500 --gazetteer 10
    entity add "the pocket" --kind place --parent Saraqib --note held
    entity add "the pockets" --kind place
    entity alias "the pocket" "the enclave" --language en --source monitor
    entity locate "the pocket" --at 35.5,36.9 --precision 5000
    entity list
    entity show "the pocket" --to Saraqib
    entity alike
    entity same "the pocket" "the pockets" --because "One map."
    entity different "the pocket" Saraqib --because "Two maps."
    entity unsure "the pocket" Saraqib --because "No map."
    entity undo "the pocket" Saraqib --because "A slip."
    entity judgements
    predicate add commands --kind entity --exclusivity strict --aspect state --question "Who commands {subject}?" --definition "The head of a force."
    predicate list
    log --report r1 --quote "took 80 villages" --about "the pocket" --says settlements-captured --value "80 villages" --when 2018-02-09
    log --report r2 --quote "More than 80 villages" --about "the pocket" --says settlements-captured --value "more than 80 villages" --when 2018-02-09 --when-said "that day" --where Saraqib --hedge alleged --sourcing official --credited-to "an officer" --credibility 3 --confidence 60 --note x
    log --report r3 --quote "took 80 villages" --about "the pocket" --says settlements-captured --value "80 villages" --when 2018-02-09 --credited-to monitor
    log --report r1 --quote "flew over" --about "the jets" --says operated-by --one-of Russia --one-of "the army" --when-unknown --where-unknown --new-entity
    log --report r2 --quote "no road was opened" --about "the road" --says passage-granted --value yes --denied --when-unknown --new-entity
    edit c2 --because "The text says so." --hedge asserted
    list
    search villages
    search road
    attach c1 photo.jpg --captured-by Ada --captured-at 2018-02-09T10:00Z --tool "a camera" --also r2
    evidence assess e1 --assessor Ben --place "the pocket" --at 35.5,36.9 --precision 50 --date 2018-02-09 --because "the minaret"
    evidence list
    evidence show e1
    evidence extract e1 --output copy.jpg
    verify c1 --because checked
    dispute c2 --because doubted
    refute c3 --because "a copy"
    unverifiable c4 --because "nobody knows"
    retract c5 --because "a slip"
    reopen c3 --because "not a copy"
    undo c5
    reconcile
    reconcile --json-lines
    contradictions
    contradictions --compared
    resolve f4 --as accept-a --because "counted"
    contradictions
    undo f4
    assign c1 c2 f4 --to ben --due 2018-03-01 --because "call them"
    assign c2 --to nobody
    note c1 "called twice"
    list
    due
    status
    show c1
    show c2
    show f4
    history c1
    history c2
    history f4
    question "the pocket" settlements-captured --compared
    explain quantities-disjoint
    policy set --origins 2 --evidence photo --second-signature --because "Desk rule."
    policy show
    verify c3 --override --because "Seen."
    read d.txt --source agency --published 2018-02-11
    read r4
    drafts list
    drafts show d1
    drafts drop d1 --because "no"
    undo d1
    drafts accept d1 --new-entity
    drafts edit d2 --hedge alleged --new-entity
    drafts list --all
    events
    evaluate gold.jsonl gold.jsonl
    contradictions --format json --output report.json
    contradictions
    key new --name desk-hama --key key
    key show --key key
    checkpoint --key key --output mark.txt
    audit --against mark.txt --key key
    prove c1 --key key --output proof.json
    check-proof proof.json --key key
    doctor
    doctor --salvage saved.jsonl
    formats
    export --output case.jsonl
    export --redact --output public.jsonl
    init --casebook other.db
    import case.jsonl --casebook other.db
    65 import bad.csv --casebook other.db
    source add "Third Desk" --casebook other.db
    merge other.db
    """#

  private static func folder() throws -> Program {
    let program = try Program()
    let words = """
      The army took 80 villages in a week, they say, and it was 80 villages on every list that we saw. \
      Jets flew over.
      """
    try program.write("a.txt", words)
    try program.write("b.txt", "More than 80 villages fell; no road was opened.\n")
    try program.write("c.txt", words + " So the monitor.\n")
    try program.write(
      "d.txt",
      "On 10 February shelling killed at least 12 civilians in Saraqib, medics said. The army captured 80 villages, an officer said.\n"
    )
    try program.write("photo.jpg", Data([0xFF, 0xD8, 0xFF, 0xE0, 0x0A]))
    try program.write(
      "bad.csv", "about,says,value,source,quote\nraid,killed,some,radio,some died\n")
    try program.write(
      "gold.jsonl",
      #"{"report":"r1","quote":{"exact":"took 80 villages","start":9},"subject":"the pocket","predicate":"settlements-captured","value":{"words":"80 villages"}}"#
        + "\n")
    let place = ["10", "Saraqib", "Saraqib", "Sarakeb", "35.86", "36.81", "P", "PPL", "SY"]
    let rest = ["", "12", "", "", "", "32495", "", "0", "Asia/Damascus", "2018-02-10"]
    try program.write("SY.txt", (place + rest).joined(separator: "\t"))
    return program
  }

  /// `CLAIMBENCH_RECORD=1 swift test --filter JSONShapeTests` writes `Schema/results.txt` anew.
  @Test("is of the shape that is documented")
  func documented() throws {
    let program = try Self.folder()
    defer { try? FileManager.default.removeItem(at: program.folder) }
    var (order, shapes, book): ([String], [String: JSONShape], [String: JSONShape]) = ([], [:], [:])
    let commands = try CommandHelp.program().all.filter { ($0.subcommands ?? []).isEmpty }
      .map { $0.path.joined(separator: " ") }
    for line in Self.examples.split(separator: "\n") {
      var words = try ShellWords.split(String(line))
      let status = Int32(words[0])
      if status != nil { words.removeFirst() }
      let typed = "claims " + words.joined(separator: " ")
      let command = try #require(
        commands.filter { typed == $0 || typed.hasPrefix($0 + " ") }.max { $0.count < $1.count })
      let isTold = Self.without[command] == nil && !words.contains("--format")
      let isLines = words.contains("--json-lines")
      let ended = try program.run(words + (isTold && !isLines ? ["--json"] : []))
      #expect(ended.status == status ?? 0, "\(typed): \(ended.errors)")
      guard isTold else { continue }
      if shapes[command] == nil { order.append(command) }
      let texts =
        isLines || Self.byLine.contains(command)
        ? ended.outputBytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
        : [Array(ended.outputBytes)]
      for text in texts {
        let value = try JSONParser.parse(text).value
        var title = command
        if isLines, case .string(let type)? = value["type"] {
          title += " --json-lines, a line of type \(type)"
        }
        shapes[title, default: JSONShape()].add(value, in: &book)
      }
    }
    #expect(Set(order).union(Self.without.keys) == Set(commands), "Each needs an example.")
    let titles = commands.flatMap { command in
      [command] + shapes.keys.filter { $0.hasPrefix("\(command) --json-lines") }.sorted()
    }
    let sections =
      titles.compactMap { command in
        shapes[command].map {
          (Self.byLine.contains(command) ? "\(command), one a line" : command, $0)
        }
      } + book.sorted { $0.key < $1.key }.map { ("<\($0.key)>", $0.value) }
    let text =
      Self.introduction
      + sections.map { title, shape in
        "\n\(title)\n" + shape.lines().map { "  \($0)\n" }.joined()
      }.joined()
    let file = ReadmeTests.root.appending(path: "Schema/results.txt")
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let isSame = (try? String(contentsOf: file, encoding: .utf8)) == text
    #expect(
      isSame, "Run CLAIMBENCH_RECORD=1 swift test --filter JSONShapeTests, and read the diff.")
  }

  private static let introduction = """
    What `claims … --json` writes, command by command: UTF-8, one JSON value (RFC 8259), or one a line.

    Keys are those of casefiles where these have the field (casefile.schema.json says what they mean),
    and stay: keys may be added while the version does, none is taken away or given another meaning. A
    key with ? is not always there; all others are, null where nothing is known. [] are the values of an
    array. What stands in <> is told of at the end; values are written as casefiles write them.

    What follows is gathered by the tests from what the commands write. What a contradiction report
    holds is told of in contradictions.schema.json as well, with more words, and drafts in
    draft.schema.json.

    """
}
