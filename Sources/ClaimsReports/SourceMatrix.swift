import ClaimsModel

/// Who gives which answer to a question: the claims of each source under each position.
struct SourceMatrix {
  struct Column: Hashable {
    let name: String
    /// Of each position, in their order, the claims of this source; ascending.
    let cells: [[ClaimID]]
  }

  /// The sources as they first stand behind an answer; none of which no claim is held.
  let columns: [Column]
  /// How many claims are not in it, since the report does not hold them.
  let missing: Int

  init(_ section: ContradictionReport.Section) {
    let sources = Dictionary(
      section.cards.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    let answers = section.stands.map(\.position.claims)
    var order: [SourceID] = []
    var names: [SourceID: String] = [:]
    for stand in section.stands {
      for (id, name) in zip(stand.position.sources, stand.sourceNames) where names[id] == nil {
        names[id] = name
        order.append(id)
      }
    }
    columns = order.map { source in
      Column(
        name: names[source] ?? source.text,
        cells: answers.map { claims in claims.filter { sources[$0] == source } })
    }.filter { $0.cells.contains { !$0.isEmpty } }
    let placed = columns.flatMap(\.cells).reduce(0) { $0 + $1.count }
    missing = section.claims - placed
  }
}
