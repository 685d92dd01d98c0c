import ClaimsModel
import ClaimsReports
import ClaimsStore

/// The judgements that lines told of and that the casebook did not hold.
struct TakenJudgements {
  var decisions: [Decision] = []
  var resolutions: [Resolution] = []
  var grades: [SourceGrade] = []
  var judgements: [AliasJudgement] = []
  var origins: [OriginJudgement] = []
  var policies: [Policy] = []
  var assessments: [EvidenceAssessment] = []
}

/// Where two offices judged one thing differently, each without the other's judgement: whole sentences,
/// the same whichever way round. Nothing is decided by it: all judgements are kept, and what stands is
/// what stands among judgements otherwise, the latest.
struct MergeConflicts {
  private(set) var sentences: [String] = []

  /// - Parameter importer: has taken all lines.
  init(_ importer: CasefileImporter, _ casebook: StoreReader) throws {
    try compareDecisions(importer, casebook)
    try compareResolutions(importer, casebook)
    for (source, ours) in importer.grades.sorted(by: { $0.key < $1.key }) {
      let theirs = importer.taken.grades.filter { $0.source == source }
      compare(ours, theirs, \.reliability, "Source \(source)", "claims source show \(source)") {
        Said(by: $0.by, at: $0.at, words: "graded it \($0.reliability.rawValue)", $0.because)
      }
    }
    for pair in Set(importer.taken.judgements.map(\.pair)).sorted() {
      compare(
        importer.judgements.filter { $0.pair == pair },
        importer.taken.judgements.filter { $0.pair == pair }, \.verdict,
        "Entities \(pair.a) and \(pair.b)", "claims entity judgements \(pair.a)"
      ) { Said(by: $0.by, at: $0.at, words: "judged: \($0.verdict.rawValue)", $0.because) }
    }
    try compareOrigins(importer, casebook)
    try compareAssessments(importer, casebook)
    compare(
      importer.policies, importer.taken.policies, \.words, "The policy", "claims policy show"
    ) { Said(by: $0.by, at: $0.at, words: "set “\($0.words)”", $0.because) }
  }

  /// What one person said.
  private struct Said {
    let by: String
    let at: Int64
    let words: String
    let because: String

    init(by: String, at: Int64, words: String, _ because: String) {
      (self.by, self.at, self.words, self.because) = (by, at, words, because)
    }

    var sentence: String { "\(by) \(words) on \(Instant.text(at).prefix(10)) (“\(because)”)" }
  }

  /// - Parameter what: of a judgement, what may differ.
  private mutating func compare<Judgement, What: Equatable>(
    _ ours: [Judgement], _ theirs: [Judgement], _ what: (Judgement) -> What, _ about: String,
    _ see: String, _ said: (Judgement) -> Said
  ) {
    func last(_ all: [Judgement]) -> Judgement? { all.max { said($0).at < said($1).at } }
    guard let ours = last(ours), let theirs = last(theirs), what(ours) != what(theirs) else {
      return
    }
    let both = [said(ours), said(theirs)].sorted {
      ($0.at, $0.by, $0.words) < ($1.at, $1.by, $1.words)
    }
    let end =
      both[0].at == both[1].at
      ? "Both were in one second: judge it again." : "The later stands."
    sentences.append(
      "\(about): \(both[0].sentence); \(both[1].sentence). \(end) See: \(see)")
  }

  private mutating func compareDecisions(
    _ importer: CasefileImporter, _ casebook: StoreReader
  ) throws {
    for claim in Set(importer.taken.decisions.map(\.claim)).sorted() {
      guard let ours = importer.decisions[claim], !ours.isEmpty,
        let stored = try casebook.claim(claim)
      else { continue }
      let undone = Set(try casebook.decisions(on: claim).compactMap(\.undoes))
      func holds(_ decision: Decision) -> Bool {
        decision.undoes == nil && !undone.contains(decision.act)
          && decision.digest == stored.digest
      }
      compare(
        ours.filter(holds),
        importer.taken.decisions.filter { $0.claim == claim && holds($0) }, \.status, "\(claim)",
        "claims history \(claim)"
      ) { Said(by: $0.by, at: $0.at, words: $0.status.deed, $0.because) }
    }
  }

  private mutating func compareResolutions(
    _ importer: CasefileImporter, _ casebook: StoreReader
  ) throws {
    let taken = Dictionary(grouping: importer.taken.resolutions, by: \.fingerprint)
    for (fingerprint, theirs) in taken.sorted(by: { $0.key < $1.key }) {
      guard let ours = importer.resolutions[fingerprint], !ours.isEmpty else { continue }
      let undone = Set(try casebook.resolutions(on: fingerprint).compactMap(\.undoes))
      func holds(_ resolution: Resolution) -> Bool {
        resolution.undoes == nil && !undone.contains(resolution.act)
      }
      let claims = theirs[0].sides.joined().sorted()
      let name = claims.map(\.description).joined(separator: " ")
      compare(
        ours.filter(holds), theirs.filter(holds), \.outcome,
        "The \(theirs[0].code.text) of \(name)",
        "claims history \(claims.first?.description ?? "ID")"
      ) {
        Said(
          by: $0.by, at: $0.at,
          words: "resolved it as \(Self.words($0, names: claims))", $0.because)
      }
    }
  }

  private static func words(_ resolution: Resolution, names: [ClaimID]) -> String {
    guard let accepted = resolution.acceptedClaims else { return resolution.outcome.word.rawValue }
    return "accepted (\(accepted.map(\.description).joined(separator: " ")))"
  }

  private mutating func compareOrigins(
    _ importer: CasefileImporter, _ casebook: StoreReader
  ) throws {
    for (report, ours) in importer.origins.sorted(by: { $0.key < $1.key }) {
      let theirs = importer.taken.origins.filter { $0.report == report }
      let id = try casebook.report(key: report)?.id.description ?? report
      var seen: Set<Credit> = []
      for from in theirs.map(\.from) where seen.insert(from).inserted {
        compare(
          ours.filter { $0.from == from }, theirs.filter { $0.from == from }, \.verdict,
          "The origin of \(id)", "claims report show \(id)"
        ) { Said(by: $0.by, at: $0.at, words: "judged: \($0.verdict.rawValue)", $0.because) }
      }
    }
  }

  private mutating func compareAssessments(
    _ importer: CasefileImporter, _ casebook: StoreReader
  ) throws {
    for (evidence, ours) in importer.assessments.sorted(by: { $0.key < $1.key }) {
      guard let key = try casebook.evidence(evidence)?.evidence.key else { continue }
      let theirs = importer.taken.assessments.filter { $0.evidence == key }
      let see = "claims evidence show \(evidence)"
      compare(
        ours.filter(\.saysWhere), theirs.filter(\.saysWhere),
        { [$0.place?.text, $0.location?.description] }, "Where \(evidence) was made", see
      ) {
        let place = $0.place?.text ?? $0.location?.description ?? ""
        return Said(by: $0.by, at: $0.at, words: "found: \(place)", $0.because)
      }
      compare(
        ours.filter { $0.date != nil }, theirs.filter { $0.date != nil }, \.date,
        "When \(evidence) was made", see
      ) {
        Said(
          by: $0.by, at: $0.at, words: "found: \($0.date?.description ?? "")", $0.because)
      }
    }
  }
}
