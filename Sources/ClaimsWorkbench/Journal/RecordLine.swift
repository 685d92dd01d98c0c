import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsSealing
import ClaimsStore

extension StoredRecord {
  /// The line that the journal answers for: the record's line of a casefile, where acts go by their
  /// numbers in this casebook.
  var line: JSONValue {
    get throws {
      switch self {
      case .assessment(let assessment): CasefileWriter.line(assessment)
      case .assignment(let assignment): CasefileWriter.line(assignment)
      case .claim(let claim, let report): CasefileWriter.line(CasefileClaim(claim, report: report))
      case .decision(let decision, let claim):
        CasefileWriter.line(
          CasefileDecision(
            claim: claim, status: decision.status, because: decision.because, by: decision.by,
            at: decision.at, digest: decision.digest, act: Int(decision.act),
            undoes: decision.undoes.map { Int($0) },
            isFirstSignature: decision.isFirstSignature, overrides: decision.overrides))
      case .entity(let entity): CasefileWriter.line(entity)
      case .evidence(let stored): CasefileWriter.line(stored)
      case .grade(let grade): CasefileWriter.line(grade)
      case .judgement(let judgement): CasefileWriter.line(judgement)
      case .note(let note): CasefileWriter.line(note)
      case .mergedEntry(let merged): try JournalLine(merged).merged(from: merged.casebook)
      case .origin(let judgement): CasefileWriter.line(judgement)
      case .policy(let policy): CasefileWriter.line(policy)
      case .predicate(let predicate): CasefileWriter.line(predicate)
      case .report(let report):
        CasefileWriter.line(
          CasefileReport(key: report.key, report: report.report, sha256: report.sha256))
      case .resolution(let resolution, let sides):
        CasefileWriter.line(
          CasefileResolution(
            fingerprint: resolution.fingerprint, rule: resolution.code,
            question: resolution.question, sides: sides, outcome: resolution.outcome,
            because: resolution.because, by: resolution.by, at: resolution.at,
            act: Int(resolution.act), undoes: resolution.undoes.map { Int($0) }))
      case .revision(let revision): try CasefileWriter.line(CasefileRevision(revision))
      case .source(let source): CasefileWriter.line(source)
      case .use(let use): CasefileWriter.line(use)
      }
    }
  }

  /// Leaf hash of its line.
  var hash: TreeHash { get throws { MerkleTree.leafHash(of: Array(try line.json().utf8)) } }
}

extension CasefileWriter {
  /// The line of evidence, with where its bytes are kept here.
  fileprivate static func line(_ stored: StoredEvidence) -> JSONValue {
    let line = line(stored.evidence)
    guard case .object(var object) = line else { return line }
    object["kept"] = .string(stored.kept.rawValue)
    return .object(object)
  }
}

extension CasefileRevision {
  /// - Throws: `StoreError.damaged` where what the claim was cannot be read.
  init(_ revision: StoredRevision) throws {
    guard let was = CasefileReader.claim(line: revision.was) else {
      throw StoreError.damaged(detail: "a revision of \(revision.claim) cannot be read")
    }
    self.init(was: was, because: revision.because, by: revision.by, at: revision.at)
  }
}

extension StoreReader {
  /// Calls `body` with the number and the leaf hash of each record of a kind, in ascending order;
  /// worked out on all cores.
  ///
  /// - Parameter numbers: those that are wanted; nil for all.
  func forEachHash(
    of kind: RecordKind, among numbers: [Int64]? = nil,
    _ body: (Int64, TreeHash) throws -> Void
  ) throws {
    // Lists of files may be long.
    let most = kind == .evidence ? 8 : 1024
    var batch: [(number: Int64, record: PackedRecord)] = []
    // In bytes: a report may have a large text.
    var size = 0
    // Worked out while the next are read.
    var ahead: WorkAhead<[(number: Int64, hash: Result<TreeHash, any Error>)]>?
    func take() throws {
      for (number, hash) in ahead?.result() ?? [] { try body(number, try hash.get()) }
      let next = batch
      ahead = WorkAhead {
        next.concurrentMap { entry in (entry.number, Result { try entry.record.record().hash }) }
      }
      batch.removeAll(keepingCapacity: true)
      size = 0
    }
    try forEachPackedRecord(of: kind, among: numbers) { number, record in
      batch.append((number, record))
      size += record.size
      if batch.count == most || size >= 1 << 20 { try take() }
    }
    try take()
    try take()
  }
}
