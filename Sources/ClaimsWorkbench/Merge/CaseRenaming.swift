import ClaimsExchange
import ClaimsJSON
import ClaimsModel

/// Gives what goes by an id here that stands for another thing an id of its own, throughout the lines
/// of the other casebook.
///
/// The new id is the old one with eight digits of the SHA-256 of its line, so that merging again finds
/// it. Where our own thing went by such an id there, it gets its id back.
struct CaseRenaming {
  private var sources: [SourceID: SourceID] = [:]
  private var entities: [EntityID: EntityID] = [:]
  private var predicates: [PredicateID: PredicateID] = [:]
  /// What was found to be two things: whole sentences, each with the new id.
  private(set) var sentences: [(id: String, text: String)] = []

  var isEmpty: Bool { sources.isEmpty && entities.isEmpty && predicates.isEmpty }

  /// - Parameter areTwo: whether one id stands for two things.
  private static func renames<ID: Slug, Value>(
    _ ours: [ID: Value], _ theirs: [(ID, Value)], _ line: (Value) -> JSONValue,
    areTwo: (Value, Value) -> Bool
  ) -> [ID: ID] {
    func fresh(_ id: ID, _ value: Value) -> ID {
      let digits = SHA256Digest.of(line(value).json()).prefix(8)
      return ID(unchecked: id.text.unicodeScalars.prefix(SlugText.longest - 10).text + "-" + digits)
    }
    let back = Dictionary(
      ours.map { (fresh($0.key, $0.value), $0.key) }, uniquingKeysWith: { first, _ in first })
    var renames: [ID: ID] = [:]
    for (id, value) in theirs {
      if let own = back[id] {
        renames[id] = own
      } else if let there = ours[id], areTwo(there, value) {
        renames[id] = fresh(id, value)
      }
    }
    return renames
  }

  init(
    sources ours: [SourceID: Source], _ theirs: [Source], areTwo: (Source, Source) -> Bool,
    entities ourEntities: [EntityID: Entity], _ theirEntities: [Entity],
    areTwoEntities: (Entity, Entity) -> Bool, predicates ourPredicates: [PredicateID: Predicate],
    _ theirPredicates: [Predicate]
  ) {
    sources = Self.renames(
      ours, theirs.map { ($0.id, $0) }, CasefileWriter.line, areTwo: areTwo)
    entities = Self.renames(
      ourEntities, theirEntities.map { ($0.id, $0) }, CasefileWriter.line, areTwo: areTwoEntities)
    predicates = Self.renames(
      ourPredicates, theirPredicates.map { ($0.id, $0) }, CasefileWriter.line
    ) { !$0.meansSame(as: $1) }
    for theirs in theirs {
      guard let id = sources[theirs.id], let there = ours[theirs.id] else { continue }
      say("source", theirs.id.text, there.name, theirs.name, id.text)
    }
    for theirs in theirEntities {
      guard let id = entities[theirs.id], let there = ourEntities[theirs.id] else { continue }
      say(
        "entity", theirs.id.text, "\(there.name), \(there.kind.rawValue)",
        "\(theirs.name), \(theirs.kind.rawValue)", id.text)
    }
    for theirs in theirPredicates {
      guard let id = predicates[theirs.id], let there = ourPredicates[theirs.id] else { continue }
      say("predicate", theirs.id.text, there.definition, theirs.definition, id.text)
    }
  }

  private mutating func say(
    _ noun: String, _ id: String, _ ours: String, _ theirs: String, _ fresh: String
  ) {
    sentences.append(
      (
        fresh,
        "The \(noun) “\(id)” is two things: “\(ours)” here and “\(theirs)” there. Theirs came as "
          + "“\(fresh)”. Resolutions of findings about it have lapsed; decisions stand."
      ))
  }

  // MARK: Lines

  private func id(_ id: SourceID) -> SourceID { sources[id] ?? id }
  private func id(_ id: EntityID) -> EntityID { entities[id] ?? id }
  private func id(_ id: PredicateID) -> PredicateID { predicates[id] ?? id }

  private func credit(_ credit: Credit) -> Credit {
    if case .source(let source) = credit { .source(id(source)) } else { credit }
  }

  func renamed(_ content: CasefileContent) -> CasefileContent {
    guard !isEmpty else { return content }
    switch content {
    case .header, .policy, .decision, .assignment, .note, .evidence, .use: return content
    case .predicate(var predicate):
      predicate.id = id(predicate.id)
      predicate.implies = predicate.implies.map { .init(id($0.predicate), $0.manner) }
        .sorted { $0.predicate < $1.predicate }
      return .predicate(predicate)
    case .source(var source):
      source.id = id(source.id)
      source.publisher = source.publisher.map(id)
      return .source(source)
    case .grade(var grade):
      grade.source = id(grade.source)
      return .grade(grade)
    case .entity(var entity):
      entity.id = id(entity.id)
      entity.parent = entity.parent.map(id)
      entity.origins = entity.origins.mapValues { origin in
        guard case .source(let source) = origin.giver else { return origin }
        return NameOrigin(language: origin.language, giver: .source(id(source)))
      }
      return .entity(entity)
    case .judgement(var judgement):
      judgement.pair = EntityPair(id(judgement.pair.a), id(judgement.pair.b)) ?? judgement.pair
      return .judgement(judgement)
    case .report(var line):
      line.report.source = id(line.report.source)
      line.report.credits = line.report.credits.map(credit)
      return .report(line)
    case .origin(var judgement):
      judgement.from = credit(judgement.from)
      return .origin(judgement)
    case .claim(var line):
      line.claim = renamed(line.claim)
      return .claim(line)
    case .revision(var line):
      line.was.claim = renamed(line.was.claim)
      return .revision(line)
    case .resolution(var line):
      line.question = Question(
        subject: id(line.question.subject), predicate: id(line.question.predicate))
      return .resolution(line)
    case .assessment(var assessment):
      assessment.place = assessment.place.map(id)
      return .assessment(assessment)
    }
  }

  func renamed(_ claim: Claim) -> Claim {
    var claim = claim
    claim.subject = id(claim.subject)
    claim.predicate = id(claim.predicate)
    switch claim.value {
    case .entities(.all(let ids)):
      claim.value = EntityChoice.all(of: ids.map(id)).map { .entities($0) } ?? claim.value
    case .entities(.oneOf(let ids)):
      claim.value = EntityChoice.one(of: ids.map(id)).map { .entities($0) } ?? claim.value
    case .quantity, .text, .flag, .date, .unknown, .notStated, .nothing: break
    }
    switch claim.place {
    case .at(let place): claim.place = .at(id(place))
    case .oneOf(let places): claim.place = ClaimPlace.one(of: places.map(id))
    case .unknown, .nowhere, nil: break
    }
    if case .source(let source) = claim.attribution { claim.attribution = .source(id(source)) }
    return claim
  }
}

extension Sequence<Unicode.Scalar> {
  fileprivate var text: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: self)
    return String(scalars)
  }
}
