extension Format {
  package static let triples = Format(
    name: "triples", title: "triples of truth discovery: source, object, value", endings: ["csv"],
    reading: Reading(
      kept: "source, object, value, and a time where there is one",
      lost: "other columns",
      recognisedBy: "a first row of source, object and value, with a time at most",
      recognises: { Self.isTriples($0.firstRow) },
      reader: { context in
        CSVFileReader(context) { _ in CSVFileReader.Plan(table: ClaimsTable(isOfTriples: true)) }
      }))

  private static func isTriples(_ names: [String]) -> Bool {
    let names = Set(names.map(CSVColumn.folded))
    let least: Set = ["source", "object", "value"]
    return names == least || names == least.union(["time"])
  }
}
