/// The negative cycles of a graph, the smallest first, each without the labels of those before.
///
/// Every negative cycle passes through one of a few points, found once. Each of these keeps the size
/// of the smallest cycle through it, or a size below which there is none; as labels only go, sizes
/// only grow, and a point is looked at again only when its turn would come.
struct SmallestCycles {
  struct Cycle {
    enum Step {
      case edge(Int)
      /// From the begin of an event to its end.
      case sameEvent(begin: Int, end: Int)
    }

    let steps: [Step]
    let sum: WideSeconds
  }

  /// A point that cycles pass through, and what is known of the smallest of them.
  private struct Hub {
    let point: Int
    /// Its cycles are those that pass through no hub of an earlier turn.
    let turn: Int
    /// No cycle of it has fewer edges.
    var size = 1
    /// The first edge in order of its smallest cycles; nil where they were not looked for.
    var firstEdge: Int?
    /// How many cycles had been taken out when it was looked for.
    var age = 0
  }

  private let graph: TemporalGraph
  private var hubs: [Hub]
  /// The turn of a point that is a hub; `Int.max` for all others.
  private var turns: [Int]
  private var isLabelGone: [Bool]
  private var age = 0

  init(graph: TemporalGraph) {
    self.graph = graph
    let points = CycleDetector.pointsOfAllCycles(in: graph)
    hubs = points.enumerated().map { Hub(point: $1, turn: $0) }
    turns = Array(repeating: .max, count: graph.pointCount)
    for hub in hubs { turns[hub.point] = hub.turn }
    isLabelGone = Array(repeating: false, count: (graph.edges.last?.label ?? -1) + 1)
  }

  /// The next cycle; nil where what is left has none.
  mutating func next() -> Cycle? {
    // Sizes that are only bounds come before cycles of that size: those may yet be smaller.
    let order = { (hub: Hub) in (hub.size, hub.firstEdge ?? -1, hub.turn) }
    while let place = hubs.indices.min(by: { order(hubs[$0]) < order(hubs[$1]) }) {
      let hub = hubs[place]
      if let first = hub.firstEdge, hub.age == age {
        let cycle = cycle(from: first, size: hub.size)
        for case .edge(let index) in cycle.steps { isLabelGone[graph.edges[index].label] = true }
        age += 1
        return cycle
      }
      look(again: place)
    }
    return nil
  }

  /// Looks for the smallest cycle of a hub, as far as twice the size it must have at least.
  private mutating func look(again place: Int) {
    let hub = hubs[place]
    // A cycle that passes no point twice has no more edges than there are points.
    let limit = min(hub.size * 2, graph.pointCount)
    let isUsable = { [turns, isLabelGone] (edge: TemporalGraph.Edge) in
      !isLabelGone[edge.label] && turns[edge.from] >= hub.turn && turns[edge.to] >= hub.turn
    }
    let found = CycleSearch.closedWalk(
      through: hub.point, in: graph, limit: limit, where: isUsable)
    if let found {
      hubs[place].size = found.size
      hubs[place].firstEdge = found.firstEdge(in: graph, where: isUsable)
      hubs[place].age = age
    } else if limit < graph.pointCount {
      hubs[place].size = limit + 1
      hubs[place].firstEdge = nil
    } else {
      hubs.remove(at: place)
    }
  }

  /// The negative cycle that begins with `first` and whose edges come first in order.
  ///
  /// - Precondition: there is one of `size` edges, and none of fewer anywhere.
  private func cycle(from first: Int, size: Int) -> Cycle {
    let home = graph.edges[first].from
    let isUsable = { [isLabelGone] (edge: TemporalGraph.Edge) in !isLabelGone[edge.label] }
    let walks = CycleSearch.closedWalk(
      through: home, in: graph, limit: size, where: isUsable)
    guard let homeward = walks?.homeward else { preconditionFailure("no cycle begins there") }
    var steps: [Cycle.Step] = []
    var (point, sum) = (home, WideSeconds.zero)
    for rest in (0..<size).reversed() {
      let sums = Dictionary(uniqueKeysWithValues: homeward[rest].map { ($0.point, $0.sum) })
      let end = graph.freeStep[point]
      let onward = graph.leaving[point] + (end.map { graph.leaving[$0] } ?? [])
      let fits = onward.filter { index in
        let edge = graph.edges[index]
        guard isUsable(edge), let left = sums[edge.to] else { return false }
        return (sum + edge.seconds + left).isNegative
      }
      // The walk chosen so far can be completed, so at least one fits.
      guard let next = steps.isEmpty ? first : fits.min() else { preconditionFailure() }
      let edge = graph.edges[next]
      if edge.from != point { steps.append(.sameEvent(begin: point, end: edge.from)) }
      steps.append(.edge(next))
      (point, sum) = (edge.to, sum + edge.seconds)
    }
    if point != home { steps.append(.sameEvent(begin: point, end: home)) }
    return Cycle(steps: steps, sum: sum)
  }
}
