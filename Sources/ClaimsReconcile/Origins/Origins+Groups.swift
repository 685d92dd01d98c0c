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

  /// What statements come down to: their reports by origin, the group of the most reports first.
  ///
  /// Near O(n) of all sources named, but for sorting.
  package static func groups(_ statements: [Statement]) -> [OriginGroup] {
    var joined = SourceGroups()
    // Statements of one origin often share one set, which is joined once.
    var last: Set<SourceID>?
    for statement in statements where statement.origins != last {
      joined.join(statement.origins)
      last = statement.origins
    }
    var sources: [Int: Set<SourceID>] = [:]
    var reports: [Int: Set<ReportID>] = [:]
    last = nil
    var group: Int?
    for statement in statements {
      if statement.origins != last {
        last = statement.origins
        group = statement.origins.first.flatMap { joined.group(of: $0) }
        if let group { sources[group, default: []].formUnion(statement.origins) }
      }
      if let group { reports[group, default: []].insert(statement.report) }
    }
    return reports.map { group, reports in
      OriginGroup(sources: (sources[group] ?? []).sorted(), reports: reports.sorted())
    }.sorted { a, b in
      if a.reports.count != b.reports.count { return a.reports.count > b.reports.count }
      return (a.reports[0], a.sources[0]) < (b.reports[0], b.sources[0])
    }
  }
}

/// Sources in groups that only ever grow together (union by size, paths halved).
private struct SourceGroups {
  private var places: [SourceID: Int] = [:]
  private var parents: [Int] = []
  private var sizes: [Int] = []
  private(set) var count = 0

  /// - Returns: the group that these are now in; nil where there is none of them.
  @discardableResult
  mutating func join(_ sources: Set<SourceID>) -> Int? {
    var joined: Int?
    for source in sources {
      let place = top(of: place(of: source))
      joined = joined.map { unite($0, place) } ?? place
    }
    return joined
  }

  mutating func group(of source: SourceID) -> Int? { places[source].map { top(of: $0) } }

  private mutating func place(of source: SourceID) -> Int {
    if let place = places[source] { return place }
    places[source] = parents.count
    parents.append(parents.count)
    sizes.append(1)
    count += 1
    return parents.count - 1
  }

  private mutating func top(of place: Int) -> Int {
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
