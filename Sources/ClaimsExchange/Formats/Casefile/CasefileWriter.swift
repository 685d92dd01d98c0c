package import ClaimsJSON
package import ClaimsModel

/// Writes the lines of a casefile: the same values, the same bytes.
///
/// Fields that hold their default are left out; what a value means is written out beside the words it
/// came in, so that a later reading of those words cannot change it.
package enum CasefileWriter {
  package static var header: JSONValue {
    ["type": "casefile", "version": .integer(CasefileReader.version)]
  }

  package static func line(_ predicate: Predicate) -> JSONValue {
    var line = Line("predicate")
    line["id"] = .string(predicate.id.text)
    line["kind"] = .string(predicate.kind.rawValue)
    line["exclusivity"] = .string(predicate.exclusivity.rawValue)
    line["aspect"] = .string(predicate.aspect.rawValue)
    if predicate.isCumulative { line["cumulative"] = true }
    if predicate.granule != .day { line["granule"] = .string(predicate.granule.rawValue) }
    if predicate.isWhole { line["whole"] = true }
    line.text("unit", predicate.unit)
    if predicate.namesActor { line["actor"] = true }
    if predicate.isAdditive { line["additive"] = true }
    line.text("ordering", predicate.ordering?.rawValue)
    line["question"] = .string(predicate.question)
    line["definition"] = .string(predicate.definition)
    if !predicate.implies.isEmpty {
      line["implies"] = .array(
        predicate.implies.map {
          ["predicate": .string($0.predicate.text), "manner": .string($0.manner.rawValue)]
        })
    }
    return line.value
  }

  package static func line(_ source: Source) -> JSONValue {
    var line = Line("source")
    line["id"] = .string(source.id.text)
    line["name"] = .string(source.name)
    if source.kind != .other { line["kind"] = .string(source.kind.rawValue) }
    line.text("url", source.url)
    line.text("publisher", source.publisher?.text)
    line.text("note", source.note)
    return line.value
  }

  package static func line(_ grade: SourceGrade) -> JSONValue {
    var line = Line("grade")
    line["source"] = .string(grade.source.text)
    line["reliability"] = .string(grade.reliability.rawValue)
    line["because"] = .string(grade.because)
    line["by"] = .string(grade.by)
    line["at"] = .string(Instant.text(grade.at))
    return line.value
  }

  package static func line(_ entity: Entity) -> JSONValue {
    var line = Line("entity")
    line["id"] = .string(entity.id.text)
    line["name"] = .string(entity.name)
    if entity.kind != .unspecified { line["kind"] = .string(entity.kind.rawValue) }
    line.text("parent", entity.parent?.text)
    if let location = entity.location { line["location"] = self.location(location) }
    line["gazetteer"] = entity.gazetteerID.map { .integer($0) }
    if !entity.aliases.isEmpty {
      line["aliases"] = .array(entity.aliases.map { alias($0, entity.origins[$0]) })
    }
    line.text("note", entity.note)
    return line.value
  }

  /// A location as casefiles and `--json` write it; without a precision, nothing bounds it.
  package static func location(_ location: Location) -> JSONValue {
    var object: JSONObject = [
      "latitude": .double(location.point.latitude), "longitude": .double(location.point.longitude),
    ]
    if location.precision < .unbounded { object["precision"] = .double(location.precision.metres) }
    return .object(object)
  }

  private static func alias(_ name: String, _ origin: NameOrigin?) -> JSONValue {
    guard let origin else { return .string(name) }
    var object: JSONObject = ["name": .string(name)]
    object["language"] = origin.language.map { .string($0) }
    switch origin.giver {
    case .source(let id): object["source"] = .string(id.text)
    case .report(let key): object["report"] = .string(key)
    case .gazetteer: object["gazetteer"] = true
    case .words(let words): object["words"] = .string(words)
    case nil: break
    }
    return .object(object)
  }

  package static func line(_ judgement: AliasJudgement) -> JSONValue {
    var line = Line("judgement")
    line["a"] = .string(judgement.pair.a.text)
    line["b"] = .string(judgement.pair.b.text)
    line["verdict"] = .string(judgement.verdict.rawValue)
    line["because"] = .string(judgement.because)
    line["by"] = .string(judgement.by)
    line["at"] = .string(Instant.text(judgement.at))
    return line.value
  }

  package static func line(_ entry: CasefileReport) -> JSONValue {
    let report = entry.report
    var line = Line("report")
    line["id"] = .string(entry.key)
    line["number"] = entry.number.map { .integer($0) }
    line["source"] = .string(report.source.text)
    line.text("title", report.title)
    line.text("url", report.url)
    line.text("published", report.published?.description)
    line.text("language", report.language)
    if !report.credits.isEmpty { line["credits"] = .array(report.credits.map(credit)) }
    line.text("note", report.note)
    line["text"] = .string(report.text)
    line.text("sha256", entry.sha256)
    return line.value
  }

  package static func line(_ judgement: OriginJudgement) -> JSONValue {
    var line = Line("origin")
    line["report"] = .string(judgement.report)
    line["from"] = credit(judgement.from)
    line["verdict"] = .string(judgement.verdict.rawValue)
    line["because"] = .string(judgement.because)
    line["by"] = .string(judgement.by)
    line["at"] = .string(Instant.text(judgement.at))
    return line.value
  }

  private static func credit(_ credit: Credit) -> JSONValue {
    switch credit {
    case .source(let id): ["source": .string(id.text)]
    case .report(let key): ["report": .string(key)]
    }
  }

  package static func line(_ entry: CasefileClaim) -> JSONValue {
    let claim = entry.claim
    var line = Line("claim")
    line["id"] = .string(entry.key)
    line["number"] = entry.number.map { .integer($0) }
    line["report"] = .string(entry.report)
    line["quote"] = ["exact": .string(claim.quote.exact), "start": .integer(claim.quote.start)]
    line["subject"] = .string(claim.subject.text)
    line["predicate"] = .string(claim.predicate.text)
    line["value"] = value(claim.value)
    if claim.polarity != .affirmed { line["polarity"] = .string(claim.polarity.rawValue) }
    if let when = claim.when { line["when"] = time(when) }
    if let place = claim.place { line["place"] = self.place(place) }
    if claim.hedge != .asserted { line["hedge"] = .string(claim.hedge.rawValue) }
    if claim.sourcing != .unstated { line["sourcing"] = .string(claim.sourcing.rawValue) }
    switch claim.attribution {
    case .source(let id): line["attribution"] = ["source": .string(id.text)]
    case .words(let words): line["attribution"] = ["words": .string(words)]
    case nil: break
    }
    if let credibility = claim.credibility {
      line["credibility"] = .integer(credibility.rawValue)
    }
    if let confidence = claim.confidence { line["confidence"] = .integer(confidence.percent) }
    line.text("note", claim.note)
    return line.value
  }

  private static func time(_ when: ClaimTime) -> JSONValue {
    var time = JSONObject()
    switch when {
    case .dated(let dated):
      time["date"] = .string(dated.date.description)
      if dated.reading != .at { time["reading"] = .string(dated.reading.rawValue) }
    case .unknown: time["absent"] = "unknown"
    case .never: time["absent"] = "none"
    }
    if let said = when.said { time["said"] = .string(said) }
    return .object(time)
  }

  private static func place(_ place: ClaimPlace) -> JSONValue {
    switch place {
    case .at(let id): .string(id.text)
    case .oneOf(let ids): ["oneOf": .array(ids.map { .string($0.text) })]
    case .unknown: ["absent": "unknown"]
    case .nowhere: ["absent": "none"]
    }
  }

  /// A value as casefiles and `--json` write it.
  package static func value(_ value: ClaimValue) -> JSONValue {
    switch value {
    case .quantity(let quantity): return self.quantity(quantity)
    case .entities(.all(let ids)) where ids.count == 1: return ["entity": .string(ids[0].text)]
    case .entities(.all(let ids)): return ["allOf": .array(ids.map { .string($0.text) })]
    case .entities(.oneOf(let ids)): return ["oneOf": .array(ids.map { .string($0.text) })]
    case .text(let text): return ["text": .string(text)]
    case .flag(let flag): return ["flag": .bool(flag)]
    case .date(let date, let said):
      guard let said else { return ["date": .string(date.description)] }
      return ["date": .string(date.description), "said": .string(said)]
    case .unknown: return ["absent": "unknown"]
    case .notStated: return ["absent": "notStated"]
    case .nothing: return ["absent": "none"]
    }
  }

  private static func quantity(_ quantity: Quantity) -> JSONValue {
    var object = JSONObject()
    object["quantity"] = .string(quantity.said)
    object["unit"] = quantity.unit.map { .string($0) }
    object["population"] = quantity.population.map { .string($0) }
    object["readings"] = .array(
      quantity.readings.map { reading in
        var one: JSONObject = ["hard": .string(reading.hard.description)]
        if reading.soft != reading.hard { one["soft"] = .string(reading.soft.description) }
        return .object(one)
      })
    return .object(object)
  }

  package static func line(_ revision: CasefileRevision) -> JSONValue {
    var line = Line("revision")
    line["was"] = self.line(revision.was)
    line["because"] = .string(revision.because)
    line["by"] = .string(revision.by)
    line["at"] = .string(Instant.text(revision.at))
    return line.value
  }

  package static func line(_ decision: CasefileDecision) -> JSONValue {
    var line = Line("decision")
    line["claim"] = .string(decision.claim)
    line["status"] = .string(decision.status.rawValue)
    line["because"] = .string(decision.because)
    line["by"] = .string(decision.by)
    line["at"] = .string(Instant.text(decision.at))
    line.text("digest", decision.digest)
    line["act"] = decision.act.map { .integer($0) }
    line["undoes"] = decision.undoes.map { .integer($0) }
    if decision.isFirstSignature { line["firstSignature"] = true }
    line.text("overrides", decision.overrides)
    return line.value
  }

  package static func line(_ policy: Policy) -> JSONValue {
    var line = Line("policy")
    line["origins"] = policy.origins.map { .integer($0) }
    if !policy.evidence.isEmpty { line["evidence"] = .array(policy.evidence.map { .string($0) }) }
    if policy.needsSecondSignature { line["secondSignature"] = true }
    line["confirmedOrigins"] = policy.confirmedOrigins.map { .integer($0) }
    line["because"] = .string(policy.because)
    line["by"] = .string(policy.by)
    line["at"] = .string(Instant.text(policy.at))
    return line.value
  }

  package static func line(_ resolution: CasefileResolution) -> JSONValue {
    var line = Line("resolution")
    line["fingerprint"] = .string(resolution.fingerprint)
    line["rule"] = .string(resolution.rule.text)
    line["subject"] = .string(resolution.question.subject.text)
    line["predicate"] = .string(resolution.question.predicate.text)
    line["sides"] = .array(
      resolution.sides.map { .array($0.map { .string($0) }) })
    line["outcome"] = .string(resolution.outcome.word.rawValue)
    line["side"] = resolution.outcome.side.map { .integer($0) }
    line["because"] = .string(resolution.because)
    line["by"] = .string(resolution.by)
    line["at"] = .string(Instant.text(resolution.at))
    line["act"] = resolution.act.map { .integer($0) }
    line["undoes"] = resolution.undoes.map { .integer($0) }
    return line.value
  }
}

/// The fields of a line, in the order they are set.
struct Line {
  private var object: JSONObject

  init(_ type: String) { object = ["type": .string(type)] }

  subscript(name: String) -> JSONValue? {
    get { object[name] }
    set { object[name] = newValue }
  }

  mutating func text(_ name: String, _ text: String?) {
    if let text { object[name] = .string(text) }
  }

  var value: JSONValue { .object(object) }
}
