import ClaimsModel

/// What narrows the findings on the page: hidden until the script that serves it runs.
struct HTMLFilter {
  let report: ContradictionReport

  var page: HTML {
    guard !report.sections.isEmpty else { return "" }
    var codes: Set<RuleCode> = []
    var statuses: Set<ReviewStatus> = []
    for section in report.sections {
      for entry in section.entries {
        codes.insert(entry.finding.code)
        statuses.formUnion(entry.cards.map(\.standing.status))
      }
    }
    let severities = Severity.allCases.reversed().map(\.rawValue)
    let standing = ReviewStatus.allCases.filter(statuses.contains).map(\.rawValue)
    return """
      <form id="filter" aria-label="Narrow the findings" hidden>
      \(select("severity", "Severity", severities.map { ($0, $0) }))\
      \(select("rule", "Rule", codes.sorted().map { ($0.text, $0.text) }))\
      \(select("source", "Source", sources))\
      \(select("status", "Status", standing.map { ($0, $0) }))\
      <label>Words <input type="search" id="filter-words" autocomplete="off"></label>
      <label class="check"><input type="checkbox" id="filter-open"> only open</label>
      <button type="reset">All</button>
      <output id="filter-count" role="status" aria-live="polite"></output>
      </form>

      """
  }

  /// By name; two sources of one name are told apart by their ids.
  private var sources: [(String, String)] {
    var names: [SourceID: String] = [:]
    for section in report.sections {
      for stand in section.stands {
        for (id, name) in zip(stand.position.sources, stand.sourceNames) { names[id] = name }
      }
      for entry in section.entries {
        for card in entry.cards { names[card.source] = card.sourceName }
      }
    }
    return names.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key.text, $0.value) }
  }

  private func select(_ name: String, _ label: String, _ options: [(String, String)]) -> HTML {
    """
    <label>\(label) <select id="filter-\(name)"><option value="">any</option>\
    \(options.html { "<option value=\"\($0.0)\">\($0.1)</option>" })</select></label>

    """
  }
}
