package import ClaimsModel

/// Where a casebook stands, in numbers, at one moment.
package struct CasebookStatus: Hashable, Sendable {
  /// Findings of one severity.
  package struct Tally: Hashable, Sendable {
    /// Open, by how long ago they were found: under 7 days, 7 to 29, and 30 or more.
    package var underWeek = 0
    package var underMonth = 0
    package var older = 0
    package var settled = 0
    /// Looked into, and found that they cannot be resolved.
    package var unresolvable = 0
    /// Of the open ones, those that are assigned to nobody.
    package var unassigned = 0

    package init() {}

    package var open: Int { underWeek + underMonth + older }

    /// Counts an open finding.
    ///
    /// - Parameter age: seconds since it was found; below 0 where the clock went back.
    package mutating func addOpen(age: Int64) {
      let day: Int64 = 86_400
      if age < 7 * day {
        underWeek += 1
      } else if age < 30 * day {
        underMonth += 1
      } else {
        older += 1
      }
    }
  }

  /// What one person has to do.
  package struct Person: Hashable, Sendable {
    /// As the last assignment spells it.
    package let name: String
    package let claims: Int
    package let findings: Int
    package let overdue: Int
    /// The soonest date that anything of it is due by.
    package let nextDue: EDTF?

    package init(name: String, claims: Int, findings: Int, overdue: Int, nextDue: EDTF?) {
      self.name = name
      self.claims = claims
      self.findings = findings
      self.overdue = overdue
      self.nextDue = nextDue
    }

    package var open: Int { claims + findings }
  }

  /// The sources of one grade.
  package struct Grading: Hashable, Sendable {
    /// Nil for those that nobody has graded.
    package let reliability: Reliability?
    package var sources = 0
    package var reports = 0
    package var claims = 0

    package init(_ reliability: Reliability?) { self.reliability = reliability }
  }

  /// An entry of the journal.
  package struct Entry: Hashable, Sendable {
    package let number: Int64
    /// Seconds since 1970-01-01T00:00Z.
    package let at: Int64
    package let by: String
    package let action: String
    package let about: String

    package init(number: Int64, at: Int64, by: String, action: String, about: String) {
      self.number = number
      self.at = at
      self.by = by
      self.action = action
      self.about = about
    }
  }

  /// The moment that ages are counted from, in seconds since 1970-01-01T00:00Z.
  package let at: Int64
  package var claims: [ReviewStatus: Int] = [:]
  /// Claims that one has signed and a second has not.
  package var awaiting = 0
  /// Claims that were decided and have been changed since.
  package var lapsed = 0
  package var contradictions = Tally()
  package var tensions = Tally()
  /// Who has something to do, by name.
  package var people: [Person] = []
  /// A to F, then those not graded.
  package var gradings: [Grading] = []
  package var evidence = 0
  package var lastEntry: Entry?
  /// The last contradiction report that was written to a file; `about` is its format.
  package var lastReport: Entry?

  package init(at: Int64) { self.at = at }

  package var claimCount: Int { claims.values.reduce(0, +) }
  package var reportCount: Int { gradings.reduce(0) { $0 + $1.reports } }
  package var sourceCount: Int { gradings.reduce(0) { $0 + $1.sources } }
}
