import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsStore
import ClaimsText

extension Workbench {
  /// Writes the whole casebook as a casefile, piece by piece: read into an empty casebook and
  /// written again, it gives the same bytes.
  ///
  /// - Parameter write: takes some lines at a time, UTF-8.
  package func exportCasefile(_ write: ([UInt8]) throws -> Void) throws {
    try store.read { try Self.exportCasefile(of: $0, write) }
  }

  /// - Parameter write: takes whole lines.
  static func exportCasefile(
    of casebook: StoreReader, _ write: ([UInt8]) throws -> Void
  ) throws {
    let options = ExportOptions(digest: SHA256Digest.of)
    try Format.casefile.writing?.write(StoredCase(casebook), options, write)
  }

  /// Writes what the casebook holds in some format, piece by piece.
  ///
  /// - Parameter write: takes UTF-8.
  /// - Throws: `Refusal` where there is no such format, or it is only read.
  package func export(_ request: ExportRequest, _ write: ([UInt8]) throws -> Void) throws {
    let format = try Self.format(named: request.format)
    guard let writing = format.writing else {
      throw Refusal(
        "The format \(format.name) is read, not written.",
        remedy: "See what can be written: claims formats")
    }
    var options = ExportOptions(digest: SHA256Digest.of)
    options.table = try Self.table(named: request.table)
    options.isForSpreadsheet = request.isForSpreadsheet
    try store.read { try writing.write(StoredCase($0), options, write) }
  }

  private static func table(named name: String) throws -> TableKind {
    if let table = TableKind(rawValue: name) { return table }
    let names = TableKind.allCases.map(\.rawValue)
    throw Refusal(
      "There is no table “\(name)”.", remedy: "Use one of \(names.joined(separator: ", ")).")
  }

  static func format(named name: String) throws -> Format {
    if let format = FormatCatalog.format(named: name) { return format }
    let close = Suggestion.closest(to: name, among: FormatCatalog.formats.map(\.name))
    let hint = close.isEmpty ? "" : "Did you mean \(close.formatted(or: "or"))? "
    throw Refusal(
      "There is no format “\(name)”.", remedy: "\(hint)See them all: claims formats")
  }
}

/// What is asked of an export, as it was typed.
package struct ExportRequest: Sendable {
  /// The name of the format.
  package var format = "casefile"
  /// Of a format of tables, which one.
  package var table = "claims"
  /// Whether it is to be opened in a spreadsheet.
  package var isForSpreadsheet = false

  package init() {}
}

extension StoredCase {
  /// The lines of its casefile, in an order in which each can be taken.
  func forEachCasefileLine(_ put: (JSONValue) throws -> Void) throws {
    try put(CasefileWriter.header)
    for stored in try casebook.predicates() where !stored.isSeeded {
      try put(CasefileWriter.line(stored.predicate))
    }
    for source in try casebook.sources().map(\.source).publishersFirst {
      try put(CasefileWriter.line(source))
    }
    for grade in try casebook.grades() { try put(CasefileWriter.line(grade)) }
    for entity in try casebook.entities().parentsFirst { try put(CasefileWriter.line(entity)) }
    for judgement in try casebook.judgements() { try put(CasefileWriter.line(judgement)) }
    var reportKeys: [ReportID: String] = [:]
    try casebook.forEachReport { stored in
      reportKeys[stored.id] = stored.key
      try put(
        CasefileWriter.line(
          CasefileReport(key: stored.key, report: stored.report, sha256: stored.sha256)))
    }
    for judgement in try casebook.originJudgements() {
      try put(CasefileWriter.line(judgement))
    }
    var claimKeys: [ClaimID: String] = [:]
    try casebook.forEachClaim { stored in
      claimKeys[stored.id] = stored.key
      try put(CasefileWriter.line(stored, report: reportKeys[stored.report] ?? ""))
    }
    for revision in try casebook.revisions() {
      try put(CasefileWriter.line(CasefileRevision(revision)))
    }
    var acts = ActNumbers()
    // Among the decisions in the order of the acts: what is decided in the second in which it was
    // assigned is done, and what is assigned after it is not.
    var assignments = try casebook.assignments()[...]
    for decision in try casebook.decisions() {
      while assignments.first.map({ $0.act < decision.act }) ?? false {
        try put(CasefileWriter.line(assignments.removeFirst()))
      }
      try put(CasefileWriter.line(acts.line(decision, claimKeys)))
    }
    for assignment in assignments { try put(CasefileWriter.line(assignment)) }
    for resolution in try casebook.resolutions() {
      try put(CasefileWriter.line(acts.line(resolution, claimKeys)))
    }
    for note in try casebook.notes() { try put(CasefileWriter.line(note)) }
    for policy in try casebook.policies() { try put(CasefileWriter.line(policy)) }
    for kind in [RecordKind.evidence, .use, .assessment] {
      try casebook.forEachRecord(of: kind) { _, record in
        switch record {
        // The journal's line says where the bytes are kept here as well.
        case .evidence(let stored): try put(CasefileWriter.line(stored.evidence))
        default: try put(try record.line)
        }
      }
    }
  }
}

/// Numbers acts from 1 in the order of their first line, whatever they are in the casebook.
private struct ActNumbers {
  private var numbers: [Int64: Int] = [:]

  mutating func line(_ decision: Decision, _ keys: [ClaimID: String]) -> CasefileDecision {
    CasefileDecision(
      claim: keys[decision.claim] ?? "", status: decision.status, because: decision.because,
      by: decision.by, at: decision.at, digest: decision.digest, act: number(decision.act),
      undoes: decision.undoes.flatMap { numbers[$0] },
      isFirstSignature: decision.isFirstSignature, overrides: decision.overrides)
  }

  mutating func line(_ resolution: Resolution, _ keys: [ClaimID: String]) -> CasefileResolution {
    CasefileResolution(
      fingerprint: resolution.fingerprint, rule: resolution.code, question: resolution.question,
      sides: resolution.sides.map { $0.map { keys[$0] ?? "" } }, outcome: resolution.outcome,
      because: resolution.because, by: resolution.by, at: resolution.at,
      act: number(resolution.act), undoes: resolution.undoes.flatMap { numbers[$0] })
  }

  private mutating func number(_ act: Int64) -> Int {
    let number = numbers[act] ?? numbers.count + 1
    numbers[act] = number
    return number
  }
}

extension CasefileWriter {
  /// The line of a claim as it is kept.
  ///
  /// - Parameter report: the key of its report.
  static func line(_ stored: StoredClaim, report: String) -> JSONValue {
    line(
      CasefileClaim(
        key: stored.key, report: report,
        anchor: QuoteAnchor(stored.claim.quote.exact, start: stored.claim.quote.start),
        claim: stored.claim))
  }
}
