import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsStore
import ClaimsText

/// Takes what one file says into a casebook, inside the caller's transaction: the lines of a casefile,
/// or what a file of another format comes to.
///
/// Every line is held against what the casebook and the lines above hold: what is there already and
/// says the same is passed over, what says otherwise is a problem.
final class CasefileImporter {
  var counts = ImportCounts()
  var unchanged = 0
  /// How many lines, or things that a row says, could not be taken.
  private(set) var skipped = 0
  /// What is wrong with them; empty where somebody is told of each at once.
  private(set) var problems: [InputProblem] = []
  private let tell: ((InputProblem) -> Void)?
  private let mostReports: Int

  let casebook: StoreWriter
  let session: Session
  /// What else is to be done where another casebook's lines are merged; nil for an import.
  let merge: CasebookMerge?
  var sources: [SourceID: Source]
  var entities: [EntityID: Entity]
  var predicates: [PredicateID: Predicate]
  var reports: [String: StoredReport] = [:]
  /// Acts of the file by the numbers they have in the casebook.
  var acts: [Int: Int64] = [:]
  /// Decisions, resolutions, grades and judgements of the casebook that no line has told of yet.
  var decisions: [ClaimID: [Decision]]
  var resolutions: [String: [Resolution]]
  private(set) var grades: [SourceID: [SourceGrade]]
  private(set) var judgements: [AliasJudgement]
  private(set) var origins: [String: [OriginJudgement]]
  var policies: [Policy]
  /// What lines told of that the casebook did not hold.
  var taken = TakenJudgements()
  var assignments: [WorkItem: [Assignment]]
  var notes: [WorkItem: [Note]]
  /// Of the evidence that lines told of.
  var assessments: [EvidenceID: [EvidenceAssessment]] = [:]
  /// Names like one that is missing: the same name may be missing from many lines.
  private var hints: [String: [String]] = [:]
  /// Names that a report gives which no line has told of yet.
  private var awaited: [AwaitedReport] = []

  /// - Parameters:
  ///   - mostReports: so many are held with their texts, which may be large.
  ///   - tell: is called with each problem as it is met; nil gathers them.
  init(
    _ casebook: StoreWriter, session: Session, merge: CasebookMerge? = nil,
    mostReports: Int = 4096, tell: ((InputProblem) -> Void)? = nil
  ) throws {
    self.tell = tell
    self.mostReports = mostReports
    self.casebook = casebook
    self.session = session
    self.merge = merge
    let reader = casebook.reader
    sources = Dictionary(
      try reader.sources().map { ($0.source.id, $0.source) },
      uniquingKeysWith: { first, _ in first })
    entities = Dictionary(
      try reader.entities().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    decisions = Dictionary(grouping: try reader.decisions(), by: \.claim)
    resolutions = Dictionary(grouping: try reader.resolutions(), by: \.fingerprint)
    grades = Dictionary(grouping: try reader.grades(), by: \.source)
    origins = Dictionary(grouping: try reader.originJudgements(), by: \.report)
    judgements = try reader.judgements()
    policies = try reader.policies()
    assignments = Dictionary(grouping: try reader.assignments(), by: \.item)
    notes = Dictionary(grouping: try reader.notes(), by: \.item)
    predicates = Dictionary(
      try reader.predicates().map { ($0.predicate.id, $0.predicate) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Takes the next parts of the file.
  func take(_ parts: [FilePart]) throws {
    try parts.forEachEntry { try take($0) }
  }

  /// To be called once after the last part.
  func finish() throws {
    try takeAwaited()
    try merge?.keepSpares(in: casebook)
  }

  private func take(_ line: Result<CasefileEntry, InputProblem>) throws {
    switch line {
    case .failure(let problem): skip(problem)
    case .success(let entry):
      do {
        try take(entry)
      } catch let problem as InputProblem {
        skip(problem)
      }
    }
  }

  func skip(_ problem: InputProblem) {
    skipped += 1
    if let tell { tell(problem) } else { problems.append(problem) }
  }

  /// - Throws: `InputProblem` where it cannot be taken.
  func take(_ entry: CasefileEntry) throws {
    switch merge?.renaming.renamed(entry.content) ?? entry.content {
    case .header(let version):
      guard version <= CasefileReader.version else { throw NewerCasefile(version: version) }
    case .predicate(let predicate): try take(predicate, entry)
    case .source(let source): try take(source, entry)
    case .grade(let grade): try take(grade, entry)
    case .entity(let entity): try take(entity, entry)
    case .judgement(let judgement): try take(judgement, entry)
    case .report(let report): try take(report, entry)
    case .origin(let judgement): try take(judgement, entry)
    case .claim(let claim): try take(claim, entry)
    case .revision(let revision): try take(revision, entry)
    case .decision(let decision): try take(decision, entry)
    case .policy(let policy): try take(policy)
    case .resolution(let resolution): try take(resolution, entry)
    case .evidence(let evidence): try take(evidence, entry)
    case .use(let use): try take(use, entry)
    case .assessment(let assessment): try take(assessment, entry)
    case .assignment(let assignment): try take(assignment, entry)
    case .note(let note): try take(note, entry)
    }
  }

  // MARK: What claims refer to

  private func take(_ predicate: Predicate, _ entry: CasefileEntry) throws {
    if let there = predicates[predicate.id] {
      if entry.isMention { return }
      guard let merge, there != predicate else {
        return try passOver(there == predicate, "predicate", predicate.id.text, entry)
      }
      let both = merge.united(predicate, over: there)
      predicates[both.id] = both
      return try put(isNew: both != there) { try casebook.replaceWords(of: both) }
    }
    for implied in predicate.implies {
      _ = try known(implied.predicate, in: predicates, "implies", entry)
    }
    try casebook.insert(predicate)
    predicates[predicate.id] = predicate
    counts.predicates += 1
  }

  private func take(_ source: Source, _ entry: CasefileEntry) throws {
    if let there = sources[source.id], merge == nil || there == source {
      if entry.isMention { return }
      return try passOver(there == source, "source", source.id.text, entry)
    }
    if let publisher = source.publisher {
      _ = try known(publisher, in: sources, "publisher", entry)
    }
    if let merge, let there = sources[source.id] {
      let both = merge.united(source, over: there)
      sources[both.id] = both
      return try put(isNew: both != there) { try casebook.replace(both) }
    }
    try casebook.insert(source)
    sources[source.id] = source
    counts.sources += 1
  }

  private func take(_ grade: SourceGrade, _ entry: CasefileEntry) throws {
    _ = try known(grade.source, in: sources, "source", entry)
    guard grades[grade.source]?.takeFirst(where: { $0 == grade }) == nil else {
      unchanged += 1
      return
    }
    try casebook.insert(grade)
    taken.grades.append(grade)
    counts.grades += 1
  }

  private func take(_ entity: Entity, _ entry: CasefileEntry) throws {
    if entry.isMention, entities[entity.id] != nil { return }
    try checkGivers(of: entity, entry)
    if let there = entities[entity.id] { return try take(entity, over: there, entry) }
    if let parent = entity.parent { _ = try known(parent, in: entities, "parent", entry) }
    try casebook.insert(entity)
    entities[entity.id] = entity
    counts.entities += 1
  }

  /// Another casebook may know an entity by more names, and know where it lies: that is added, and
  /// nothing else.
  private func take(_ entity: Entity, over there: Entity, _ entry: CasefileEntry) throws {
    if let merge, entity != there {
      if let parent = entity.parent { _ = try known(parent, in: entities, "parent", entry) }
      let both = try merge.merged(entity, over: there) { entities[$0]?.parent }
      entities[both.id] = both
      return try put(isNew: both != there) { try casebook.replace(both) }
    }
    let both = there.adding(entity)
    let agrees = both == entity.adding(there)
    guard agrees, both != there else {
      return try passOver(agrees, "entity", entity.id.text, entry)
    }
    for alias in both.aliases
    where !there.aliases.contains(alias) || there.origins[alias] != both.origins[alias] {
      try casebook.insertAlias(alias, both.origins[alias] ?? NameOrigin(), of: both.id)
      counts.aliases += 1
    }
    if both.location != there.location || both.gazetteerID != there.gazetteerID {
      try casebook.replacePlace(of: both)
      counts.locations += 1
    }
    entities[entity.id] = both
  }

  /// The sources that call an entity so must be there; the reports may come further below.
  private func checkGivers(of entity: Entity, _ entry: CasefileEntry) throws {
    for (name, origin) in entity.origins.sorted(by: { $0.key < $1.key }) {
      switch origin.giver {
      case .source(let id): _ = try known(id, in: sources, "aliases", entry)
      case .report(let key) where try report(key) == nil:
        awaited.append(AwaitedReport(key: key, entity: entity.id, name: name, entry: entry))
      case .report, .gazetteer, .words, nil: break
      }
    }
  }

  private func takeAwaited() throws {
    for name in awaited {
      guard try report(name.key) != nil else {
        skip(missing("report", name.key, "aliases", likely: reports.keys.sorted(), name.entry))
        continue
      }
      guard let origin = entities[name.entity]?.origins[name.name] else { continue }
      try casebook.insertAlias(name.name, origin, of: name.entity)
    }
    awaited.removeAll()
  }

  private func take(_ line: AliasJudgement, _ entry: CasefileEntry) throws {
    for id in [line.pair.a, line.pair.b] {
      let field = entry.text(of: "a")?.composed == id.text ? "a" : "b"
      _ = try known(id, in: entities, field, entry)
    }
    guard judgements.takeFirst(where: line.saysSame) == nil else {
      unchanged += 1
      return
    }
    var judgement = line
    judgement.act = try casebook.appendJournal(
      at: line.at, by: line.by, action: Workbench.verb(line.verdict),
      about: "\(line.pair.a) \(line.pair.b)", detail: line.because)
    try casebook.insert(judgement)
    taken.judgements.append(judgement)
    counts.judgements += 1
  }

  // MARK: Reports and claims

  private func take(_ line: CasefileReport, _ entry: CasefileEntry) throws {
    _ = try known(line.report.source, in: sources, "source", entry)
    let sha256 = SHA256Digest.of(line.report.text)
    guard line.sha256 == nil || line.sha256 == sha256 else {
      throw entry.problem(
        at: "sha256", reason: "The text does not match this SHA-256: its own is \(sha256).",
        remedy: "The text was changed on the way: take the file again from where it came.")
    }
    // Looked up only where it is there: most are not.
    if line.report.credits.isEmpty, try takeIfNew(line, sha256) { return }
    if let there = try report(line.key) {
      if entry.isMention { return }
      var known = there.report
      // Rows of data sets were not always marked so.
      if known.language == nil, line.report.language == Report.noLanguage {
        known.language = Report.noLanguage
      }
      let isSame = known == line.report && there.sha256 == sha256
      if !isSame { merge?.refuse(report: line.key, isText: there.sha256 != sha256) }
      return try passOver(isSame, "report", line.key, entry)
    }
    for credit in line.report.credits { try check(credit, "credits", entry) }
    _ = try takeIfNew(line, sha256)
  }

  private func takeIfNew(_ line: CasefileReport, _ sha256: String) throws -> Bool {
    guard reports[line.key] == nil,
      let id = try casebook.insertIfNew(line.report, key: line.key, sha256: sha256)
    else { return false }
    remember(StoredReport(id: id, key: line.key, report: line.report, sha256: sha256))
    counts.reports += 1
    return true
  }

  private func check(_ credit: Credit, _ field: String, _ entry: CasefileEntry) throws {
    switch credit {
    case .source(let id): _ = try known(id, in: sources, field, entry)
    case .report(let key):
      guard try report(key) != nil else {
        throw missing("report", key, field, likely: reports.keys.sorted(), entry)
      }
    }
  }

  private func take(_ judgement: OriginJudgement, _ entry: CasefileEntry) throws {
    try check(.report(judgement.report), "report", entry)
    try check(judgement.from, "from", entry)
    guard judgement.from != .report(judgement.report) else {
      throw entry.problem(
        at: "from", reason: "The report “\(judgement.report)” is judged beside itself.",
        remedy: "Name another report, or a source.")
    }
    guard origins[judgement.report]?.takeFirst(where: { $0 == judgement }) == nil else {
      unchanged += 1
      return
    }
    try casebook.insert(judgement)
    taken.origins.append(judgement)
    counts.origins += 1
  }

  private func take(_ line: CasefileClaim, _ entry: CasefileEntry) throws {
    let report = try report(of: line, entry)
    guard merge?.refusesClaims(of: line.report) != true else {
      throw entry.problem(
        at: "report", reason: "The report “\(line.report)” has another text here.",
        remedy: "Give their report another id in an export of theirs, and import that.")
    }
    let (claim, digest, predicate) = try claim(of: line, in: report, entry)
    if let merge, case .claim(var was) = entry.content, was.claim != line.claim {
      was.claim.quote = claim.quote
      was.claim.value = was.claim.value.counted(in: predicate.unit)
      merge.keep(digest, of: was, reportHash: report.sha256)
    }
    let id = try casebook.insertIfNew(claim, key: line.key, report: report.id, digest: digest)
    guard let id else {
      guard let there = try casebook.reader.claim(key: line.key) else { return }
      let isSame =
        there.digest == digest && there.claim.note == claim.note && there.report == report.id
      if let merge, !isSame, there.report == report.id {
        return try settle(claim, digest, over: there, in: report, merge)
      }
      return try passOver(isSame, "claim", line.key, entry)
    }
    try merge?.keepLogger(of: id, key: line.key, in: casebook)
    counts.claims += 1
  }

  /// The claim of a line as it is kept: its quote found in its report, its count in the unit of its
  /// predicate; with its digest, and the predicate.
  func claim(
    of line: CasefileClaim, in report: StoredReport, _ entry: CasefileEntry
  ) throws -> (claim: Claim, digest: String, predicate: Predicate) {
    let predicate = try checkReferences(line.claim, entry)
    var claim = line.claim
    claim.value = claim.value.counted(in: predicate.unit)
    do throws(QuoteAnchor.Failure) {
      claim.quote = try line.anchor.resolve(in: report.report.text)
    } catch {
      let refusal = QuoteFinder.refusal(error, line.anchor, report, isCasefile: true)
      throw entry.problem(at: "quote", reason: refusal.reason, remedy: refusal.remedy)
    }
    return (claim, SHA256Digest.of(claim.canonicalForm(reportHash: report.sha256)), predicate)
  }

  /// The report of a claim's line.
  func report(of line: CasefileClaim, _ entry: CasefileEntry) throws -> StoredReport {
    if let report = try report(line.report) { return report }
    throw missing("report", line.report, "report", likely: reports.keys.sorted(), entry)
  }

  /// - Returns: the claim's predicate.
  @discardableResult
  func checkReferences(_ claim: Claim, _ entry: CasefileEntry) throws -> Predicate {
    _ = try known(claim.subject, in: entities, "subject", entry)
    let predicate = try known(claim.predicate, in: predicates, "predicate", entry)
    guard claim.value.answers(predicate.kind) else {
      throw entry.problem(
        at: "value",
        reason: "“\(predicate.id)” takes a value of kind \(predicate.kind.rawValue), not "
          + "\(claim.value.kind?.rawValue ?? "none").",
        remedy: "Give such a value, or another predicate: claims predicate list")
    }
    guard !claim.isHollowDenial else {
      let refusal = Refusal.hollowDenial
      throw entry.problem(at: "value", reason: refusal.reason, remedy: refusal.remedy)
    }
    if case .entities(let choice) = claim.value {
      for id in choice.entities { _ = try known(id, in: entities, "value", entry) }
    }
    for place in claim.place?.entities ?? [] {
      _ = try known(place, in: entities, "place.oneOf", entry)
    }
    if case .source(let id) = claim.attribution {
      _ = try known(id, in: sources, "attribution.source", entry)
    }
    return predicate
  }

  // MARK: What is there, and what is not

  func report(_ key: String) throws -> StoredReport? {
    if let report = reports[key] { return report }
    guard let report = try casebook.reader.report(key: key) else { return nil }
    remember(report)
    return report
  }

  private func remember(_ report: StoredReport) {
    if reports.count >= mostReports { reports.removeAll() }
    reports[report.key] = report
  }

  func known<ID: Slug, Value>(
    _ id: ID, in all: [ID: Value], _ field: String, _ entry: CasefileEntry
  ) throws -> Value {
    if let value = all[id] { return value }
    throw missing(ID.noun, id.text, field, likely: all.keys.map(\.text).sorted(), entry)
  }

  func missing(
    _ noun: String, _ name: String, _ field: String, likely: @autoclosure () -> [String],
    _ entry: CasefileEntry
  ) -> InputProblem {
    let close = hints[name] ?? Suggestion.closest(to: name, among: likely())
    hints[name] = close
    let hint = close.isEmpty ? "" : "Did you mean \(close.formatted(or: "or"))? "
    return entry.problem(
      at: field, reason: "There is no \(noun) “\(name)” above this line or in the casebook.",
      remedy: "\(hint)Add it before this line, or correct the name.")
  }

  /// What two casebooks said of one thing, united.
  private func put(isNew: Bool, _ write: () throws -> Void) throws {
    guard isNew else {
      unchanged += 1
      return
    }
    try write()
    counts.united += 1
  }

  func passOver(
    _ isSame: Bool, _ noun: String, _ name: String, _ entry: CasefileEntry
  ) throws {
    guard !isSame else {
      unchanged += 1
      return
    }
    guard merge == nil else {
      throw entry.problem(
        at: "id",
        reason: "The \(noun) “\(name)” is here too, and says something else: ours stands.",
        remedy: "Compare the two. To have both, give theirs another id in an export, and import it."
      )
    }
    throw entry.problem(
      at: "id", reason: "The \(noun) “\(name)” is there already, and says something else.",
      remedy: "Give this one another id, or leave the line out.")
  }
}

/// A name that a report gives, where the report may come further below.
private struct AwaitedReport {
  let key: String
  let entity: EntityID
  let name: String
  let entry: CasefileEntry
}

extension Entity {
  /// The same, with what another casebook knows of its names and where it lies.
  fileprivate func adding(_ other: Entity) -> Entity {
    Entity(
      id: id, name: name, kind: kind, parent: parent,
      aliases: aliases + other.aliases + [other.name],
      origins: origins.merging(other.origins) { own, _ in own },
      location: location ?? other.location, gazetteerID: gazetteerID ?? other.gazetteerID,
      note: note)
  }
}

/// A casefile of a later version: what it means by its lines is not known here.
struct NewerCasefile: Error {
  let version: Int
}

extension ClaimValue {
  /// A quantity without a unit counts what its predicate counts.
  fileprivate func counted(in unit: String?) -> ClaimValue {
    guard case .quantity(let quantity) = self, quantity.unit == nil, let unit else { return self }
    return .quantity(
      Quantity(
        said: quantity.said, readings: quantity.readings, unit: unit,
        population: quantity.population))
  }
}

extension [FilePart] {
  /// Calls `body` with what each says, in their order: read on all cores, so many at a time, while
  /// those before them are taken.
  func forEachEntry(_ body: (Result<CasefileEntry, InputProblem>) throws -> Void) rethrows {
    let batches = stride(from: 0, to: count, by: 1024).map { start in
      Array(self[start..<Swift.min(start + 1024, count)])
    }
    func read(_ place: Int) -> WorkAhead<[[Result<CasefileEntry, InputProblem>]]>? {
      guard batches.indices.contains(place) else { return nil }
      let batch = batches[place]
      return WorkAhead { batch.concurrentMap { $0.read() } }
    }
    var ahead = read(0)
    for place in batches.indices {
      let entries = ahead?.result() ?? []
      ahead = read(place + 1)
      for entry in entries.joined() { try body(entry) }
    }
  }
}
