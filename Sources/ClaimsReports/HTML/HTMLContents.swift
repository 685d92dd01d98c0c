import ClaimsModel

/// The questions with what was found in each, as a table of links.
struct HTMLContents {
  private static let mostUnfolded = 40

  let report: ContradictionReport

  var page: HTML {
    guard !report.sections.isEmpty else {
      return "<p class=\"none\">Nothing was found: no two claims stand against each other.</p>\n"
    }
    let open: HTML = report.sections.count <= Self.mostUnfolded ? " open" : ""
    return """
      <nav aria-label="Questions">
      <details\(open)><summary>Questions, the most serious first</summary>
      <table class="contents">
      <thead><tr><th scope="col">Question</th><th scope="col">Answers</th>\
      <th scope="col">Contradictions</th><th scope="col">Tensions</th><th scope="col">Notes</th>\
      </tr></thead>
      <tbody>
      \(report.sections.enumerated().html { row($0 + 1, $1) })</tbody></table></details></nav>

      """
  }

  private func row(_ number: Int, _ section: ContradictionReport.Section) -> HTML {
    """
    <tr data-question="q\(number)"><th scope="row"><a href="#q\(number)"><bdi>\(section.words)\
    </bdi></a></th>\
    <td data-label="\(section.stands.count == 1 ? "answer" : "answers")">\(section.stands.count)</td>\
    \(Severity.allCases.sorted(by: >).html { cell(section, $0) })</tr>

    """
  }

  private func cell(_ section: ContradictionReport.Section, _ severity: Severity) -> HTML {
    let entries = section.entries.filter { $0.finding.severity == severity }
    let note: HTML = Words.closed(entries).map { " <small>(\($0))</small>" } ?? ""
    guard !entries.isEmpty else { return "<td class=\"zero\">–</td>" }
    let noun = severity.rawValue + (entries.count == 1 ? "" : "s")
    return """
      <td class="\(severity.rawValue)" data-label="\(noun)">\(entries.count)\(note)</td>
      """
  }
}
