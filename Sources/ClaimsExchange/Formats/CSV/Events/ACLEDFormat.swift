extension Format {
  package static let acled = Format(
    name: "acled", title: "ACLED event data", endings: ["csv"],
    reading: Reading(
      kept: "events with their notes, fatalities, dates and places with their precision, actors "
        + "where they fight or attack, and sources",
      lost: "associated actors, interaction codes, civilian targeting, regions, tags, time stamps",
      recognisedBy: "a first row with event_id_cnty, event_date, notes and fatalities",
      recognises: { Self.isACLED($0.firstRow) },
      reader: { context in
        CSVFileReader(context) { (names) throws(CSVFault) in
          guard isACLED(names) else {
            throw CSVFault(
              column: nil, reason: "This is no header of ACLED.",
              remedy: "Export it with event_id_cnty, event_date, notes and fatalities at least.")
          }
          return CSVFileReader.Plan(table: ACLEDTable())
        }
      }))

  private static func isACLED(_ names: [String]) -> Bool {
    Set(names.map(CSVColumn.folded))
      .isSuperset(of: ["event-id-cnty", "event-date", "notes", "fatalities"])
  }
}
