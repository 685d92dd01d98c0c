import ClaimsExchange
package import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// What came of resolving a finding.
package struct ResolveOutcome: Sendable {
  package let card: FindingCard
  /// The claims of the side that was not accepted, as far as they still stand; empty where none was
  /// accepted.
  package let losing: [ClaimID]
}

extension Workbench {
  /// Resolves a finding: bound to its fingerprint as it stands now. A later resolution replaces it.
  package func resolve(
    _ name: String, as choice: ResolutionChoice, because: String
  ) throws -> ResolveOutcome {
    guard because.filled != nil else { throw Refusal.reasonMissing("A resolution") }
    return try write { casebook in
      let (lookup, found) = try present(name, casebook)
      let outcome = try outcome(choice, of: found, letters: lookup.letters, called: name)
      try keep(outcome, of: lookup, found, "resolve", because: because, casebook)
      let card = try lookup.card
      guard let accepted = card.entry?.accepted else {
        return ResolveOutcome(card: card, losing: [])
      }
      let losing = try lookup.standing.enumerated().filter { $0.offset != accepted }
      return ResolveOutcome(card: card, losing: losing.flatMap(\.element))
    }
  }

  /// Opens a resolved finding again: an act of its own.
  package func reopen(finding name: String, because: String) throws -> FindingCard {
    guard because.filled != nil else { throw Refusal.reasonMissing("A resolution") }
    return try write { casebook in
      let (lookup, found) = try present(name, casebook)
      guard found.resolution != nil else {
        throw Refusal(
          "\(name) is not resolved: there is nothing to reopen.",
          remedy: found.stands
            ? "Resolve it: claims resolve \(name) --as … --because \"…\""
            : "One side of it is refuted: reopen a claim of that side, claims reopen ID --because \"…\""
        )
      }
      try keep(.reopened, of: lookup, found, "reopen", because: because, casebook)
      return try lookup.card
    }
  }

  /// A finding whole, with all that was resolved on it.
  package func finding(_ name: String) throws -> FindingCard {
    try store.read { casebook in
      try FindingLookup(find(finding: name, in: casebook), self, reading: casebook).card
    }
  }

  /// Whether this names a finding rather than a claim. A claim may have an id like `f7` in casefiles:
  /// it has a number too, a finding has nothing else.
  package func namesFinding(_ name: String) throws -> Bool {
    guard FindingID(text: name) != nil else { return false }
    return try store.read { try namesFinding(name, in: $0) }
  }

  func namesFinding(_ name: String, in casebook: StoreReader) throws -> Bool {
    guard let id = FindingID(text: name) else { return false }
    return try casebook.finding(id) != nil || casebook.claim(key: name.composed) == nil
  }

  // MARK: Taking back

  /// Takes back the latest resolution of a finding that was not taken back, whoever made it.
  func undo(finding name: String, because: String?, _ casebook: StoreWriter) throws -> FindingCard {
    let kept = try find(finding: name, in: casebook.reader)
    guard let taken = try casebook.reader.latestResolution(by: nil, on: kept.fingerprint) else {
      throw Refusal(
        "Nothing that was resolved on \(kept.id) still stands.",
        remedy: "See what was resolved: claims history \(kept.id)", kind: .notFound)
    }
    return try takeBack(taken, because: because, casebook)
  }

  /// Undoing is a resolution too: nothing is removed.
  func takeBack(
    _ taken: Resolution, because: String?, _ casebook: StoreWriter
  ) throws -> FindingCard {
    let lookup = try FindingLookup(
      fingerprint: taken.fingerprint, code: taken.code, question: taken.question, self, casebook)
    let verb = taken.outcome == .reopened ? "reopen" : "resolve"
    var undo = taken
    undo.outcome = .reopened
    undo.because = because?.filled ?? "undo of \(verb): \(taken.because)"
    undo.act = try record(
      casebook, "undo", about: lookup.kept.map { "\($0.id)" } ?? taken.claimsInWords,
      detail: undo.because)
    (undo.by, undo.at, undo.undoes) = (session.reviewer, session.now(), taken.act)
    try casebook.insert(undo)
    return try lookup.card
  }

  // MARK: Looking up

  /// The finding of this number, as it stands now.
  func present(
    _ name: String, _ casebook: StoreWriter
  ) throws -> (FindingLookup, Reconciliation.Found) {
    let kept = try find(finding: name, in: casebook.reader)
    let lookup = try FindingLookup(kept, self, casebook)
    guard let found = lookup.found else {
      throw Refusal(
        "\(kept.id) is found no more: what it was found in was changed since.",
        remedy: "See what stands now: claims question \(kept.question)", kind: .notFound)
    }
    return (lookup, found)
  }

  func find(finding name: String, in casebook: StoreReader) throws -> KeptFinding {
    if let found = try FindingID(text: name).flatMap({ try casebook.finding($0) }) { return found }
    let hint = Int64(name).map { ["\(FindingID($0))"] } ?? []
    throw Refusal.unknown("finding", name, likely: hint, list: "claims contradictions")
  }

  /// Compares what bears on a question, and keeps what was found.
  func reconciling(
    _ question: Question, _ casebook: StoreWriter
  ) throws -> (Reconciliation, [String: FindingID], ReportQuery) {
    var query = ReportQuery()
    query.question = question
    let reconciliation = try Reconciliation(query, casebook.reader)
    let rows = reconciliation.rows
    let numbers = try casebook.reader.currentFindings(reconciliation.area)
    guard numbers.count != rows.count || rows.contains(where: { numbers[$0.fingerprint] == nil })
    else { return (reconciliation, numbers, query) }
    let changes = try casebook.replaceFindings(
      rows, reconciliation.area, at: session.now())
    return (reconciliation, changes.numbers, query)
  }

  // MARK: Outcomes

  private func keep(
    _ outcome: Resolution.Outcome, of lookup: FindingLookup, _ found: Reconciliation.Found,
    _ action: String, because: String, _ casebook: StoreWriter
  ) throws {
    let detail = outcome == .reopened ? because : "\(outcome.word.rawValue): \(because)"
    let act = try record(
      casebook, action, about: lookup.kept.map { "\($0.id)" } ?? "", detail: detail)
    try casebook.insert(
      Resolution(
        fingerprint: lookup.fingerprint, code: lookup.code, question: lookup.question,
        sides: found.order.map { found.finding.sides[$0].claims }, outcome: outcome,
        because: because, by: session.reviewer, at: session.now(), act: act))
  }

  /// What is chosen, as it is kept: an accepted side by its place in the order of the fingerprint.
  ///
  /// - Parameter letters: what the sides are called.
  private func outcome(
    _ choice: ResolutionChoice, of found: Reconciliation.Found, letters: [String],
    called name: String
  ) throws -> Resolution.Outcome {
    guard found.finding.severity != .note else {
      throw Refusal(
        "\(name) is a note: worth knowing and no conflict, so that there is nothing to resolve.",
        remedy: "See what contradicts: claims contradictions --severity tension")
    }
    switch choice {
    case .outcome(let outcome): return outcome
    case .accept(let letter):
      return try accepted(letter, found, letters: letters, called: name)
    }
  }

  private func accepted(
    _ letter: String, _ found: Reconciliation.Found, letters: [String], called name: String
  ) throws -> Resolution.Outcome {
    let sides = found.finding.sides
    guard sides.count == 2 else {
      throw Refusal(
        "\(name) does not stand between two sides: it has \(sides.count), and none can be accepted "
          + "against the other.",
        remedy: "Decide on its claims, as with claims refute ID --because \"…\"; or resolve it as "
          + ResolutionChoice.words.dropFirst(2).joined(separator: ", ") + ".")
    }
    guard let side = letters.firstIndex(of: letter), let place = found.order.firstIndex(of: side)
    else {
      let named = zip(letters, sides).map { "\($0) (“\($1.label)”)" }.joined(separator: " and ")
      let words = letters.map { "accept-\($0.lowercased())" }.joined(separator: " or ")
      throw Refusal(
        "\(name) stands between \(named): \(letter) is not one of its sides.",
        remedy: "Say --as \(words).")
    }
    return .accepted(side: place)
  }
}

extension Resolution {
  fileprivate var claimsInWords: String {
    sides.joined().map(\.description).joined(separator: " ")
  }
}
