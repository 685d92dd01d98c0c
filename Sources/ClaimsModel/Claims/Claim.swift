/// One proposition that a report makes: subject, predicate and value, with when, where, how the
/// report knows, how sure it sounds, and the words it rests on.
package struct Claim: Hashable, Sendable {
  package var subject: EntityID
  package var predicate: PredicateID
  package var value: ClaimValue
  package var polarity: Polarity
  package var when: ClaimTime?
  package var place: ClaimPlace?
  package var hedge: Hedge
  package var sourcing: SourcingLevel
  /// Whom the report itself credits with the statement: "intersected sources", or a known source.
  package var attribution: Attribution?
  package var credibility: Credibility?
  package var confidence: Confidence?
  package var quote: Quote
  /// The reviewer's remark; no part of what is compared or signed.
  package var note: String?

  package init(
    subject: EntityID, predicate: PredicateID, value: ClaimValue, quote: Quote,
    polarity: Polarity = .affirmed, when: ClaimTime? = nil, place: ClaimPlace? = nil,
    hedge: Hedge = .asserted, sourcing: SourcingLevel = .unstated,
    attribution: Attribution? = nil, credibility: Credibility? = nil,
    confidence: Confidence? = nil, note: String? = nil
  ) {
    self.subject = subject
    self.predicate = predicate
    self.value = value
    self.polarity = polarity
    self.when = when
    self.place = place
    self.hedge = hedge
    self.sourcing = sourcing
    self.attribution = attribution
    self.credibility = credibility
    self.confidence = confidence
    self.quote = quote
    self.note = note
  }

  /// The question this claim answers.
  package var question: Question { Question(subject: subject, predicate: predicate) }
}

/// What claims are compared under: a subject and a predicate.
package struct Question: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let subject: EntityID
  package let predicate: PredicateID

  package init(subject: EntityID, predicate: PredicateID) {
    self.subject = subject
    self.predicate = predicate
  }

  package var description: String { "\(subject) \(predicate)" }

  package static func < (a: Question, b: Question) -> Bool {
    (a.subject, a.predicate) < (b.subject, b.predicate)
  }
}

/// Whom a report credits with a statement.
package enum Attribution: Hashable, Sendable {
  /// A source of the casebook: the statement counts as its own for independence.
  case source(SourceID)
  /// Anyone else, in the report's words: "intersected sources".
  case words(String)
}
