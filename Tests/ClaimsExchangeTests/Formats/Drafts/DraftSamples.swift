import ClaimsModel
import ClaimsReading

/// Drafts of one text for tests.
enum DraftSamples {
  static let text = "Medics said at least 12 people were killed in Saraqib yesterday. They fled."

  /// Says all that a draft can say.
  static let full = Draft(
    quote: Quote(start: 12, exact: "at least 12 people were killed"),
    subject: "strike on Saraqib", subjectKind: .event, predicate: PredicateID(unchecked: "killed"),
    value: .words("at least 12 people", unit: "people"), polarity: .denied,
    when: DraftTime("2018-02-08", reading: .throughout, said: "yesterday"), place: .at("Saraqib"),
    hedge: .alleged, sourcing: .official, attribution: "Medics",
    event: DraftEvent(
      kind: .strike, name: "strike on Saraqib", place: "Saraqib", when: DraftTime("2018-02-08")),
    basis: [DraftBasis(.value, 12..<30), DraftBasis(.attribution, 0..<6)],
    parts: [ScorePart("the place is known", 70), ScorePart("the subject is open", -20)],
    open: [OpenReference(.subject, 65..<69, candidates: ["Medics", "people"])])

  /// Says only what it must.
  static let bare = Draft(
    quote: Quote(start: 0, exact: "Medics"), subject: "Medics",
    predicate: PredicateID(unchecked: "stated"), value: .notStated)
}
