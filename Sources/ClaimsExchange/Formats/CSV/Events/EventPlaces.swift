import ClaimsModel

/// The places that a row of an event data set names, from the country to the spot: each an entity
/// that lies in the one before it.
struct EventPlaces {
  /// To be made where they are not there, each after what it lies in.
  private(set) var statements: [CSVStatement] = []
  /// Where the event took place; nil where the row names no place.
  private(set) var spot: EntityID?

  /// The id of a place is made of its name and of all that it lies in: places of one name in two
  /// districts are two.
  ///
  /// - Parameters:
  ///   - columns: of the names, the largest first.
  ///   - location: of the spot.
  ///   - repeatsAreOne: a name that a larger place has too means that place: “Aleppo governorate”
  ///     where no more is known. Else it is a town that its district is called after.
  init(
    _ record: CSVRecord, columns: [String], location: Location?, repeatsAreOne: Bool,
    _ names: CSVNames
  ) throws(CSVFault) {
    var found: [(id: EntityID, name: String, column: String)] = []
    for column in columns {
      guard let name = record.word(column) else { continue }
      if repeatsAreOne, let same = found.first(where: { $0.name == name }) {
        spot = same.id
        continue
      }
      let path = [name] + found.reversed().map(\.name)
      let id: EntityID = try record.id(of: path.joined(separator: " "), in: column, names)
      found.append((id, name, column))
      spot = id
    }
    for (order, place) in found.enumerated() {
      let entity = Entity(
        id: place.id, name: place.name, kind: .place,
        parent: order > 0 ? found[order - 1].id : nil,
        location: place.id == spot ? location : nil)
      statements.append(
        CSVStatement(content: .entity(entity), isMention: true, column: place.column))
    }
  }
}
