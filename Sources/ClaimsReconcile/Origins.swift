package import ClaimsModel

/// Whom each report can be traced back to, by publisher and by the credits it gives.
///
/// A report that credits others stands for them and not for itself; corroboration counts origins,
/// never documents.
package struct Origins: Sendable {
  /// What is to be known of a report.
  package struct Entry: Sendable {
    package let key: String
    package let source: SourceID
    package let credits: [Credit]

    package init(key: String, source: SourceID, credits: [Credit]) {
      self.key = key
      self.source = source
      self.credits = credits
    }
  }

  private let entries: [String: Entry]
  private let publishers: [SourceID: SourceID]

  package init(reports: some Sequence<Entry>, publishers: [SourceID: SourceID]) {
    entries = Dictionary(reports.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.publishers = publishers
  }

  /// Where nothing is known of any report.
  package static let unknown = Origins(reports: [] as [Entry], publishers: [:])

  /// The sources behind a statement in the report called `key`.
  package func roots(ofReport key: String, attribution: Attribution?) -> Set<SourceID> {
    if case .source(let source) = attribution { return [root(of: source)] }
    var seen: Set<String> = []
    var found: Set<SourceID> = []
    var open = [key]
    while let key = open.popLast() {
      guard seen.insert(key).inserted, let entry = entries[key] else { continue }
      if entry.credits.isEmpty { found.insert(root(of: entry.source)) }
      for credit in entry.credits {
        switch credit {
        case .source(let source): found.insert(root(of: source))
        case .report(let other): open.append(other)
        }
      }
    }
    // Credits that form a ring lead to nobody: its reports stand for one another then.
    if found.isEmpty { found = Set(seen.compactMap { entries[$0].map { root(of: $0.source) } }) }
    return found
  }

  /// The house at the top of a source's publishers; of a ring, its first in order.
  private func root(of source: SourceID) -> SourceID {
    var path = [source]
    var here = source
    while let next = publishers[here] {
      if let start = path.firstIndex(of: next) { return path[start...].min() ?? next }
      path.append(next)
      here = next
    }
    return here
  }

  /// How many groups of statements share no source with one another. O(n) over all sources named.
  package static func independent(_ sets: some Sequence<Set<SourceID>>) -> Int {
    var groups: [Set<SourceID>] = []
    for set in sets {
      let touching = groups.filter { !$0.isDisjoint(with: set) }
      groups.removeAll { !$0.isDisjoint(with: set) }
      groups.append(touching.reduce(set) { $0.union($1) })
    }
    return groups.count
  }
}
