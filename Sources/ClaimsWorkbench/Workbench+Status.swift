import ClaimsModel
import ClaimsReconcile
package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// Where the casebook stands, in numbers. Reconciles first, so that nothing in it is stale.
  package func status() throws -> CasebookStatus {
    try reconciled(.outline) { reconciliation, changes, casebook in
      var status = CasebookStatus(at: session.now())
      try count(claimsInto: &status, casebook)
      let work = try openWork(reconciliation, changes.numbers, casebook)
      let assigned = Set(work.map(\.id))
      let times = try casebook.findingTimes()
      for found in reconciliation.answered.lazy.flatMap(\.found) {
        let id = changes.numbers[found.fingerprint]
        // Found just now, where the casebook may not be written.
        let age = status.at - (id.flatMap { times[$0] } ?? status.at)
        let isAssigned = id.map { assigned.contains("\($0)") } ?? false
        switch found.finding.severity {
        case .contradiction: status.contradictions.add(found, age: age, isAssigned: isAssigned)
        case .tension: status.tensions.add(found, age: age, isAssigned: isAssigned)
        case .note: break
        }
      }
      status.people = Self.people(work)
      status.gradings = try Self.gradings(reconciliation.index, casebook)
      status.evidence = try casebook.evidenceCount()
      status.lastEntry = try casebook.lastEntry().map(CasebookStatus.Entry.init)
      status.lastReport = try casebook.lastEntry(of: Self.reportAction)
        .map(CasebookStatus.Entry.init)
      return status
    }.0
  }

  private func count(
    claimsInto status: inout CasebookStatus, _ casebook: StoreReader
  ) throws {
    let decided = try casebook.decidedStandings()
    let undecided = try casebook.claimCount() - decided.count
    if undecided > 0 { status.claims[.unreviewed] = undecided }
    for standing in decided.values {
      status.claims[standing.status, default: 0] += 1
      if standing.awaiting != nil { status.awaiting += 1 }
      if standing.decision == nil, !standing.lapsed.isEmpty { status.lapsed += 1 }
    }
  }

  /// By name, spelled as the latest assignment does.
  private static func people(_ work: [WorkCard]) -> [CasebookStatus.Person] {
    let byName = Dictionary(grouping: work) {
      TextFolding.folded($0.assigned.assignment.assignee ?? "")
    }
    return byName.sorted { $0.key < $1.key }.map { _, cards in
      let latest = cards.max {
        ($0.assigned.assignment.at, $0.assigned.assignment.act)
          < ($1.assigned.assignment.at, $1.assigned.assignment.act)
      }
      let claims = cards.count { if case .claim = $0.kind { true } else { false } }
      return CasebookStatus.Person(
        name: latest?.assigned.assignment.assignee ?? "", claims: claims,
        findings: cards.count - claims, overdue: cards.count { $0.assigned.state == .overdue },
        // The soonest come first.
        nextDue: cards.lazy.compactMap(\.assigned.assignment.due).first)
    }
  }

  private static func gradings(
    _ index: CardIndex, _ casebook: StoreReader
  ) throws -> [CasebookStatus.Grading] {
    var gradings = (Reliability.allCases.map { $0 as Reliability? } + [nil]).map {
      CasebookStatus.Grading($0)
    }
    func place(of source: SourceID) -> Int? {
      let reliability = index.sources[source]?.grade?.reliability
      return gradings.firstIndex { $0.reliability == reliability }
    }
    for source in index.sources.keys {
      if let place = place(of: source) { gradings[place].sources += 1 }
    }
    for id in index.reports.reports {
      if let place = index.reports.source(of: id).flatMap(place) { gradings[place].reports += 1 }
    }
    try casebook.forEachClaimCount { id, claims in
      if let place = index.reports.source(of: id).flatMap(place) {
        gradings[place].claims += claims
      }
    }
    return gradings
  }
}

extension CasebookStatus.Tally {
  fileprivate mutating func add(_ found: Reconciliation.Found, age: Int64, isAssigned: Bool) {
    if found.isOpen {
      addOpen(age: age)
      if !isAssigned { unassigned += 1 }
    } else if found.stands, found.resolution?.outcome == .unresolvable {
      unresolvable += 1
    } else {
      settled += 1
    }
  }
}

extension CasebookStatus.Entry {
  fileprivate init(_ entry: JournalEntry) {
    self.init(
      number: entry.id, at: entry.at, by: entry.by, action: entry.action, about: entry.about)
  }
}
