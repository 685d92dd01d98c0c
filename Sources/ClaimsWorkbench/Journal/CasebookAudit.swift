import ClaimsModel
import ClaimsReports
import ClaimsSealing
import ClaimsStore

/// Holds a casebook against its journal, and its quotes and digests against its texts.
///
/// One pass over the records of each kind: O(records) time, some 50 bytes a record of one kind.
struct CasebookAudit {
  let casebook: StoreReader
  var report = AuditReport()
  /// The entries by their numbers.
  private var entries: [Int64: JournalEntry] = [:]
  /// What each entry's items come to.
  private var trees: [Int64: MerkleAccumulator] = [:]
  /// Leaf hashes of the journal as it stands, in order.
  private(set) var leaves: [TreeHash] = []
  /// The files of evidence that should lie beside the casebook, or may.
  var evidenceFiles: [EvidenceAudit.File] = []

  private let showProgress: (WorkProgress?) -> Void
  private var progress: ProgressTeller?

  /// - Parameter showProgress: is told how far it has come.
  init(
    _ casebook: StoreReader, showProgress: @escaping (WorkProgress?) -> Void = { _ in }
  ) {
    self.casebook = casebook
    self.showProgress = showProgress
  }

  /// Goes on to the next check where the file is too damaged for one.
  mutating func run() {
    check("the file") { try $0.checkFile() }
    check("the records") { audit in
      audit.entries = Dictionary(
        try audit.casebook.journal().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let total = try audit.casebook.seals().reduce(0) { $0 + $1.items }
      audit.progress = ProgressTeller("checking", total, "records", tell: audit.showProgress)
      defer { audit.progress?.finish() }
      for kind in RecordKind.allCases.sorted() { try audit.checkRecords(of: kind) }
    }
    check("the journal") { try $0.checkJournal() }
    check("the predicates that came with the program") { try $0.checkSeeded() }
    check("the reports and quotes") { try $0.checkTexts() }
    check("the evidence") { try $0.checkEvidence() }
  }

  private mutating func check(_ what: String, _ body: (inout Self) throws -> Void) {
    do {
      try body(&self)
    } catch {
      let reason = Workbench.trouble(error)?.reason ?? "\(error)"
      add(.file, what, "Could not be checked to the end. \(reason)")
    }
  }

  mutating func add(_ kind: AuditReport.Trouble.Kind, _ about: String, _ reason: String) {
    report.troubles.append(AuditReport.Trouble(kind, about, reason))
  }

  // MARK: The file

  private mutating func checkFile() throws {
    for damage in try casebook.damages() { add(.file, "the file", "SQLite finds: \(damage).") }
    for row in try casebook.danglingRows() {
      add(
        .file, "\(row.table) \(row.number)",
        "Names something of “\(row.names)” that is not there.")
    }
  }

  // MARK: Records

  /// What the journal says of the records of one kind, in the order of their numbers.
  private struct Answered {
    var numbers: [Int64] = []
    var acts: [Int64] = []
    var hashes: [UInt8] = []

    mutating func put(_ item: JournalItem) {
      if numbers.last == item.record.number {
        acts[acts.count - 1] = item.act
        hashes.removeLast(32)
      } else {
        numbers.append(item.record.number)
        acts.append(item.act)
      }
      hashes += item.hash
    }

    func hash(at place: Int) -> ArraySlice<UInt8> { hashes[place * 32..<place * 32 + 32] }
  }

  private mutating func checkRecords(of kind: RecordKind) throws {
    var answered = Answered()
    try casebook.forEachItem(of: kind) { item in
      guard let hash = TreeHash(bytes: item.hash) else { return }
      trees[item.act, default: MerkleAccumulator()].append(hash)
      answered.put(item)
    }
    var place = 0
    try casebook.forEachHash(of: kind) { number, hash in
      report.extent.records += 1
      progress?.advance()
      while place < answered.numbers.count, answered.numbers[place] < number {
        try isGone(RecordID(kind, answered.numbers[place]), answered.acts[place])
        place += 1
      }
      guard place < answered.numbers.count, answered.numbers[place] == number else {
        return try isUnanswered(RecordID(kind, number))
      }
      if !answered.hash(at: place).elementsEqual(hash.bytes) {
        try isOther(RecordID(kind, number), answered.acts[place])
      }
      place += 1
    }
    for rest in place..<answered.numbers.count {
      try isGone(RecordID(kind, answered.numbers[rest]), answered.acts[rest])
    }
  }

  private mutating func isGone(_ record: RecordID, _ act: Int64) throws {
    add(.record, try name(record), "Is gone; \(words(act)) wrote it.")
  }

  private mutating func isOther(_ record: RecordID, _ act: Int64) throws {
    add(
      .record, try name(record), "Is not what \(words(act)) wrote: it was changed past the journal."
    )
  }

  /// A casebook that no sealing program has written to yet has nothing to hold its records against.
  private mutating func isUnanswered(_ record: RecordID) throws {
    guard try casebook.lastSealed() > 0 else { return }
    add(.record, try name(record), "Was written past the journal: no entry tells of it.")
  }

  private func name(_ record: RecordID) throws -> String {
    switch record.kind {
    case .claim: return "\(ClaimID(record.number))"
    case .report: return "\(ReportID(record.number))"
    case .evidence: return "\(EvidenceID(record.number))"
    default:
      var name: String?
      try casebook.forEachRecord(of: record.kind, among: [record.number]) { _, found in
        name = found.slug
      }
      return name.map { "\(record.kind.rawValue) \($0)" }
        ?? "\(record.kind.rawValue) number \(record.number)"
    }
  }

  private func words(_ act: Int64) -> String {
    guard let entry = entries[act] else { return "entry \(act), which is gone as well," }
    return "entry \(act) (\(entry.action), by \(entry.by), \(Instant.text(entry.at)))"
  }

  // MARK: The journal

  private mutating func checkJournal() throws {
    let seals = Dictionary(
      try casebook.seals().map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })
    let last = max(entries.keys.max() ?? 0, seals.keys.max() ?? 0)
    report.extent.entries = entries.count
    guard last > 0 else { return add(.journal, "the journal", "Has no entry at all.") }
    guard !seals.isEmpty else {
      report.unchecked.append(
        "The journal is not sealed yet: an earlier program wrote all of it. What is written next "
          + "seals it.")
      return
    }
    for act in 1...last {
      guard let entry = entries[act] else {
        add(.journal, "entry \(act)", "Is gone from the journal.")
        continue
      }
      guard let seal = seals[act] else {
        add(.journal, "entry \(act)", "Was written past the program: it is not sealed.")
        continue
      }
      check(entry, seal)
    }
    for act in trees.keys.sorted() where seals[act] == nil {
      add(.journal, "entry \(act)", "Is said to have written records, and is not sealed.")
    }
    report.root = leaves.count == Int(last) ? MerkleTree.root(of: leaves).hex : nil
  }

  private mutating func check(_ entry: JournalEntry, _ seal: JournalSeal) {
    let tree = trees[entry.id] ?? MerkleAccumulator()
    if tree.root.bytes != seal.root || tree.count != seal.items {
      add(
        .journal, "entry \(entry.id)",
        "What it is said to have written (\(tree.count) of \(seal.items) records) is not what was sealed."
      )
    }
    let root = TreeHash(bytes: seal.root) ?? tree.root
    let line = JournalLine(entry: entry, within: seal.within, items: seal.items, root: root)
    leaves.append(line.leaf)
    if line.leaf.bytes != seal.leaf {
      add(
        .journal, "entry \(entry.id)",
        "(\(entry.action) \(entry.about), by \(entry.by), \(Instant.text(entry.at))) is not what was "
          + "sealed: its words, its time or who made it were changed.")
    }
  }

  // MARK: Contents

  private mutating func checkSeeded() throws {
    let own = Dictionary(
      try Store.seededPredicates().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<PredicateID> = []
    for stored in try casebook.predicates() where stored.isSeeded {
      seen.insert(stored.predicate.id)
      if own[stored.predicate.id] != stored.predicate {
        add(
          .content, "predicate \(stored.predicate.id)", "Is not as it came with the program.")
      }
    }
    for missing in Set(own.keys).subtracting(seen).sorted() {
      add(.content, "predicate \(missing)", "Came with the program and is gone.")
    }
  }

  private mutating func checkTexts() throws {
    try casebook.forEachReport { stored in
      report.extent.reports += 1
      let sha256 = SHA256Digest.of(stored.report.text)
      if sha256 != stored.sha256 {
        add(.content, "\(stored.id)", "Its text is not the one of its SHA-256 \(stored.sha256).")
      }
      var filter = ClaimFilter()
      filter.report = stored.id
      for claim in try casebook.claims(filter) { check(claim, in: stored) }
    }
  }

  private mutating func check(_ stored: StoredClaim, in report: StoredReport) {
    self.report.extent.quotes += 1
    if !stored.claim.quote.isAnchored(in: report.report.text) {
      add(
        .content, "\(stored.id)",
        "Its quote does not stand at byte \(stored.claim.quote.start) of \(report.id).")
    }
    let digest = SHA256Digest.of(stored.claim.canonicalForm(reportHash: report.sha256))
    if digest != stored.digest {
      add(.content, "\(stored.id)", "Its digest is not that of what it says.")
    }
  }
}

extension StoredRecord {
  /// What people call it by; nil where it has only a number.
  fileprivate var slug: String? {
    switch self {
    case .entity(let entity): entity.id.text
    case .predicate(let predicate): predicate.id.text
    case .source(let source): source.id.text
    case .assessment, .assignment, .claim, .decision, .evidence, .grade, .judgement, .mergedEntry,
      .note, .origin,
      .policy, .report, .resolution, .revision, .use:
      nil
    }
  }
}
