package import ClaimsModel

extension Origins {
  /// How many groups of statements share no source with one another. Near O(n) of all sources named.
  package static func independent(_ sets: some Sequence<Set<SourceID>>) -> Int {
    var names = Numbering<SourceID>()
    let numbers = sets.map { set in set.map { names.number(of: $0) } }
    var joined = JoinedNumbers(count: names.count)
    for set in numbers { joined.join(set) }
    return joined.count + numbers.count(where: \.isEmpty)
  }

  /// Whether any two of these can be traced to one source.
  static func areShared(_ statements: [Statement]) -> Bool {
    guard statements.count > 1 else { return false }
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
    guard areShared(statements) else {
      return statements.filter { !$0.origins.isEmpty }
        .sortedUnlessInOrder {
          $0.report == $1.report
            ? $0.origins.sorted()[0] < $1.origins.sorted()[0] : $0.report < $1.report
        }.map { OriginGroup(sources: $0.origins.sorted(), reports: [$0.report]) }
    }
    var index = SourceIndex(statements)
    return index.groups(of: Array(statements.indices))
  }
}

extension Array where Element: Hashable & Comparable {
  /// In ascending order, each once.
  var ascendingOnce: [Element] {
    zip(self, dropFirst()).allSatisfy { $0 < $1 } ? self : Set(self).sorted()
  }
}
