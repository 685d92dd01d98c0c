/// A format of files that casebooks come from or go to.
package struct FormatCard: Hashable, Sendable {
  /// What becomes of a casebook in one direction, as phrases.
  package struct Fidelity: Hashable, Sendable {
    package let kept: String
    package let lost: String

    package init(kept: String, lost: String) {
      self.kept = kept
      self.lost = lost
    }
  }

  package let name: String
  package let title: String
  /// Endings of its files' names, the usual one first.
  package let endings: [String]
  /// How a file is known to be of it; nil where it is not read.
  package let recognisedBy: String?
  /// Nil where it is not read.
  package let read: Fidelity?
  /// Nil where it is not written.
  package let written: Fidelity?

  package init(
    name: String, title: String, endings: [String], recognisedBy: String?, read: Fidelity?,
    written: Fidelity?
  ) {
    self.name = name
    self.title = title
    self.endings = endings
    self.recognisedBy = recognisedBy
    self.read = read
    self.written = written
  }
}
