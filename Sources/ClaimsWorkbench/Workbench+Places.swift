package import ClaimsModel
import ClaimsStore

/// Where something lies, as typed; what is nil stays.
package struct PlaceRequest: Sendable {
  /// What of a place can be left empty.
  package enum Field: String, CaseIterable, Sendable {
    case location = "at", gazetteer, parent
  }

  /// How well a point is known: at most one of these.
  package enum Precision: Hashable, Sendable {
    case metres(Double)
    /// UCDP's `where_prec`.
    case ucdp(Int)
    /// ACLED's `geo_precision`.
    case acled(Int)
  }

  /// Degrees north and east: "35.59,36.98".
  package var point: String?
  package var precision: Precision?
  /// The number of a place in the gazetteer.
  package var gazetteerID: Int?
  package var parent: String?
  /// Fields to empty.
  package var cleared: Set<Field> = []

  package init() {}

  package var isEmpty: Bool {
    point == nil && precision == nil && gazetteerID == nil && parent == nil && cleared.isEmpty
  }
}

/// What came of locating an entity.
package struct LocateOutcome: Sendable {
  package let entity: Entity
  /// What it was before; the same where it is new.
  package let was: Entity
  /// Whether nobody said how well the point is known, and the usual was taken.
  package let isPrecisionUsual: Bool
  /// What was taken from the gazetteer, where anything was.
  package let gazetteer: GazetteerTaking?
}

extension Workbench {
  /// Sets or changes where an entity lies, what it lies within, and its place in the gazetteer. The
  /// journal keeps what it was.
  ///
  /// - Parameter because: why, in words; needed where something is overwritten or emptied.
  package func locate(
    _ name: String, _ request: PlaceRequest, because: String?
  ) throws -> LocateOutcome {
    guard !request.isEmpty else {
      throw Refusal(
        "Nothing was said of where it lies.",
        remedy: "Give a point or a place: --at \"35.59,36.98\", --gazetteer ID, or --parent PLACE.")
    }
    return try write { casebook in
      let was = try Self.find(entity: name, in: casebook.reader)
      let outcome = try placed(was, request, in: casebook.reader)
      let now = outcome.entity
      guard now != was else {
        throw Refusal(
          "Nothing of “\(was.id)” would change.",
          remedy: "See where it lies: claims entity show \(was.id)")
      }
      let lost = Self.lost(was, now)
      guard lost.isEmpty || because?.filled != nil else {
        throw Refusal.reasonMissing("To give up \(lost.joined(separator: " and "))")
      }
      try casebook.replacePlace(of: now)
      for alias in now.aliases where !was.aliases.contains(alias) {
        try casebook.insertAlias(alias, now.origins[alias] ?? NameOrigin(), of: now.id)
      }
      try record(
        casebook, "entity locate", about: now.id.text,
        detail: Self.words(was, now) + (because?.filled.map { "; because: \($0)" } ?? ""))
      return outcome
    }
  }

  /// The entity with what was asked of where it lies; nothing is written.
  func placed(
    _ was: Entity, _ request: PlaceRequest, in casebook: StoreReader
  ) throws -> LocateOutcome {
    var entity = was
    for field in request.cleared { entity.clear(field) }
    var taking: GazetteerTaking?
    if let id = request.gazetteerID {
      let taken = try take(gazetteerID: id, into: entity, in: casebook)
      entity = taken.entity
      taking = taken.taking
    }
    let precision = try request.precision.map(Self.precision)
    var isUsual = false
    if let text = request.point {
      let typed = try Self.point(text)
      isUsual = precision == nil
      entity.location = Location(point: typed.point, precision: precision ?? typed.usualPrecision)
    } else if let precision {
      guard let point = entity.location?.point else {
        throw Refusal(
          "“\(entity.name)” has no point that this could be the precision of.",
          remedy: "Give the point too: --at \"35.59,36.98\".")
      }
      entity.location = Location(point: point, precision: precision)
    }
    if let parent = request.parent {
      entity.parent = try outer(parent, of: entity, in: casebook)
    }
    return LocateOutcome(
      entity: entity, was: was, isPrecisionUsual: isUsual, gazetteer: taking)
  }

  /// What an entity is to lie within.
  ///
  /// - Throws: `Refusal` where that would make a ring.
  private func outer(
    _ name: String, of entity: Entity, in casebook: StoreReader
  ) throws -> EntityID {
    let outer = try Self.find(entity: name, in: casebook)
    guard outer.id != entity.id else {
      throw Refusal("Nothing lies within itself.", remedy: "Name another with --parent.")
    }
    guard !EntityTree(try casebook.entities()).isInside(outer.id, entity.id) else {
      throw Refusal(
        "“\(outer.name)” lies within “\(entity.name)” itself: the two would hold each other.",
        remedy: "See how they lie: claims entity show \(outer.id)")
    }
    return outer.id
  }

  static func point(_ text: String) throws -> TypedPoint {
    do throws(TypedPoint.Problem) {
      return try TypedPoint(text)
    } catch {
      let (reason, remedy) =
        switch error {
        case .unreadable:
          (
            "“\(text)” is not a point.",
            "Give degrees north, then east, in digits: --at \"35.59,36.98\"."
          )
        case .latitude:
          (
            "The first number of “\(text)” is not from -90 to 90 degrees north.",
            "Correct it; latitude comes before longitude."
          )
        case .longitude:
          (
            "The second number of “\(text)” is not from -180 to 180 degrees east.",
            "Correct it; latitude comes before longitude."
          )
        }
      throw Refusal(reason, remedy: remedy)
    }
  }

  static func precision(_ stated: PlaceRequest.Precision) throws -> PlacePrecision {
    let (known, option, range): (PlacePrecision?, String, String) =
      switch stated {
      case .metres(let metres):
        (
          metres.isFinite ? PlacePrecision(metres: metres) : nil, "--precision",
          "a number of metres, 0 or more"
        )
      case .ucdp(let code): (PlacePrecision(ucdpCode: code), "--where-prec", "from 1 to 7")
      case .acled(let code): (PlacePrecision(acledCode: code), "--geo-precision", "from 1 to 3")
      }
    if let known { return known }
    throw Refusal("\(option) should be \(range).", remedy: "Correct its value.")
  }

  /// What an entity had and has no more, in words.
  private static func lost(_ was: Entity, _ now: Entity) -> [String] {
    [
      was.location != now.location ? was.location.map { "the location \($0)" } : nil,
      was.parent != now.parent ? was.parent.map { "“\($0)” as what it lies within" } : nil,
      was.gazetteerID != now.gazetteerID
        ? was.gazetteerID.map { "its link to place \($0) of the gazetteer" } : nil,
    ].compactMap(\.self)
  }

  /// What changed and what it was, for the journal.
  static func words(_ was: Entity, _ now: Entity) -> String {
    func change(_ label: String, _ before: String?, _ after: String?) -> String? {
      guard before != after else { return nil }
      return "\(label) \(after ?? "nothing") (was: \(before ?? "nothing"))"
    }
    return [
      change("at", was.location.map(exact), now.location.map(exact)),
      change("within", was.parent?.text, now.parent?.text),
      change("gazetteer", was.gazetteerID.map(String.init), now.gazetteerID.map(String.init)),
    ].compactMap(\.self).joined(separator: "; ")
  }

  private static func exact(_ location: Location) -> String {
    location.precision < .unbounded
      ? "\(location.point), \(location.precision.metres) m" : "\(location)"
  }
}

extension Entity {
  fileprivate mutating func clear(_ field: PlaceRequest.Field) {
    switch field {
    case .location: location = nil
    case .gazetteer: gazetteerID = nil
    case .parent: parent = nil
    }
  }
}
