package import ClaimsModel
package import ClaimsText

/// What one line of a casefile says.
package indirect enum CasefileContent: Hashable, Sendable {
  case header(version: Int)
  case predicate(Predicate)
  case source(Source)
  case grade(SourceGrade)
  case entity(Entity)
  /// Its act is the casebook's to give.
  case judgement(AliasJudgement)
  case report(CasefileReport)
  case origin(OriginJudgement)
  case claim(CasefileClaim)
  case revision(CasefileRevision)
  case decision(CasefileDecision)
  /// Its act is the casebook's to give.
  case policy(Policy)
  case resolution(CasefileResolution)
  case evidence(Evidence)
  case use(EvidenceUse)
  case assessment(EvidenceAssessment)
  /// Its act is the casebook's to give.
  case assignment(Assignment)
  /// Its act is the casebook's to give.
  case note(Note)
}

package struct CasefileReport: Hashable, Sendable {
  package var key: String
  package var report: Report
  /// Lower-case hexadecimal, where given.
  package var sha256: String?
  /// Its number in the casebook that it comes from, where given; above 0.
  package var number: Int?

  package init(key: String, report: Report, sha256: String?, number: Int? = nil) {
    self.key = key
    self.report = report
    self.sha256 = sha256
    self.number = number
  }
}

package struct CasefileClaim: Hashable, Sendable {
  package var key: String
  /// The key of its report.
  package var report: String
  package var anchor: QuoteAnchor
  /// Its quote stands where the file says, or at 0 until it is found in the report.
  package var claim: Claim
  /// Its number in the casebook that it comes from, where given; above 0.
  package var number: Int?

  package init(
    key: String, report: String, anchor: QuoteAnchor, claim: Claim, number: Int? = nil
  ) {
    self.key = key
    self.report = report
    self.anchor = anchor
    self.claim = claim
    self.number = number
  }
}

/// What a claim was before it was changed.
package struct CasefileRevision: Hashable, Sendable {
  /// The claim as it was, under the key that it still has.
  package var was: CasefileClaim
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64

  package init(was: CasefileClaim, because: String, by: String, at: Int64) {
    self.was = was
    self.because = because
    self.by = by
    self.at = at
  }
}

package struct CasefileDecision: Hashable, Sendable {
  /// The key of its claim.
  package var claim: String
  package var status: ReviewStatus
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// Lower-case hexadecimal, where given.
  package var digest: String?
  /// Numbers the acts of one file; decisions of one command share it.
  package var act: Int?
  package var undoes: Int?
  package var isFirstSignature: Bool
  package var overrides: String?

  package init(
    claim: String, status: ReviewStatus, because: String, by: String, at: Int64,
    digest: String? = nil, act: Int? = nil, undoes: Int? = nil, isFirstSignature: Bool = false,
    overrides: String? = nil
  ) {
    self.claim = claim
    self.status = status
    self.because = because
    self.by = by
    self.at = at
    self.digest = digest
    self.act = act
    self.undoes = undoes
    self.isFirstSignature = isFirstSignature
    self.overrides = overrides
  }
}

/// What a reviewer made of a finding. It goes by the fingerprint; question, rule and claims are there
/// for readers, and to tell what it was made of where it lapsed.
package struct CasefileResolution: Hashable, Sendable {
  /// Lower-case hexadecimal.
  package var fingerprint: String
  package var rule: RuleCode
  package var question: Question
  /// The keys of each side's claims, in the order of the fingerprint.
  package var sides: [[String]]
  package var outcome: Resolution.Outcome
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// Numbers the acts of one file, those of decisions included.
  package var act: Int?
  package var undoes: Int?

  package init(
    fingerprint: String, rule: RuleCode, question: Question, sides: [[String]],
    outcome: Resolution.Outcome, because: String, by: String, at: Int64, act: Int? = nil,
    undoes: Int? = nil
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.question = question
    self.sides = sides
    self.outcome = outcome
    self.because = because
    self.by = by
    self.at = at
    self.act = act
    self.undoes = undoes
  }
}

/// What one line of a casefile, or a part of another file, says, with what is needed to point back.
package struct CasefileEntry: Sendable {
  package let content: CasefileContent
  /// Whether it only names what something else rests on. Where there is one of its id it is passed
  /// over, whatever it says.
  package let isMention: Bool
  /// What was worked out beside the reading, for whoever takes it.
  package var digests: EntryDigests?
  private let places: any EntryPlaces

  package init(_ content: CasefileContent, isMention: Bool = false, at places: any EntryPlaces) {
    self.content = content
    self.isMention = isMention
    self.places = places
  }

  /// The text of a field, as it was written; nil where it is none.
  package func text(of field: String) -> String? { places.text(of: field) }

  /// A problem at a field, named as in casefiles, or at the beginning where there is no such field. A
  /// path such as `value.entity` leads into objects.
  package func problem(at path: String, reason: String, remedy: String) -> InputProblem {
    places.problem(at: path, reason: reason, remedy: remedy)
  }
}

/// Digests of an entry that need nothing of the casebook: SHA-256, lower-case hexadecimal.
package struct EntryDigests: Hashable, Sendable {
  /// Of the text of the report: the one that the entry brings, or that its claim rests on.
  package let text: String
  /// Of the claim, as it stands in the entry.
  package let claim: String?

  package init(text: String, claim: String? = nil) {
    self.text = text
    self.claim = claim
  }
}

/// Where in its file an entry says what it says.
package protocol EntryPlaces: Sendable {
  /// The text of a field of casefiles, as it was written; nil where it is none.
  func text(of field: String) -> String?
  /// A problem at a field of casefiles, or as near to it as the file can point.
  func problem(at path: String, reason: String, remedy: String) -> InputProblem
}
