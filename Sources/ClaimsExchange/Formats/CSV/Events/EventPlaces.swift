import ClaimsModel

/// The places of a data set's row, from the country to the spot: each an entity that lies in the one
/// before it, named by the row.
struct EventPlaces {
  /// To be made where they are not there, each after what it lies in.
  private(set) var statements: [CSVStatement] = []
  /// The last one; nil where the row names none.
  private(set) var spot: EntityID?

  /// Names of one spelling in two countries are two places.
  ///
  /// - Parameters:
  ///   - columns: of the names, the largest first.
  ///   - location: of the spot.
  init(
    _ record: CSVRecord, columns: [String], location: Location?, _ names: CSVNames
  ) throws(CSVFault) {
    var found: [(id: EntityID, name: String, column: String)] = []
    for column in columns {
      guard let name = record.word(column), !found.contains(where: { $0.name == name }) else {
        continue
      }
      let full = [name] + found.prefix(1).map(\.name)
      let id: EntityID = try record.id(of: full.joined(separator: " "), in: column, names)
      if !found.contains(where: { $0.id == id }) { found.append((id, name, column)) }
    }
    spot = found.last?.id
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
