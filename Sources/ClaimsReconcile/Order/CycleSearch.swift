/// Walks over a graph from one point and back to it, layer by layer: a layer more is an edge more.
///
/// Steps from the begin of an event to its end are free. Of walks to one point only those are kept
/// whose sum is below that of every walk of fewer edges: others are on no smallest negative cycle.
struct CycleSearch {
  /// A negative closed walk through the point of the search.
  struct Found {
    /// How many edges it has; no negative closed walk through the point has fewer.
    let size: Int
    /// Walks that start at the point, by how many edges they have: the least sum for each end.
    let outward: [[Reach]]
    /// Walks that end at the point, the same way, for each start; only those of some use.
    let homeward: [[Reach]]
  }

  /// A point, and the least sum of a walk to it or from it.
  struct Reach {
    let point: Int
    let sum: WideSeconds
  }

  let graph: TemporalGraph
  let point: Int
  let isUsable: (TemporalGraph.Edge) -> Bool
  /// The least sum of any walk to each point so far, and the layer it came in.
  private var least: [WideSeconds?]
  private var layerOfLeast: [Int]

  private init(
    _ graph: TemporalGraph, _ point: Int, _ isUsable: @escaping (TemporalGraph.Edge) -> Bool
  ) {
    self.graph = graph
    self.point = point
    self.isUsable = isUsable
    least = Array(repeating: nil, count: graph.pointCount)
    layerOfLeast = Array(repeating: 0, count: graph.pointCount)
  }

  /// The smallest negative closed walk through a point; nil where none has `limit` edges or fewer.
  ///
  /// O(size × edges), of the edges that such a walk can use.
  static func closedWalk(
    through point: Int, in graph: TemporalGraph, limit: Int,
    where isUsable: @escaping (TemporalGraph.Edge) -> Bool
  ) -> Found? {
    var search = CycleSearch(graph, point, isUsable)
    guard let outward = search.outward(limit: limit) else { return nil }
    let homeward = search.homeward(layers: outward.count)
    return Found(size: outward.count, outward: outward, homeward: homeward)
  }

  // MARK: - Outward

  /// The layers from no edge up to one less than the walk that comes home below zero.
  private mutating func outward(limit: Int) -> [[Reach]]? {
    let distances = edgesToHome(limit: limit)
    least[point] = .zero
    var start = [Reach(point: point, sum: .zero)]
    if let end = graph.freeStep[point] {
      least[end] = .zero
      start.append(Reach(point: end, sum: .zero))
    }
    var layers = [start]
    while layers.count <= limit, let last = layers.last, !last.isEmpty {
      let size = layers.count
      var reached: [Int] = []
      func reach(_ to: Int, _ sum: WideSeconds) {
        guard let rest = distances[to], size + rest <= limit else { return }
        if let known = least[to], known <= sum { return }
        least[to] = sum
        if layerOfLeast[to] != size {
          layerOfLeast[to] = size
          reached.append(to)
        }
      }
      for walk in last {
        for index in graph.leaving[walk.point] where isUsable(graph.edges[index]) {
          reach(graph.edges[index].to, walk.sum + graph.edges[index].seconds)
        }
      }
      for begin in reached {
        if let end = graph.freeStep[begin], let sum = least[begin] { reach(end, sum) }
      }
      if layerOfLeast[point] == size { return layers }
      layers.append(reached.compactMap { to in least[to].map { Reach(point: to, sum: $0) } })
    }
    return nil
  }

  /// The fewest edges from each point back to the point of the search; nil for more than `limit`.
  private func edgesToHome(limit: Int) -> [Int?] {
    var distances = [Int?](repeating: nil, count: graph.pointCount)
    var (layer, distance) = ([point], 0)
    distances[point] = 0
    func see(_ from: Int, _ seen: inout [Int]) {
      guard distances[from] == nil else { return }
      distances[from] = distance
      seen.append(from)
    }
    if let begin = graph.freeStepBack[point] { see(begin, &layer) }
    while !layer.isEmpty, distance < limit {
      distance += 1
      var next: [Int] = []
      for to in layer {
        for index in graph.entering[to] where isUsable(graph.edges[index]) {
          let from = graph.edges[index].from
          see(from, &next)
          if let begin = graph.freeStepBack[from] { see(begin, &next) }
        }
      }
      layer = next
    }
    return distances
  }

  // MARK: - Homeward

  /// The layers from no edge up to one less than `layers`, of walks that some walk out makes negative.
  private func homeward(layers count: Int) -> [[Reach]] {
    var best: [Int: WideSeconds] = [point: .zero]
    var start = [Reach(point: point, sum: .zero)]
    if let begin = graph.freeStepBack[point] {
      best[begin] = .zero
      start.append(Reach(point: begin, sum: .zero))
    }
    var layers = [start]
    while layers.count < count {
      var reached: [Int: WideSeconds] = [:]
      func reach(_ from: Int, _ sum: WideSeconds) {
        guard let outward = least[from], (outward + sum).isNegative else { return }
        if let known = best[from], known <= sum { return }
        best[from] = sum
        reached[from] = sum
      }
      for walk in layers[layers.count - 1] {
        for index in graph.entering[walk.point] where isUsable(graph.edges[index]) {
          reach(graph.edges[index].from, walk.sum + graph.edges[index].seconds)
        }
      }
      for (end, sum) in reached {
        if let begin = graph.freeStepBack[end] { reach(begin, sum) }
      }
      layers.append(reached.map { Reach(point: $0, sum: $1) })
    }
    return layers
  }
}

extension CycleSearch.Found {
  /// The first in order of the edges that are on a negative closed walk of this size.
  func firstEdge(in graph: TemporalGraph, where isUsable: (TemporalGraph.Edge) -> Bool) -> Int? {
    var first: Int?
    for (rest, walks) in homeward.enumerated() {
      let before = outward[size - 1 - rest]
      let sums = Dictionary(uniqueKeysWithValues: before.map { ($0.point, $0.sum) })
      for walk in walks {
        for index in graph.entering[walk.point] where index < first ?? .max {
          let edge = graph.edges[index]
          guard isUsable(edge), let sum = sums[edge.from] else { continue }
          if (sum + edge.seconds + walk.sum).isNegative { first = index }
        }
      }
    }
    return first
  }
}
