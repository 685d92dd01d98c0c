import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("The contradiction report in Markdown")
struct ContradictionMarkdownTests {
  @Test("summary, what is different, contents, then question by question")
  func whole() {
    #expect(
      SampleCase.wholeReport.markdown(matrix: true) == #"""
        # Contradictions

        1 open contradiction in 1 of 31 questions (62 claims, 14 reports, 12 sources); only \#
        what is about the pocket.

        As of 2018-02-12, going by when reports came out: 2 claims are left out, because \#
        their reports were not surely out by then.

        Since the last report, 2018-02-10T08:00:00Z:

        - 1 new: f3
        - gone: f2 tension (dates-disjoint): When was the pocket closed?

        ## Questions

        |  | Question | Contradictions | Tensions | Notes |
        | --- | --- | ---: | ---: | ---: |
        | Q1 | [How many settlements were captured in the \#
        pocket?](#q1-how-many-settlements-were-captured-in-the-pocket) | 1 | 0 | 0 |

        ## Q1 How many settlements were captured in the pocket?

        the-pocket settlements-captured

        |  | Answer | Claims | Behind it | Sources |
        | --- | --- | --- | --- | --- |
        | A | more than 80 villages | c1 | 1 claim, 1 source, 1 origin | Hama Monitor |
        | B | 80 villages | c2 c3 c4 | 3 claims, 3 sources, 3 origins | River Agency, Night \#
        Desk, Hama Monitor |

        |  | Hama Monitor | River Agency | Night Desk |
        | --- | --- | --- | --- |
        | A | c1 |  |  |
        | B | c3 | c2 | c4 |

        3 pairs of claims cannot both hold, under one reading at least.

        ### f3 contradiction: quantities-disjoint, across sources, A against B

        “more than 80 villages” leaves \[81, ∞) villages; “80 villages” leaves \[80, 80\] \#
        villages. No number is in both.

        **c1** Hama Monitor (reliability B), 2018-02-09, r1\
        monitored · asserted · unreviewed

        > They took \[**more than 80 villages**\].

        **c2** River Agency (reliability B), 2018-02-09, r2\
        monitored · asserted · unreviewed

        > They took \[**80 villages**\].

        - Compared: \[81, ∞) villages and \[80, 80\] villages
        - Would settle it: The list behind the count, or what exactly was counted, as of when.
        - Shown by 1 of 2 pairs of claims.

        ### Q1 origins

        - r2 (River Agency, 2018-02-10) shares 120 words with r1 (Hama Monitor, 2018-02-09), \#
        which is older; 45 % of r2 is in it.
        - r2 (River Agency, 2018-02-10) credits r5 (The Wire, 2018-02-08).
        - r3 (Hama Monitor, 2018-02-11) credits AFP for 2 claims.
        - r4 (Night Desk, undated) shares 31 words with r2 (River Agency, 2018-02-10); which \#
        came first is open; 8 % of r4 is in it.
        - r4 (Night Desk, undated) took from r5 (The Wire, 2018-02-08), as Amal judged.
        """#)
  }

  @Test("what weakens a finding, what it rests on and that it is settled is said")
  func fields() {
    let entries = [
      SampleCase.entry(3, isOpen: false), SampleCase.entry(4, .tension), SampleCase.entry(5, .note),
    ]
    let section = SampleCase.section(entries, passed: [SampleCase.passed])
    let text = SampleCase.report([section]).markdown()
    #expect(text.contains("\n- Settled: one side is refuted.\n"))
    #expect(text.contains("across sources, A against B (settled)\n"))
    #expect(text.contains("\n- But: The report’s date stands in"))
    #expect(text.contains("\n- Rests on: captured\n"))
    #expect(text.contains("\n\nClaims: c1 c14 beside c9.\n"))
    #expect(text.contains("| 1 (1 settled) | 1 | 1 |"))
    #expect(text.contains("| c14 c20 | more than 80 villages; at least 79 villages | compatible |"))
    #expect(!text.contains("Who says"))
  }

  @Test("where nothing was found, says how much was compared")
  func nothing() {
    #expect(
      SampleCase.report([]).markdown()
        == "# Contradictions\n\nNothing contradicts: 62 claims compared in 31 questions.")
  }

  @Test("every finding is there, however many")
  func many() {
    let entries = (1...40).map { SampleCase.entry(Int64($0)) }
    let text = SampleCase.report([SampleCase.section(entries)]).markdown()
    #expect(text.ranges(of: "\n### f").count == 40)
  }

  @Test("a heading is found by its link", arguments: ["a b", "What's *up* – Über قرية?", "x  - y"])
  func anchors(words: String) {
    let section = ContradictionReport.Section(
      question: SampleCase.question, words: words, stands: [], entries: [SampleCase.entry()],
      conflictingPairs: 0, passed: [])
    let link = SectionMarkdown(section: section, number: 3).link.source
    let target = link.split(separator: "](#").last.map { $0.dropLast() }
    let wanted = ["a b": "q3-a-b", "What's *up* – Über قرية?": "q3-whats-up--über-قرية"]
    #expect(target.map(String.init) == wanted[words] ?? "q3-x---y")
  }

  @Test("of hostile reports no line begins a block that is not ours")
  func hostile() {
    for seed in 0..<12 as Range<UInt64> {
      var random = RandomCase(seed: seed)
      let report = random.wholeReport()
      let lines = report.markdown(matrix: true).split(separator: "\n")
      let entries = report.sections[0].entries
      func count(_ start: String) -> Int { lines.count { $0.hasPrefix(start) } }
      #expect(count("#") == 1 + 1 + 1 + entries.count + 2, "seed \(seed)")
      #expect(count(">") == entries.filter { $0.finding.severity != .note }.count * 2)
      // Contents, answers, the matrix of one source, what was compared: two lines more than rows.
      let tables = lines.filter { $0.hasPrefix("|") }
      #expect(tables.count == [1, 28, 28, 3].reduce(0) { $0 + $1 + 2 }, "seed \(seed)")
      #expect(Set(tables.map { line in line.count { $0 == "|" } }) == [6, 3, 5], "seed \(seed)")
      #expect(!lines.contains { $0.hasPrefix("    ") || $0.hasPrefix("```") || $0.hasPrefix("<") })
    }
  }
}
