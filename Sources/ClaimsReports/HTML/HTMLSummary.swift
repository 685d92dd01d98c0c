import ClaimsModel

/// How much stands open, out of how much, as of when, and what is different.
struct HTMLSummary {
  let report: ContradictionReport
  let links: HTMLLinks

  var page: HTML { tallies + size + state + filters + changes }

  private var tallies: HTML {
    let found = report.sections.count { !$0.entries.isEmpty }
    return """
      <dl class="tallies">
      <div class="tally"><dt>questions with findings</dt><dd>\(found)<small> of \
      \(report.questions)</small></dd></div>
      \(Severity.allCases.sorted(by: >).html { tally($0) })</dl>

      """
  }

  private func tally(_ severity: Severity) -> HTML {
    let open = report.count(severity).open
    let entries = report.sections.flatMap(\.entries).filter { $0.finding.severity == severity }
    let noun = (severity == .note ? "" : "open ") + severity.rawValue + (open == 1 ? "" : "s")
    let closed: HTML = Words.closed(entries).map { "<small>, \($0)</small>" } ?? ""
    return """
      <div class="tally \(severity.rawValue)"><dt>\(noun)</dt>\
      <dd>\(open)\(closed)</dd></div>

      """
  }

  private var size: HTML {
    let size = [
      Words.count(report.claims, "claim"), Words.count(report.reports, "report"),
      Words.count(report.sources, "source"),
    ].joined(separator: ", ")
    return "<p>Compared: \(size).</p>\n"
  }

  private var state: HTML {
    var state = HTML()
    if let sentence = report.asOfSentence {
      state += "<p><strong>\(sentence)</strong></p>\n"
    }
    if let mark = report.upTo {
      state += """
        <p class="quiet">Casebook up to entry \(mark.number) of its journal, \
        \(time(mark.at)).</p>

        """
    }
    return state
  }

  private var filters: HTML {
    guard !report.filters.isEmpty else { return "" }
    return "<p><strong>Only what is \(report.filters.joined(separator: ", ")).</strong></p>\n"
  }

  private func time(_ second: Int64) -> HTML {
    let text = Instant.text(second)
    return "<time datetime=\"\(text)\">\(text)</time>"
  }

  // MARK: Changes

  private var changes: HTML {
    guard let changes = report.changes else { return "" }
    let heading: HTML =
      switch changes.since {
      case .report(let second): "Since the report of \(time(second))"
      case .date(let date): "Since \(date)"
      }
    guard !changes.isEmpty else {
      return
        "<section class=\"changes\"><h2>\(heading)</h2><p>Nothing is different.</p></section>\n"
    }
    return """
      <section class="changes"><h2>\(heading)</h2>
      <ul>
      \(item("new", changes.appeared))\(item("settled", changes.settled))\
      \(item("open again", changes.reopened))\(gone(changes.went))</ul></section>

      """
  }

  private func item(_ label: String, _ findings: [FindingID]) -> HTML {
    guard !findings.isEmpty else { return "" }
    let shown = findings.prefix(60).html(by: " ") { links.finding($0) }
    let rest: HTML = findings.count > 60 ? " and \(findings.count - 60) more" : ""
    return "<li><strong>\(findings.count) \(label):</strong> \(shown)\(rest)</li>\n"
  }

  private func gone(_ findings: [ReportChanges.Gone]) -> HTML {
    guard !findings.isEmpty else { return "" }
    let shown = findings.prefix(60).html(by: "; ") {
      "\($0.id) \($0.severity.rawValue)[\($0.code.text)] of “\($0.question)”"
    }
    let rest: HTML = findings.count > 60 ? "; and \(findings.count - 60) more" : ""
    return """
      <li><strong>\(findings.count) no more found,</strong> since claims or judgements were changed: \
      \(shown)\(rest)</li>

      """
  }
}
