package import ClaimsModel

extension Origins {
  /// Reports that credit one another in a ring, each ring in ascending order, the one with the
  /// lowest report first. O(reports and credits).
  package var rings: [[ReportID]] {
    let reports = crediting.sorted()
    return Rings.of(reports) { report in
      credits(of: report).compactMap { credit in
        if case .report(let other) = credit.giver { other } else { nil }
      }
    }
  }

  /// Statements whose sources rest on one another in a ring, sources credited by name included: one
  /// outlet cites another, and that one the first.
  ///
  /// A source that cites its own house is no ring. Each ring is in the order of the statements, as
  /// places in them; the ring of the first statement comes first. O(statements and credits).
  package func rings(among statements: [Statement]) -> [[Int]] {
    guard statements.contains(where: restsOnAnother) else { return [] }
    enum Node: Hashable {
      case statement(Int), report(ReportID), source(SourceID)
    }
    var byReport: [ReportID: [Int]] = [:]
    var bySource: [SourceID: [Int]] = [:]
    for (index, statement) in statements.enumerated() {
      byReport[statement.report, default: []].append(index)
      bySource[root(of: statement.source), default: []].append(index)
    }
    func given(by report: ReportID, source: SourceID?) -> [Node] {
      credits(of: report).compactMap { credit in
        switch credit.giver {
        case .report(let other): other.map { .report($0) }
        case .source(let giver): root(of: giver) == source ? nil : .source(root(of: giver))
        }
      }
    }
    let rings = Rings.of(statements.indices.map(Node.statement)) { node in
      switch node {
      case .source(let source): return (bySource[source] ?? []).map(Node.statement)
      case .report(let report):
        let own = columns.source(of: report).map(root)
        return (byReport[report] ?? []).map(Node.statement) + given(by: report, source: own)
      case .statement(let index):
        let statement = statements[index]
        let own = root(of: statement.source)
        guard case .source(let named) = statement.claim.attribution else {
          return given(by: statement.report, source: own)
        }
        return root(of: named) == own ? [] : [.source(root(of: named))]
      }
    }
    let places = rings.map { ring in
      ring.compactMap { node in
        if case .statement(let index) = node { index } else { nil }
      }.sorted()
    }
    return places.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }
}

extension Origins {
  /// Whether a statement, or its report, names anything that it rests on.
  private func restsOnAnother(_ statement: Statement) -> Bool {
    if case .source = statement.claim.attribution { return true }
    return anyCredits && !credits(of: statement.report).isEmpty
  }
}

/// Rings in a graph: sets of nodes each of which leads to all the others (Tarjan's strongly connected
/// components), and nodes that lead to themselves.
enum Rings {
  /// - Parameter nodes: where to start; what they lead to is looked at as well.
  /// - Returns: each ring in the order of its nodes, where they have one.
  static func of<Node: Hashable & Comparable>(
    _ nodes: [Node], next: (Node) -> [Node]
  ) -> [[Node]] {
    unordered(nodes, next: next).map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  static func of<Node: Hashable>(_ nodes: [Node], next: (Node) -> [Node]) -> [[Node]] {
    unordered(nodes, next: next)
  }

  /// A way to go on from a node, kept by hand: a chain may be longer than the machine's own stack.
  private struct Visit<Node> {
    let node: Node
    let next: [Node]
    var at = 0
  }

  private static func unordered<Node: Hashable>(
    _ nodes: [Node], next: (Node) -> [Node]
  ) -> [[Node]] {
    var numbers: [Node: Int] = [:]
    var lowest: [Node: Int] = [:]
    var waiting: [Node] = []
    var isWaiting: Set<Node> = []
    var rings: [[Node]] = []
    var visits: [Visit<Node>] = []

    func begin(_ node: Node) {
      numbers[node] = numbers.count
      lowest[node] = numbers[node]
      waiting.append(node)
      isWaiting.insert(node)
      visits.append(Visit(node: node, next: next(node)))
    }
    func lower(_ node: Node, to number: Int?) {
      if let number, let now = lowest[node], number < now { lowest[node] = number }
    }
    func end(_ visit: Visit<Node>) {
      if let above = visits.last { lower(above.node, to: lowest[visit.node]) }
      guard lowest[visit.node] == numbers[visit.node] else { return }
      var ring: [Node] = []
      while let node = waiting.popLast() {
        isWaiting.remove(node)
        ring.append(node)
        if node == visit.node { break }
      }
      if ring.count > 1 || visit.next.contains(visit.node) { rings.append(ring) }
    }

    for node in nodes where numbers[node] == nil {
      begin(node)
      while let visit = visits.last {
        guard visit.at < visit.next.count else {
          visits.removeLast()
          end(visit)
          continue
        }
        visits[visits.count - 1].at += 1
        let other = visit.next[visit.at]
        if numbers[other] == nil {
          begin(other)
        } else if isWaiting.contains(other) {
          lower(visit.node, to: numbers[other])
        }
      }
    }
    return rings
  }
}
