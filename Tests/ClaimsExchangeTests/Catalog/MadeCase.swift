import ClaimsExchange
import ClaimsModel
import ClaimsText

/// A casebook that a test makes up, as the writers of formats see one.
struct MadeCase: ExportedCase {
  var madeSources: [ExportedSource] = []
  var madeEntities: [Entity] = []
  var madePredicates: [Predicate] = []
  var reports: [ExportedReport] = []
  var claims: [ExportedClaim] = []
  var findings: [ExportedFinding] = []
  /// What else its casefile says.
  var others: [CasefileContent] = []

  func sources() -> [ExportedSource] { madeSources }
  func entities() -> [Entity] { madeEntities }
  func predicates() -> [Predicate] { madePredicates }

  /// All of it was logged by amal in one second, but for what a test says otherwise.
  func history() -> CaseHistory {
    let act = CaseHistory.Act(number: 1, action: "log", by: "amal", at: 1_518_250_000)
    let record = CaseHistory.Record(added: act, changed: act)
    return CaseHistory(
      casebook: record,
      sources: Dictionary(uniqueKeysWithValues: madeSources.map { ($0.source.id, record) }),
      entities: Dictionary(uniqueKeysWithValues: madeEntities.map { ($0.id, record) }),
      reports: Dictionary(uniqueKeysWithValues: reports.map { ($0.id, record) }),
      claims: Dictionary(uniqueKeysWithValues: claims.map { ($0.id, record) }))
  }

  func forEachReport(_ body: (ExportedReport) throws -> Void) rethrows {
    try reports.forEach(body)
  }

  func forEachClaim(_ body: (ExportedClaim) throws -> Void) rethrows { try claims.forEach(body) }

  func forEachFinding(_ body: (ExportedFinding) throws -> Void) rethrows {
    try findings.forEach(body)
  }

  func forEachContent(_ body: (CasefileContent) throws -> Void) rethrows {
    try body(.header(version: CasefileReader.version))
    for predicate in madePredicates { try body(.predicate(predicate)) }
    for source in madeSources { try body(.source(source.source)) }
    for entity in madeEntities { try body(.entity(entity)) }
    for report in reports {
      try body(
        .report(CasefileReport(key: report.key, report: report.report, sha256: report.sha256)))
    }
    for claim in claims {
      try body(
        .claim(
          CasefileClaim(
            key: claim.key, report: claim.report,
            anchor: QuoteAnchor(claim.claim.quote.exact, start: claim.claim.quote.start),
            claim: claim.claim)))
    }
    try others.forEach(body)
  }
}

/// What a format makes of a casebook.
func written(
  _ made: MadeCase, as format: Format, _ options: ExportOptions = ExportOptions(digest: digest)
) throws -> String {
  var bytes: [UInt8] = []
  try format.writing?.write(made, options) { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}

/// What a format reads out of a file, in pieces of so many bytes.
func read(
  _ bytes: [UInt8], as format: Format, _ context: ReadingContext? = nil, pieces size: Int = .max
) -> [Result<CasefileEntry, InputProblem>] {
  guard var reader = format.reading?.reader(context ?? ReadingContext(file: "f", digest: digest))
  else { return [] }
  var results: [Result<CasefileEntry, InputProblem>] = []
  var rest = bytes[...]
  repeat {
    let piece = Array(rest.prefix(size))
    rest = rest.dropFirst(size)
    results += reader.parts(piece, isLast: rest.isEmpty).flatMap { $0.read() }
  } while !rest.isEmpty
  return results
}

/// Not SHA-256, which is not at hand here: 64 hexadecimal digits that differ where texts do (FNV-1a).
@Sendable func digest(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  let padded = String(repeating: "0", count: 16 - digits.count) + digits
  return String(repeating: padded, count: 4)
}
