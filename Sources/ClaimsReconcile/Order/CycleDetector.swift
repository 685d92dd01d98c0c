/// Finds points without which no cycle of a graph is negative.
///
/// Bellman and Ford's relaxation with a queue. It starts anywhere, is told when a point is to be
/// left out, and goes on from where it was. O(points × edges) at worst.
struct CycleDetector {
  private let graph: TemporalGraph
  /// The best sum of a walk to each point, from anywhere; these only fall.
  private var sums: [WideSeconds]
  /// The point from which each was last reached.
  private var parents: [Int?]
  private var isLeftOut: [Bool]

  private var queue: [Int]
  private var position = 0
  private var isQueued: [Bool]

  init(_ graph: TemporalGraph) {
    let count = graph.pointCount
    self.graph = graph
    sums = Array(repeating: .zero, count: count)
    parents = Array(repeating: nil, count: count)
    isLeftOut = Array(repeating: false, count: count)
    queue = Array(0..<count)
    isQueued = Array(repeating: true, count: count)
  }

  /// Points that every negative cycle passes through at least one of; empty where there is none.
  ///
  /// From each cycle that turns up, the point of the most edges is taken: as a rule the origin of
  /// dates, then points of the few events that much is said of.
  static func pointsOfAllCycles(in graph: TemporalGraph) -> [Int] {
    var detector = CycleDetector(graph)
    var points: [Int] = []
    while let cycle = detector.next() {
      let weight = { (point: Int) in graph.leaving[point].count + graph.entering[point].count }
      // A cycle has at least one point. Of equals the first in number.
      guard let busiest = cycle.min(by: { (weight($1), $0) < (weight($0), $1) }) else { break }
      points.append(busiest)
      detector.leaveOut(busiest)
    }
    return points
  }

  /// The points of a negative cycle; nil where there is none, leaving out what was left out.
  private mutating func next() -> [Int]? {
    var steps = 0
    while position < queue.count {
      let point = queue[position]
      position += 1
      isQueued[point] = false
      guard !isLeftOut[point] else { continue }
      let sum = sums[point]
      for index in graph.leaving[point] {
        let edge = graph.edges[index]
        if reach(edge.to, sum + edge.seconds, from: point) { steps += 1 }
      }
      if let end = graph.freeStep[point], reach(end, sum, from: point) { steps += 1 }
      if steps >= graph.pointCount {
        // A walk back along the parents costs as much as the steps since the last.
        steps = 0
        if let cycle = cycleOfParents() { return cycle }
        queue.removeFirst(position)
        position = 0
      }
    }
    return nil
  }

  private mutating func reach(_ point: Int, _ sum: WideSeconds, from parent: Int) -> Bool {
    guard !isLeftOut[point], sum < sums[point] else { return false }
    sums[point] = sum
    parents[point] = parent
    if !isQueued[point] {
      isQueued[point] = true
      queue.append(point)
    }
    return true
  }

  private mutating func leaveOut(_ point: Int) {
    isLeftOut[point] = true
    parents[point] = nil
    for other in parents.indices where parents[other] == point { parents[other] = nil }
  }

  /// Parents that lead in a circle: such a circle is always negative, as each step has only fallen
  /// since it was taken.
  private func cycleOfParents() -> [Int]? {
    var visits = [Int?](repeating: nil, count: parents.count)
    for start in parents.indices where visits[start] == nil {
      var point = start
      while visits[point] == nil, let parent = parents[point] {
        visits[point] = start
        point = parent
      }
      if visits[point] == start { return circle(through: point) }
    }
    return nil
  }

  private func circle(through start: Int) -> [Int] {
    var circle = [start]
    while let parent = circle.last.flatMap({ parents[$0] }), parent != start {
      circle.append(parent)
    }
    return circle
  }
}
