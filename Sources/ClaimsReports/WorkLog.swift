package import ClaimsModel

/// An assignment that stands, and how far it is.
package struct Assigned: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    case open
    /// Not done, and the date it was due by is past.
    case overdue
    /// The claim was decided since, or the finding is open no more.
    case done
  }

  package let assignment: Assignment
  package let state: State

  /// - Parameter now: seconds since 1970-01-01T00:00Z.
  package init(_ assignment: Assignment, isDone: Bool, at now: Int64) {
    self.assignment = assignment
    state = isDone ? .done : assignment.isPastDue(at: now) ? .overdue : .open
  }
}

/// Who sees to a claim or a finding, and what was remarked on it.
package struct WorkLog: Hashable, Sendable {
  /// The assignment that stands; nil where nobody sees to it.
  package let assigned: Assigned?
  /// All there were, in the order they were kept.
  package let assignments: [Assignment]
  /// In the order they were kept.
  package let notes: [Note]

  package init(assigned: Assigned?, assignments: [Assignment], notes: [Note]) {
    self.assigned = assigned
    self.assignments = assignments
    self.notes = notes
  }

  package static let empty = WorkLog(assigned: nil, assignments: [], notes: [])
}

/// Claims as they are listed, with who sees to them: all that pass, or some hundreds of them.
package struct ClaimListing: Hashable, Sendable {
  package let cards: [ClaimCard]
  package let assigned: [ClaimID: Assigned]

  package init(cards: [ClaimCard], assigned: [ClaimID: Assigned]) {
    self.cards = cards
    self.assigned = assigned
  }
}

/// What was just assigned, by the id that people type.
package struct AssignedItem: Hashable, Sendable {
  package let id: String
  package let assignment: Assignment

  package init(id: String, assignment: Assignment) {
    self.id = id
    self.assignment = assignment
  }
}

/// A note that was just made, by the id of what it is on.
package struct NotedItem: Hashable, Sendable {
  package let id: String
  package let note: Note

  package init(id: String, note: Note) {
    self.id = id
    self.note = note
  }
}

/// A claim or a finding that is assigned and not done.
package struct WorkCard: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case claim(ReviewStatus, answer: String)
    case finding(Severity, RuleCode)
  }

  /// What people type: `c12`, `f7`.
  package let id: String
  package let kind: Kind
  package let question: Question
  /// The question in words.
  package let words: String
  package let assigned: Assigned

  package init(id: String, kind: Kind, question: Question, words: String, assigned: Assigned) {
    self.id = id
    self.kind = kind
    self.question = question
    self.words = words
    self.assigned = assigned
  }
}

/// What is to be done, soonest first; last what has no date.
package struct WorkQueue: Hashable, Sendable {
  package let cards: [WorkCard]

  package init(_ cards: [WorkCard]) { self.cards = cards }
}
