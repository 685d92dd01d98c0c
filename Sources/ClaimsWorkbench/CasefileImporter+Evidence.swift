import ClaimsExchange
import ClaimsModel
import ClaimsStore

/// Evidence, what it bears on, and what was found of it.
extension CasefileImporter {
  func take(_ evidence: Evidence, _ entry: CasefileEntry) throws {
    if let manifest = evidence.manifest {
      let sha256 = SHA256Digest.of(manifest.canonicalForm)
      guard sha256 == evidence.sha256 else {
        throw entry.problem(
          at: "sha256", reason: "The files do not come to this SHA-256: their own is \(sha256).",
          remedy: "The list was changed on the way: take the casefile again from where it came.")
      }
    }
    if let there = try casebook.reader.evidence(key: evidence.key) {
      return try passOver(there.evidence == evidence, "evidence", evidence.key, entry)
    }
    _ = try casebook.insert(evidence, kept: .elsewhere)
    counts.evidence += 1
  }

  private func evidence(_ key: String, _ entry: CasefileEntry) throws -> StoredEvidence {
    if let found = try casebook.reader.evidence(key: key) { return found }
    throw missing("evidence", key, "evidence", likely: [], entry)
  }

  func take(_ use: EvidenceUse, _ entry: CasefileEntry) throws {
    let evidence = try evidence(use.evidence, entry)
    let target: StoredUse.Target
    switch use.target {
    case .claim(let key):
      guard let claim = try casebook.reader.claim(key: key) else {
        throw missing("claim", key, "on.claim", likely: [], entry)
      }
      target = .claim(claim.id)
    case .report(let key):
      guard let report = try report(key) else {
        throw missing("report", key, "on.report", likely: reports.keys.sorted(), entry)
      }
      target = .report(report.id)
    }
    // Once is enough, whoever said it first.
    guard try !casebook.reader.uses(of: evidence.id).contains(where: { $0.target == target }) else {
      unchanged += 1
      return
    }
    try casebook.insert(use)
    counts.uses += 1
  }

  func take(_ assessment: EvidenceAssessment, _ entry: CasefileEntry) throws {
    let evidence = try evidence(assessment.evidence, entry)
    if let place = assessment.place { _ = try known(place, in: entities, "place", entry) }
    let kept = try assessments[evidence.id] ?? casebook.reader.assessments(of: evidence.id)
    assessments[evidence.id] = kept
    if let there = kept.firstIndex(of: assessment) {
      assessments[evidence.id]?.remove(at: there)
      unchanged += 1
      return
    }
    try casebook.insert(assessment)
    taken.assessments.append(assessment)
    counts.assessments += 1
  }
}
