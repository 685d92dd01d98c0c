import ClaimsModel
import ClaimsText

/// Who took from whom, a line each.
struct OriginText {
  private let graph: OriginGraph
  private let words: OriginWords

  init(_ graph: OriginGraph) {
    self.graph = graph
    words = OriginWords(graph)
  }

  func write(to page: inout TextPage, most: Int) {
    guard !graph.reports.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun("Origins:", .bold)])
    for sentence in words.sentences.prefix(most) {
      page.paragraph(sentence.map { TextRun($0) }, indent: 2, hanging: 4)
    }
    let rest = graph.edges.count - most
    if rest > 0 { page.paragraph([TextRun("And \(rest) more such lines.")], indent: 2) }
    writeUnled(to: &page, most: most)
  }

  private func writeUnled(to page: inout TextPage, most: Int) {
    let reports = words.unledReports
    guard !reports.isEmpty else { return }
    let names = reports.prefix(most).map { words.name($0.id).map { TextRun($0) } }
    let rest = reports.count > most ? [TextRun(" and \(reports.count - most) more")] : []
    page.paragraph(
      ["Leads back to nothing else, as far as is known: "] + names.joined(separator: ["; "]) + rest
        + ["."], indent: 2, hanging: 4)
  }
}
