import ClaimsText
import Foundation
import Testing

@testable import claims

@Suite("A review at a terminal")
struct ReviewTests {
  private static let prompt = "[v,d,f,u,r,e,n,b,h,?,q]"
  private static let claimPrompt = "[v,d,f,u,e,n,b,h,?,q]"

  @Test(
    "Keys decide, reasons are asked for, and the next case comes",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func keys() throws {
    let program = try Program.withTwoReports()
    let terminal = try Pseudoterminal(program, ["review"], rows: 60)
    try terminal.wait("1 of 3, 0 decided · an open contradiction")
    try terminal.when(Self.prompt, type: "r")
    try terminal.when("resolve as [a,b,s,p,t,c,x, or q to leave it]? ", type: "b")
    try terminal.when("because (empty to leave it): ", type: "The list has 83.\n")
    try terminal.wait("f1 is resolved.")
    try terminal.wait("Its other side still stands: c1.")
    try terminal.wait("2 of 3, 1 decided · awaits a decision")
    try terminal.when(Self.claimPrompt, type: "f")
    try terminal.when("because (empty to leave it): ", type: "Not 80.\n")
    try terminal.wait("c1 is refuted.")
    try terminal.when(Self.claimPrompt, type: "v")
    try terminal.when("because (empty to leave it): ", type: "83 names.\n")
    try terminal.wait("That was the last case.")
    try terminal.wait("3 decided, all kept; none left.")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsBefore)
    let listed = try program.run(["list", "--json"]).output
    #expect(listed.contains(#""status": "refuted""#) && listed.contains(#""status": "verified""#))
    #expect(try program.run(["audit"]).status == 0)
    #expect(try program.run(["contradictions", "--check"]).status == 0)
  }

  @Test(
    "Ctrl-C, a signal, a closed input: what was decided is kept, the terminal is as it was",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func interrupted() throws {
    for (stop, status) in [("\u{3}", 130), ("TERM", 143), ("HUP", 129), ("\u{4}", 0)]
      as [(String, Int32)]
    {
      for isInReason in [false, true] where stop != "\u{4}" || !isInReason {
        let program = try Program.withTwoReports()
        let terminal = try Pseudoterminal(program, ["review"], rows: 60)
        try terminal.when(Self.prompt, type: "d")
        try terminal.when("dispute which", type: "a")
        try terminal.when("because (empty to leave it): ", type: "Doubted.\n")
        try terminal.wait("c1 is disputed.")
        try terminal.wait(Self.prompt)
        if isInReason {
          try terminal.when("? ", type: "r")
          try terminal.when("leave it]? ", type: "a")
          try terminal.wait("because (empty to leave it): ")
        }
        switch stop {
        case "TERM": terminal.signal(SIGTERM)
        case "HUP": terminal.signal(SIGHUP)
        case "\u{3}" where isInReason:
          // No terminal of its own sends the signal that the line discipline would.
          terminal.signal(SIGINT)
        // Until the program reads keys, the terminal swallows it: nobody is in charge of this one.
        default: for _ in 0..<100 where terminal.isRunning { terminal.type(stop) }
        }
        #expect(try terminal.end() == status, "\(stop.debugDescription) \(isInReason)")
        #expect(terminal.isAsBefore, "\(stop.debugDescription) \(isInReason)")
        let history = try program.run(["history", "c1"]).output
        #expect(history.contains("Doubted."))
        #expect(try program.run(["history", "f1"]).output.contains("Nothing was resolved"))
        #expect(try program.run(["audit"]).status == 0)
      }
    }
  }

  @Test(
    "An empty reason leaves the case; other keys say so; back goes back",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func leaving() throws {
    let program = try Program.withTwoReports()
    let terminal = try Pseudoterminal(program, ["review"], rows: 60)
    try terminal.when(Self.prompt, type: "z")
    try terminal.when("“z” is no key here", type: "\u{1B}[D")
    try terminal.when("That is no key here", type: "é")
    try terminal.when("That is no key here", type: "v")
    try terminal.when("verify which", type: "q")
    try terminal.when(Self.prompt, type: "v")
    try terminal.when("verify which", type: "a")
    try terminal.when("because (empty to leave it): ", type: "\n")
    try terminal.when(Self.prompt, type: "n")
    try terminal.wait("2 of 3, 0 decided")
    try terminal.when(Self.claimPrompt, type: "b")
    try terminal.wait("1 of 3, 0 decided")
    try terminal.when(Self.prompt, type: "b")
    try terminal.wait("This is the first case.")
    try terminal.when(Self.prompt, type: "?")
    try terminal.wait("refute a claim: checked, and found not to hold")
    try terminal.when(Self.prompt, type: "e")
    try terminal.when("edit which", type: "b")
    try terminal.when("such as --hedge alleged", type: "--hedge 'alleged' --note \"seen twice\"\n")
    try terminal.when("because (empty to leave it): ", type: "It says so.\n")
    try terminal.wait("c2 is changed")
    try terminal.when("? ", type: "q")
    try terminal.wait("0 decided, all kept; ")
    #expect(try terminal.end() == 0)
    let shown = try program.run(["show", "c2"]).output
    #expect(shown.contains("alleged") && shown.contains("seen twice"))
  }

  @Test(
    "In every window no line is wider than it, and a case longer than it waits for space",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func windows() throws {
    for (columns, rows) in [(80, 24), (200, 50), (40, 12)] as [(UInt16, UInt16)] {
      let program = try Program.withTwoReports()
      try program.write("c.txt", "قال المرصد إن 90 قرية سقطت في الجيب. بلغ العدد تسعين.\n")
      #expect(
        try program.run([
          "report", "add", "c.txt", "--source", "monitor", "--published", "2018-02-09",
        ])
        .status == 0)
      #expect(
        try program.run([
          "log", "--report", "r3", "--quote", "90 قرية", "--about", "the pocket", "--says",
          "settlements-captured", "--value", "90 villages", "--when", "2018-02-09",
        ]).status == 0)
      let terminal = try Pseudoterminal(program, ["review"], columns: columns, rows: rows)
      try terminal.wait("0 decided)")
      var presses = 0
      while terminal.shown.hasSuffix("space for more? ") || !terminal.shown.hasSuffix("]? ") {
        if terminal.shown.hasSuffix("space for more? ") {
          presses += 1
          try terminal.when("space for more? ", type: " ")
        }
        usleep(30_000)
        try #require(presses < 50)
      }
      #expect(rows > 40 || presses > 0)
      try terminal.when("]? ", type: "q")
      #expect(try terminal.end() == 0)
      // In a narrower one prompts run on: the keys are all in them.
      for line in terminal.shown.split(whereSeparator: \.isNewline) where columns >= 80 {
        #expect(DisplayWidth.columns(of: String(line)) <= Int(columns), "\(line)")
      }
      let controls = terminal.shown.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || $0.value == 0x7F
          || (0x80...0x9F).contains($0.value)
      }
      #expect(controls.isEmpty)
    }
  }

  // MARK: Scripts

  @Test("Lines decide where nobody sits at a terminal")
  func script() throws {
    let program = try Program.withTwoReports()
    let ended = try program.run(
      ["review"],
      input: """
        # Monday's desk
        help
        resolve accept-b The list has 83.

        refute Not 80.
        v 83 names: checked one by one.
        """)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.contains("3 decided, all kept; none left."))
    #expect(try program.run(["history", "c2"]).output.contains("83 names: checked one by one."))
    #expect(try program.run(["review"], input: "").output == "Nothing waits for review.\n")
  }

  @Test(
    "The first line that cannot be done ends it; what was decided above it is kept",
    arguments: [
      ("fly c1 up", "Line 2: “fly” is no command of a review."),
      ("verify Seen.", "Line 2: The case has several claims."),
      ("verify c1", "Line 2: The reason is missing."),
      ("verify c1   ", "Line 2: The reason is missing."),
      ("resolve", "Line 2: What the finding comes to is missing."),
      ("resolve accept-c Seen.", "Line 2: f1 stands between A"),
      ("edit c1 --hedge alleged", "Line 2: The reason is missing."),
      ("edit c1 --hedge 'alleged --because x", "Line 2: A quotation mark is not closed."),
      ("edit c1 --hedge loud --because x", "Line 2: "),
    ])
  func badLine(line: String, says: String) throws {
    let program = try Program.withTwoReports()
    let ended = try program.run(
      ["review"], input: "dispute c1 Doubted.\n\(line)\nverify c2 Seen.\n")
    #expect(ended.status == 65)
    #expect(ended.errors.contains(says), "\(ended.errors)")
    #expect(try program.run(["history", "c1"]).output.contains("Doubted."))
    #expect(try program.run(["history", "c2"]).output.contains("Nothing was decided on it."))
  }

  @Test("A second person signs what the first signed, and the first is not asked again")
  func secondSignature() throws {
    let program = try Program.withTwoReports()
    _ = try program.run(["policy", "set", "--second-signature", "--because", "Two."])
    _ = try program.run(["verify", "c2", "--because", "Seen."])
    _ = try program.run(["resolve", "f1", "--as", "superseded", "--because", "Later."])
    let own = try program.run(["review"], input: "next\n")
    #expect(!own.output.contains("waits for a second signature"))
    let other = try program.run(["review", "--by", "bob"], input: "verify Seen too.\n")
    #expect(other.output.contains("waits for a second signature"))
    #expect(other.output.contains("c2 is verified."), "\(other.output) \(other.errors)")
  }

  @Test(
    "A line is split as a shell does",
    arguments: [
      ("", []), ("  a  b ", ["a", "b"]), ("a 'b c' \"d e\"", ["a", "b c", "d e"]),
      ("a\\ b", ["a b"]), ("'' \"\"", ["", ""]), ("a'b'\"c\"", ["abc"]), ("'a\\b'", ["a\\b"]),
      ("\"a\\\"b\"", ["a\"b"]),
    ] as [(String, [String])])
  func words(line: String, words: [String]) throws {
    #expect(try ShellWords.split(line) == words)
  }

  @Test("What is not closed is said", arguments: ["'a", "\"a", "a\\"])
  func unclosed(line: String) {
    #expect(throws: ShellWords.Unclosed.self) { try ShellWords.split(line) }
  }
}
