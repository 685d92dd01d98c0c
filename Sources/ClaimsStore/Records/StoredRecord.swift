package import ClaimsModel

/// A record as it is kept, with the casefile ids of what it names by number.
package enum StoredRecord: Sendable {
  case assessment(EvidenceAssessment)
  case assignment(Assignment)
  case claim(StoredClaim, report: String)
  case decision(Decision, claim: String)
  case entity(Entity)
  case evidence(StoredEvidence)
  case grade(SourceGrade)
  case judgement(AliasJudgement)
  case note(Note)
  case mergedEntry(MergedEntry)
  case origin(OriginJudgement)
  case policy(Policy)
  case predicate(Predicate)
  case report(StoredReport)
  case resolution(Resolution, sides: [[String]])
  case revision(StoredRevision)
  case source(Source)
  case use(EvidenceUse)
}
