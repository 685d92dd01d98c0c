import ClaimsModel

/// Events of ACLED, a row each.
///
/// A row becomes a report of the data set: its notes, and under them the cells that are claimed. The
/// report is credited to the row's sources. One number of fatalities is all that is said; whether it
/// is the notes' or the coders' own, the row does not say.
/// Source: ACLED codebook; of its codes of precision: `PlacePrecision`.
struct ACLEDTable: CSVTable {
  static let columns: [CSVColumn] = [
    "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1",
    "actor2", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude",
    "geo_precision", "source", "source_scale", "notes", "fatalities",
  ].map { CSVColumn($0) }

  static let columnsOfFields = ["id": "event_id_cnty", "report": "event_id_cnty"]

  /// What of a row its report holds below the notes.
  private static let kept = [
    "event_date", "event_type", "sub_event_type", "actor1", "actor2", "location", "fatalities",
  ]

  private static let dataset = Source(
    id: SourceID(unchecked: "acled"), name: "ACLED", kind: .dataset, url: "https://acleddata.com")

  func statements(
    of record: CSVRecord, _ context: ReadingContext
  ) throws(CSVFault) -> [CSVStatement] {
    let names = CSVNames(digest: context.digest)
    guard let number = record.word("event_id_cnty") else {
      throw record.missing("event_id_cnty", "Take the row from the original file.")
    }
    guard let notes = record.text("notes") else {
      throw record.missing("notes", "Take the row from the original file.")
    }
    let places = try EventPlaces(
      record, columns: ["country", "admin1", "admin2", "admin3", "location"],
      location: try location(record), repeatsAreOne: false, names)
    var row = try EventRow(
      record, of: Self.dataset,
      event: Entity(
        id: try record.id(of: "acled \(number)", in: "event_id_cnty", names),
        name: "ACLED event \(number)", kind: .event, note: record.word("sub_event_type")),
      text: RowText(record, columns: Self.kept, after: notes), date: try date(record),
      places: places, creditColumn: "source",
      note: record.word("source_scale").map { "source_scale: \($0)" }, names)
    row.add(
      "occurred", row.event.id, "occurred", .flag(true), from: ["notes"],
      quote: QuoteAnchor(notes, start: 0))
    row.addTimeAndPlace(dates: ["event_date"], place: "location")
    if let deaths = try record.integer("fatalities", in: 0...Int.max) {
      let reading = Quantity.Reading(.exactly(Double(deaths)))
      row.add(
        "killed", row.event.id, "killed",
        .quantity(Quantity(said: "\(deaths)", readings: [reading], unit: "people")),
        from: ["fatalities"])
    }
    if let predicate = Self.deeds[record.word("event_type") ?? ""] {
      try row.addActors("actor1", predicate, "actor2")
    }
    return row.statements
  }

  /// What the first actor did to the second, by the type of event. Where it is not here, the two did
  /// nothing that is certain to be against each other.
  private static let deeds = [
    "Battles": "fought-against", "Explosions/Remote violence": "attacked",
    "Violence against civilians": "attacked",
  ]

  private func location(_ record: CSVRecord) throws(CSVFault) -> Location? {
    let code = try record.integer("geo_precision", in: 1...3)
    return try record.location(
      latitude: "latitude", longitude: "longitude",
      precision: code.flatMap { PlacePrecision(acledCode: $0) } ?? .unbounded)
  }

  /// `time_precision` 1 is the day; 2 a week around it, wherever it begins; 3 the month.
  private func date(_ record: CSVRecord) throws(CSVFault) -> EDTF {
    guard let read = try record.date("event_date"), read.date.precision == .day else {
      throw record.missing("event_date", "Write the day: 2018-02-09.")
    }
    let day = CalendarDay(containing: read.date.bounds.earliest)
    switch try record.integer("time_precision", in: 1...3) {
    case 2:
      let week = [-6, 6].map { CalendarDay(daysSinceEpoch: day.daysSinceEpoch + $0) }
      return EDTF("\(week[0])/\(week[1])") ?? read.date
    case 3: return EDTF(year: day.year, month: day.month) ?? read.date
    default: return read.date
    }
  }
}
