/// The constraints of a network as a graph, for searching: points and edges are numbers.
///
/// An edge leads to what must come late enough: from the point that a constraint bounds to the one
/// that it counts from. Cycles then run forward in time as a story does. Points and edges are numbered in the order of what they stand for, so that to search them in order is to
/// search independently of how they were added.
struct TemporalGraph: Sendable {
  /// A constraint: `from` comes at most `seconds` after `to`.
  struct Edge: Sendable {
    let from: Int
    let to: Int
    let seconds: Int64
    /// Edges of one label have one number here.
    let label: Int
  }

  let edges: [Edge]
  /// The edges that start at a point, in order.
  let leaving: [[Int]]
  /// The edges that end at a point, in order.
  let entering: [[Int]]
  /// For the begin of an event its end, which is never earlier: a step that needs no edge.
  let freeStep: [Int?]
  /// For the end of an event its begin.
  let freeStepBack: [Int?]

  var pointCount: Int { leaving.count }

  /// - Parameter constraints: in order.
  /// - Parameter points: all that the constraints name, in order, each once.
  init<Label>(_ constraints: [TemporalNetwork<Label>.Constraint], points: [TimePoint]) {
    let numbers = Dictionary(uniqueKeysWithValues: zip(points, points.indices))
    var edges: [Edge] = []
    var leaving = [[Int]](repeating: [], count: points.count)
    var entering = leaving
    var label = 0
    for (index, constraint) in constraints.enumerated() {
      guard let from = numbers[constraint.to], let to = numbers[constraint.from] else {
        preconditionFailure("a constraint names a point that is not listed")
      }
      if index > 0, constraints[index - 1].label != constraint.label { label += 1 }
      leaving[from].append(edges.count)
      entering[to].append(edges.count)
      edges.append(Edge(from: from, to: to, seconds: constraint.seconds, label: label))
    }
    self.edges = edges
    self.leaving = leaving
    self.entering = entering
    freeStep = points.map { if case .begin(let event) = $0 { numbers[.end(event)] } else { nil } }
    freeStepBack = points.map {
      if case .end(let event) = $0 { numbers[.begin(event)] } else { nil }
    }
  }
}
