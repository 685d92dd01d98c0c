/// A format that casebooks come from or go to: a line of the catalogue.
package struct Format: Sendable {
  /// What becomes of a casebook in it, in one direction.
  package struct Fidelity: Hashable, Sendable {
    /// What goes over, as a phrase.
    package let kept: String
    /// What does not; “nothing” where all of it does.
    package let lost: String

    package init(kept: String, lost: String) {
      self.kept = kept
      self.lost = lost
    }
  }

  /// How files of the format are read.
  package struct Reading: Sendable {
    package let fidelity: Fidelity
    /// How a file is known to be of it, as a phrase: “a first line that …”.
    package let recognisedBy: String
    /// Whether a file that begins so is of it.
    package let recognises: @Sendable (FileHead) -> Bool
    package let reader: @Sendable (ReadingContext) -> any FileReader

    package init(
      kept: String, lost: String, recognisedBy: String,
      recognises: @escaping @Sendable (FileHead) -> Bool,
      reader: @escaping @Sendable (ReadingContext) -> any FileReader
    ) {
      fidelity = Fidelity(kept: kept, lost: lost)
      self.recognisedBy = recognisedBy
      self.recognises = recognises
      self.reader = reader
    }
  }

  /// How a casebook is written in the format.
  package struct Writing: Sendable {
    /// Writes a casebook, piece by piece, UTF-8: the same casebook, the same bytes.
    package typealias Writer =
      @Sendable (any ExportedCase, ExportOptions, (_ piece: [UInt8]) throws -> Void) throws -> Void

    package let fidelity: Fidelity
    /// Whether some claims can be written alone: not where all of a casebook goes along.
    package let canBeNarrowed: Bool
    package let write: Writer

    package init(
      kept: String, lost: String, canBeNarrowed: Bool = false, write: @escaping Writer
    ) {
      fidelity = Fidelity(kept: kept, lost: lost)
      self.canBeNarrowed = canBeNarrowed
      self.write = write
    }
  }

  /// What `--format` calls it: lower case, words joined by hyphens.
  package let name: String
  /// What it is and whose, in a few words.
  package let title: String
  /// Endings of its files' names, without the point, the usual one first.
  package let endings: [String]
  /// Nil where it is only written.
  package let reading: Reading?
  /// Nil where it is only read.
  package let writing: Writing?

  package init(
    name: String, title: String, endings: [String], reading: Reading? = nil,
    writing: Writing? = nil
  ) {
    self.name = name
    self.title = title
    self.endings = endings
    self.reading = reading
    self.writing = writing
  }
}
