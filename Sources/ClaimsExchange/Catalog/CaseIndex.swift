import ClaimsModel

/// What claims refer to, by its id: read once, for writers that put claims into words. Texts of reports
/// are left out.
struct CaseIndex {
  let sources: [SourceID: Source]
  let entities: [EntityID: Entity]
  let predicates: [PredicateID: Predicate]
  /// By their keys, with empty texts.
  let reports: [String: ExportedReport]

  init(_ exported: any ExportedCase) throws {
    sources = Dictionary(
      try exported.sources().map { ($0.source.id, $0.source) },
      uniquingKeysWith: { first, _ in first })
    entities = Dictionary(
      try exported.entities().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    predicates = Dictionary(
      try exported.predicates().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var reports: [String: ExportedReport] = [:]
    try exported.forEachReport { report in
      var head = report
      head.report.text = ""
      reports[report.key] = head
    }
    self.reports = reports
  }

  func name(of entity: EntityID) -> String { entities[entity]?.name ?? entity.text }

  func name(of source: SourceID) -> String { sources[source]?.name ?? source.text }

  /// The source that published a claim's report.
  func source(of claim: ExportedClaim) -> Source? {
    reports[claim.report].flatMap { sources[$0.report.source] }
  }

  /// The question that a claim answers, in words.
  func question(of claim: Claim) -> String {
    let subject = name(of: claim.subject)
    return predicates[claim.predicate]?.question(about: subject) ?? "\(claim.question)"
  }

  func answer(of claim: Claim) -> String { claim.answer(names: name(of:)) }

  /// A claim in one line: “How many villages did the army take? More than 80.” has its question and
  /// its answer.
  func statement(of claim: Claim) -> String { "\(question(of: claim)) \(answer(of: claim))" }

  /// Whom a report credits with a claim, in words; nil where nobody.
  func attribution(of claim: Claim) -> String? {
    switch claim.attribution {
    case .source(let id): name(of: id)
    case .words(let words): words
    case nil: nil
    }
  }
}
