import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsStore

/// What was done to claims and findings, and who is to do it.
extension CasefileImporter {
  func take(_ line: CasefileRevision, _ entry: CasefileEntry) throws {
    guard let claim = try casebook.reader.claim(key: line.was.key),
      let report = try report(line.was.report), report.id == claim.report
    else {
      throw missing("claim", line.was.key, "was.id", likely: [], entry)
    }
    guard line.was.claim.quote.isAnchored(in: report.report.text) else {
      throw entry.problem(
        at: "was.quote", reason: "The quote does not stand at this place of “\(report.key)”.",
        remedy: "Give “start” as the claim had it.")
    }
    try checkReferences(line.was.claim, entry)
    let digest = SHA256Digest.of(line.was.claim.canonicalForm(reportHash: report.sha256))
    if let merge, case .revision(let old) = entry.content, old.was != line.was {
      merge.keep(digest, of: old.was, reportHash: report.sha256)
    }
    let there = try casebook.reader.revisions(of: claim.id).contains {
      $0.digest == digest && $0.because == line.because && $0.by == line.by && $0.at == line.at
    }
    guard !there else {
      unchanged += 1
      return
    }
    let act = try casebook.appendJournal(
      at: line.at, by: line.by, action: "edit", about: "\(claim.id)", detail: line.because)
    try casebook.insert(
      StoredRevision(
        claim: claim.id, act: act, was: CasefileWriter.line(line.was).json(), digest: digest,
        because: line.because, by: line.by, at: line.at))
    counts.revisions += 1
  }

  func take(_ line: CasefileDecision, _ entry: CasefileEntry) throws {
    guard let claim = try casebook.reader.claim(key: line.claim) else {
      throw missing("claim", line.claim, "claim", likely: [], entry)
    }
    let undoes = try undone(line.undoes, "decision", entry)
    let digest = line.digest.map { merge?.digest($0, of: line.claim) ?? $0 }
    var decision = Decision(
      claim: claim.id, status: line.status, because: line.because, by: line.by, at: line.at,
      digest: digest ?? claim.digest, act: 0, undoes: undoes,
      isFirstSignature: line.isFirstSignature, overrides: line.overrides)
    if let there = kept(decision, of: line.act.flatMap { acts[$0] }) {
      if let number = line.act { acts[number] = there.act }
      unchanged += 1
      return
    }
    decision.act = try act(
      line.act, line.undoes == nil ? Workbench.verb(line.status) : "undo", about: "\(claim.id)",
      line.because, by: line.by, at: line.at)
    try casebook.insert(decision)
    taken.decisions.append(decision)
    counts.decisions += 1
  }

  /// The decision of the casebook that says the same, each counted once: two of the same second are
  /// still two.
  ///
  /// - Parameter act: the act it must belong to, where that is known.
  private func kept(_ decision: Decision, of act: Int64?) -> Decision? {
    decisions[decision.claim]?.takeFirst { there in
      var same = decision
      same.act = there.act
      return there == same && (act == nil || there.act == act)
    }
  }

  func take(_ line: CasefileResolution, _ entry: CasefileEntry) throws {
    _ = try known(line.question.subject, in: entities, "subject", entry)
    _ = try known(line.question.predicate, in: predicates, "predicate", entry)
    let sides = try line.sides.map { keys in
      try keys.map { key in
        guard let claim = try casebook.reader.claim(key: key) else {
          throw missing("claim", key, "sides", likely: [], entry)
        }
        return claim.id
      }.sorted()
    }
    var resolution = Resolution(
      fingerprint: line.fingerprint, code: line.rule, question: line.question, sides: sides,
      outcome: line.outcome, because: line.because, by: line.by, at: line.at, act: 0,
      undoes: try undone(line.undoes, "resolution", entry))
    if let there = kept(resolution, of: line.act.flatMap { acts[$0] }) {
      if let number = line.act { acts[number] = there.act }
      unchanged += 1
      return
    }
    let verb = line.outcome == .reopened ? "reopen" : "resolve"
    resolution.act = try act(
      line.act, line.undoes == nil ? verb : "undo",
      about: sides.joined().map(\.description).joined(separator: " "), line.because, by: line.by,
      at: line.at)
    try casebook.insert(resolution)
    taken.resolutions.append(resolution)
    counts.resolutions += 1
  }

  /// The resolution of the casebook that says the same, each counted once.
  private func kept(_ resolution: Resolution, of act: Int64?) -> Resolution? {
    resolutions[resolution.fingerprint]?.takeFirst { there in
      var same = resolution
      same.act = there.act
      return there == same && (act == nil || there.act == act)
    }
  }

  /// The act that a line takes back: one of the lines above.
  private func undone(_ number: Int?, _ noun: String, _ entry: CasefileEntry) throws -> Int64? {
    try number.map { number in
      guard let act = acts[number] else {
        throw entry.problem(
          at: "undoes", reason: "No \(noun) above belongs to act \(number).",
          remedy: "Put what is taken back above what takes it back.")
      }
      return act
    }
  }

  /// The act that a line belongs to: that of the lines above with its number, else a new one.
  private func act(
    _ number: Int?, _ action: String, about: String, _ because: String, by: String, at: Int64
  ) throws -> Int64 {
    if let number, let act = acts[number] { return act }
    let act = try casebook.appendJournal(
      at: at, by: by, action: action, about: about, detail: because)
    if let number { acts[number] = act }
    return act
  }

  func take(_ line: Policy) throws {
    guard policies.takeFirst(where: line.saysSame) == nil else {
      unchanged += 1
      return
    }
    var policy = line
    policy.act = try casebook.appendJournal(
      at: line.at, by: line.by, action: "policy set", about: "policy", detail: line.because)
    try casebook.insert(policy)
    taken.policies.append(policy)
    counts.policies += 1
  }

  // MARK: Workflow

  func take(_ line: Assignment, _ entry: CasefileEntry) throws {
    let about = try name(of: line.item, entry)
    guard assignments[line.item]?.takeFirst(where: line.saysSame) == nil else {
      unchanged += 1
      return
    }
    var assignment = line
    assignment.act = try casebook.appendJournal(
      at: line.at, by: line.by, action: Workbench.assignAction, about: about, detail: line.words)
    try casebook.insert(assignment)
    counts.assignments += 1
  }

  func take(_ line: Note, _ entry: CasefileEntry) throws {
    let about = try name(of: line.item, entry)
    guard notes[line.item]?.takeFirst(where: line.saysSame) == nil else {
      unchanged += 1
      return
    }
    var note = line
    note.act = try casebook.appendJournal(
      at: line.at, by: line.by, action: Workbench.noteAction, about: about, detail: line.text)
    try casebook.insert(note)
    counts.notes += 1
  }

  /// What the journal calls it. A finding need not be found here, nor ever have been.
  private func name(of item: WorkItem, _ entry: CasefileEntry) throws -> String {
    switch item {
    case .claim(let key):
      guard let claim = try casebook.reader.claim(key: key) else {
        throw missing("claim", key, "on.claim", likely: [], entry)
      }
      return "\(claim.id)"
    case .finding(let fingerprint):
      let kept = try casebook.reader.finding(fingerprint: fingerprint)
      return kept.map { "\($0.id)" } ?? "finding \(fingerprint.prefix(12))"
    }
  }
}
