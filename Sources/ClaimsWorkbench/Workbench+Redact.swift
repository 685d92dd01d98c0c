import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsStore
import ClaimsText

/// What is asked of a redaction, as it was typed.
package struct RedactionRequest: Sendable {
  /// What may be kept, by name: see `kept`.
  package static let parts = RedactionOptions.Part.allCases.map(\.rawValue)

  let options: RedactionOptions

  /// - Parameters:
  ///   - keep: names out of `parts`.
  ///   - precision: how finely coordinates may tell where something lies, in metres; nil for the usual.
  /// - Throws: `Refusal` for another name, and for a precision that is not above 0.
  package init(keep: [String] = [], precision: Double? = nil) throws {
    let kept = try keep.map { name in
      guard let part = RedactionOptions.Part(rawValue: name) else {
        throw Refusal(
          "There is nothing called “\(name)” to keep.",
          remedy: "Keep one of \(Self.parts.formatted(or: "or")), or several.")
      }
      return part
    }
    let precision = precision ?? RedactionOptions.usualPrecision
    guard precision > 0, precision.isFinite else {
      throw Refusal(
        "A precision is a number of metres above 0.",
        remedy: "Say how finely a place may be told: --precision 10000 is a district.")
    }
    options = RedactionOptions(kept: Set(kept), precision: precision)
  }
}

/// What a redaction left out and in: how many of each, in the order they were met.
package struct RedactionOutcome: Sendable {
  package let leftOut: [(noun: String, count: Int)]
  package let leftIn: [(noun: String, count: Int)]

  init(_ ledger: RedactionLedger) {
    leftOut = ledger.leftOut.map { ($0.noun, $0.count) }
    leftIn = ledger.leftIn.map { ($0.noun, $0.count) }
  }
}

extension Workbench {
  /// Another casebook, in memory, of what is left of one: it was never told the rest, so no export of
  /// it can tell.
  ///
  /// Its journal has one reviewer of no name, and the time of the last thing that was done to the
  /// first, so that the same casebook gives the same bytes.
  static func redacted(
    _ casebook: StoreReader, _ options: RedactionOptions
  ) throws -> (bench: Workbench, outcome: RedactionOutcome) {
    let last = try StoredCase(casebook).history().casebook.changed.at
    let session = Session(reviewer: "redaction", now: { last }, newKey: { "" })
    var contents: [CasefileContent] = []
    try StoredCase(casebook).forEachContent { contents.append($0) }
    let (left, ledger) = Redaction.redacted(
      contents, options, shared: try sharedText(in: casebook, at: last), digest: SHA256Digest.of)
    let bench = try Workbench.temporary(session: session)
    var writer = JSONWriter(.compact)
    for content in left {
      writer.append(CasefileWriter.line(content))
      writer.endLine()
    }
    var request = ImportRequest([PiecewiseFile(name: "redacted casebook", bytes: writer.bytes)])
    request.strict = true
    var problem: InputProblem?
    _ = try bench.importFiles(request) { news in
      if case .problem(let found) = news { problem = problem ?? found }
    }
    guard let problem else { return (bench, RedactionOutcome(ledger)) }
    throw StoreError.other(
      detail: "what is left after the redaction does not hold together: \(problem.reason)")
  }

  /// Which reports share text, whichever came later with the one before it; but for those that were
  /// judged of already, or that say themselves where they took it from.
  private static func sharedText(
    in casebook: StoreReader, at second: Int64
  ) throws -> [SharedReports] {
    let heads = Dictionary(
      try casebook.reportHeads().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let judged = Set(
      OriginJudgement.standing(try casebook.originJudgements()).compactMap { judgement in
        if case .report(let other) = judgement.from { Set([judgement.report, other]) } else { nil }
      })
    return try casebook.reprints().compactMap { reprint in
      guard let one = heads[reprint.report], let other = heads[reprint.other],
        !judged.contains([one.key, other.key]), !one.credits(other), !other.credits(one)
      else { return nil }
      let (earlier, later) = one.isBefore(other) ? (one, other) : (other, one)
      return SharedReports(report: later.key, earlier: earlier.key, at: second)
    }
  }
}

extension StoredReport {
  fileprivate func credits(_ other: StoredReport) -> Bool {
    report.credits.contains(.report(other.key))
  }

  /// Whether it was published before the other, or, where that cannot be told, is listed before it.
  fileprivate func isBefore(_ other: StoredReport) -> Bool {
    guard let mine = report.published?.bounds, let theirs = other.report.published?.bounds,
      !mine.overlaps(theirs)
    else { return id < other.id }
    return mine.latest < theirs.earliest
  }
}
