import ClaimsModel

extension ContradictionReport {
  /// The report as one HTML file that needs nothing besides: no request leaves it.
  ///
  /// It can be read without scripts, without colour and on paper; a script only adds the filter. A
  /// Content-Security-Policy lets no other script run, and everything from a report is escaped.
  ///
  /// - Parameter rules: pages of the rules; those that found something are printed at the end.
  package func html(rules: [RuleText]) -> String {
    HTMLPage(report: self, rules: rules).page.text
  }
}

/// The page: head, summary, filter, the questions, the rules, how to read it.
struct HTMLPage {
  /// The SHA-256 of the style and of the script, in Base64: nothing else is let in. A test compares
  /// them with the files.
  static let styleHash = "/cMg2D4k0/U+ZLErlaUAS0UmpvQ+iwbLsMPZLaYQcU0="
  static let scriptHash = "yaJwAZ7O2bGHOldBI9fqsIjKt4Iv566bMMmVb/p8xA8="

  static var style: String { text(PackageResources.report_css) }
  static var script: String { text(PackageResources.report_js) }

  let report: ContradictionReport
  let rules: [RuleText]

  var page: HTML {
    let links = HTMLLinks(report, rules: rules)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>\(Self.markup(Self.style))</style>
      </head>
      <body>
      <a class="skip" href="#questions">Skip to the questions</a>
      \(Self.arrow)<header>
      <h1>What contradicts</h1>
      \(HTMLSummary(report: report, links: links).page)</header>
      \(HTMLContents(report: report).page)\(HTMLFilter(report: report).page)<main id="questions">
      \(questions(links))</main>
      \(HTMLRules(rules: links.rules).page)\(HTMLReading.page)<script>\(Self.markup(Self.script))</script>
      </body>
      </html>

      """
  }

  private var title: String {
    let open = report.count(.contradiction).open
    return "What contradicts: \(Words.count(open, "open contradiction"))"
  }

  private func questions(_ links: HTMLLinks) -> HTML {
    report.sections.enumerated().html { index, section in
      HTMLQuestion(section: section, number: index + 1, links: links).page
    }
  }

  /// The head of the arrows that pictures of origins draw.
  private static let arrow: HTML = """
    <svg width="0" height="0" aria-hidden="true" focusable="false"><defs>\
    <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
    orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs></svg>

    """

  private static let policy = """
    default-src 'none'; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; \
    base-uri 'none'; form-action 'none'
    """

  /// The program's own style and script: neither may be escaped.
  private static func markup(_ text: String) -> HTML { HTML(stringLiteral: text) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// What of the page can be linked to.
struct HTMLLinks {
  /// The rules that found something, in the order of their pages.
  let rules: [RuleText]
  private let claims: Set<ClaimID>
  private let findings: [ClaimID: [FindingID]]
  private let listed: Set<FindingID>
  private let codes: Set<String>

  init(_ report: ContradictionReport, rules: [RuleText]) {
    let entries = report.sections.flatMap(\.entries)
    claims = Set(report.sections.flatMap(\.cards).map(\.id))
    listed = Set(entries.compactMap(\.id))
    var findings: [ClaimID: [FindingID]] = [:]
    for entry in entries {
      guard let id = entry.id else { continue }
      for claim in Set(entry.finding.sides.flatMap(\.claims)) {
        findings[claim, default: []].append(id)
      }
    }
    self.findings = findings.mapValues { $0.sorted() }
    let found = Set(entries.map(\.finding.code.text))
    self.rules = rules.filter { found.contains($0.code) }
    codes = Set(self.rules.map(\.code))
  }

  /// The findings that a claim takes part in.
  func findings(of claim: ClaimID) -> [FindingID] { findings[claim] ?? [] }

  /// The number of a claim, as a link where the claim is on the page.
  func claim(_ id: ClaimID) -> HTML {
    claims.contains(id) ? "<a href=\"#\(id)\">\(id)</a>" : "\(id)"
  }

  func finding(_ id: FindingID) -> HTML {
    listed.contains(id) ? "<a href=\"#\(id)\">\(id)</a>" : "\(id)"
  }

  func rule(_ code: RuleCode) -> HTML {
    codes.contains(code.text)
      ? "<a href=\"#rule-\(code.text)\">\(code.text)</a>" : "\(code.text)"
  }

  /// Up to forty claims, and how many more there are.
  func claims(_ ids: [ClaimID]) -> HTML {
    let rest = ids.count - 40
    let shown = ids.prefix(40).html(by: " ") { claim($0) }
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }
}
