import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsReports
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
  /// - Parameter piece: takes UTF-8.
  /// - Returns: what was left out and in; nil where nothing was to be.
  /// - Throws: `Refusal` where there is no such format, or it is only read.
  @discardableResult
  package func export(
    _ request: ExportRequest, _ piece: ([UInt8]) throws -> Void
  ) throws -> RedactionOutcome? {
    let format = try Self.format(named: request.format)
    guard let writing = format.writing else {
      throw Refusal(
        "The format \(format.name) is read, not written.",
        remedy: "See what can be written: claims formats")
    }
    var options = ExportOptions(
      digest: SHA256Digest.of, organisation: request.organisation, site: request.site)
    options.table = try Self.table(named: request.table)
    options.isForSpreadsheet = request.isForSpreadsheet
    let places = try store.read { try self.places(of: request, in: $0) }
    if places != nil, !writing.canBeNarrowed {
      throw Refusal(
        "In the format \(format.name) all of a casebook goes along.",
        remedy: "Leave out what narrows the claims, or take another format: claims formats")
    }
    func write(_ casebook: StoreReader) throws {
      if request.isByQuestion {
        return try Self.exportByQuestion(StoredCase(casebook), piece)
      }
      var shown: any ExportedCase = StoredCase(casebook)
      if let places { shown = try NarrowedCase(shown, claimsAt: places) }
      try writing.write(shown, options, piece)
    }
    guard !request.isByQuestion || (format.name == Format.casefile.name && places == nil) else {
      throw Refusal(
        "Only a casefile of all claims goes by questions.",
        remedy: "Leave out --by-question, or what narrows the claims and names the format.")
    }
    guard let redaction = request.redaction else {
      try store.read { try write($0) }
      return nil
    }
    let (bench, outcome) = try store.read { try Self.redacted($0, redaction.options) }
    try bench.store.read { try write($0) }
    return outcome
  }

  /// Writes what claims refer to, then the claims about one subject after another, each with its
  /// number, and the decisions on them: what `findings(in:)` takes.
  private static func exportByQuestion(
    _ exported: StoredCase, _ piece: ([UInt8]) throws -> Void
  ) throws {
    var writer = JSONWriter(.compact)
    try exported.forEachContentByQuestion { content in
      writer.append(CasefileWriter.line(content))
      writer.endLine()
      guard writer.bytes.count >= 1 << 16 else { return }
      try piece(writer.bytes)
      writer.bytes.removeAll(keepingCapacity: true)
    }
    try piece(writer.bytes)
  }

  /// The places of the claims that are asked for among those of the casebook, from 0; nil where all
  /// are. What is left of the casebook by a redaction has them at the same places.
  private func places(of request: ExportRequest, in casebook: StoreReader) throws -> Set<Int>? {
    guard request.isNarrowed else { return nil }
    let only = try request.claim.map { try find(claim: $0, in: casebook).id }
    let wanted = Set(try list(request.claims, in: casebook).map(\.id))
    var (place, places) = (0, Set<Int>())
    try casebook.forEachClaim { claim in
      if wanted.contains(claim.id), only == nil || claim.id == only { places.insert(place) }
      place += 1
    }
    return places
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
  /// Which claims, where not all.
  package var claims = ListQuery()
  /// Only this claim, by its number or id.
  package var claim: String?
  /// Of a casefile, whether claims go by what they are about, each with its number.
  package var isByQuestion = false
  /// What to leave out; nil for nothing.
  package var redaction: RedactionRequest?
  /// For reviews: the house in whose name they are published, and the page that shows the claims.
  package var organisation: String?
  package var site: String?

  package init() {}

  fileprivate var isNarrowed: Bool {
    claim != nil || claims.status != nil
      || [claims.source, claims.report, claims.about, claims.says].contains { $0 != nil }
  }
}

extension StoredCase {
  /// What the lines of its casefile say, in an order in which each can be taken.
  func forEachContent(_ put: (CasefileContent) throws -> Void) throws {
    try forEachReferred(put)
    let reportKeys = try casebook.reportKeys()
    var claimKeys: [ClaimID: String] = [:]
    try casebook.forEachClaim { stored in
      claimKeys[stored.id] = stored.key
      try put(.claim(CasefileClaim(stored, report: reportKeys[stored.report] ?? "")))
    }
    for revision in try casebook.revisions() { try put(.revision(CasefileRevision(revision))) }
    var acts = ActNumbers()
    // Among the decisions in the order of the acts: what is decided in the second in which it was
    // assigned is done, and what is assigned after it is not.
    var assignments = try casebook.assignments()[...]
    for decision in try casebook.decisions() {
      while assignments.first.map({ $0.act < decision.act }) ?? false {
        try put(.assignment(assignments.removeFirst()))
      }
      try put(.decision(acts.line(decision, claimKeys)))
    }
    for assignment in assignments { try put(.assignment(assignment)) }
    for resolution in try casebook.resolutions() {
      try put(.resolution(acts.line(resolution, claimKeys)))
    }
    for note in try casebook.notes() { try put(.note(note)) }
    for policy in try casebook.policies() { try put(.policy(policy)) }
    for kind in [RecordKind.evidence, .use, .assessment] {
      try casebook.forEachRecord(of: kind) { _, record in
        switch record {
        case .evidence(let stored): try put(.evidence(stored.evidence))
        case .use(let use): try put(.use(use))
        case .assessment(let assessment): try put(.assessment(assessment))
        default: break
        }
      }
    }
  }

  /// What claims refer to, then the claims about one subject after another, each with its number, and
  /// the decisions on them. A row of a data set comes right before the claims that rest on it.
  func forEachContentByQuestion(_ put: (CasefileContent) throws -> Void) throws {
    let rowsOfData = try casebook.reportsOfRows()
    try forEachReferred(put, numbered: true) { !rowsOfData.contains($0) }
    let reportKeys = try casebook.reportKeys()
    let decisions = Dictionary(grouping: try casebook.decisions(), by: \.claim)
    var acts = ActNumbers()
    for questions in try casebook.questions(groups: try casebook.identity().groups) {
      let claims = try questions.flatMap { try casebook.rows(of: $0).claims() }
      var ahead = Dictionary(
        try casebook.reports(Set(claims.map(\.report)).intersection(rowsOfData)).map {
          ($0.id, $0)
        },
        uniquingKeysWith: { first, _ in first })
      for stored in claims {
        if let report = ahead.removeValue(forKey: stored.report) {
          try put(.report(CasefileReport(report, isNumbered: true)))
        }
        var line = CasefileClaim(stored, report: reportKeys[stored.report] ?? "")
        line.number = Int(stored.id.number)
        try put(.claim(line))
      }
      for stored in claims {
        for decision in decisions[stored.id] ?? [] {
          try put(.decision(acts.line(decision, [stored.id: stored.key])))
        }
      }
    }
  }

  /// The header, and whatever claims refer to.
  ///
  /// - Parameters:
  ///   - numbered: whether reports come with their numbers.
  ///   - isWanted: whether a report is to be among it.
  private func forEachReferred(
    _ put: (CasefileContent) throws -> Void, numbered: Bool = false,
    isWanted: (ReportID) -> Bool = { _ in true }
  ) throws {
    try put(.header(version: CasefileReader.version))
    for stored in try casebook.predicates() where !stored.isSeeded {
      try put(.predicate(stored.predicate))
    }
    for source in try casebook.sources().map(\.source).publishersFirst {
      try put(.source(source))
    }
    for grade in try casebook.grades() { try put(.grade(grade)) }
    for entity in try casebook.entities().parentsFirst { try put(.entity(entity)) }
    for judgement in try casebook.judgements() { try put(.judgement(judgement)) }
    try casebook.forEachReport(where: isWanted) { stored in
      try put(.report(CasefileReport(stored, isNumbered: numbered)))
    }
    for judgement in try casebook.originJudgements() { try put(.origin(judgement)) }
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

extension CasefileReport {
  /// A report as it is kept.
  init(_ stored: StoredReport, isNumbered: Bool) {
    self.init(
      key: stored.key, report: stored.report, sha256: stored.sha256,
      number: isNumbered ? Int(stored.id.number) : nil)
  }
}

extension CasefileClaim {
  /// A claim as it is kept.
  ///
  /// - Parameter report: the key of its report.
  init(_ stored: StoredClaim, report: String) {
    self.init(
      key: stored.key, report: report,
      anchor: QuoteAnchor(stored.claim.quote.exact, start: stored.claim.quote.start),
      claim: stored.claim)
  }
}
