package import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// A claim to be logged, as it was typed.
package struct LogRequest: Sendable {
  package var report: String
  package var anchor: QuoteAnchor
  package var about: String
  package var says: String
  /// The value's words; several name several entities.
  package var values: [String] = []
  /// Entities of which it is one, not known which.
  package var oneOf: [String] = []
  /// The report says that it is not known, or is silent.
  package var absent: ClaimValue?
  package var unit: String?
  package var polarity: Polarity = .affirmed
  package var when: ClaimTime?
  package var place: String?
  package var hedge: Hedge = .asserted
  package var sourcing: SourcingLevel = .unstated
  package var attribution: String?
  package var credibility: Credibility?
  package var confidence: Confidence?
  package var note: String?
  /// Names that are like known ones are meant for new entities all the same.
  package var allowsNewEntities = false

  package init(report: String, anchor: QuoteAnchor, about: String, says: String) {
    self.report = report
    self.anchor = anchor
    self.about = about
    self.says = says
  }
}

/// What came of logging a claim.
package struct LogOutcome: Sendable {
  package let card: ClaimCard
  /// Entities that were made for it.
  package let newEntities: [Entity]
  /// What its question, and those it bears on, now hold against it.
  package let against: [ContradictionReport.Entry]
}

extension Workbench {
  /// Logs one claim with its quote, and says at once what it contradicts.
  package func log(_ request: LogRequest) throws -> LogOutcome {
    let (id, made) = try store.write { casebook in
      let reader = casebook.reader
      let report = try find(report: request.report, in: reader)
      let predicate = try Self.find(predicate: request.says, in: reader.predicates())
      var made: [Entity] = []
      let claim = try claim(
        request, predicate, in: report, casebook, made: &made)
      let digest = SHA256Digest.of(claim.canonicalForm(reportHash: report.sha256))
      if let twin = try twin(digest, in: report.id, reader) {
        throw Refusal(
          "This very claim is logged already: \(twin).",
          remedy: "See it: claims show \(twin)")
      }
      let id = try casebook.insert(
        claim, key: session.newKey(), report: report.id, digest: digest)
      try record(casebook, "log", about: "\(id)", detail: "digest \(digest)")
      return (id, made)
    }
    let report = try contradictions(ReportQuery(touching: id))
    let card = try store.read { casebook in
      guard let stored = try casebook.claim(id) else { throw StoreError.damaged(detail: "\(id)") }
      return try CardIndex(casebook).card(stored)
    }
    let against = report.sections.flatMap(\.entries).filter { entry in
      entry.finding.sides.contains { $0.claims.contains(id) }
    }
    return LogOutcome(card: card, newEntities: made, against: against)
  }

  private func twin(
    _ digest: String, in report: ReportID, _ casebook: StoreReader
  ) throws -> ClaimID? {
    var filter = ClaimFilter()
    filter.report = report
    return try casebook.claims(filter).first { $0.digest == digest }?.id
  }

  private func claim(
    _ request: LogRequest, _ predicate: Predicate, in report: StoredReport,
    _ casebook: StoreWriter, made: inout [Entity]
  ) throws -> Claim {
    let isNew = request.allowsNewEntities
    let quote = try QuoteFinder.find(request.anchor, in: report)
    let subject = try findOrMake(
      entity: request.about, kind: .unspecified, isNew: isNew, made: &made, in: casebook)
    let value = try value(request, predicate, casebook, made: &made)
    let place = try request.place.map {
      try findOrMake(entity: $0, kind: .place, isNew: isNew, made: &made, in: casebook)
    }
    return Claim(
      subject: subject, predicate: predicate.id, value: value, quote: quote,
      polarity: request.polarity, when: request.when, place: place, hedge: request.hedge,
      sourcing: request.sourcing,
      attribution: try request.attribution.map { try attribution($0, in: casebook.reader) },
      credibility: request.credibility, confidence: request.confidence, note: request.note)
  }

  /// A known source where the words name one, else the words.
  private func attribution(_ words: String, in casebook: StoreReader) throws -> Attribution {
    let folded = TextFolding.folded(words)
    let known = try casebook.sources().first {
      $0.source.id.text == words || TextFolding.folded($0.source.name) == folded
    }
    return known.map { .source($0.source.id) } ?? .words(words)
  }

  private func value(
    _ request: LogRequest, _ predicate: Predicate, _ casebook: StoreWriter, made: inout [Entity]
  ) throws -> ClaimValue {
    if let absent = request.absent { return absent }
    let reading = ValueReading(predicate)
    switch predicate.kind {
    case .entity, .place:
      let names = try reading.names(request.values, oneOf: request.oneOf)
      let kind: Entity.Kind = predicate.kind == .place ? .place : .unspecified
      var ids: [EntityID] = []
      for name in names {
        ids.append(
          try findOrMake(
            entity: name, kind: kind, isNew: request.allowsNewEntities, made: &made, in: casebook))
      }
      let choice =
        request.oneOf.isEmpty ? EntityChoice.all(of: ids) : EntityChoice.one(of: ids)
      guard let choice else { throw reading.missing }
      return .entities(choice)
    case .quantity, .text, .flag, .date:
      guard request.oneOf.isEmpty else { throw reading.notAlternatives }
      return try reading.value(request.values, unit: request.unit)
    }
  }
}

/// Places a quote in a report, or says why it cannot be placed.
enum QuoteFinder {
  static func find(_ anchor: QuoteAnchor, in report: StoredReport) throws -> Quote {
    do throws(QuoteAnchor.Failure) {
      return try anchor.resolve(in: report.report.text)
    } catch {
      throw refusal(error, anchor, report)
    }
  }

  static func refusal(
    _ failure: QuoteAnchor.Failure, _ anchor: QuoteAnchor, _ report: StoredReport
  ) -> Refusal {
    let name = "\(report.id)"
    switch failure {
    case .empty:
      return Refusal("The quote is empty.", remedy: "Give the words that the claim rests on.")
    case .absent:
      return Refusal(
        "The quote does not stand in \(name): “\(anchor.exact)”.",
        remedy:
          "Copy it from the text letter by letter, line breaks and quotation marks included: "
          + "claims report show \(name) --text")
    case .elsewhere(let places):
      return Refusal(
        "The quote does not stand at byte \(anchor.start ?? 0) of \(name), but at "
          + places.map(String.init).formattedList(joinedBy: "and") + ".",
        remedy: "Correct “start”, or leave it out where the words stand only once.")
    case .ambiguous(let places):
      let lines = places.enumerated().map { index, start in
        let (before, after) = Quote(start: start, exact: anchor.exact)
          .context(in: report.report.text, reach: 40)
        return "  --occurrence \(index + 1)   …\(before)[\(anchor.exact)]\(after)…"
      }
      return Refusal(
        "The quote stands \(places.count) times in \(name):\n" + lines.joined(separator: "\n"),
        remedy: "Say which: --occurrence 1 to \(places.count), or quote more of the sentence.")
    case .fewer(let count):
      return Refusal(
        "The quote stands only \(count == 1 ? "once" : "\(count) times") in \(name).",
        remedy: "Use --occurrence \(count == 1 ? "1" : "1 to \(count)"), or leave it out.")
    }
  }
}
