import ClaimsModel

/// Who published some statements and whom they can be traced to, by numbers: the names are looked up
/// and sorted once, however many choices of the statements are then put together.
struct SourceIndex {
  private let statements: [Statement]
  /// All that are named, sorted.
  private let sources: [SourceID]
  /// Of each statement, who published it: a place in `sources`.
  private let publishers: [Int]
  /// Of all statements in turn, the places of the sources that each can be traced to.
  private let origins: [Int]
  /// Where those of each statement begin, and where the last ones end.
  private let starts: [Int]
  private var joined: JoinedNumbers

  init(_ statements: [Statement]) {
    var names = Interning<SourceID>()
    var (publishers, origins, starts): ([Int], [Int], [Int]) = ([], [], [0])
    for statement in statements {
      publishers.append(names.number(of: statement.source))
      for origin in statement.origins { origins.append(names.number(of: origin)) }
      starts.append(origins.count)
    }
    let order = names.values.indices.sorted { names[$0] < names[$1] }
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    self.statements = statements
    sources = order.map { names[$0] }
    self.publishers = publishers.map { ranks[$0] }
    self.origins = origins.map { ranks[$0] }
    self.starts = starts
    joined = JoinedNumbers(count: order.count)
  }

  private func origins(of place: Int) -> ArraySlice<Int> {
    origins[starts[place]..<starts[place + 1]]
  }

  /// Who published any of the statements in these places, sorted.
  func publishers(of places: [Int]) -> [SourceID] {
    places.map { publishers[$0] }.sorted().ascendingOnce.map { sources[$0] }
  }

  /// What the statements in these places come down to. See `Origins.groups`.
  mutating func groups(of places: [Int]) -> [OriginGroup] {
    joined.clear()
    for place in places { joined.join(origins(of: place)) }
    var numbers: [Int: Int] = [:]
    var reports: [[ReportID]] = []
    for place in places {
      guard let origin = origins(of: place).first else { continue }
      let top = joined.top(of: origin)
      if let number = numbers[top] {
        reports[number].append(statements[place].report)
      } else {
        numbers[top] = reports.count
        reports.append([statements[place].report])
      }
    }
    var named = Array(repeating: [SourceID](), count: reports.count)
    for source in joined.all.sorted() {
      if let number = numbers[joined.top(of: source)] { named[number].append(sources[source]) }
    }
    for number in reports.indices { reports[number] = reports[number].ascendingOnce }
    return reports.indices.sorted { a, b in
      let (some, others) = (reports[a], reports[b])
      if some.count != others.count { return some.count > others.count }
      return some[0] == others[0] ? named[a][0] < named[b][0] : some[0] < others[0]
    }.map { OriginGroup(sources: named[$0], reports: reports[$0]) }
  }
}
