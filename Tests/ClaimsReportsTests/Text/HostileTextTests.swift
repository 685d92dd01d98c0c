import ClaimsModel
import ClaimsText
import Testing

@testable import ClaimsReports

@Suite("Texts of hostile reports")
struct HostileTextTests {
  private static let seeds: Range<UInt64> = 0..<8

  /// Everything that lays out text, of one random case.
  private func texts(seed: UInt64, _ layout: TextLayout) -> [String] {
    var random = RandomCase(seed: seed)
    let report = random.report()
    let entries = report.sections[0].entries
    let cards = [random.card(2), random.card(300_000)]
    let decisions = [random.decision(2), random.decision(2)]
    let sources = random.sources()
    let reports = sources.flatMap(\.shown)
    return [
      report.text(layout), ClaimTable(cards: cards).text(layout),
      ClaimViewText.text(card: cards[0], decisions: decisions, findings: entries, layout: layout),
      HistoryText.text(card: cards[1], decisions: decisions, layout: layout),
      LoggedText.text(cards[1], against: entries, layout: layout),
      ReconcileText.text(
        report, appeared: entries.compactMap(\.id), went: [FindingID(9)], layout: layout),
      SearchResult(claims: cards, reports: reports).text(layout),
      SourceTable(sources).text(layout), sources[0].text(layout), ReportTable(reports).text(layout),
      reports[0].text(layout), random.reportView().text(layout),
      EntityTable(random.listed()).text(layout), random.judgements().text(layout),
      AlikeTable(random.alike()).text(layout), random.judged(report, layout),
      PredicateTable(random.predicates()).text(layout), random.rule().text(layout),
      random.entityCard().text(layout), GazetteerTable(random.gazetteer()).text(layout),
      random.wholeReport().text(layout, matrix: true),
      random.question().text(layout, matrix: true), random.unanswered().text(layout),
      ClaimViewText.text(
        card: cards[0], decisions: [], findings: [], others: cards, origins: random.origins(),
        evidence: random.evidence(), work: random.work(), layout: layout),
      random.queue().text(layout), random.status().text(layout),
      random.listing(cards).text(layout),
      random.work().assignments.map { AssignedItem(id: "c2", assignment: $0) }.text(layout),
      NotedItem(id: "c2", note: random.work().notes[0]).text(layout),
      EvidenceTable(random.evidence()).text(layout), random.evidence()[0].text(layout),
      random.findingCard(entries[1]).text(layout), random.findingCard(nil).text(layout),
      ResolvedText.text(random.findingCard(entries[1]), layout: layout),
      HistoryText.text(
        card: cards[0], decisions: [],
        resolutions: ResolutionState.states(of: [random.resolution(.accepted(side: 1))]) { _ in
          true
        }, work: random.work(), layout: layout),
    ]
  }

  @Test("no line is wider than the layout", arguments: [40, 59, 60, 71, 72, 80, 119, 120, 200])
  func width(columns: Int) {
    for seed in Self.seeds {
      for text in texts(seed: seed, TextLayout(width: columns, colour: false)) {
        for line in text.split(separator: "\n") where DisplayWidth.columns(of: line) > columns {
          Issue.record("seed \(seed): \(DisplayWidth.columns(of: line)) columns: \(line)")
        }
      }
    }
  }

  @Test("nothing that a terminal obeys comes through", arguments: [40, 80, 200])
  func controls(columns: Int) {
    for seed in Self.seeds {
      for text in texts(seed: seed, TextLayout(width: columns, colour: false)) {
        let bad = text.unicodeScalars.filter { $0 != "\n" && Self.isObeyed($0) }
        #expect(bad.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test("colour adds its own sequences and no other")
  func colour() {
    for seed in Self.seeds {
      let plain = texts(seed: seed, TextLayout(width: 80, colour: false))
      let coloured = texts(seed: seed, TextLayout(width: 80, colour: true))
      for (plain, coloured) in zip(plain, coloured) {
        #expect(Self.withoutStyles(coloured) == plain, "seed \(seed)")
      }
    }
  }

  @Test("isolates are closed on the line that opens them")
  func isolates() {
    for seed in Self.seeds {
      for text in texts(seed: seed, TextLayout(width: 80, colour: false)) {
        for line in text.split(separator: "\n") {
          let opened = line.unicodeScalars.count { $0 == "\u{2068}" }
          let closed = line.unicodeScalars.count { $0 == "\u{2069}" }
          #expect(opened == closed, "seed \(seed): \(line)")
        }
      }
    }
  }

  @Test("a report's own text keeps its lines and loses its controls")
  func reportText() {
    var random = RandomCase(seed: 1)
    var card = random.report(number: 1)
    #expect(!card.escapedText.unicodeScalars.contains { $0 != "\n" && Self.isObeyed($0) })
    card = ReportCard(
      id: card.id, key: "k",
      report: Report(source: SourceID(unchecked: "s"), text: "one\r\n\u{1B}[2Jtwo\n\nثلاثة"),
      sourceName: "s", sha256: "", claims: 0)
    #expect(card.escapedText == "one\n\\x1B[2Jtwo\n\n\u{2068}ثلاثة\u{2069}")
  }

  /// Controls, and the signs that reorder what follows; isolates of our own are let through.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E,
      0x2066...0x2067, 0x2028...0x2029, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func withoutStyles(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isStyle = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isStyle = true }
      if !isStyle { result.append(scalar) }
      if scalar == "m" { isStyle = false }
    }
    return String(result)
  }
}
