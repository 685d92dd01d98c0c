import ClaimsModel

/// Events of UCDP GED, a row each.
///
/// A row becomes a report of the data set whose text is the row, and claims that quote its cells. Best,
/// low and high are one quantity: it can be anything from low to high, and is likely to be best. The
/// dead of either side, the civilians and the unknown are parts of the event, each counted: what
/// bounds them is not said, but that they are no more than high. The report is credited to
/// `source_original` where that is given, else to the houses whose articles were read.
/// Source: UCDP GED codebook; of its codes of precision: `PlacePrecision`.
struct UCDPTable: CSVTable {
  static let columns: [CSVColumn] = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
  ].map { CSVColumn($0) }

  static let columnsOfFields = ["id": "id", "report": "id"]

  /// What of a row its report holds.
  private static let kept = [
    "relid", "dyad_name", "side_a", "side_b", "source_article", "source_headline",
    "source_original", "where_coordinates", "where_description", "adm_1", "adm_2", "country",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown", "best", "high", "low",
  ]

  private static let dataset = Source(
    id: SourceID(unchecked: "ucdp-ged"), name: "UCDP GED", kind: .dataset,
    url: "https://ucdp.uu.se")

  func statements(
    of record: CSVRecord, _ context: ReadingContext
  ) throws(CSVFault) -> [CSVStatement] {
    let names = CSVNames(digest: context.digest)
    guard let number = try record.integer("id", in: 1...Int.max) else {
      throw record.missing("id", Self.remedy)
    }
    let places = try EventPlaces(
      record, columns: ["country", "adm_1", "adm_2", "where_coordinates"],
      location: try location(record), repeatsAreOne: true, names)
    var row = try EventRow(
      record, of: Self.dataset,
      event: Entity(
        id: EntityID(unchecked: "ucdp-\(number)"), name: "UCDP event \(number)", kind: .event,
        note: record.word("dyad_name")),
      text: RowText(record, columns: Self.kept),
      // All rows share the names of the columns, and the headline of one article stands in many.
      language: Report.noLanguage, date: try date(record), places: places,
      creditColumn: record.word("source_original") == nil ? "source_office" : "source_original",
      note: nil, names)
    row.addTimeAndPlace(dates: ["date_start", "date_end"], place: "where_coordinates")
    try addDeaths(to: &row)
    // One-sided violence (3) is an attack, the other two are fights.
    if let type = try record.integer("type_of_violence", in: 1...3) {
      try row.addActors("side_a", type == 3 ? "attacked" : "fought-against", "side_b")
    }
    return row.statements
  }

  private static let remedy = "Take the row from the original file."

  private func location(_ record: CSVRecord) throws(CSVFault) -> Location? {
    let code = try record.integer("where_prec", in: 1...7)
    return try record.location(
      latitude: "latitude", longitude: "longitude",
      precision: code.flatMap { PlacePrecision(ucdpCode: $0) } ?? .unbounded)
  }

  /// `date_prec` 1 is the day; the others leave it open when between start and end it was.
  private func date(_ record: CSVRecord) throws(CSVFault) -> EDTF {
    _ = try record.integer("date_prec", in: 1...5)
    guard let start = try day("date_start", record), let end = try day("date_end", record) else {
      throw record.missing("date_start", Self.remedy)
    }
    guard let date = start == end ? .day(start) : EDTF("\(start)/\(end)") else {
      throw record.fault("date_end", "The event ends before it begins.", "Correct one of the two.")
    }
    return date
  }

  /// Some releases write a time behind the day, which says nothing.
  private func day(_ column: String, _ record: CSVRecord) throws(CSVFault) -> CalendarDay? {
    guard let word = record.word(column) else { return nil }
    let date = EDTF(String(word.prefix { $0 != " " && $0 != "T" }))
    guard let date, date.precision == .day else {
      throw record.fault(column, "“\(word)” is no day.", "Write it as 2018-02-09.")
    }
    return CalendarDay(containing: date.bounds.earliest)
  }

  // MARK: - The dead

  private static let parts: [(column: String, name: String)] = [
    ("deaths_a", "dead of side A"), ("deaths_b", "dead of side B"),
    ("deaths_civilians", "civilian dead"), ("deaths_unknown", "dead of unknown side"),
  ]

  private func addDeaths(to row: inout EventRow) throws(CSVFault) {
    let record = row.record
    guard let best = try record.integer("best", in: 0...Int.max),
      let low = try record.integer("low", in: 0...Int.max),
      let high = try record.integer("high", in: 0...Int.max)
    else { throw record.missing("best", Self.remedy) }
    let said = low == high ? "\(best)" : "\(best), between \(low) and \(high)"
    guard let killed = Self.people(said, likely: best, from: low, to: high) else {
      throw record.fault(
        "best", "The best count, \(best), does not lie between low, \(low), and high, \(high).",
        Self.remedy)
    }
    row.add("killed", row.event.id, "killed", killed, from: ["best", "high", "low"])
    for part in Self.parts {
      guard let count = try record.integer(part.column, in: 0...Int.max), count > 0,
        let killed = Self.people("\(count)", likely: count, from: 0, to: max(high, count))
      else { continue }
      let suffix = CSVColumn.folded(part.column)
      let entity = Entity(
        id: EntityID(unchecked: "\(row.event.id)-\(suffix)"),
        name: "\(part.name), \(row.event.name)", kind: .event, parent: row.event.id)
      row.mention(entity, column: part.column)
      row.add(suffix, entity.id, "killed", killed, from: [part.column])
    }
  }

  private static func people(
    _ said: String, likely: Int, from low: Int, to high: Int
  ) -> ClaimValue? {
    let hard = NumberRange(lower: .closed(Double(low)), upper: .closed(Double(high)))
    return hard.flatMap { Quantity.Reading(hard: $0, soft: .exactly(Double(likely))) }
      .map { .quantity(Quantity(said: said, readings: [$0], unit: "people")) }
  }
}
