import ClaimsModel
import ClaimsReconcile
import ClaimsStore

/// Which findings a query lets through.
struct EntryFilter {
  private let touching: ClaimID?
  private let question: Question?
  private let about: Entity?
  /// What stands for it.
  private let subject: EntityID?
  private let aboutClaims: Set<ClaimID>
  private let rule: RuleCode?
  private let severity: Severity
  /// In words, with the claims of which a finding must have one.
  private let narrowings: [(words: String, claims: Set<ClaimID>)]
  /// The findings that are new, where only those are wanted, and since when.
  private let new: (words: String, findings: Set<FindingID>)?

  /// - Parameter changed: what came or went since the date that the query gives, if it does.
  init(
    _ query: ReportQuery, _ index: CardIndex, changed: [ChangedFinding], workbench: Workbench,
    _ casebook: StoreReader
  ) throws {
    touching = query.touching
    question = query.question
    severity = query.severity
    about = try query.about.map { try Workbench.find(entity: $0, in: casebook) }
    rule = try query.rule.map { try Workbench.page($0).code }
    let identity = index.entities.identity
    subject = (about?.id).map(identity.representative)
    if let about {
      var filter = ClaimFilter()
      filter.about = identity.group(of: about.id)
      aboutClaims = Set(try casebook.claims(filter).map(\.id))
    } else {
      aboutClaims = []
    }
    var narrowings: [(String, Set<ClaimID>)] = []
    if let name = query.source {
      let source = try workbench.find(source: name, in: casebook).source
      var filter = ClaimFilter()
      filter.source = source.id
      narrowings.append(
        ("with a claim of \(source.name)", Set(try casebook.claims(filter).map(\.id))))
    }
    if let status = query.status {
      let claims = try casebook.claims(ClaimFilter()).filter {
        index.standing(of: $0).status == status
      }
      narrowings.append(("with a claim that is \(status.rawValue)", Set(claims.map(\.id))))
    }
    self.narrowings = narrowings
    new = query.since.map { ("new since \($0)", Set(changed.filter(\.isCurrent).map(\.id))) }
  }

  /// The filters in words, as they complete "only what is …".
  var words: [String] {
    var words: [String] = []
    if let touching { words.append("about \(touching)") }
    if let about { words.append("about \(about.name)") }
    if let rule { words.append("of the rule \(rule)") }
    if severity > .note { words.append("a \(severity.rawValue) at least") }
    return words + narrowings.map(\.words) + (new.map { [$0.words] } ?? [])
  }

  func passes(question: Question) -> Bool {
    (self.question == nil || question == self.question) && touching == nil && narrowings.isEmpty
      && (about == nil || question.subject == subject)
  }

  func passes(_ finding: Finding, _ number: FindingID?) -> Bool {
    guard passes(finding.code, finding.severity) else { return false }
    if let new, !(number.map(new.findings.contains) ?? false) { return false }
    let claims = finding.sides.flatMap(\.claims)
    if let touching, !claims.contains(touching) { return false }
    guard narrowings.allSatisfy({ claims.contains(where: $0.claims.contains) }) else {
      return false
    }
    guard let subject else { return true }
    return finding.question.subject == subject || claims.contains(where: aboutClaims.contains)
  }

  /// Whether one that is gone would have passed, as far as is still known of it.
  func passes(gone: ChangedFinding) -> Bool {
    touching == nil && narrowings.isEmpty && passes(gone.code, gone.severity)
      && (subject == nil || gone.question.subject == subject)
  }

  private func passes(_ code: RuleCode, _ severity: Severity) -> Bool {
    severity >= self.severity && (rule == nil || code == rule)
  }
}
