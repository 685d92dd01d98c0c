import ClaimsModel

/// What speaks for a draft and which words gave what, as it is being made.
struct DraftSheet {
  let text: ReportText
  var basis: [DraftBasis] = []
  var parts: [ScorePart] = []
  var open: [OpenReference] = []

  mutating func part(_ reason: String, _ points: Int) {
    guard points != 0, !parts.contains(where: { $0.reason == reason }) else { return }
    parts.append(ScorePart(reason, points))
  }

  mutating func note(
    _ field: DraftBasis.Field, _ tokens: Range<Int>, _ reason: String, _ points: Int
  ) {
    basis.append(DraftBasis(field, text.span(tokens)))
    part(reason, points)
  }

  /// A name, and what it rests on.
  mutating func note(_ field: DraftBasis.Field, _ resolved: ResolvedName, _ isInherited: Bool) {
    let what = field == .subject ? "the subject" : "the value"
    basis.append(DraftBasis(field, text.span(resolved.name.tokens)))
    if let candidates = resolved.open {
      open.append(
        OpenReference(field, text.span(resolved.name.tokens), candidates: candidates))
      return part("\(what) is left open by the text", -15)
    }
    if let words = resolved.stoodFor {
      let why = resolved.isOnlyKnown ? "the only one that is known" : "the nearest that fits"
      part("“\(words)” is taken to be \(resolved.name.words), \(why)", -10)
    }
    if isInherited { part("\(what) is that of the words before", -5) }
    if resolved.name.isKnown {
      part("\(what) is a known entity", 20)
    } else if resolved.name.isNamed {
      part("\(what) has a name", 10)
    }
  }
}
