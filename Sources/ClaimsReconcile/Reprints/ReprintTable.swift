/// What counts as a reprint: every number the finding of shared text goes by. Version 1.
///
/// A word of a script that is written without spaces is one character of it, and counts half.
package enum ReprintTable {
  /// Texts are compared by runs of so many words; shorter ones in common are chance.
  static let shingle = 6
  /// Of so many neighbouring runs one is kept as a fingerprint (Schleimer, Wilkerson and Aiken 2003).
  static let window = 11
  /// Shared passages from so many words on make a reprint; winnowing finds every unbroken one, since
  /// `shingle + window - 1` is no more. Names of bodies and stock phrases are shorter.
  package static let passage = 16
  /// Runs that as many differing words stand between, on either side, are one passage.
  static let gap = 3
  /// A text of which so many percent stand in another is taken from there whole.
  package static let whole = 80
  /// Fewer shared words than these are never a reprint, however short the text.
  static let fewest = 10
  /// At the head of two texts of one source, fewer words than these are its letterhead.
  static let letterhead = 32
  /// A fingerprint that stands in so many reports already finds no more by itself: only texts that
  /// share most of theirs are compared on such.
  package static let common = 24
  /// So many others are compared with a new report word by word, the likeliest first.
  static let compared = 16
  /// A report is linked to so many at most, those it shares most with, the earliest of equals:
  /// origins are transitive, so that a story printed by two hundred is still one.
  package static let links = 8
  /// A passage that reports of more than so many other sources hold is a form, a banner or a stock
  /// quotation, and joins nothing, unless it is nearly all of one of the two texts.
  static let sources = 8
}
