import Foundation
import Testing

@testable import claims

@Suite("A review of drafts")
struct ReviewDraftsTests {
  /// Two reports that contradict each other, and two drafts of the first.
  private static func program() throws -> Program {
    let program = try Program.withTwoReports()
    let draft =
      #"{"quote":{"exact":"The army"},"subject":"the pocket","predicate":"stated","value":{"words":"one"}}"#
    try program.write("drafts.jsonl", draft + "\n" + draft.replacing("one", with: "two") + "\n")
    let read = try program.run(["read", "r1", "--extractor", "cat drafts.jsonl"])
    guard read.status == 0 else { throw Program.Failed(words: read.errors) }
    return program
  }

  @Test("Lines accept, drop and edit them, between contradictions and claims")
  func script() throws {
    let program = try Self.program()
    let ended = try program.run(
      ["review"], input: "next\naccept d1\ndrop d2 The text does not say so.\nquit\n")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.contains("2 of 5, 0 decided · was read in a report, and is no claim yet"))
    #expect(ended.output.contains("c3 from d1:") && ended.output.contains("d2 is dropped"))
    #expect(
      try program.run(["drafts", "show", "d2"]).output.contains("“The text does not say so.”"))
    #expect(try program.run(["audit"]).status == 0)
  }

  @Test("A draft is edited with the options of claims edit")
  func edit() throws {
    let program = try Self.program()
    let ended = try program.run(
      ["review"], input: "next\nedit d1 --hedge alleged --about 'the pocket' --value three\nx\n")
    #expect(ended.output.contains("c3 from d1:") && ended.output.contains("d2 is dropped"))
    #expect(try program.run(["show", "c3"]).output.contains("alleged"))
  }

  @Test(
    "What cannot be done with the case at hand is said",
    arguments: [
      ("accept", "“accept” is nothing that can be done with the case at hand."),
      ("next\nverify Seen.", "“verify” is nothing that can be done with the case at hand."),
      ("next\naccept d2", "The draft at hand is d1."),
      ("next\nedit d1 --hedge loud", "Line 2: "),
    ])
  func refused(lines: String, says: String) throws {
    let program = try Self.program()
    let ended = try program.run(["review"], input: lines)
    #expect(ended.status == 65 && ended.errors.contains(says), "\(ended.errors)")
  }

  @Test(
    "Keys accept and drop them at a terminal",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func keys() throws {
    let program = try Self.program()
    let terminal = try Pseudoterminal(program, ["review"], rows: 60)
    try terminal.when("[v,d,f,u,r,e,n,b,h,?,q]", type: "n")
    try terminal.wait("2 of 5, 0 decided · was read in a report")
    try terminal.when("[a,x,e,n,b,?,q]", type: "?")
    try terminal.wait("A  accept it, names like known ones being new entities")
    try terminal.when("[a,x,e,n,b,?,q]", type: "v")
    try terminal.wait("“v” is no key here")
    try terminal.when("[a,x,e,n,b,?,q]", type: "a")
    try terminal.wait("c3 from d1:")
    try terminal.when("[a,x,e,n,b,?,q]", type: "x")
    try terminal.wait("d2 is dropped")
    try terminal.when("[v,d,f,u,e,n,b,h,?,q]", type: "q")
    #expect(try terminal.end() == 0)
    #expect(terminal.isAsBefore)
  }
}
