import ClaimsModel

extension Redaction {
  // MARK: Sources

  mutating func id(of source: SourceID) -> SourceID {
    SourceID(unchecked: "source-\(sources.number(of: source))")
  }

  mutating func redacted(_ source: Source) -> Source {
    ledger.leaveOut("name of a source")
    return Source(
      id: id(of: source.id), name: "Source \(sources.number(of: source.id))", kind: source.kind,
      url: ledger.drop(source.url, "address of a source"),
      publisher: source.publisher.map { id(of: $0) },
      note: ledger.drop(source.note, "remark on a source"))
  }

  mutating func redacted(_ grade: SourceGrade) -> SourceGrade {
    SourceGrade(
      source: id(of: grade.source), reliability: grade.reliability, because: reason(grade.because),
      by: reviewer(grade.by), at: grade.at)
  }

  // MARK: Entities

  mutating func id(of entity: EntityID) -> EntityID {
    guard !options.kept.contains(.people) else { return entity }
    return switch kinds[entity] ?? .unspecified {
    case .person: EntityID(unchecked: "person-\(people.number(of: entity))")
    case .unspecified: EntityID(unchecked: "entity-\(unspecified.number(of: entity))")
    case .group, .place, .event, .object, .notion: entity
    }
  }

  /// The names of people go, and those of whom nobody has said that they are none.
  private mutating func isNamed(_ entity: Entity) -> Bool {
    let isPerson = entity.kind == .person || entity.kind == .unspecified
    return !isPerson || options.kept.contains(.people)
  }

  mutating func redacted(_ entity: Entity) -> Entity {
    let isNamed = isNamed(entity)
    let noun = "name of \(entity.kind.withArticle)"
    if isNamed { ledger.leaveIn(noun) } else { ledger.leaveOut(noun) }
    return Entity(
      id: id(of: entity.id), name: isNamed ? entity.name : pseudonym(of: entity), kind: entity.kind,
      parent: entity.parent.map { id(of: $0) }, aliases: isNamed ? entity.aliases : [],
      origins: isNamed ? redacted(entity.origins) : [:],
      location: entity.location.map { redacted($0) },
      gazetteerID: ledger.drop(entity.gazetteerID, "number in the gazetteer"),
      note: ledger.drop(entity.note, "remark on an entity"))
  }

  private mutating func pseudonym(of entity: Entity) -> String {
    entity.kind == .person
      ? "Person \(people.number(of: entity.id))" : "Entity \(unspecified.number(of: entity.id))"
  }

  /// The language of a name stays; whose it is goes.
  private mutating func redacted(_ origins: [String: NameOrigin]) -> [String: NameOrigin] {
    ledger.leaveOut("giver of a name", origins.values.count { $0.giver != nil })
    return origins.mapValues { NameOrigin(language: $0.language) }
  }

  private mutating func redacted(_ location: Location) -> Location {
    let coarse = location.coarsened(to: options.precision)
    if coarse != location { ledger.leaveOut("location finer than the precision asked for") }
    return coarse
  }

  /// Nil where both are left as one.
  mutating func redacted(_ judgement: AliasJudgement) -> AliasJudgement? {
    guard let pair = EntityPair(id(of: judgement.pair.a), id(of: judgement.pair.b)) else {
      return nil
    }
    return AliasJudgement(
      pair, judgement.verdict, because: reason(judgement.because), by: reviewer(judgement.by),
      at: judgement.at, act: judgement.act)
  }

  // MARK: Vocabulary

  /// The question stays: without it nobody knows what was answered.
  mutating func redacted(_ predicate: Predicate) -> Predicate {
    var redacted = predicate
    ledger.leaveIn("question of a predicate of the casebook's own")
    ledger.leaveOut("definition of a predicate of the casebook's own")
    redacted.definition = Self.blank
    redacted.unit = predicate.unit.map { unit($0) }
    return redacted
  }
}

extension Entity.Kind {
  /// "a person", "an event".
  fileprivate var withArticle: String {
    switch self {
    case .event, .object: "an \(rawValue)"
    case .person, .group, .place, .notion: "a \(rawValue)"
    case .unspecified: "an entity of no kind"
    }
  }
}
