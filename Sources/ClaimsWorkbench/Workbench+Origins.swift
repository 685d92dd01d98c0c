import ClaimsModel
import ClaimsReconcile
package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// One report with where it took its matter from.
  package func reportView(_ name: String) throws -> ReportView {
    try store.read { try reportView(find(report: name, in: $0), in: $0) }
  }

  /// Judges that a report took its matter from another report or a source, whatever its text says.
  ///
  /// Earlier judgements are kept; the latest on two stands.
  package func credit(
    report name: String, from other: String, because: String
  ) throws -> ReportView {
    try judge(name, .taken, other, because: because, action: "report credit")
  }

  /// Judges that a report did not take its matter from another report or a source, though their
  /// texts are alike or it was judged so before.
  package func independent(
    report name: String, of other: String, because: String
  ) throws -> ReportView {
    try judge(name, .independent, other, because: because, action: "report independent")
  }

  private func judge(
    _ name: String, _ verdict: OriginJudgement.Verdict, _ other: String, because: String,
    action: String
  ) throws -> ReportView {
    guard because.filled != nil else { throw Refusal.reasonMissing("A judgement of origins") }
    return try write { casebook in
      let report = try find(report: name, in: casebook.reader)
      let from = try credit(other, in: casebook.reader)
      guard from != .report(report.key) else {
        throw Refusal(
          "\(report.id) is named twice: a report is judged beside another.",
          remedy: "Name another report, or a source.")
      }
      let judgement = OriginJudgement(
        report: report.key, from: from, verdict: verdict, because: because, by: session.reviewer,
        at: session.now())
      try casebook.insert(judgement)
      try record(casebook, action, about: "\(report.id)", detail: "\(other): \(because)")
      return try reportView(report, in: casebook.reader)
    }
  }

  private func reportView(_ stored: StoredReport, in casebook: StoreReader) throws -> ReportView {
    let index = try CardIndex(casebook)
    let card = ReportCard(
      id: stored.id, key: stored.key, report: stored.report,
      sourceName: index.name(of: stored.report.source), sha256: stored.sha256,
      claims: try casebook.claimCounts(in: [stored.id])[stored.id] ?? 0)
    return ReportView(
      card: card, trace: try index.trace(of: stored),
      evidence: try evidence(on: .report(stored.id), in: casebook))
  }
}

extension CardIndex {
  func name(of source: SourceID) -> String { sources[source]?.source.name ?? source.text }

  /// Where a report took its matter from.
  fileprivate func trace(of stored: StoredReport) throws -> ReportTrace {
    let standing = OriginJudgement.standing(judgements)
    let judged = judgements.filter { $0.report == stored.key || $0.from == .report(stored.key) }
    let origin = origins.cluster(of: stored.id)
    let text = Array(stored.report.text.utf8)
    let shared = reprints.compactMap { reprint -> Reprint? in
      if reprint.report == stored.id { return reprint }
      return reprint.other == stored.id ? reprint.turned : nil
    }.sorted { ($1.words, $0.other) < ($0.words, $1.other) }
    return ReportTrace(
      shared: try shared.map { try self.shared($0, of: stored, text, standing) },
      judged: judged.map {
        ReportTrace.Judged(judgement: $0, isStanding: standing.contains($0))
      },
      origin: origin, originNames: origin.sources.map(name(of:)),
      numbers: Dictionary(
        heads.values.map { ($0.key, $0.id) } + [(stored.key, stored.id)],
        uniquingKeysWith: { first, _ in first }))
  }

  private func shared(
    _ reprint: Reprint, of stored: StoredReport, _ text: [UInt8], _ standing: [OriginJudgement]
  ) throws -> ReportTrace.Shared {
    let other = try head(of: reprint.other)
    let isJudged = standing.contains { judgement in
      let pair: Set<Credit> = [.report(judgement.report), judgement.from]
      return pair == [.report(stored.key), .report(other?.key ?? "")]
    }
    let bearing: ReportTrace.Bearing =
      switch origins.bearing(of: stored.id, on: reprint.other) {
      case .takesFrom: .taken
      case .givesTo: .given
      case .joins: .open
      case .none: isJudged ? .judged : .form
      }
    return ReportTrace.Shared(
      reprint: reprint, otherSource: other.map { name(of: $0.report.source) } ?? "-",
      otherPublished: other?.report.published,
      isOfOneSource: other?.report.source == stored.report.source, bearing: bearing,
      words: reprint.passages.map {
        String(decoding: text[$0.here.clamped(to: 0..<text.count)], as: UTF8.self)
      })
  }
}
