package import ClaimsModel

extension Origins {
  /// How many groups of statements share no source with one another. Near O(n) of all sources named.
  package static func independent(_ sets: some Sequence<Set<SourceID>>) -> Int {
    var joined = SourceGroups()
    var nameless = 0
    for set in sets {
      if joined.join(set) == nil { nameless += 1 }
    }
    return joined.count + nameless
  }

  /// Whether any two of these can be traced to one source.
  static func areShared(_ statements: [Statement]) -> Bool {
    var seen: Set<SourceID> = []
    for statement in statements {
      for origin in statement.origins where !seen.insert(origin).inserted { return true }
    }
    return false
  }

  /// What statements come down to: their reports by origin, the group of the most reports first.
  ///
  /// Near O(n) of all sources named, but for sorting.
  package static func groups(_ statements: [Statement]) -> [OriginGroup] {
    if let only = statements.only {
      guard !only.origins.isEmpty else { return [] }
      return [OriginGroup(sources: only.origins.sorted(), reports: [only.report])]
    }
    var joined = SourceGroups()
    // Statements of one origin often share one set, which is joined once.
    var last: (origins: Set<SourceID>, place: Int?)?
    let places = statements.map { statement -> Int? in
      if let last, last.origins == statement.origins { return last.place }
      let place = joined.join(statement.origins)
      last = (statement.origins, place)
      return place
    }
    var reports = Array(repeating: [ReportID](), count: joined.sources.count)
    for (statement, place) in zip(statements, places) {
      if let place { reports[joined.top(of: place)].append(statement.report) }
    }
    var sources = Array(repeating: [SourceID](), count: joined.sources.count)
    for (place, source) in joined.sources.enumerated() {
      sources[joined.top(of: place)].append(source)
    }
    let tops = reports.indices.filter { !reports[$0].isEmpty }
    for top in tops {
      reports[top] = reports[top].ascendingOnce
      sources[top] = sources[top].sortedUnlessInOrder(by: <)
    }
    return tops.sorted { a, b in
      let (some, others) = (reports[a], reports[b])
      if some.count != others.count { return some.count > others.count }
      return some[0] == others[0] ? sources[a][0] < sources[b][0] : some[0] < others[0]
    }.map { OriginGroup(sources: sources[$0], reports: reports[$0]) }
  }
}

extension Array where Element: Hashable & Comparable {
  /// In ascending order, each once.
  var ascendingOnce: [Element] {
    zip(self, dropFirst()).allSatisfy { $0 < $1 } ? self : Set(self).sorted()
  }
}

/// Sources in groups that only ever grow together (union by size, paths halved).
private struct SourceGroups {
  private var known = Interning<SourceID>()
  private var parents: [Int] = []
  private var sizes: [Int] = []
  private(set) var count = 0

  /// Those that were joined, by their places.
  var sources: [SourceID] { known.values }

  /// - Returns: the place of one of these, which are of one group now; nil where there is none.
  @discardableResult
  mutating func join(_ sources: Set<SourceID>) -> Int? {
    var joined: Int?
    for source in sources {
      let place = top(of: place(of: source))
      joined = joined.map { unite($0, place) } ?? place
    }
    return joined
  }

  private mutating func place(of source: SourceID) -> Int {
    let place = known.number(of: source)
    if place == parents.count {
      parents.append(place)
      sizes.append(1)
      count += 1
    }
    return place
  }

  /// The place that stands for the group of another.
  mutating func top(of place: Int) -> Int {
    var here = place
    while parents[here] != here {
      parents[here] = parents[parents[here]]
      here = parents[here]
    }
    return here
  }

  private mutating func unite(_ a: Int, _ b: Int) -> Int {
    guard a != b else { return a }
    let (small, large) = sizes[a] < sizes[b] ? (a, b) : (b, a)
    parents[small] = large
    sizes[large] += sizes[small]
    count -= 1
    return large
  }
}
