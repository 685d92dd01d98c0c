/// What checking a casebook against its own journal came to.
package struct AuditReport: Hashable, Sendable {
  /// Something that is not as it was written. Whole sentences; may quote the casebook.
  package struct Trouble: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      /// The file itself is damaged.
      case file
      /// An entry of the journal is not what was sealed, or is missing.
      case journal
      /// A record is not what the journal says, was written past it, or is gone.
      case record
      /// A text, quote or digest does not fit what it belongs to.
      case content
      /// A file that is kept as evidence is gone, or is not what was kept.
      case evidence
      /// The journal does not continue a checkpoint.
      case checkpoint
    }

    package let kind: Kind
    /// What it is about: "c12", "entry 17".
    package let about: String
    package let reason: String

    package init(_ kind: Kind, _ about: String, _ reason: String) {
      self.kind = kind
      self.about = about
      self.reason = reason
    }
  }

  /// What was checked.
  package struct Extent: Hashable, Sendable {
    /// Entries of the journal.
    package var entries = 0
    /// Records held against the journal.
    package var records = 0
    package var reports = 0
    /// Claims whose quote was looked up in its report.
    package var quotes = 0
    /// Files of evidence that were hashed anew, each once.
    package var files = 0
    /// How many bytes these have.
    package var bytes = 0

    package init() {}
  }

  package var extent = Extent()
  package var troubles: [Trouble] = []
  /// Root of the journal's tree as it now stands, hexadecimal; nil where it cannot be told.
  package var root: String?
  /// Checkpoints that the journal continues, each in words.
  package var continues: [String] = []
  /// What was not checked, and why: whole sentences.
  package var unchecked: [String] = []

  package init() {}

  package var isSound: Bool { troubles.isEmpty }
}
