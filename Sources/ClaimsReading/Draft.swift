package import ClaimsModel

/// A claim as proposed from the text of a report, for a person to accept, edit or drop.
///
/// Words stand here as one would type them to log the claim; what they come to is for whoever takes
/// the draft to read, with the same readers as for typed ones.
package struct Draft: Hashable, Sendable {
  /// The words that it rests on. What its fields say is read from within them, or from what `basis`
  /// names besides.
  package var quote: Quote
  /// What it is about: the name of a known entity, or the words of the report.
  package var subject: String
  package var subjectKind: Entity.Kind
  package var predicate: PredicateID
  package var value: DraftValue
  package var polarity: Polarity
  package var when: DraftTime?
  package var place: DraftPlace?
  package var hedge: Hedge
  package var sourcing: SourcingLevel
  /// Whom the report credits for it, in its words or by the name of a known source.
  package var attribution: String?
  /// The happening that it speaks of, where it is about one: `subject` is then its name.
  package var event: DraftEvent?
  /// Which words gave which field, in the order of the fields.
  package var basis: [DraftBasis]
  /// What speaks for it and against it: the score is their sum, held within 0...100.
  package var parts: [ScorePart]
  /// What the text leaves open, to be settled by whoever accepts it.
  package var open: [OpenReference]

  /// From 0 to 100, both inclusive: how far its fields can be relied on. No probability.
  package var score: Int { min(100, max(0, parts.reduce(0) { $0 + $1.points })) }

  package init(
    quote: Quote, subject: String, subjectKind: Entity.Kind = .unspecified,
    predicate: PredicateID, value: DraftValue, polarity: Polarity = .affirmed,
    when: DraftTime? = nil, place: DraftPlace? = nil, hedge: Hedge = .asserted,
    sourcing: SourcingLevel = .unstated, attribution: String? = nil, event: DraftEvent? = nil,
    basis: [DraftBasis] = [], parts: [ScorePart] = [], open: [OpenReference] = []
  ) {
    self.quote = quote
    self.subject = subject
    self.subjectKind = subjectKind
    self.predicate = predicate
    self.value = value
    self.polarity = polarity
    self.when = when
    self.place = place
    self.hedge = hedge
    self.sourcing = sourcing
    self.attribution = attribution
    self.event = event
    self.basis = basis
    self.parts = parts
    self.open = open
  }
}

/// A value in the words that one would type.
package enum DraftValue: Hashable, Sendable {
  /// A quantity, a date, words, yes or no, with the unit where the words do not name it.
  case words(String, unit: String?)
  /// All of these entities or places; not empty.
  case entities([String])
  /// One of these, not known which; two at least.
  case oneOf([String])
  /// The report says that it is not known.
  case unknown
  /// The report says that there is none.
  case nothing
  /// The report is silent about it.
  case notStated
}

/// When, as an EDTF string or in the report's words, which start from the report's date.
package struct DraftTime: Hashable, Sendable {
  package var date: String
  /// Nil leaves it to the words.
  package var reading: ClaimTime.Reading?
  /// The report's own words, where `date` is not they.
  package var said: String?

  package init(_ date: String, reading: ClaimTime.Reading? = nil, said: String? = nil) {
    self.date = date
    self.reading = reading
    self.said = said
  }
}

/// Where, by the names of places.
package enum DraftPlace: Hashable, Sendable {
  case at(String)
  /// Two at least.
  case oneOf([String])
  case unknown
}

/// A happening as far as the text tells which one it is.
package struct DraftEvent: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case attack, strike, clash, arrest, displacement, deal, withdrawal, advance, other
  }

  package var kind: Kind
  /// For people, made of kind, place and time: "strike on Khan Sheikhun, 4 April 2017".
  package var name: String
  /// Whose it is: who withdrew, who attacked. By name.
  package var actor: String?
  package var place: String?
  package var when: DraftTime?

  package init(
    kind: Kind, name: String, actor: String? = nil, place: String? = nil, when: DraftTime? = nil
  ) {
    self.kind = kind
    self.name = name
    self.actor = actor
    self.place = place
    self.when = when
  }
}

/// The words of the report that gave a field.
package struct DraftBasis: Hashable, Sendable {
  package enum Field: String, CaseIterable, Sendable {
    case subject, predicate, value, polarity, when, place, hedge, sourcing, attribution, event
  }

  package let field: Field
  /// UTF-8 bytes of the report's text, end exclusive. Need not lie within the quote.
  package let span: Range<Int>

  package init(_ field: Field, _ span: Range<Int>) {
    self.field = field
    self.span = span
  }
}

/// One thing that speaks for a draft, or against it.
package struct ScorePart: Hashable, Sendable {
  /// A whole clause for people: "the subject is a known entity".
  package let reason: String
  package let points: Int

  package init(_ reason: String, _ points: Int) {
    self.reason = reason
    self.points = points
  }
}

/// Words that stand for something the text does not settle: "they", "the province".
package struct OpenReference: Hashable, Sendable {
  package let field: DraftBasis.Field
  /// UTF-8 bytes of the report's text, end exclusive.
  package let span: Range<Int>
  /// What it may stand for, nearest first; empty where nothing fits.
  package let candidates: [String]

  package init(_ field: DraftBasis.Field, _ span: Range<Int>, candidates: [String]) {
    self.field = field
    self.span = span
    self.candidates = candidates
  }
}
