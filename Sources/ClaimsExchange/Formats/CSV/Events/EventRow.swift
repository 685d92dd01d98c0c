import ClaimsModel

/// What a row of an event data set comes to: a report of the data set, the event, what the row names,
/// and claims that quote its cells.
struct EventRow {
  let record: CSVRecord
  let names: CSVNames
  let event: Entity
  private let report: CasefileReport
  private let text: RowText
  private let date: EDTF
  private let places: EventPlaces
  /// What the claims rest on, in an order in which it can be taken.
  private var mentions: [CSVStatement]
  private var claims: [CSVStatement] = []

  /// - Parameters:
  ///   - event: its id is the key of the report, and begins the keys of the claims.
  ///   - language: of the text; nil where it is not known.
  ///   - creditColumn: names whom the data set took it from, parted by semicolons.
  init(
    _ record: CSVRecord, of dataset: Source, event: Entity, text: RowText,
    language: String? = nil, date: EDTF, places: EventPlaces, creditColumn: String, note: String?,
    _ names: CSVNames
  ) throws(CSVFault) {
    self.record = record
    self.names = names
    self.event = event
    self.text = text
    self.date = date
    self.places = places
    mentions = [CSVStatement(content: .source(dataset), isMention: true)]
    var credits: [Credit] = []
    for part in (record.word(creditColumn) ?? "").split(separator: ";") {
      let name = String(part).trimmed
      guard !name.isEmpty else { continue }
      let id: SourceID = try record.id(of: name, in: creditColumn, names)
      guard !credits.contains(.source(id)) else { continue }
      credits.append(.source(id))
      mentions.append(
        CSVStatement(
          content: .source(Source(id: id, name: name)), isMention: true, column: creditColumn))
    }
    report = CasefileReport(
      key: event.id.text,
      report: Report(
        source: dataset.id, text: text.text, title: event.name, language: language,
        credits: credits, note: note),
      sha256: nil)
    mentions += places.statements
    mentions.append(CSVStatement(content: .entity(event), isMention: true))
  }

  /// All of it, in an order in which it can be taken.
  var statements: [CSVStatement] {
    mentions + [CSVStatement(content: .report(report))] + claims
  }

  /// An entity that the row names, made where it is not there.
  mutating func mention(_ entity: Entity, column: String) {
    mentions.append(CSVStatement(content: .entity(entity), isMention: true, column: column))
  }

  /// A claim that rests on some cells; none where they are empty.
  ///
  /// - Parameters:
  ///   - suffix: what tells the claim's key from those of the others.
  ///   - quote: words of the report; nil takes those of the cells.
  mutating func add(
    _ suffix: String, _ subject: EntityID, _ predicate: String, _ value: ClaimValue,
    from columns: [String], quote: QuoteAnchor? = nil, isPlaced: Bool = true
  ) {
    guard let anchor = quote ?? text.quote(columns, in: record) else { return }
    let claim = Claim(
      subject: subject, predicate: PredicateID(unchecked: predicate), value: value,
      quote: Quote(start: anchor.start ?? 0, exact: anchor.exact),
      when: isPlaced ? ClaimTime(date) : nil,
      place: isPlaced ? places.spot.map { .at($0) } : nil, sourcing: .relayed)
    claims.append(
      CSVStatement(
        content: .claim(
          CasefileClaim(
            key: "\(report.key)-\(suffix)", report: report.key, anchor: anchor, claim: claim)),
        column: columns.first))
  }

  /// When and where the event took place.
  mutating func addTimeAndPlace(dates: [String], place column: String) {
    add("date", event.id, "took-place-on", .date(date, said: nil), from: dates, isPlaced: false)
    guard let spot = places.spot, let choice = EntityChoice.all(of: [spot]) else { return }
    add("place", event.id, "took-place-at", .entities(choice), from: [column], isPlaced: false)
  }

  /// That one actor fought or attacked another; nothing where one of them is not named.
  mutating func addActors(_ one: String, _ predicate: String, _ other: String) throws(CSVFault) {
    var ids: [EntityID] = []
    for column in [one, other] {
      guard let name = record.word(column) else { return }
      let id: EntityID = try record.id(of: name, in: column, names)
      ids.append(id)
      mention(Entity(id: id, name: name, kind: .group), column: column)
    }
    guard let choice = EntityChoice.all(of: [ids[1]]) else { return }
    add("actors", ids[0], predicate, .entities(choice), from: [one, other])
  }
}
