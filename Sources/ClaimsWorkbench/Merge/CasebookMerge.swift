import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsSealing
import ClaimsStore
import ClaimsText

/// How what two casebooks hold under one id becomes one, for the importer to ask; and what could not.
///
/// What only one of them changed since their common start is taken as it is there. For what both
/// changed see `Uniting` and, for claims, `CasefileImporter.settle`.
final class CasebookMerge {
  let renaming: CaseRenaming
  /// What does not go together: whole sentences, in the order of the lines.
  private(set) var conflicts: [String] = []

  private let casebook: StoreReader
  private let other: StoreReader
  /// How many entries the two journals share.
  private let common: Int
  /// The entries of the other journal that logged claims, by the numbers of these there.
  private let logged: [String: JournalEntry]
  /// Digests of claims whose names were changed on the way, by what they were.
  private var digests: [ClaimDigest: String] = [:]
  private var refusedTexts: Set<String> = []
  /// What did not stand of claims, to be kept after what the other casebook says was before.
  private var spares: [SpareRevision] = []

  init(_ casebook: StoreReader, other: StoreReader, common: Int) throws {
    self.casebook = casebook
    self.other = other
    self.common = common
    logged = Dictionary(
      try other.journal().filter { $0.action == "log" }.map { ($0.about, $0) },
      uniquingKeysWith: { first, _ in first })
    func byID<ID: Hashable, Value>(_ values: [Value], _ id: (Value) -> ID) -> [ID: Value] {
      Dictionary(values.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    renaming = CaseRenaming(
      sources: byID(try casebook.sources().map(\.source), \.id),
      try other.sources().map(\.source),
      areTwo: { TextFolding.folded($0.name) != TextFolding.folded($1.name) },
      entities: byID(try casebook.entities(), \.id), try other.entities(),
      areTwoEntities: { !$0.kind.canBeOne(with: $1.kind) },
      predicates: byID(try casebook.predicates().map(\.predicate), \.id),
      try other.predicates().filter { !$0.isSeeded }.map(\.predicate))
  }

  /// What came under another id than it has there. Said once: not where nothing came.
  func renamed(_ anythingCame: Bool) -> [String] {
    anythingCame ? renaming.sentences.map(\.text) : []
  }

  func say(_ conflict: String) { conflicts.append(conflict) }

  // MARK: What claims refer to

  func united(_ theirs: Predicate, over ours: Predicate) -> Predicate {
    var uniting = Uniting("predicate", ours.id)
    let both = ours.united(with: theirs, &uniting)
    if both != ours { conflicts += uniting.conflicts }
    return both
  }

  func united(_ theirs: Source, over ours: Source) -> Source {
    var uniting = Uniting("source", ours.id)
    let both = ours.united(with: theirs, &uniting)
    if both != ours { conflicts += uniting.conflicts }
    return both
  }

  /// - Parameter parent: what an entity lies in.
  func merged(
    _ theirs: Entity, over ours: Entity, parent: (EntityID) -> EntityID?
  ) throws -> Entity {
    let start = try hashAtStart(of: ours)
    if start == (try StoredRecord.entity(theirs).hash.bytes) { return ours }
    var uniting = Uniting("entity", ours.id)
    var both =
      start == (try StoredRecord.entity(ours).hash.bytes)
      ? theirs : ours.united(with: theirs, &uniting)
    if both.parent != ours.parent, isRing(from: both, parent) {
      uniting.say(
        "\(uniting.thing) lies in “\(both.parent?.text ?? "")” there, which lies in it here. It "
          + "stays as it is here: say which is so with claims entity locate.")
      both.parent = ours.parent
    }
    if both != ours { conflicts += uniting.conflicts }
    return both
  }

  /// What the journal had of it at the common start; nil where it was not there.
  private func hashAtStart(of entity: Entity) throws -> [UInt8]? {
    guard let number = try casebook.number(of: entity.id) else { return nil }
    return try casebook.items(of: RecordID(.entity, number)).last { $0.act <= common }?.hash
  }

  private func isRing(from entity: Entity, _ parent: (EntityID) -> EntityID?) -> Bool {
    var seen: Set<EntityID> = [entity.id]
    var next = entity.parent
    while let here = next {
      guard seen.insert(here).inserted else { return here == entity.id }
      next = parent(here)
    }
    return false
  }

  // MARK: Reports and claims

  func refuse(report key: String, isText: Bool) {
    if isText { refusedTexts.insert(key) }
  }

  /// Whether the report of this key has another text here: claims would rest on other words.
  func refusesClaims(of key: String) -> Bool { refusedTexts.contains(key) }

  /// What a claim was before each change there, as lines in which names are those of here.
  func revisions(of key: String) throws -> [RevisionMark] {
    guard let claim = try other.claim(key: key) else { return [] }
    return try other.revisions(of: claim.id).map { stored in
      var revision = try CasefileRevision(stored)
      revision.was.claim = renaming.renamed(revision.was.claim)
      return RevisionMark(
        was: CasefileWriter.line(revision.was).json(), because: stored.because, by: stored.by,
        at: stored.at)
    }
  }

  /// Says in our journal too who logged a claim there, and when.
  func keepLogger(of id: ClaimID, key: String, in casebook: StoreWriter) throws {
    guard let there = try other.claim(key: key)?.id, let entry = logged["\(there)"] else { return }
    _ = try casebook.appendJournal(
      at: entry.at, by: entry.by, action: entry.action, about: "\(id)", detail: entry.detail)
  }

  /// Decisions go by the digest of what was decided: that of a claim under its new names.
  func keep(_ digest: String, of was: CasefileClaim, reportHash: String) {
    let old = SHA256Digest.of(was.claim.canonicalForm(reportHash: reportHash))
    digests[ClaimDigest(key: was.key, digest: old)] = digest
  }

  func digest(_ digest: String, of key: String) -> String {
    digests[ClaimDigest(key: key, digest: digest)] ?? digest
  }

  func put(_ spare: SpareRevision) { spares.append(spare) }

  func keepSpares(in casebook: StoreWriter) throws {
    for spare in spares { try spare.keep(in: casebook) }
    spares.removeAll()
  }
}

private struct ClaimDigest: Hashable {
  let key: String
  let digest: String
}
