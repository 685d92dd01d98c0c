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
  /// Of the reports and claims that were written.
  let hashes: RecordHashes?
  /// What is wrong with them; empty where somebody is told of each at once.
  private(set) var problems: [InputProblem] = []
  private let tell: ((InputProblem) -> Void)?
  private let mostReports: Int
  /// Whether reports have the numbers that their lines give.
  let keepsNumbers: Bool

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
  var origins: [String: [OriginJudgement]]
  var policies: [Policy]
  /// What lines told of that the casebook did not hold.
  var taken = TakenJudgements()
  var assignments: [WorkItem: [Assignment]]
  var notes: [WorkItem: [Note]]
  /// Of the evidence that lines told of.
  var assessments: [EvidenceID: [EvidenceAssessment]] = [:]
  /// Names like one that is missing: the same name may be missing from many lines.
  private var hints: [String: [String]] = [:]
  private var reader = EntryReader()
  /// Names that a report gives which no line has told of yet.
  private var awaited: [AwaitedReport] = []

  /// - Parameters:
  ///   - hashes: takes those of reports and claims as they are written; nil where nobody wants them.
  ///   - mostReports: so many are held with their texts, which may be large.
  ///   - keepsNumbers: whether reports have the numbers that their lines give.
  ///   - tell: is called with each problem as it is met; nil gathers them.
  init(
    _ casebook: StoreWriter, session: Session, merge: CasebookMerge? = nil,
    hashes: RecordHashes? = nil, mostReports: Int = 4096,
    keepsNumbers: Bool = false, tell: ((InputProblem) -> Void)? = nil
  ) throws {
    self.keepsNumbers = keepsNumbers
    self.tell = tell
    self.hashes = hashes
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
    predicates = try reader.vocabulary()
  }

  /// Takes the next parts of the file, some of them later.
  ///
  /// - Parameter bytes: of the piece of the file that they come of.
  func take(_ parts: [FilePart], of bytes: Int) throws {
    try reader.read(parts, of: bytes) { try take($0) }
  }

  /// To be called once after the last part.
  func finish() throws {
    try reader.finish { try take($0) }
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

  // MARK: What is there, and what is not

  func report(_ key: String) throws -> StoredReport? {
    if let report = reports[key] { return report }
    guard let report = try casebook.reader.report(key: key) else { return nil }
    remember(report)
    return report
  }

  func remember(_ report: StoredReport) {
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
