import ClaimsModel

/// Places for the reports of an origin graph: each right of what it took from.
struct OriginLayout {
  static let boxWidth = 240
  static let boxHeight = 46
  private static let columnGap = 170
  private static let rowGap = 18
  private static let margin = 8

  typealias Node = OriginGraph.Giver

  struct Place: Hashable {
    let x: Int
    let y: Int
  }

  /// All that a report took from one giver, as one line.
  struct Line: Hashable {
    let from: Node
    let to: Node
    let grounds: [OriginGraph.Ground]
    let isOrdered: Bool
  }

  let places: [(node: Node, place: Place)]
  let lines: [Line]
  let width: Int
  let height: Int

  /// Reports that neither took nor gave have no place.
  init(_ graph: OriginGraph) {
    lines = Self.lines(graph)
    let nodes = Self.nodes(lines)
    let depths = Self.depths(nodes, lines)
    places = Self.columns(nodes, depths, lines).enumerated().flatMap { column, nodes in
      nodes.enumerated().map { row, node in
        (
          node,
          Place(
            x: Self.margin + column * (Self.boxWidth + Self.columnGap),
            y: Self.margin + row * (Self.boxHeight + Self.rowGap))
        )
      }
    }
    width = (places.map(\.place.x).max() ?? 0) + Self.boxWidth + Self.margin
    height = (places.map(\.place.y).max() ?? 0) + Self.boxHeight + Self.margin
  }

  private static func lines(_ graph: OriginGraph) -> [Line] {
    var grouped: [[Node]: [OriginGraph.Edge]] = [:]
    var order: [[Node]] = []
    for edge in graph.edges {
      let ends = [edge.giver, .report(edge.report)]
      if grouped[ends] == nil { order.append(ends) }
      grouped[ends, default: []].append(edge)
    }
    return order.map { ends in
      let edges = grouped[ends] ?? []
      return Line(
        from: ends[0], to: ends[1], grounds: edges.map(\.ground),
        isOrdered: edges.contains(where: \.isOrdered))
    }
  }

  /// Sources by name first, then reports by number.
  private static func nodes(_ lines: [Line]) -> [Node] {
    Set(lines.flatMap { [$0.from, $0.to] }).sorted { a, b in
      switch (a, b) {
      case (.source(let a), .source(let b)): a < b
      case (.source, .report): true
      case (.report, .source): false
      case (.report(let a), .report(let b)): a < b
      }
    }
  }

  /// The nodes of each depth, each about as high as those it is joined to: fewer lines cross.
  private static func columns(
    _ nodes: [Node], _ depths: [Node: Int], _ lines: [Line]
  ) -> [[Node]] {
    let deepest = depths.values.max() ?? 0
    var columns = (0...deepest).map { depth in nodes.filter { depths[$0] == depth } }
    let givers = Dictionary(grouping: lines, by: \.to).mapValues { $0.map(\.from) }
    let takers = Dictionary(grouping: lines, by: \.from).mapValues { $0.map(\.to) }
    for _ in 0..<2 {
      for column in columns.indices.dropFirst() { sort(column, by: givers) }
      for column in columns.indices.dropLast().reversed() { sort(column, by: takers) }
    }
    return columns

    func sort(_ column: Int, by neighbours: [Node: [Node]]) {
      var rows: [Node: Int] = [:]
      for column in columns { for (row, node) in column.enumerated() { rows[node] = row } }
      columns[column] = columns[column].enumerated().map { row, node in
        let joined = (neighbours[node] ?? []).compactMap { rows[$0] }
        let mean = joined.isEmpty ? row * 60 : joined.reduce(0, +) * 60 / joined.count
        return (mean, row, node)
      }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
  }

  /// How many steps each lies from what took from nobody, the longest way. A step back into a ring
  /// does not count.
  private static func depths(_ nodes: [Node], _ lines: [Line]) -> [Node: Int] {
    let givers = Dictionary(grouping: lines, by: \.to).mapValues { $0.map(\.from) }
    var depths: [Node: Int] = [:]
    var entered: Set<Node> = []
    for start in nodes {
      var open = [start]
      while let node = open.last {
        if entered.insert(node).inserted {
          open += (givers[node] ?? []).filter { !entered.contains($0) }
          continue
        }
        open.removeLast()
        if depths[node] == nil {
          depths[node] = (givers[node] ?? []).compactMap { depths[$0] }.max().map { $0 + 1 } ?? 0
        }
      }
    }
    return depths
  }
}
