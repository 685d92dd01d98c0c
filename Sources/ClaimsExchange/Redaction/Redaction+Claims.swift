import ClaimsModel

extension Redaction {
  func key(ofReport number: Int) -> String { "report-\(number)" }
  func key(ofClaim number: Int) -> String { "claim-\(number)" }

  mutating func key(of report: String) -> String { key(ofReport: reports.number(of: report)) }

  // MARK: Reports

  mutating func redacted(_ entry: CasefileReport, _ text: QuotedText?) -> CasefileReport {
    let report = entry.report
    ledger.leaveOut("text of a report")
    let redacted = Report(
      source: id(of: report.source), text: text?.text ?? Self.blank,
      title: ledger.drop(report.title, "title of a report"),
      url: ledger.drop(report.url, "address of a report"),
      published: report.published.map { toTheDay($0) }, language: report.language,
      credits: report.credits.map { self.redacted($0) },
      note: ledger.drop(report.note, "remark on a report"))
    return CasefileReport(key: key(of: entry.key), report: redacted, sha256: nil)
  }

  /// A post is found by the second in which it was published.
  private mutating func toTheDay(_ date: EDTF) -> EDTF {
    guard date.precision < .day else { return date }
    ledger.leaveOut("time of day of a report")
    return .day(CalendarDay(containing: date.bounds.earliest))
  }

  private mutating func redacted(_ credit: Credit) -> Credit {
    switch credit {
    case .source(let source): .source(id(of: source))
    case .report(let report): .report(key(of: report))
    }
  }

  mutating func redacted(_ judgement: OriginJudgement) -> OriginJudgement {
    OriginJudgement(
      report: key(of: judgement.report), from: redacted(judgement.from), verdict: judgement.verdict,
      because: reason(judgement.because), by: reviewer(judgement.by), at: judgement.at)
  }

  // MARK: Claims

  /// By the keys of the reports.
  mutating func texts(of contents: [CasefileContent]) -> [String: QuotedText] {
    var quotes: [String: [(claim: String, exact: String)]] = [:]
    for case .claim(let entry) in contents {
      quotes[entry.report, default: []].append((entry.key, words(for: entry)))
    }
    return quotes.mapValues { QuotedText($0) }
  }

  /// The quote, or what stands for it: with the numbers that are claimed, for whether a quote has them
  /// was seen when it was there; and with a letter of the report, for without one all that stands for
  /// quotes would look like text that reports share.
  private mutating func words(for entry: CasefileClaim) -> String {
    guard !options.kept.contains(.quotes) else { return entry.claim.quote.exact }
    let letters = Self.letters(reports.number(of: entry.report))
    guard case .quantity(let quantity) = entry.claim.value else {
      return "[quote \(letters) left out]"
    }
    return "[quote \(letters) left out: \(redacted(quantity).said)]"
  }

  /// A, B, …, Z, AA, AB, ….
  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return "" }
    let letter = Character(Unicode.Scalar(UInt8(65 + (number - 1) % 26)))
    return letters((number - 1) / 26) + String(letter)
  }

  mutating func redacted(_ entry: CasefileClaim, _ text: QuotedText?) -> CasefileClaim {
    let exact = words(for: entry)
    let start = text?.start(of: entry.key) ?? 0
    if options.kept.contains(.quotes) {
      ledger.leaveIn("quote")
    } else {
      ledger.leaveOut("quote")
    }
    return CasefileClaim(
      key: key(ofClaim: claims.number(of: entry.key)), report: key(of: entry.report),
      anchor: QuoteAnchor(exact, start: start),
      claim: redacted(entry.claim, quote: Quote(start: start, exact: exact)))
  }

  private mutating func redacted(_ claim: Claim, quote: Quote) -> Claim {
    var redacted = claim
    redacted.quote = quote
    redacted.subject = id(of: claim.subject)
    redacted.value = self.redacted(claim.value)
    redacted.when = claim.when.map { self.redacted($0) }
    redacted.place = claim.place.flatMap { self.redacted($0) }
    redacted.attribution = claim.attribution.flatMap { self.redacted($0) }
    redacted.note = ledger.drop(claim.note, "remark on a claim")
    return redacted
  }

  private mutating func redacted(_ when: ClaimTime) -> ClaimTime {
    guard !options.kept.contains(.answers) else { return when }
    _ = ledger.drop(when.said, "wording of a date")
    return switch when {
    case .dated(let dated): ClaimTime(dated.date, reading: dated.reading)
    case .unknown: .unknown(said: nil)
    case .never: .never(said: nil)
    }
  }

  private mutating func redacted(_ place: ClaimPlace) -> ClaimPlace? {
    switch place {
    case .at(let id): .at(self.id(of: id))
    case .oneOf(let ids): .one(of: ids.map { self.id(of: $0) })
    case .unknown, .nowhere: place
    }
  }

  private mutating func redacted(_ attribution: Attribution) -> Attribution? {
    switch attribution {
    case .source(let id): return .source(self.id(of: id))
    case .words:
      ledger.leaveOut("attribution in words")
      return nil
    }
  }

  // MARK: Decisions

  /// Those made on what the claim says now; the digest is of what can be read no more.
  mutating func redacted(_ decision: CasefileDecision) -> CasefileDecision? {
    guard decision.digest == nil || decision.digest == digests[decision.claim] else {
      ledger.leaveOut("decision on an earlier wording")
      return nil
    }
    return CasefileDecision(
      claim: key(ofClaim: claims.number(of: decision.claim)), status: decision.status,
      because: reason(decision.because), by: reviewer(decision.by), at: decision.at,
      act: decision.act, undoes: decision.undoes, isFirstSignature: decision.isFirstSignature,
      overrides: decision.overrides.map { reason($0) })
  }
}
