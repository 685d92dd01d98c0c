import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsStore

/// What tells one change of a claim from another.
struct RevisionMark: Hashable {
  /// The claim's line as it was.
  let was: String
  let because: String
  let by: String
  let at: Int64
}

/// What a claim said in one of two casebooks where what the other says stands.
struct SpareRevision {
  let claim: ClaimID
  let was: String
  let digest: String
  /// The change that stands over it.
  let because: String
  let by: String
  let at: Int64

  func keep(in casebook: StoreWriter) throws {
    let act = try casebook.appendJournal(
      at: at, by: by, action: "edit", about: "\(claim)", detail: because)
    try casebook.insert(
      StoredRevision(
        claim: claim, act: act, was: was, digest: digest, because: because, by: by, at: at))
  }
}

extension CasefileImporter {
  /// A claim that says one thing here and another there.
  ///
  /// Edited in one of them, the edited one stands. Edited in both, the one that was edited last
  /// stands, and of two edits in one second the one whose line comes last; what the other said
  /// becomes a revision, so that decisions on it are those of a claim as it was.
  func settle(
    _ claim: Claim, _ digest: String, over there: StoredClaim, in report: StoredReport,
    _ merge: CasebookMerge
  ) throws {
    let ours = try casebook.reader.revisions(of: there.id).map {
      RevisionMark(was: $0.was, because: $0.because, by: $0.by, at: $0.at)
    }
    let theirs = try merge.revisions(of: there.key)
    let ourEdits = ours.filter { !theirs.contains($0) }
    let theirEdits = theirs.filter { !ours.contains($0) }
    func last(_ edits: [RevisionMark]) -> RevisionMark? { edits.max { $0.at < $1.at } }
    let ourLine = CasefileWriter.line(CasefileClaim(there, report: report.key)).json()
    let theirLine = CasefileWriter.line(
      CasefileClaim(
        key: there.key, report: report.key,
        anchor: QuoteAnchor(claim.quote.exact, start: claim.quote.start), claim: claim)
    ).json()
    let isOurs =
      ourEdits.isEmpty == theirEdits.isEmpty
      ? (last(ourEdits)?.at ?? 0, ourLine) > (last(theirEdits)?.at ?? 0, theirLine)
      : theirEdits.isEmpty
    let lost = isOurs ? theirLine : ourLine
    var spare: SpareRevision?
    if !(ours + theirs).contains(where: { $0.was == lost }) {
      let edit = last(isOurs ? ourEdits : theirEdits)
      let reason = edit.map { "this later edit stands: \($0.because)" } ?? "this stands."
      spare = SpareRevision(
        claim: there.id, was: lost, digest: isOurs ? digest : there.digest,
        because: "Said otherwise in two casebooks; \(reason)", by: edit?.by ?? session.reviewer,
        at: edit?.at ?? session.now())
      merge.say(
        Self.words(there.id, last(ourEdits), last(theirEdits), stands: edit))
    }
    guard !isOurs else {
      unchanged += 1
      if let spare {
        merge.put(spare)
        counts.revisions += 1
      }
      return
    }
    if let spare {
      try spare.keep(in: casebook)
      counts.revisions += 1
    }
    try casebook.replace(there, with: claim, digest: digest)
    counts.edits += 1
  }

  private static func words(
    _ id: ClaimID, _ ours: RevisionMark?, _ theirs: RevisionMark?, stands: RevisionMark?
  ) -> String {
    let edits = [ours, theirs].compactMap(\.self).sorted { ($0.at, $0.by) < ($1.at, $1.by) }
    guard edits.count == 2, let stands else {
      return "\(id) says one thing here and another there, and nobody edited it. One stands, the "
        + "other is kept: claims history \(id)."
    }
    let words = edits.map { "\($0.by) on \(Instant.text($0.at)) (“\($0.because)”)" }
    return
      "\(id) was edited in both: by \(words[0]), and by \(words[1]). What \(stands.by) made of it "
      + "stands; the other is kept: claims history \(id)."
  }
}
