/// One proposition that a report makes: subject, predicate and value, with when, where, how the
/// report knows, how sure it sounds, and the words it rests on.
///
/// Copies share what they hold until one is changed: claims are handed round much more than they are
/// changed.
package struct Claim: Hashable, Sendable {
  @usableFromInline
  struct Fields: Hashable {
    @usableFromInline var subject: EntityID
    @usableFromInline var predicate: PredicateID
    @usableFromInline var value: ClaimValue
    @usableFromInline var polarity: Polarity
    @usableFromInline var when: ClaimTime?
    @usableFromInline var place: ClaimPlace?
    @usableFromInline var hedge: Hedge
    @usableFromInline var sourcing: SourcingLevel
    @usableFromInline var attribution: Attribution?
    @usableFromInline var credibility: Credibility?
    @usableFromInline var confidence: Confidence?
    @usableFromInline var quote: Quote
    @usableFromInline var note: String?
  }

  @usableFromInline
  final class Shared: Sendable {
    @usableFromInline let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    @usableFromInline
    func changed(_ change: (inout Fields) -> Void) -> Shared {
      var copy = fields
      change(&copy)
      return Shared(copy)
    }
  }

  @usableFromInline
  var shared: Shared

  package init(
    subject: EntityID, predicate: PredicateID, value: ClaimValue, quote: Quote,
    polarity: Polarity = .affirmed, when: ClaimTime? = nil, place: ClaimPlace? = nil,
    hedge: Hedge = .asserted, sourcing: SourcingLevel = .unstated,
    attribution: Attribution? = nil, credibility: Credibility? = nil,
    confidence: Confidence? = nil, note: String? = nil
  ) {
    shared = Shared(
      Fields(
        subject: subject, predicate: predicate, value: value, polarity: polarity, when: when,
        place: place, hedge: hedge, sourcing: sourcing, attribution: attribution,
        credibility: credibility, confidence: confidence, quote: quote, note: note))
  }

  package static func == (a: Claim, b: Claim) -> Bool {
    a.shared === b.shared || a.shared.fields == b.shared.fields
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(shared.fields) }

  /// The question this claim answers.
  package var question: Question { Question(subject: subject, predicate: predicate) }
}

// Lent, not copied: rules look at one of them at a time.
extension Claim {
  package var subject: EntityID {
    @inlinable _read { yield shared.fields.subject }
    @inlinable set { shared = shared.changed { $0.subject = newValue } }
  }

  package var predicate: PredicateID {
    @inlinable _read { yield shared.fields.predicate }
    @inlinable set { shared = shared.changed { $0.predicate = newValue } }
  }

  package var value: ClaimValue {
    @inlinable _read { yield shared.fields.value }
    @inlinable set { shared = shared.changed { $0.value = newValue } }
  }

  package var polarity: Polarity {
    @inlinable _read { yield shared.fields.polarity }
    @inlinable set { shared = shared.changed { $0.polarity = newValue } }
  }

  package var when: ClaimTime? {
    @inlinable _read { yield shared.fields.when }
    @inlinable set { shared = shared.changed { $0.when = newValue } }
  }

  package var place: ClaimPlace? {
    @inlinable _read { yield shared.fields.place }
    @inlinable set { shared = shared.changed { $0.place = newValue } }
  }

  package var hedge: Hedge {
    @inlinable _read { yield shared.fields.hedge }
    @inlinable set { shared = shared.changed { $0.hedge = newValue } }
  }

  package var sourcing: SourcingLevel {
    @inlinable _read { yield shared.fields.sourcing }
    @inlinable set { shared = shared.changed { $0.sourcing = newValue } }
  }

  /// Whom the report itself credits with the statement: "intersected sources", or a known source.
  package var attribution: Attribution? {
    @inlinable _read { yield shared.fields.attribution }
    @inlinable set { shared = shared.changed { $0.attribution = newValue } }
  }

  package var credibility: Credibility? {
    @inlinable _read { yield shared.fields.credibility }
    @inlinable set { shared = shared.changed { $0.credibility = newValue } }
  }

  package var confidence: Confidence? {
    @inlinable _read { yield shared.fields.confidence }
    @inlinable set { shared = shared.changed { $0.confidence = newValue } }
  }

  package var quote: Quote {
    @inlinable _read { yield shared.fields.quote }
    @inlinable set { shared = shared.changed { $0.quote = newValue } }
  }

  /// The reviewer's remark; no part of what is compared or signed.
  package var note: String? {
    @inlinable _read { yield shared.fields.note }
    @inlinable set { shared = shared.changed { $0.note = newValue } }
  }
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
