/// A kind of statement: what its value is and how its values exclude one another.
package struct Predicate: Hashable, Sendable {
  /// How far one value keeps another out.
  package enum Exclusivity: String, CaseIterable, Sendable {
    /// One value at a time: two different ones cannot both be true.
    case strict
    /// Usually one, yet two can both be partly true: a conflict is a tension.
    case typical
    /// Many at a time: only a denial conflicts.
    case none
  }

  package enum Aspect: String, CaseIterable, Sendable {
    /// Holds for a while: "controlled by".
    case state
    /// Happens at a time: "attacked".
    case event
    /// Time plays no part in the answer: "deaths in one event".
    case timeless
  }

  /// The stretch of time inside which two dates speak of the same moment.
  package enum Granule: String, CaseIterable, Sendable {
    case day, month, year
  }

  /// A claim of one kind that follows from a claim of another.
  package struct Implication: Hashable, Sendable {
    package enum Manner: String, CaseIterable, Sendable {
      /// The same value: captured by ⇒ controlled by.
      case same
      /// At least the value: captured 12 ⇒ there are at least 12.
      case atLeast = "at-least"
      /// At least the value, and together with the other summands just the whole: killed and injured
      /// are the casualties.
      case summand
      /// That the same value is not so: has left entirely ⇒ is not present.
      case excludes
    }

    package let predicate: PredicateID
    package let manner: Manner

    package init(_ predicate: PredicateID, _ manner: Manner) {
      self.predicate = predicate
      self.manner = manner
    }
  }

  /// What a predicate says of where an event stands in time.
  package enum Ordering: String, CaseIterable, Sendable {
    /// The date of the whole event.
    case occurs
    /// The date on which it began, or ended.
    case begins, ends
    /// The events that it came before or after, or within which it lies.
    case before, after, during
    /// How long it took.
    case lasts
  }

  package var id: PredicateID
  package var kind: ValueKind
  package var exclusivity: Exclusivity
  package var aspect: Aspect
  /// Whether the value is a running total, which may grow and never falls.
  package var isCumulative: Bool
  package var granule: Granule
  /// Whether a quantity counts whole things.
  package var isWhole: Bool
  /// What a quantity is counted in where a claim does not say.
  package var unit: String?
  /// Whether the value says who did it.
  package var namesActor: Bool
  /// Whether a whole's count is made up of those of its parts, which have nothing in common.
  package var isAdditive: Bool
  /// What it says of an event's place in time; nil where nothing.
  package var ordering: Ordering?
  /// The question in words, with `{subject}` for the subject: "Who controls {subject}?"
  package var question: String
  /// One line that says what the predicate means.
  package var definition: String
  /// Sorted by predicate.
  package var implies: [Implication]

  package init(
    id: PredicateID, kind: ValueKind, exclusivity: Exclusivity, aspect: Aspect,
    isCumulative: Bool = false, granule: Granule = .day, isWhole: Bool = false,
    unit: String? = nil, namesActor: Bool = false, isAdditive: Bool = false,
    ordering: Ordering? = nil, question: String, definition: String, implies: [Implication] = []
  ) {
    self.id = id
    self.kind = kind
    self.exclusivity = exclusivity
    self.aspect = aspect
    self.isCumulative = isCumulative
    self.granule = granule
    self.isWhole = isWhole
    self.unit = unit
    self.namesActor = namesActor
    self.isAdditive = isAdditive
    self.ordering = ordering
    self.question = question
    self.definition = definition
    self.implies = implies.sorted { $0.predicate < $1.predicate }
  }

  /// The question with the subject's name put in.
  package func question(about subject: String) -> String {
    guard let slot = question.firstRange(of: "{subject}") else { return question }
    return question.replacingCharacters(in: slot, with: subject)
  }
}

extension String {
  /// This string with one range of it replaced.
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: other)
    return copy
  }
}
