import ClaimsExchange
import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// Everything small that claims refer to, read once: what turns stored claims into cards and into
/// the engine's statements. Texts of reports are fetched as they are needed and only a few are held.
final class CardIndex {
  let entities: EntityDirectory
  let predicates: [PredicateID: Predicate]
  let sources: [SourceID: StoredSource]
  /// Who published each report, and when.
  let reports: ReportColumns
  let origins: Origins
  /// Text that reports share, each pair once.
  let reprints: [Reprint]
  /// Of where reports took their matter from, in the order they were made.
  let judgements: [OriginJudgement]
  /// Makes the engine's statements of claims.
  let maker: StatementMaker
  /// The second by whose end reports must surely be out; nil for all reports.
  private let cutoff: Int64?
  private let casebook: StoreReader
  private var texts: [ReportID: String] = [:]
  /// Without their texts: those that are joined to others, and some that were asked for.
  private(set) var heads: [ReportID: StoredReport]

  private init(
    _ casebook: StoreReader, _ entities: EntityDirectory, _ sources: [StoredSource],
    _ reports: ReportHeads, _ reprints: [Reprint], _ judgements: [OriginJudgement],
    _ decisions: [Decision], cutoff: Int64? = nil
  ) throws {
    self.casebook = casebook
    self.cutoff = cutoff
    self.entities = entities
    self.reprints = reprints
    self.judgements = judgements
    heads = reports.held
    self.reports = reports.columns
    predicates = try casebook.vocabulary()
    self.sources = Dictionary(
      sources.map { ($0.source.id, $0) }, uniquingKeysWith: { first, _ in first })
    origins = Origins(
      of: reports.columns,
      traced: reports.held.values.map {
        Origins.Entry(
          id: $0.id, key: $0.key, source: $0.report.source, published: $0.report.published,
          credits: $0.report.credits)
      },
      publishers: self.sources.compactMapValues(\.source.publisher), reprints: reprints,
      judgements: judgements)
    maker = StatementMaker(
      entities: entities, origins: origins, reports: reports.columns,
      decisions: Dictionary(grouping: decisions, by: \.claim))
  }

  /// Of the whole casebook.
  ///
  /// - Parameter cutoff: leaves out reports that were not surely out by then.
  convenience init(_ casebook: StoreReader, cutoff: Int64? = nil) throws {
    let (reprints, judgements) = (try casebook.reprints(), try casebook.originJudgements())
    let reports = try ReportHeads(
      casebook, joinedBy: reprints, judgements, isWanted: { Self.isOut($0, by: cutoff) })
    try self.init(
      casebook, EntityDirectory(try casebook.entities(), identity: try casebook.identity()),
      casebook.sources(), reports, reprints, judgements, casebook.decisions(), cutoff: cutoff)
  }

  /// Only what these claims name, and where their reports took their matter from: what it takes to
  /// compare them, however large the casebook is.
  ///
  /// - Parameter entities: others that are wanted, with what they lie in.
  convenience init(
    comparing claims: [StoredClaim], besides entities: Set<EntityID> = [],
    identity: EntityIdentity, _ casebook: StoreReader
  ) throws {
    let kin = EntityKin(casebook, identity: identity)
    let named = try kin.withAllAbove(entities.union(claims.flatMap(\.claim.entities)))
    let tracing = try ReportTracing(Set(claims.map(\.report)), casebook)
    try self.init(
      casebook, EntityDirectory(try casebook.entities(named.sorted()), identity: identity),
      casebook.sources(), ReportHeads(tracing.heads), tracing.reprints, tracing.judgements,
      casebook.decisions(on: claims.map(\.id)))
  }

  /// Only what the cards of these claims need: what is compared needs more.
  convenience init(cardsOf claims: [StoredClaim], _ casebook: StoreReader) throws {
    // Where reports took their matter from is left out.
    let heads = try casebook.reportHeads(Set(claims.map(\.report)))
    let credited = claims.compactMap { claim -> SourceID? in
      if case .source(let id) = claim.claim.attribution { id } else { nil }
    }
    let sources = Set(heads.map(\.report.source) + credited)
    try self.init(
      casebook,
      EntityDirectory(try casebook.entities(Set(claims.flatMap(\.claim.entities)))),
      casebook.sources(sources), ReportHeads(heads), [], [],
      casebook.decisions(on: claims.map(\.id)))
  }

  func standing(of claim: StoredClaim) -> Standing { standing(of: claim.id, digest: claim.digest) }

  /// - Parameter digest: of what the claim says now.
  func standing(of claim: ClaimID, digest: String) -> Standing {
    maker.standing(of: claim, digest: digest)
  }

  /// The claim as the engine sees it.
  func statement(_ stored: StoredClaim) -> Statement {
    maker.statement(stored, standing(of: stored))
  }

  /// Whether only some reports count: those that were surely out by the date that is asked for.
  var isCutOff: Bool { cutoff != nil }

  private static func isOut(_ published: EDTF?, by cutoff: Int64?) -> Bool {
    guard let cutoff else { return true }
    return published.map { $0.possible.latest <= cutoff } ?? false
  }

  /// - Parameter reach: how many bytes of context on either side of the quote; 0 reads no text.
  func card(_ stored: StoredClaim, reach: Int = 240) throws -> ClaimCard {
    let claim = stored.claim
    let head = try head(of: stored.report)
    let source = head.flatMap { sources[$0.report.source] }
    let context: (before: String, after: String) =
      reach == 0 ? ("", "") : claim.quote.context(in: try text(of: stored.report), reach: reach)
    let subject = entities.name(claim.subject)
    return ClaimCard(
      id: stored.id, key: stored.key, claim: claim, digest: stored.digest, subjectName: subject,
      question: question(claim.question), answer: claim.answer(names: entities.name),
      placeName: claim.place.map { $0.answer(names: entities.name) }, report: stored.report,
      reportTitle: head?.report.title, reportURL: head?.report.url,
      published: head?.report.published, source: head?.report.source ?? SourceID(unchecked: "-"),
      sourceName: source?.source.name ?? "-", reliability: source?.grade?.reliability,
      attributedTo: attributedTo(claim), before: context.before, after: context.after,
      standing: standing(of: stored))
  }

  /// What a claim was before each change, and what the change made of it, oldest first.
  func revisions(of stored: StoredClaim) throws -> [RevisionCard] {
    let revisions = try casebook.revisions(of: stored.id)
    let contents = try revisions.map { revision in
      guard let was = CasefileReader.claim(line: revision.was) else {
        throw StoreError.damaged(detail: "a revision of \(stored.id) cannot be read")
      }
      return was.claim
    }
    return zip(revisions, zip(contents, contents.dropFirst() + [stored.claim])).map {
      RevisionCard(
        at: $0.at, by: $0.by, because: $0.because, digest: $0.digest,
        changes: ClaimChange.changes(from: $1.0, to: $1.1, names: entities.name))
    }
  }

  /// A question in words.
  func question(_ question: Question) -> String {
    let subject = entities.name(question.subject)
    guard let predicate = predicates[question.predicate] else { return "\(question)" }
    return predicate.question(about: subject)
  }

  private func attributedTo(_ claim: Claim) -> String? {
    switch claim.attribution {
    case .source(let id): sources[id]?.source.name ?? id.text
    case .words(let words): words
    case nil: nil
    }
  }

  /// Reads those of these reports that were not read before, all at once.
  func readHeads(of wanted: some Sequence<ReportID>) throws {
    let missing = Set(wanted).filter { heads[$0] == nil && reports.contains($0) }
    guard missing.count > 1 else { return }
    for head in try casebook.reportHeads(missing) { heads[head.id] = head }
  }

  /// A report without its text; nil where there is none of this number, or it does not count.
  func head(of report: ReportID) throws -> StoredReport? {
    if let head = heads[report] { return head }
    guard reports.contains(report), let head = try casebook.reportHeads([report]).first else {
      return nil
    }
    heads[report] = head
    return head
  }

  private func text(of report: ReportID) throws -> String {
    if let text = texts[report] { return text }
    let text = try casebook.reportText(report) ?? ""
    if texts.count >= 1024 { texts.removeAll() }
    texts[report] = text
    return text
  }
}

extension Baseline {
  /// Whether an act was done before it.
  ///
  /// - Parameter second: when the act was done.
  func isAfter(act: Int64, at second: Int64) -> Bool {
    switch self {
    case .act(let own, _): act < own
    case .time(let own): second < own
    }
  }
}

extension Claim {
  /// All that it names.
  var entities: [EntityID] {
    var named = [subject] + (place?.entities ?? [])
    if case .entities(let choice) = value { named += choice.entities }
    return named
  }
}
