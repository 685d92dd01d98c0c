package import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// What reconciling changed.
package struct ReconcileOutcome: Sendable {
  package let report: ContradictionReport
  package let appeared: [FindingID]
  package let went: [FindingID]
}

/// The findings whose claims are wanted in their context: each is read out of its report. Only with
/// all, the answers to each question are wanted as well, and what findings say that are not new.
package enum CardChoice: Sendable {
  case all
  /// Of what is new alone.
  case appeared
  case none
}

extension Workbench {
  /// Compares all claims and keeps what was found. Doing it again changes nothing.
  package func reconcile(cards: CardChoice = .all) throws -> ReconcileOutcome {
    var query = ReportQuery()
    query.includesAnswers = cards == .all
    query.includesKnown = cards == .all
    let (report, changes) = try reconciled(query, cards: cards)
    return ReconcileOutcome(
      report: report, appeared: changes.appeared.sorted(), went: changes.went.sorted())
  }

  /// The contradictions as they stand now. Reconciles first, so that nothing in it is stale.
  package func contradictions(_ query: ReportQuery) throws -> ContradictionReport {
    try reconciled(query).0
  }

  private func reconciled(
    _ query: ReportQuery, cards: CardChoice = .all
  ) throws -> (ContradictionReport, FindingChanges) {
    if query.asOf != nil { return (try pastReport(query), FindingChanges(numbers: [:])) }
    return try reconciled(query) { reconciliation, changes, casebook in
      try ReportAssembly(
        query, reconciliation, changes.numbers, workbench: self, casebook
      ) { finding in
        switch cards {
        case .all: true
        case .appeared: finding.map(changes.appeared.contains) ?? false
        case .none: false
        }
      }.report
    }
  }

  /// Compares, and makes something of what was found in one view of the casebook. Writes only where
  /// something changed, and compares again inside the write if anybody else wrote in between.
  ///
  /// - Parameter make: is given what was found, the numbers of the findings and which are new, and the
  ///   casebook as it is then.
  func reconciled<Made>(
    _ query: ReportQuery,
    _ make: (Reconciliation, FindingChanges, StoreReader) throws -> Made
  ) throws -> (Made, FindingChanges) {
    let (found, unchanged) = try store.read { casebook in
      let found = Compared(
        reconciliation: try Reconciliation(query, casebook, showProgress: session.showProgress),
        version: try casebook.version())
      let numbers = try casebook.currentFindings(found.reconciliation.area)
      let rows = found.reconciliation.rows
      guard numbers.count == rows.count, rows.allSatisfy({ numbers[$0.fingerprint] != nil }) else {
        return (found, nil as Made?)
      }
      let unchanged = FindingChanges(numbers: numbers)
      return (found, try make(found.reconciliation, unchanged, casebook))
    }
    if let unchanged { return (unchanged, FindingChanges(numbers: [:])) }
    do {
      return try kept(query, found, make)
    } catch StoreError.readOnly {
      // Who may only read still gets the report; new findings are numbered for this once.
      return try store.read { casebook in
        let reconciliation = try found.reconciliation(query, casebook, session)
        let changes = FindingChanges(
          numbers: try casebook.provisionalNumbers(reconciliation.rows))
        return (try make(reconciliation, changes, casebook), changes)
      }
    }
  }

  /// What stood at another date. What is found is numbered only where it stands now as well.
  private func pastReport(_ query: ReportQuery) throws -> ContradictionReport {
    try store.read { casebook in
      let reconciliation = try Reconciliation(query, casebook, showProgress: session.showProgress)
      return try ReportAssembly(
        query, reconciliation, casebook.currentFindings(), workbench: self, casebook
      ).report
    }
  }

  private func kept<Made>(
    _ query: ReportQuery, _ found: Compared,
    _ make: (Reconciliation, FindingChanges, StoreReader) throws -> Made
  ) throws -> (Made, FindingChanges) {
    try write { casebook in
      let reconciliation = try found.reconciliation(query, casebook.reader, session)
      let changes = try casebook.replaceFindings(
        reconciliation.rows, reconciliation.area, at: session.now())
      return (try make(reconciliation, changes, casebook.reader), changes)
    }
  }
}

/// What was found in one state of the casebook.
private struct Compared {
  let reconciliation: Reconciliation
  let version: CasebookVersion

  /// The same while nobody has written, else anew.
  func reconciliation(
    _ query: ReportQuery, _ casebook: StoreReader, _ session: Session
  ) throws -> Reconciliation {
    try casebook.version() == version
      ? reconciliation : Reconciliation(query, casebook, showProgress: session.showProgress)
  }
}
