import ClaimsModel
import ClaimsText
import Crypto
import Foundation
import Testing

@testable import ClaimsReports

@Suite("A contradiction report as a page")
struct HTMLPageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let names: Set = [
    "html", "head", "meta", "title", "style", "script", "body", "header", "main", "nav", "footer",
    "section", "article", "figure", "figcaption", "div", "span", "p", "h1", "h2", "h3", "h4", "ul",
    "li", "dl", "dt", "dd", "a", "b", "bdi", "br", "strong", "small", "code", "cite", "q",
    "blockquote", "mark", "time", "table", "thead", "tbody", "tr", "th", "td", "details", "summary",
    "form", "label", "select", "option", "input", "button", "output", "svg", "defs", "marker",
    "path", "desc", "line", "text", "tspan", "rect",
  ]

  @Test("comes out as recorded")
  func recorded() throws {
    // The style and the script stand in files of their own, and their hashes in the page.
    let page = SampleCase.wholeReport().html(rules: [SampleCase.rule])
      .replacing(HTMLPage.style, with: "…").replacing(HTMLPage.script, with: "…")
    let file = Self.folder.appending(path: "page.html")
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try Data(page.utf8).write(to: file)
    }
    let isSame = try Data(contentsOf: file) == Data(page.utf8)
    #expect(
      isSame, "Run CLAIMBENCH_RECORD=1 swift test --filter HTMLPageTests, and read the diff.")
  }

  @Test("lets in its own style and script alone")
  func hashes() throws {
    func hash(_ text: String) -> String {
      Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
    #expect(HTMLPage.styleHash == hash(HTMLPage.style), "Set HTMLPage.styleHash to the second.")
    #expect(HTMLPage.scriptHash == hash(HTMLPage.script), "Set HTMLPage.scriptHash to the second.")
    let page = try PageMarkup(SampleCase.wholeReport().html(rules: []))
    let policy = page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(
      policy?.attributes["content"] == """
        default-src 'none'; style-src 'sha256-\(HTMLPage.styleHash)'; \
        script-src 'sha256-\(HTMLPage.scriptHash)'; base-uri 'none'; form-action 'none'
        """)
    for text in [HTMLPage.style, HTMLPage.script] {
      #expect(!text.contains("</") && !text.contains("http"))
    }
  }

  @Test("shows every naughty string as text, and nothing of it as markup")
  func naughty() throws {
    let page = try PageMarkup(SampleCase.report(saying: NaughtyStrings.all).html(rules: []))
    expectHarmless(page)
    for text in NaughtyStrings.all {
      #expect(page.text.contains(TerminalText.escaped(text)), "\(text)")
    }
  }

  @Test("stays whole whatever a report brings", arguments: 1...40 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    expectHarmless(try PageMarkup(random.report().html(rules: [random.rule()])))
  }

  private func expectHarmless(_ page: PageMarkup) {
    #expect(Set(page.elements.map(\.name)).subtracting(Self.names) == [])
    #expect(page.elements.count { $0.name == "script" } == 1)
    #expect(page.elements.count { $0.name == "style" } == 1)
    for element in page.elements {
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
      #expect(element.attributes["src"] == nil)
      guard let address = element.attributes["href"] else { continue }
      #expect(["#", "http://", "https://"].contains { address.lowercased().hasPrefix($0) })
    }
  }

  @Test("has one element for each name, and every link leads to one")
  func links() throws {
    let page = try PageMarkup(SampleCase.wholeReport().html(rules: [SampleCase.rule]))
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
    let targets = page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(targets.contains("#f3") && targets.contains("#c14") && targets.contains("#q1"))
    #expect(Set(targets.map { String($0.dropFirst()) }).subtracting(ids) == [])
    let labels = page.elements.compactMap { $0.attributes["aria-labelledby"] }
      .flatMap { $0.split(separator: " ").map(String.init) }
    #expect(!labels.isEmpty && Set(labels).subtracting(ids) == [])
  }

  @Test("has a heading for every part, none left out on the way down")
  func headings() throws {
    let page = try PageMarkup(SampleCase.wholeReport().html(rules: [SampleCase.rule]))
    let levels = page.elements.map(\.name).filter { ["h1", "h2", "h3", "h4"].contains($0) }
      .compactMap { $0.last?.wholeNumberValue }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("says that nothing was found, and as of when")
  func empty() throws {
    let report = ContradictionReport(
      sections: [], claims: 3, reports: 2, sources: 1, questions: 2, asOf: EDTF("2018-02-09"),
      leftOut: 4)
    let page = try PageMarkup(report.html(rules: [SampleCase.rule]))
    #expect(page.text.contains("Nothing was found"))
    #expect(
      page.text.contains("As of 2018-02-09, going by when reports came out: 4 claims are left"))
    #expect(!page.elements.contains { $0.name == "form" })
  }

  @Test("leaves out claims of very long answers, and says how to list them")
  func longAnswers() throws {
    let stands = [
      ContradictionReport.Stand(
        position: SampleCase.position("80 villages", Array(1...5000)), sourceNames: ["A"])
    ]
    let section = ContradictionReport.Section(
      question: SampleCase.question, words: "How many?", stands: stands, entries: [],
      conflictingPairs: 0, passed: [SampleCase.passed], cards: [SampleCase.a])
    let page = try PageMarkup(SampleCase.wholeReport([section]).html(rules: []))
    #expect(
      page.text.contains(
        "and 4999 more claims: claims list --about the-pocket --says settlements-captured"))
  }

  @Test("takes only addresses of the web for links")
  func addresses() throws {
    for (address, isLink) in [
      ("https://example.org/a?b=1&c=2", true), ("HTTP://EXAMPLE.ORG", true),
      ("javascript:alert(1)", false), ("data:text/html,x", false), ("//example.org", false),
      (" https://example.org", false), ("java\nscript:alert(1)", false),
    ] {
      var card = SampleCase.a
      card.reportURL = address
      let page = try PageMarkup(
        SampleCase.wholeReport([SampleCase.whole([card])]).html(rules: []))
      let links = page.elements.filter { $0.attributes["class"] == "url" && $0.name == "a" }
      #expect(links.map { $0.attributes["href"] } == (isLink ? [address] : []))
      #expect(page.text.contains(TerminalText.escaped(address)))
    }
  }

  @Test("makes no markup of anything but literals, besides its own style and script")
  func literals() throws {
    let sources = Self.folder.appending(path: "../../../Sources/ClaimsReports/HTML").standardized
    let files = try FileManager.default.contentsOfDirectory(
      at: sources, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "swift" }
    #expect(files.count > 8)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let bypasses = text.components(separatedBy: "HTML(stringLiteral:").count - 1
      #expect(bypasses == (file.lastPathComponent == "HTMLPage.swift" ? 1 : 0))
    }
  }
}
