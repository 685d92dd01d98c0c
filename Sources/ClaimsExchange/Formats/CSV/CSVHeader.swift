/// Which column of a file holds what.
struct CSVHeader: Sendable {
  /// As they stand in the file.
  let names: [String]
  /// The places of the columns that are taken, by the names that we have for them.
  let places: [String: Int]
  /// What a column that we know is in every row.
  let constants: [String: String]
  /// Where the rows say that their texts are guarded.
  let guardPlace: Int?

  /// - Parameter names: of the file, in order.
  /// - Throws: `CSVFault` where one name is there twice, or a choice names what is not there.
  init(_ names: [String], columns: [CSVColumn], _ choices: ColumnChoices) throws(CSVFault) {
    self.names = names
    let folded = names.map(CSVColumn.folded)
    guardPlace = folded.firstIndex(of: SpreadsheetGuard.column)
    var places: [String: Int] = [:]
    for column in columns {
      for name in column.names {
        guard places[column.name] == nil, let place = folded.firstIndex(of: name) else { continue }
        if let twin = folded[(place + 1)...].firstIndex(of: name) {
          throw CSVFault(
            column: twin, reason: "Two columns are called “\(names[place])”.",
            remedy: "Rename one of them, or say which: --map \(column.name)=\(twin + 1)")
        }
        places[column.name] = place
      }
    }
    constants = try Self.constants(columns, choices)
    for (field, name) in choices.columns.sorted(by: { $0.key < $1.key }) {
      places[try Self.known(field, columns, "--map")] = try Self.place(of: name, in: names)
    }
    self.places = places
  }

  /// Columns that nothing is taken from, by name.
  var ignored: [String] {
    let taken = Set(places.values).union([guardPlace].compactMap(\.self))
    return names.enumerated().filter { !taken.contains($0.offset) && !$0.element.isEmpty }
      .map(\.element)
  }

  func has(_ column: String) -> Bool { places[column] != nil || constants[column] != nil }

  private static func constants(
    _ columns: [CSVColumn], _ choices: ColumnChoices
  ) throws(CSVFault) -> [String: String] {
    var constants: [String: String] = [:]
    for (field, value) in choices.constants.sorted(by: { $0.key < $1.key }) {
      constants[try known(field, columns, "--set")] = value
    }
    return constants
  }

  private static func known(
    _ field: String, _ columns: [CSVColumn], _ option: String
  ) throws(CSVFault) -> String {
    let folded = CSVColumn.folded(field)
    if let column = columns.first(where: { CSVColumn.folded($0.name) == folded }) {
      return column.name
    }
    let names = columns.map(\.name)
    throw CSVFault(
      column: nil, reason: "\(option) names “\(field)”, which is no field of this table.",
      remedy: CSVHint.of(field, among: names) ?? "Use one of \(names.joined(separator: ", ")).")
  }

  /// By name, else by number from 1.
  private static func place(of name: String, in names: [String]) throws(CSVFault) -> Int {
    let folded = CSVColumn.folded(name)
    if let place = names.firstIndex(where: { CSVColumn.folded($0) == folded }) { return place }
    if let number = Int(name), (1...names.count).contains(number) { return number - 1 }
    throw CSVFault(
      column: nil, reason: "--map names the column “\(name)”, which the file has not.",
      remedy: CSVHint.of(name, among: names)
        ?? "Its columns are \(names.joined(separator: ", ")).")
  }
}
