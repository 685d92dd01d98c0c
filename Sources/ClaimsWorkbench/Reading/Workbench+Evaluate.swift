import ClaimsExchange
package import ClaimsModel
import ClaimsReading
package import ClaimsReports
import ClaimsStore
package import ClaimsText

extension Workbench {
  /// How well drafts agree with what somebody marked in the same texts.
  ///
  /// - Parameters:
  ///   - drafts, gold: JSON Lines of drafts, with their file's name; those of one text say the same
  ///     `report`, or none. What is held to be right may leave fields out: they are not compared.
  ///   - published: of texts that are no reports of the casebook.
  /// - Returns: nil in place of the report where a line cannot be read, with what is wrong.
  package func evaluate(
    _ drafts: (name: String, bytes: [UInt8]), against gold: (name: String, bytes: [UInt8]),
    published: EDTF?
  ) throws -> (report: EvaluationReport?, problems: [InputProblem]) {
    let proposed = DraftReader(file: drafts.name).read(drafts.bytes)
    let marked = DraftReader(file: gold.name, isPartial: true).read(gold.bytes)
    let problems = proposed.problems + marked.problems
    guard problems.isEmpty else { return (nil, problems) }
    guard !marked.lines.isEmpty else {
      throw Refusal(
        "\(gold.name) marks no claim.",
        remedy: "Give claims in the form of Schema/draft.schema.json.")
    }
    let annotating = try store.read { try Annotating($0, published: published) }
    let sheet = EvaluationSheet(
      proposed: try annotating.claims(proposed.lines, isPartial: false),
      marked: try annotating.claims(marked.lines, isPartial: true))
    return (sheet.report, [])
  }
}

/// Makes claims that can be compared out of lines of drafts.
private struct Annotating {
  private let kinds: [PredicateID: ValueKind]
  private let dates: [String: EDTF]
  private let published: EDTF?

  init(_ casebook: StoreReader, published: EDTF?) throws {
    kinds = Dictionary(
      try casebook.predicates().map { ($0.predicate.id, $0.predicate.kind) },
      uniquingKeysWith: { first, _ in first })
    var dates: [String: EDTF] = [:]
    for head in try casebook.reportHeads() {
      dates["\(head.id)"] = head.report.published
      dates[head.key] = head.report.published
    }
    self.dates = dates
    self.published = published
  }

  /// By the report that they are of.
  func claims(_ lines: [DraftLine], isPartial: Bool) throws -> [String: [AnnotatedClaim]] {
    let read = try lines.map { line in
      (key: line.report ?? "", claim: try claim(line, isPartial: isPartial))
    }
    return Dictionary(grouping: read, by: \.key).mapValues { $0.map(\.claim) }
  }

  private func claim(_ line: DraftLine, isPartial: Bool) throws -> AnnotatedClaim {
    let kind = kinds[line.draft.predicate] ?? .text
    let date = line.report.flatMap { dates[$0] } ?? published
    var draft = line.draft
    // What cannot be read as what it should be is compared by its words, a date not at all.
    var claim =
      AnnotatedClaim(draft, kind: kind, published: date)
      ?? AnnotatedClaim(draft, kind: .text, published: date)
    if claim == nil {
      draft.when = nil
      claim =
        AnnotatedClaim(draft, kind: kind, published: date)
        ?? AnnotatedClaim(draft, kind: .text, published: date)
    }
    guard var claim else { throw StoreError.other(detail: "a draft cannot be compared") }
    if isPartial { claim.skip(allBut: line.stated) }
    return claim
  }
}

/// What was proposed and what was marked, text by text.
private struct EvaluationSheet {
  let proposed: [String: [AnnotatedClaim]]
  let marked: [String: [AnnotatedClaim]]

  var report: EvaluationReport {
    let texts = Set(proposed.keys).union(marked.keys)
    var rows: [Evaluation.Matching: [EvaluationReport.Row]] = [:]
    for matching in Evaluation.Matching.allCases {
      var whole: Evaluation?
      for text in texts.sorted() {
        let own = Evaluation(of: proposed[text] ?? [], against: marked[text] ?? [], matching)
        whole?.add(own)
        whole = whole ?? own
      }
      rows[matching] = whole.map(self.rows) ?? []
    }
    return EvaluationReport(
      rows: rows, proposed: proposed.values.joined().count, marked: marked.values.joined().count,
      texts: texts.count)
  }

  private func rows(_ evaluation: Evaluation) -> [EvaluationReport.Row] {
    let all = marked.values.joined()
    let spans = EvaluationReport.Row(
      name: "spans", hits: evaluation.recall.hits, marked: evaluation.recall.of,
      precision: evaluation.precision.share, accuracy: nil)
    return [spans]
      + Evaluation.Field.allCases.map { field in
        let ratio = evaluation.fields[field]
        let accuracy = ratio?.share
        let precision = accuracy.flatMap { share in spans.precision.map { $0 * share } }
        return EvaluationReport.Row(
          name: field.rawValue, hits: ratio?.hits ?? 0, marked: all.count { $0.says(field) },
          precision: precision, accuracy: accuracy)
      }
  }
}

extension AnnotatedClaim {
  /// Leaves out what was not marked.
  fileprivate mutating func skip(allBut stated: Set<DraftBasis.Field>) {
    if !stated.contains(.subject) { subject = .skipped }
    if !stated.contains(.predicate) { predicate = .skipped }
    if !stated.contains(.value) { value = .skipped }
    if !stated.contains(.when) { date = .skipped }
    if !stated.contains(.place) { place = .skipped }
    if !stated.contains(.hedge) { hedge = .skipped }
    if !stated.contains(.sourcing) { sourcing = .skipped }
  }

  fileprivate func says(_ field: Evaluation.Field) -> Bool {
    switch field {
    case .subject: subject != .skipped
    case .predicate: predicate != .skipped
    case .value: value != .skipped
    case .date: date != .skipped
    case .place: place != .skipped
    case .hedge: hedge != .skipped
    case .sourcing: sourcing != .skipped
    }
  }
}
