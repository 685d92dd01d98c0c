import ClaimsModel

@testable import ClaimsReading

/// A text in which claims are marked: "⟦Twelve people were killed⟧(killed, Twelve people)".
///
/// The value is read as its predicate's kind takes it, names parted by "+"; "-" is a value that is not
/// stated.
struct MarkedDispatch {
  let text: String
  let claims: [AnnotatedClaim]

  init(_ marked: String, published: EDTF?) {
    var text = ""
    var claims: [AnnotatedClaim] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧"),
      let end = rest[close...].firstIndex(of: ")")
    {
      text += rest[..<open]
      let start = text.utf8.count
      text += rest[rest.index(after: open)..<close]
      let fields = rest[rest.index(close, offsetBy: 2)..<end].split(separator: ", ", maxSplits: 1)
      let kind = Vocabulary.kind(of: String(fields[0]))
      claims.append(
        AnnotatedClaim(
          span: start..<text.utf8.count, predicate: .stated(String(fields[0])),
          value: kind.flatMap { Self.value(String(fields[1]), $0, published) }
            .map { .stated($0) } ?? .skipped))
      rest = rest[rest.index(after: end)...]
    }
    self.text = text + rest
    self.claims = claims
  }

  private static func value(
    _ words: String, _ kind: ValueKind, _ published: EDTF?
  ) -> AnnotatedClaim.Value? {
    if words == "-" { return .notStated }
    let isNames = kind == .entity || kind == .place
    let names = words.split(separator: "+").map(String.init)
    let draft = isNames ? DraftValue.entities(names) : .words(words, unit: nil)
    return AnnotatedClaim.Value(draft, kind: kind, published: published)
  }
}
