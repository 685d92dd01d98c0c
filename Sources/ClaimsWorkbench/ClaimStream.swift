import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsReconcile
import ClaimsStore
package import ClaimsText

/// What came of comparing a stream of claims.
package struct StreamOutcome: Sendable {
  /// How many claims were compared.
  package let claims: Int
  /// How many lines could not be taken.
  package let skipped: Int
}

extension Workbench {
  /// Compares claims that come as the lines of a casefile, and writes what is found as lines of JSON:
  /// the same bytes as from a casebook that holds them. No casebook is needed.
  ///
  /// First come predicates, sources, reports and whatever else claims refer to; then the claims, all
  /// about one subject together, with the decisions on them before the next subject's. Rows of data
  /// sets, which took from no report and from which none took, may come right before the claims that
  /// rest on them. One pass: what claims refer to is held, and of the claims and such rows some
  /// thousands at a time, all about one subject, and those that rules over several subjects need.
  ///
  /// - Parameters:
  ///   - tell: is told of each line that cannot be taken; the others are.
  ///   - write: takes whole lines.
  package static func findings(
    in file: PiecewiseFile, session: Session, tell: @escaping (InputProblem) -> Void,
    _ write: ([UInt8]) throws -> Void
  ) throws -> StreamOutcome {
    let bench = try Workbench.temporary(session: session)
    return try bench.store.write { casebook in
      try withoutActuallyEscaping(write) { write in
        let stream = try ClaimStream(casebook, session: session, tell: tell, write)
        var reader = Format.casefile.reading?.reader(
          ReadingContext(
            file: file.name, predicates: [:], columns: ColumnChoices(columns: [:], constants: [:]),
            digest: SHA256Digest.of))
        _ = try file.forEachPiece { piece, isLast in
          try stream.take(reader?.parts(piece, isLast: isLast) ?? [], of: piece.count)
        }
        return try stream.finish()
      }
    }
  }
}

/// Claims that come in one pass, all about one subject together.
private final class ClaimStream {
  private let importer: CasefileImporter
  private let casebook: StoreWriter
  private let write: ([UInt8]) throws -> Void
  private var reader = EntryReader()
  /// From the first claim on.
  private var comparing: (comparison: CaseComparison, identity: EntityIdentity)?
  /// What the claims at hand are about; what stands for it.
  private var subject: EntityID?
  private var claims: [StoredClaim] = []
  private var places: [String: Int] = [:]
  private var numbers: Set<Int64> = []
  /// The decisions on them, and the rows of data that they rest on.
  private var own = SubjectComparison.Own()
  private var rows: [String: StoredReport] = [:]
  /// Rows that no claim has named yet.
  private var rowsToCome: [String: StoredReport] = [:]
  /// Of these, the ones that came before the claims at hand: with them they are forgotten.
  private var rowsForThese: Set<String> = []
  private var rowNumbers: Set<Int64> = []
  /// Of the reports that came before all claims.
  private var reportNumbers: Set<Int64> = []
  private var highestReport: Int64 = 0
  /// The subjects whose claims were compared.
  private var done: Set<EntityID> = []
  private var highest: Int64 = 0
  private var count = 0

  init(
    _ casebook: StoreWriter, session: Session, tell: @escaping (InputProblem) -> Void,
    _ write: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.casebook = casebook
    self.write = write
    // Claims go by subject, and their reports come up again and again.
    importer = try CasefileImporter(
      casebook, session: session, mostReports: .max, keepsNumbers: true, tell: tell)
  }

  /// Takes the next parts of the file, some of them later.
  func take(_ parts: [FilePart], of bytes: Int) throws {
    try reader.read(parts, of: bytes) { try take($0) }
  }

  private func take(_ line: Result<CasefileEntry, InputProblem>) throws {
    do {
      try take(try line.get())
    } catch let problem as InputProblem {
      importer.skip(problem)
    }
  }

  private func take(_ entry: CasefileEntry) throws {
    switch entry.content {
    case .claim(let line): try take(line, entry)
    case .decision(let line): try take(line, entry)
    case .revision, .resolution, .policy, .evidence, .use, .assessment, .assignment, .note:
      // None of them has a say in what is found.
      break
    case .report(let line):
      try comparing == nil ? takeHead(line, entry) : takeRow(line, entry)
    case .header, .predicate, .source, .grade, .entity, .judgement, .origin:
      guard comparing == nil else { throw Self.tooLate(entry) }
      try importer.take(entry)
    }
  }

  private static func tooLate(_ entry: CasefileEntry) -> InputProblem {
    entry.problem(
      at: "type", reason: "Claims stand above this line, and were compared without it.",
      remedy: "Put what claims refer to before the first claim.")
  }

  /// A report that comes before all claims.
  private func takeHead(_ line: CasefileReport, _ entry: CasefileEntry) throws {
    if importer.reports[line.key] == nil {
      try checkFree(try Self.number(line.number, after: highestReport, entry), entry)
    }
    try importer.take(entry)
    guard let number = importer.reports[line.key]?.id.number else { return }
    reportNumbers.insert(number)
    highestReport = max(highestReport, number)
  }

  /// A row of data that comes with its claims.
  private func takeRow(_ line: CasefileReport, _ entry: CasefileEntry) throws {
    guard line.report.language == Report.noLanguage, line.report.credits.isEmpty else {
      throw Self.tooLate(entry)
    }
    let sha256 = try importer.checked(line, entry)
    if let there = rows[line.key] ?? rowsToCome[line.key] ?? importer.reports[line.key] {
      let isSame = there.report == line.report && there.sha256 == sha256
      // Claims about the next subject may rest on it too.
      if isSame, rows[line.key] != nil { rowsToCome[line.key] = there }
      return try importer.passOver(isSame, "report", line.key, entry)
    }
    let number = try Self.number(line.number, after: highestReport, entry)
    try checkFree(number, entry)
    highestReport = max(highestReport, number)
    rowNumbers.insert(number)
    rowsToCome[line.key] = StoredReport(
      id: ReportID(number), key: line.key, report: line.report, sha256: sha256)
  }

  /// The number that a line gives, else the next one.
  private static func number(
    _ given: Int?, after highest: Int64, _ entry: CasefileEntry
  ) throws -> Int64 {
    if let given { return Int64(given) }
    guard highest < .max else {
      throw entry.problem(
        at: "id", reason: "No number is left after the highest that a line gave.",
        remedy: "Give this line one, or the others lower ones.")
    }
    return highest + 1
  }

  private func checkFree(_ number: Int64, _ entry: CasefileEntry) throws {
    guard reportNumbers.contains(number) || rowNumbers.contains(number) else { return }
    throw entry.problem(
      at: "number", reason: "Another report has it.", remedy: "Give this one another.")
  }

  private func take(_ line: CasefileClaim, _ entry: CasefileEntry) throws {
    let identity = try begun().identity
    let about = identity.representative(of: line.claim.subject)
    let row = rowsToCome[line.report] ?? (about == subject ? rows[line.report] : nil)
    let report = try row ?? importer.report(of: line, entry)
    meet(line.claim)
    let (claim, digest, _) = try importer.claim(of: line, in: report, entry)
    if about != subject {
      guard !done.contains(about) else {
        throw entry.problem(
          at: "subject", reason: "Other claims about “\(about)” came before, and were compared.",
          remedy: "Put all claims about one subject together: claims export --by-question")
      }
      try compare()
      subject = about
      rowsForThese = Set(rowsToCome.keys)
    }
    let number = try Self.number(line.number, after: highest, entry)
    guard places[line.key] == nil, numbers.insert(number).inserted else {
      throw entry.problem(
        at: places[line.key] == nil ? "number" : "id",
        reason: "Another claim about “\(about)” has it.", remedy: "Give this one another.")
    }
    if let row {
      rowsToCome[row.key] = nil
      rows[row.key] = row
      own.reports[row.id] = ReportColumns.Entry(
        row.id, source: row.report.source, published: row.report.published)
    }
    highest = max(highest, number)
    places[line.key] = claims.count
    claims.append(
      StoredClaim(
        id: ClaimID(number), key: line.key, claim: claim, report: report.id, digest: digest))
    count += 1
  }

  private func take(_ line: CasefileDecision, _ entry: CasefileEntry) throws {
    guard let claim = places[line.claim].map({ claims[$0] }) else {
      throw entry.problem(
        at: "claim", reason: "The claims above this line, of one subject, hold no “\(line.claim)”.",
        remedy: "Put the decisions on a claim before the claims about the next subject.")
    }
    own.decisions[claim.id, default: []].append(
      Decision(
        claim: claim.id, status: line.status, because: line.because, by: line.by, at: line.at,
        digest: line.digest ?? claim.digest, act: line.act.map { Int64($0) } ?? 0,
        undoes: line.undoes.map { Int64($0) }, isFirstSignature: line.isFirstSignature,
        overrides: line.overrides))
  }

  /// What a claim names and no line told of goes by its id.
  private func meet(_ claim: Claim) {
    for id in claim.entities where importer.entities[id] == nil {
      importer.entities[id] = Entity(id: id, name: id.text, kind: .unspecified)
    }
  }

  private func begun() throws -> (comparison: CaseComparison, identity: EntityIdentity) {
    if let comparing { return comparing }
    try importer.finish()
    try ReprintSearch.run(casebook)
    let index = try CardIndex(casebook.reader)
    let begun = (CaseComparison(index: index, write: write), index.entities.identity)
    comparing = begun
    return begun
  }

  private func compare() throws {
    guard let subject, let comparing else { return }
    // Numbers go up from where a casebook began to count: rules take the first for the first.
    claims.sort { $0.id < $1.id }
    try comparing.comparison.compare(claims, own: own)
    done.insert(subject)
    claims.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    for key in rowsForThese { rowsToCome[key] = nil }
    rowNumbers = Set(rowsToCome.values.map(\.id.number))
    own = SubjectComparison.Own()
  }

  /// To be called once after the last part.
  func finish() throws -> StreamOutcome {
    try reader.finish { try take($0) }
    try compare()
    try comparing?.comparison.finishLines()
    return StreamOutcome(claims: count, skipped: importer.skipped)
  }
}
