/// Words that two reports share, as seen from one of them. A fact of the two texts.
package struct Reprint: Hashable, Sendable {
  /// A run of shared words: a few that differ may stand within it, and numbers are taken for equal.
  package struct Passage: Hashable, Sendable {
    /// UTF-8 bytes of the text it is seen from, end exclusive.
    package let here: Range<Int>
    /// UTF-8 bytes of the other text, end exclusive.
    package let there: Range<Int>
    /// How many words are shared.
    package let words: Int

    package init(here: Range<Int>, there: Range<Int>, words: Int) {
      self.here = here
      self.there = there
      self.words = words
    }

    fileprivate var turned: Passage { Passage(here: there, there: here, words: words) }
  }

  /// The report it is seen from.
  package let report: ReportID
  package let other: ReportID
  /// In the order of the text it is seen from.
  package let passages: [Passage]
  /// How much of this text stands in the other: percent of its words, rounded down.
  package let containment: Int
  /// How much of the other stands in this one, likewise.
  package let otherContainment: Int
  /// How much of what either holds both hold: percent of their runs of words, rounded down.
  package let jaccard: Int

  package init(
    report: ReportID, other: ReportID, passages: [Passage], containment: Int,
    otherContainment: Int, jaccard: Int
  ) {
    self.report = report
    self.other = other
    self.passages = passages
    self.containment = containment
    self.otherContainment = otherContainment
    self.jaccard = jaccard
  }

  /// The same, seen from the other report.
  package var turned: Reprint {
    Reprint(
      report: other, other: report,
      passages: passages.map(\.turned).sorted {
        ($0.here.lowerBound, $0.there.lowerBound) < ($1.here.lowerBound, $1.there.lowerBound)
      },
      containment: otherContainment, otherContainment: containment, jaccard: jaccard)
  }

  /// How many words the passages share.
  package var words: Int { passages.reduce(0) { $0 + $1.words } }
}
