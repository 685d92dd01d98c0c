import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsStore
import ClaimsText

/// Reports, where they took their matter from, and the claims that rest on them.
extension CasefileImporter {
  func take(_ line: CasefileReport, _ entry: CasefileEntry) throws {
    let sha256 = try checked(line, entry)
    // Looked up only where it is there: most are not.
    if line.report.credits.isEmpty, try takeIfNew(line, sha256) { return }
    if let there = try report(line.key) {
      if entry.isMention { return }
      var known = there.report
      // Rows of data sets were not always marked so.
      if known.language == nil, line.report.language == Report.noLanguage {
        known.language = Report.noLanguage
      }
      let isSame = known == line.report && there.sha256 == sha256
      if !isSame { merge?.refuse(report: line.key, isText: there.sha256 != sha256) }
      return try passOver(isSame, "report", line.key, entry)
    }
    for credit in line.report.credits { try check(credit, "credits", entry) }
    _ = try takeIfNew(line, sha256)
  }

  /// - Returns: SHA-256 of its text.
  func checked(_ line: CasefileReport, _ entry: CasefileEntry) throws -> String {
    _ = try known(line.report.source, in: sources, "source", entry)
    let sha256 = entry.digests?.text ?? SHA256Digest.of(line.report.text)
    guard line.sha256 == nil || line.sha256 == sha256 else {
      throw entry.problem(
        at: "sha256", reason: "The text does not match this SHA-256: its own is \(sha256).",
        remedy: "The text was changed on the way: take the file again from where it came.")
    }
    return sha256
  }

  private func takeIfNew(_ line: CasefileReport, _ sha256: String) throws -> Bool {
    guard reports[line.key] == nil,
      let id = try casebook.insertIfNew(
        line.report, key: line.key, sha256: sha256,
        number: keepsNumbers ? line.number.map { Int64($0) } : nil)
    else { return false }
    let stored = StoredReport(id: id, key: line.key, report: line.report, sha256: sha256)
    remember(stored)
    try hashes?.add(stored)
    counts.reports += 1
    return true
  }

  private func check(_ credit: Credit, _ field: String, _ entry: CasefileEntry) throws {
    switch credit {
    case .source(let id): _ = try known(id, in: sources, field, entry)
    case .report(let key):
      guard try report(key) != nil else {
        throw missing("report", key, field, likely: reports.keys.sorted(), entry)
      }
    }
  }

  func take(_ judgement: OriginJudgement, _ entry: CasefileEntry) throws {
    try check(.report(judgement.report), "report", entry)
    try check(judgement.from, "from", entry)
    guard judgement.from != .report(judgement.report) else {
      throw entry.problem(
        at: "from", reason: "The report “\(judgement.report)” is judged beside itself.",
        remedy: "Name another report, or a source.")
    }
    guard origins[judgement.report]?.takeFirst(where: { $0 == judgement }) == nil else {
      unchanged += 1
      return
    }
    try casebook.insert(judgement)
    taken.origins.append(judgement)
    counts.origins += 1
  }

  func take(_ line: CasefileClaim, _ entry: CasefileEntry) throws {
    let report = try report(of: line, entry)
    guard merge?.refusesClaims(of: line.report) != true else {
      throw entry.problem(
        at: "report", reason: "The report “\(line.report)” has another text here.",
        remedy: "Give their report another id in an export of theirs, and import that.")
    }
    let (claim, digest, predicate) = try claim(of: line, in: report, entry)
    if let merge, case .claim(var was) = entry.content, was.claim != line.claim {
      was.claim.quote = claim.quote
      was.claim.value = was.claim.value.counted(in: predicate.unit)
      merge.keep(digest, of: was, reportHash: report.sha256)
    }
    let id = try casebook.insertIfNew(claim, key: line.key, report: report.id, digest: digest)
    guard let id else {
      guard let there = try casebook.reader.claim(key: line.key) else { return }
      let isSame =
        there.digest == digest && there.claim.note == claim.note && there.report == report.id
      if let merge, !isSame, there.report == report.id {
        return try settle(claim, digest, over: there, in: report, merge)
      }
      return try passOver(isSame, "claim", line.key, entry)
    }
    try merge?.keepLogger(of: id, key: line.key, in: casebook)
    try hashes?.add(
      StoredClaim(id: id, key: line.key, claim: claim, report: report.id, digest: digest),
      report: line.report)
    counts.claims += 1
  }

  /// The claim of a line as it is kept: its quote found in its report, its count in the unit of its
  /// predicate; with its digest, and the predicate.
  func claim(
    of line: CasefileClaim, in report: StoredReport, _ entry: CasefileEntry
  ) throws -> (claim: Claim, digest: String, predicate: Predicate) {
    let predicate = try checkReferences(line.claim, entry)
    var claim = line.claim
    // Most are as they are kept already, and what is changed is copied.
    let value = claim.value.counted(in: predicate.unit)
    if value != claim.value { claim.value = value }
    do throws(QuoteAnchor.Failure) {
      let quote = try line.anchor.resolve(in: report.report.text)
      if quote != claim.quote { claim.quote = quote }
    } catch {
      let refusal = QuoteFinder.refusal(error, line.anchor, report, isCasefile: true)
      throw entry.problem(at: "quote", reason: refusal.reason, remedy: refusal.remedy)
    }
    // Worked out already, where it is kept as it stands in its line.
    if merge == nil, let digests = entry.digests, let digest = digests.claim,
      digests.text == report.sha256, claim == line.claim
    {
      return (claim, digest, predicate)
    }
    return (claim, SHA256Digest.of(claim.canonicalForm(reportHash: report.sha256)), predicate)
  }

  /// The report of a claim's line.
  func report(of line: CasefileClaim, _ entry: CasefileEntry) throws -> StoredReport {
    if let report = try report(line.report) { return report }
    throw missing("report", line.report, "report", likely: reports.keys.sorted(), entry)
  }

  /// - Returns: the claim's predicate.
  @discardableResult
  func checkReferences(_ claim: Claim, _ entry: CasefileEntry) throws -> Predicate {
    _ = try known(claim.subject, in: entities, "subject", entry)
    let predicate = try known(claim.predicate, in: predicates, "predicate", entry)
    guard claim.value.answers(predicate.kind) else {
      throw entry.problem(
        at: "value",
        reason: "“\(predicate.id)” takes a value of kind \(predicate.kind.rawValue), not "
          + "\(claim.value.kind?.rawValue ?? "none").",
        remedy: "Give such a value, or another predicate: claims predicate list")
    }
    guard !claim.isHollowDenial else {
      let refusal = Refusal.hollowDenial
      throw entry.problem(at: "value", reason: refusal.reason, remedy: refusal.remedy)
    }
    if case .entities(let choice) = claim.value {
      for id in choice.entities { _ = try known(id, in: entities, "value", entry) }
    }
    for place in claim.place?.entities ?? [] {
      _ = try known(place, in: entities, "place.oneOf", entry)
    }
    if case .source(let id) = claim.attribution {
      _ = try known(id, in: sources, "attribution.source", entry)
    }
    return predicate
  }
}

extension ClaimValue {
  /// A quantity without a unit counts what its predicate counts.
  fileprivate func counted(in unit: String?) -> ClaimValue {
    guard case .quantity(let quantity) = self, quantity.unit == nil, let unit else { return self }
    return .quantity(
      Quantity(
        said: quantity.said, readings: quantity.readings, unit: unit,
        population: quantity.population))
  }
}
