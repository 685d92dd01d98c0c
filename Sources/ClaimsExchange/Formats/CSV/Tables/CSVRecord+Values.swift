import ClaimsModel

/// Values of the model out of cells.
extension CSVRecord {
  /// A word of a closed vocabulary; nil where the cell is empty.
  func choice<Word: RawRepresentable & CaseIterable>(
    _ column: String, _ type: Word.Type = Word.self
  ) throws(CSVFault) -> Word? where Word.RawValue == String {
    guard let word = word(column) else { return nil }
    if let value = Word(rawValue: word) ?? Word(rawValue: word.lowercased()) { return value }
    let known = Word.allCases.map(\.rawValue)
    throw fault(
      column, "“\(word)” is no word for “\(column)”.",
      CSVHint.of(word, among: known) ?? "Use one of \(known.joined(separator: ", ")).")
  }

  /// A whole number within `range`; nil where the cell is empty.
  func integer(_ column: String, in range: ClosedRange<Int>) throws(CSVFault) -> Int? {
    guard let word = word(column) else { return nil }
    guard let number = Int(word), range.contains(number) else {
      let most = range.upperBound == .max ? "up" : "to \(range.upperBound)"
      throw fault(
        column, "“\(word)” is no whole number from \(range.lowerBound) \(most).",
        "Write digits only.")
    }
    return number
  }

  /// A number in digits; nil where the cell is empty.
  func number(_ column: String) throws(CSVFault) -> Double? {
    guard let word = word(column) else { return nil }
    // `Double` reads "nan" and "0x1p3" too.
    let isPlain = word.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    guard isPlain, let number = Double(word), number.isFinite else {
      throw fault(column, "“\(word)” is no number.", "Write digits with a point: 35.93.")
    }
    return number
  }

  /// The id of a name; nil where the cell is empty.
  func id<ID: Slug>(
    _ column: String, _ names: CSVNames, as type: ID.Type = ID.self
  ) throws(CSVFault) -> ID? {
    guard let name = word(column) else { return nil }
    return try id(of: name, in: column, names)
  }

  /// The id of the name in the first of some columns that is not empty; nil where all are.
  func id<ID: Slug>(
    firstOf columns: [String], _ names: CSVNames, as type: ID.Type = ID.self
  ) throws(CSVFault) -> ID? {
    guard let column = columns.first(where: { word($0) != nil }) else { return nil }
    return try id(column, names)
  }

  func id<ID: Slug>(
    of name: String, in column: String, _ names: CSVNames, as type: ID.Type = ID.self
  ) throws(CSVFault) -> ID {
    if let id = names.id(name, as: ID.self) { return id }
    throw fault(
      column, "“\(name)” has no letter or digit to make an id of.", "Write a name, or an id.")
  }

  /// What names a report or a claim across casebooks; nil where the cell is empty.
  func key(_ column: String) throws(CSVFault) -> String? {
    guard let key = word(column)?.composed else { return nil }
    guard CasefileKey.isKey(key) else {
      throw fault(
        column, "“\(key)” is no id: it should have 1 to 80 characters and no space.",
        "Shorten it, or leave it empty.")
    }
    return key
  }

  /// A date as EDTF or in words; nil where the cell is empty.
  ///
  /// - Parameter anchor: the report's date, which “yesterday” starts from.
  func date(
    _ column: String, anchor: EDTF? = nil
  ) throws(CSVFault) -> (date: EDTF, manner: ClaimTime.Reading?, said: String?)? {
    guard let word = word(column) else { return nil }
    if let date = EDTF(word) { return (date, nil, nil) }
    let phrase: DatePhrase
    do throws(DateProblem) {
      phrase = try DatePhrase(reading: word, anchor: anchor)
    } catch {
      throw fault(column, error.reason, error.remedy)
    }
    guard phrase.readings.count == 1 else {
      let dates = phrase.readings.map(\.date.description).joined(separator: " or ")
      throw fault(column, "“\(word)” can be \(dates).", "Write the one that is meant.")
    }
    return (phrase.readings[0].date, phrase.readings[0].manner, word)
  }

  /// A moment such as 2018-02-10T08:00:00Z; nil where the cell is empty.
  func instant(_ column: String) throws(CSVFault) -> Int64? {
    guard let word = word(column) else { return nil }
    guard let second = Instant.second(word), second != .min, second != .max else {
      throw fault(column, "“\(word)” is no moment.", "Write it as 2018-02-10T08:00:00Z.")
    }
    return second
  }

  /// Where a place lies; nil where neither latitude nor longitude is given.
  func location(
    latitude: String, longitude: String, precision: PlacePrecision
  ) throws(CSVFault) -> Location? {
    guard let north = try number(latitude), let east = try number(longitude) else { return nil }
    guard let point = GeoPoint(latitude: north, longitude: east) else {
      throw fault(
        latitude, "There is no such point as \(north), \(east).",
        "Latitude is from -90 to 90, longitude from -180 to 180.")
    }
    return Location(point: point, precision: precision)
  }
}
