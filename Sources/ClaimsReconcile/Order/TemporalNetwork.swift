/// Statements about the order of events, their dates and lengths, held against one another: a simple
/// temporal network.
///
/// Every event has a first and a last second, and every statement bounds how far apart two points
/// are. No course of events fits them all exactly where a chain of bounds comes back to where it set
/// out before it left. What is found depends on the statements alone, not on the order in which they
/// were added.
/// Source: Dechter, Meiri, Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991).
package struct TemporalNetwork<Label: Comparable & Hashable & Sendable>: Sendable {
  /// A bound on how far apart two points are, and whose it is.
  package struct Constraint: Hashable, Sendable {
    package let from: TimePoint
    package let to: TimePoint
    /// `to` comes at most so many seconds after `from`; negative: at least so many before it.
    package let seconds: Int64
    /// Nil where no one need say it: that an event does not end before it begins.
    package let label: Label?
  }

  /// A chain of constraints that comes back to its start and cannot hold.
  package struct Cycle: Hashable, Sendable {
    /// In the order of a story: each starts, at its `to`, from the point at which the one before
    /// arrived, at its `from`, and the first from that of the last. The first is the smallest by
    /// label, then by its points.
    package let steps: [Constraint]
    /// By how many seconds the chain misses: at least one; `Int64.max` where that is too much.
    package let excess: Int64

    /// Whose statements they are, each once, in the order of the chain.
    package var labels: [Label] {
      var seen: Set<Label> = []
      return steps.compactMap(\.label).filter { seen.insert($0).inserted }
    }
  }

  private var constraints: Set<Constraint> = []

  package init() {}

  /// Adds what `label` says. The same statement of the same label counts once.
  package mutating func add(_ statement: TemporalStatement, label: Label) {
    for limit in statement.limits {
      constraints.insert(
        Constraint(from: limit.from, to: limit.to, seconds: limit.seconds, label: label))
    }
  }

  /// The smallest cycle that cannot hold; nil where some course of events fits all statements.
  ///
  /// The smallest is the one of the fewest constraints that carry a label. Of several the one whose
  /// constraints, read from the smallest on, come first by label, then by points.
  /// Complexity: see `inconsistencies(limit:)`.
  package func inconsistency() -> Cycle? { inconsistencies(limit: 1).first }

  /// Cycles that cannot hold, the smallest first, none of which shares a label with one before it.
  ///
  /// Each is the smallest (as for `inconsistency()`) of what is left without all that the labels of
  /// the earlier ones say. Where fewer than `limit` come out, what is left fits together: every
  /// cycle that cannot hold shares a label with one of these.
  ///
  /// Finding that all fits together takes O(points × constraints) at worst and little more than
  /// O(constraints) as a rule. A cycle then takes O(its size × constraints) for each point out of a
  /// few that no cycle avoids, the origin of dates first.
  package func inconsistencies(limit: Int) -> [Cycle] {
    guard limit > 0 else { return [] }
    let ordered = constraints.sorted()
    let points = Set(ordered.flatMap { [$0.from, $0.to] }).sorted()
    var search = SmallestCycles(graph: TemporalGraph(ordered, points: points))
    var found: [Cycle] = []
    while found.count < limit, let cycle = search.next() {
      found.append(Self.cycle(cycle, ordered, points))
    }
    return found
  }

  private static func cycle(
    _ cycle: SmallestCycles.Cycle, _ ordered: [Constraint], _ points: [TimePoint]
  ) -> Cycle {
    let steps = cycle.steps.map { step in
      switch step {
      case .edge(let index): ordered[index]
      case .sameEvent(let begin, let end):
        Constraint(from: points[end], to: points[begin], seconds: 0, label: nil)
      }
    }
    return Cycle(steps: steps, excess: cycle.sum.clampedMagnitude)
  }
}

extension TemporalNetwork.Constraint: Comparable {
  /// By label, then by points, then by the bound.
  package static func < (a: Self, b: Self) -> Bool {
    if a.label != b.label {
      guard let mine = a.label, let theirs = b.label else { return a.label == nil }
      return mine < theirs
    }
    return (a.from, a.to, a.seconds) < (b.from, b.to, b.seconds)
  }
}
