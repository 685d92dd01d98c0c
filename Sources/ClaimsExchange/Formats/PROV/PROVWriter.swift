import ClaimsJSON
import ClaimsModel

/// Tells where claims come from, in the words of PROV: claims, quotes, reports, evidence and reviews
/// are entities; logging, importing and deciding are activities; sources and reviewers are agents.
struct PROVWriter {
  private let exported: any ExportedCase
  private let index: CaseIndex
  private let history: CaseHistory
  private var made = PROVDocument()
  /// Keys of the evidence that bears on what is told of.
  private var evidence: Set<String> = []

  init(_ exported: any ExportedCase) throws {
    self.exported = exported
    index = try CaseIndex(exported)
    history = try exported.history()
  }

  func document() throws -> PROVDocument {
    var writer = self
    try exported.forEachReport { writer.add(report: $0) }
    var keys: Set<String> = []
    try exported.forEachClaim { claim in
      keys.insert(claim.key)
      writer.add(claim)
    }
    try exported.forEachContent { content in
      switch content {
      case .revision(let revision) where keys.contains(revision.was.key): writer.add(revision)
      case .use(let use): writer.add(use, claims: keys)
      default: break
      }
    }
    try exported.forEachContent { content in
      if case .evidence(let evidence) = content { writer.add(evidence) }
    }
    return writer.made
  }

  // MARK: Reports and sources

  private mutating func add(report entry: ExportedReport) {
    let report = entry.report
    let name = PROVDocument.name("report", entry.key)
    var attributes: JSONObject = ["prov:type": PROVDocument.qualified("cb:Report")]
    attributes.set("prov:label", report.title ?? "\(entry.id)")
    attributes.set("cb:url", report.url)
    attributes.set("cb:published", report.published?.description)
    attributes.set("cb:language", report.language)
    attributes.set("cb:sha256", entry.sha256)
    made.add(.entity, name, attributes)
    made.relate(
      .wasAttributedTo, ["prov:entity": .string(name), "prov:agent": agent(report.source)])
    generate(name, by: (history.reports[entry.id] ?? history.casebook).added)
    for credit in report.credits { relate(name, to: credit) }
  }

  private mutating func relate(_ report: String, to credit: Credit) {
    switch credit {
    case .report(let key):
      guard index.reports[key] != nil else { return }
      made.relate(
        .wasDerivedFrom,
        [
          "prov:generatedEntity": .string(report),
          "prov:usedEntity": .string(PROVDocument.name("report", key)),
          "prov:type": PROVDocument.qualified("prov:PrimarySource"),
        ])
    case .source(let source):
      made.relate(
        .wasInfluencedBy, ["prov:influencee": .string(report), "prov:influencer": agent(source)])
    }
  }

  /// The name of a source, which is made known.
  private mutating func agent(_ source: SourceID) -> JSONValue {
    let name = PROVDocument.name("source", source.text)
    let isPerson = index.sources[source]?.kind == .witness
    made.add(
      .agent, name,
      [
        "prov:type": PROVDocument.qualified(isPerson ? "prov:Person" : "prov:Organization"),
        "prov:label": .string(index.name(of: source)),
      ])
    return .string(name)
  }

  private mutating func person(_ words: String) -> JSONValue {
    let name = PROVDocument.name("person", words)
    made.add(
      .agent, name,
      ["prov:type": PROVDocument.qualified("prov:Person"), "prov:label": .string(words)])
    return .string(name)
  }

  // MARK: Claims

  private mutating func add(_ claim: ExportedClaim) {
    let (name, quote) = (
      PROVDocument.name("claim", claim.key), PROVDocument.name("quote", claim.key)
    )
    made.add(.entity, name, attributes(of: claim))
    made.add(
      .entity, quote,
      [
        "prov:type": PROVDocument.qualified("cb:Quote"),
        "prov:value": .string(claim.claim.quote.exact),
        "cb:start": .integer(claim.claim.quote.start),
      ])
    derive(name, from: quote)
    derive(quote, from: PROVDocument.name("report", claim.report), "prov:Quotation")
    if let report = index.reports[claim.report] {
      let source: SourceID
      if case .source(let credited) = claim.claim.attribution {
        source = credited
      } else {
        source = report.report.source
      }
      made.relate(.wasAttributedTo, ["prov:entity": .string(name), "prov:agent": agent(source)])
    }
    generate(name, by: (history.claims[claim.id] ?? history.casebook).added)
    for (place, decision) in claim.decisions.enumerated() { add(decision, at: place, on: claim) }
  }

  private func attributes(of claim: ExportedClaim) -> JSONObject {
    let said = claim.claim
    var attributes: JSONObject = [
      "prov:type": PROVDocument.qualified("cb:Claim"),
      "prov:label": .string(index.statement(of: said)), "cb:number": .string("\(claim.id)"),
      "cb:key": .string(claim.key), "cb:sha256": .string(claim.digest),
      "cb:polarity": .string(said.polarity.rawValue), "cb:hedge": .string(said.hedge.rawValue),
      "cb:sourcing": .string(said.sourcing.rawValue),
      "cb:status": .string(claim.standing.status.rawValue),
    ]
    attributes.set("cb:when", said.when?.date?.description)
    if case .words(let words) = said.attribution { attributes.set("cb:attributedTo", words) }
    return attributes
  }

  /// A decision, and the review that came of it.
  private mutating func add(_ decision: Decision, at place: Int, on claim: ExportedClaim) {
    let (activity, review, subject) = (
      PROVDocument.name("decision", "\(claim.key) \(place)"),
      PROVDocument.name("review", "\(claim.key) \(place)"), PROVDocument.name("claim", claim.key)
    )
    made.add(.activity, activity, times(decision.at, "cb:Decision"))
    var attributes: JSONObject = [
      "prov:type": PROVDocument.qualified("cb:Review"),
      "prov:value": .string(decision.status.rawValue),
      "cb:reason": .string(decision.because),
      "cb:stands": .bool(decision == claim.standing.decision),
    ]
    attributes.set("cb:overrides", decision.overrides)
    if decision.isFirstSignature { attributes["cb:isFirstSignature"] = true }
    made.add(.entity, review, attributes)
    made.relate(
      .wasAssociatedWith, ["prov:activity": .string(activity), "prov:agent": person(decision.by)])
    made.relate(.used, ["prov:activity": .string(activity), "prov:entity": .string(subject)])
    made.relate(
      .wasGeneratedBy, ["prov:entity": .string(review), "prov:activity": .string(activity)])
    derive(review, from: subject)
  }

  /// What a claim said before it was changed.
  private mutating func add(_ revision: CasefileRevision) {
    let key = revision.was.key
    let was = PROVDocument.name("earlier", "\(key) \(revision.at)")
    made.add(
      .entity, was,
      [
        "prov:type": PROVDocument.qualified("cb:Claim"),
        "prov:label": .string(index.statement(of: revision.was.claim)),
        "cb:changedBecause": .string(revision.because), "cb:changedBy": .string(revision.by),
      ])
    derive(PROVDocument.name("claim", key), from: was, "prov:Revision")
  }

  // MARK: Evidence

  private mutating func add(_ use: EvidenceUse, claims: Set<String>) {
    let bearsOn: String
    switch use.target {
    case .claim(let key) where claims.contains(key): bearsOn = PROVDocument.name("claim", key)
    case .report(let key) where index.reports[key] != nil:
      bearsOn = PROVDocument.name("report", key)
    case .claim, .report: return
    }
    evidence.insert(use.evidence)
    made.relate(
      .wasInfluencedBy,
      [
        "prov:influencee": .string(bearsOn),
        "prov:influencer": .string(PROVDocument.name("evidence", use.evidence)),
      ])
  }

  private mutating func add(_ evidence: Evidence) {
    guard self.evidence.contains(evidence.key) else { return }
    let name = PROVDocument.name("evidence", evidence.key)
    var attributes: JSONObject = [
      "prov:type": PROVDocument.qualified("cb:Evidence"), "prov:label": .string(evidence.name),
      "cb:kind": .string(evidence.kind.rawValue), "cb:sha256": .string(evidence.sha256),
    ]
    attributes.set("cb:url", evidence.url)
    attributes.set("cb:capturedAt", evidence.capturedAt?.description)
    attributes.set("cb:tool", evidence.tool)
    made.add(.entity, name, attributes)
    if let who = evidence.capturedBy {
      made.relate(.wasAttributedTo, ["prov:entity": .string(name), "prov:agent": person(who)])
    }
  }

  // MARK: How it came about

  private mutating func derive(_ name: String, from other: String, _ type: String? = nil) {
    var attributes: JSONObject = [
      "prov:generatedEntity": .string(name), "prov:usedEntity": .string(other),
    ]
    attributes["prov:type"] = type.map(PROVDocument.qualified)
    made.relate(.wasDerivedFrom, attributes)
  }

  /// By an entry of the journal: one import may bring many.
  private mutating func generate(_ name: String, by act: CaseHistory.Act) {
    let activity = PROVDocument.name("act", "\(act.number) \(act.action) \(act.by)")
    if made.isNew(activity) {
      made.add(.activity, activity, times(act.at, "cb:\(act.action)"))
      made.relate(
        .wasAssociatedWith, ["prov:activity": .string(activity), "prov:agent": person(act.by)])
    }
    made.relate(
      .wasGeneratedBy, ["prov:entity": .string(name), "prov:activity": .string(activity)])
  }

  private func times(_ second: Int64, _ type: String) -> JSONObject {
    var attributes: JSONObject = ["prov:type": PROVDocument.qualified(type)]
    attributes.set("prov:startTime", Instant.rfc3339(second))
    attributes.set("prov:endTime", Instant.rfc3339(second))
    return attributes
  }
}
