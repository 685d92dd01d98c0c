import ClaimsModel
import ClaimsStore

/// Makes the parts of a claim out of what was typed, inside one transaction.
struct ClaimDrafting {
  /// Entities that were made on the way.
  private(set) var made: [Entity] = []

  private let workbench: Workbench
  private let casebook: StoreWriter
  private let published: EDTF?
  private let allowsNew: Bool

  /// - Parameters:
  ///   - report: whose date relative dates start from.
  ///   - allowsNew: names that are like known ones are meant for new entities all the same.
  init(
    _ workbench: Workbench, _ casebook: StoreWriter, report: StoredReport, allowsNew: Bool
  ) {
    self.workbench = workbench
    self.casebook = casebook
    published = report.report.published
    self.allowsNew = allowsNew
  }

  func time(_ stated: StatedTime) throws -> ClaimTime {
    try stated.time(option: "--when", anchor: published)
  }

  mutating func place(_ stated: StatedPlace) throws -> ClaimPlace {
    switch stated {
    case .named(let name): return .at(try entity(name, kind: .place))
    case .unknown: return .unknown
    case .nowhere: return .nowhere
    case .oneOf(let names):
      guard names.count > 1 else {
        throw Refusal(
          "Only one alternative is given for where it was.",
          remedy: "Give --where-one-of twice at least, or use --where.")
      }
      let choice = ClaimPlace.one(of: try names.map { try entity($0, kind: .place) })
      guard case .oneOf = choice, let choice else {
        throw Refusal(
          "The alternatives for where it was are one and the same place.",
          remedy: "Name another with --where-one-of, or use --where.")
      }
      return choice
    }
  }

  mutating func entity(_ name: String, kind: Entity.Kind = .unspecified) throws -> EntityID {
    try workbench.findOrMake(
      entity: name, kind: kind, isNew: allowsNew, made: &made, in: casebook)
  }

  /// A known source where the words name one, else the words.
  func attribution(_ words: String) throws -> Attribution {
    let folded = TextFolding.folded(words)
    let known = try casebook.reader.sources().first {
      $0.source.id.text == words || TextFolding.folded($0.source.name) == folded
    }
    return known.map { .source($0.source.id) } ?? .words(words)
  }

  mutating func value(
    _ stated: StatedValue, of predicate: Predicate, polarity: Polarity
  ) throws -> ClaimValue {
    if let absent = stated.absent {
      guard absent.answers(predicate.kind) else { throw ValueReading(predicate).notNone }
      guard polarity == .affirmed || absent == .nothing else {
        throw Refusal(
          "What is not known or not said cannot be denied as well.",
          remedy: "Leave out --denied, or give the value that is denied.")
      }
      return absent
    }
    let reading = ValueReading(predicate, anchor: published)
    switch predicate.kind {
    case .entity, .place:
      let names = try reading.names(stated.values, oneOf: stated.oneOf)
      let kind: Entity.Kind = predicate.kind == .place ? .place : .unspecified
      let ids = try names.map { try entity($0, kind: kind) }
      let choice = stated.oneOf.isEmpty ? EntityChoice.all(of: ids) : EntityChoice.one(of: ids)
      guard let choice else { throw reading.missing }
      guard stated.oneOf.isEmpty || choice.entities.count > 1 else {
        throw Refusal(
          "The alternatives are one and the same entity.",
          remedy: "Name another with --one-of, or use --value.")
      }
      return .entities(choice)
    case .quantity, .text, .flag, .date:
      guard stated.oneOf.isEmpty else { throw reading.notAlternatives }
      return try reading.value(stated.values, unit: stated.unit)
    }
  }
}
