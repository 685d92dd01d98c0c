import ClaimsModel
import ClaimsReading

extension LogRequest {
  /// A draft as if it had been typed.
  init(_ draft: Draft, report: ReportID) {
    self.init(
      report: "\(report)", anchor: QuoteAnchor(draft.quote.exact, start: draft.quote.start),
      about: draft.subject, says: draft.predicate.text)
    aboutKind = draft.subjectKind
    stated = StatedValue(draft.value)
    polarity = draft.polarity
    when = draft.when.map { StatedTime($0.date, reading: $0.reading, said: $0.said) }
    place = draft.place.map(StatedPlace.init)
    hedge = draft.hedge
    sourcing = draft.sourcing
    attribution = draft.attribution
  }

  /// Says otherwise what was typed otherwise.
  mutating func change(by edit: EditRequest) {
    for field in edit.cleared { clear(field) }
    anchor = edit.anchor ?? anchor
    about = edit.about ?? about
    says = edit.says ?? says
    if edit.stated.isGiven { stated = edit.stated }
    polarity = edit.polarity ?? polarity
    when = edit.when ?? when
    place = edit.place ?? place
    hedge = edit.hedge ?? hedge
    sourcing = edit.sourcing ?? sourcing
    attribution = edit.attribution ?? attribution
    credibility = edit.credibility
    confidence = edit.confidence
    note = edit.note
    allowsNewEntities = allowsNewEntities || edit.allowsNewEntities
    overridesPolicy = edit.overridesPolicy
  }

  private mutating func clear(_ field: EditRequest.Field) {
    switch field {
    case .when: when = nil
    case .place: place = nil
    case .attribution: attribution = nil
    case .credibility, .confidence, .note: break
    }
  }
}

extension EditRequest {
  /// What of a draft it settles.
  var settles: Set<DraftBasis.Field> {
    var fields: Set<DraftBasis.Field> = []
    if about != nil { fields.formUnion([.subject, .event]) }
    if says != nil { fields.insert(.predicate) }
    if stated.isGiven { fields.insert(.value) }
    if polarity != nil { fields.insert(.polarity) }
    if when != nil || cleared.contains(.when) { fields.insert(.when) }
    if place != nil || cleared.contains(.place) { fields.insert(.place) }
    if hedge != nil { fields.insert(.hedge) }
    if sourcing != nil { fields.insert(.sourcing) }
    if attribution != nil || cleared.contains(.attribution) { fields.insert(.attribution) }
    return fields
  }
}

extension StatedValue {
  init(_ value: DraftValue) {
    self.init()
    switch value {
    case .words(let words, let unit):
      values = [words]
      self.unit = unit
    case .entities(let names): values = names
    case .oneOf(let names): oneOf = names
    case .unknown: absent = .unknown
    case .nothing: absent = .nothing
    case .notStated: absent = .notStated
    }
  }
}

extension StatedPlace {
  init(_ place: DraftPlace) {
    self =
      switch place {
      case .at(let name): .named(name)
      case .oneOf(let names): .oneOf(names)
      case .unknown: .unknown
      }
  }
}
