extension Claim {
  /// The bytes whose SHA-256 is the claim's digest: what a reviewer's decision binds to.
  ///
  /// Every field that carries meaning, as `name length:text` lines in a fixed order, so that no two
  /// different claims share a form. The note is left out: a remark does not undo a decision.
  ///
  /// - Parameter reportHash: lower-case hexadecimal SHA-256 of the report's text.
  package func canonicalForm(reportHash: String) -> String {
    var form = CanonicalForm(title: "claim 1")
    form.add("subject", subject.text)
    form.add("predicate", predicate.text)
    form.add("value", value.canonical)
    form.add("said", value.said)
    form.add("polarity", polarity.rawValue)
    form.add("when", when?.canonical)
    form.add("when-said", when?.said)
    // A place stands under a name of its own, so that none can be called “nowhere”.
    switch place {
    case .at(let id): form.add("place", id.text)
    case .oneOf(let ids): form.add("where", "one-of " + ids.map(\.text).joined(separator: " "))
    case .unknown: form.add("where", "unknown")
    case .nowhere: form.add("where", "nowhere")
    case nil: break
    }
    form.add("hedge", hedge.rawValue)
    form.add("sourcing", sourcing.rawValue)
    switch attribution {
    case .source(let id): form.add("attribution-source", id.text)
    case .words(let words): form.add("attribution", words)
    case nil: break
    }
    form.add("credibility", credibility.map { String($0.rawValue) })
    form.add("confidence", confidence.map { String($0.percent) })
    form.add("quote", "\(quote.start) \(quote.exact)")
    form.add("report", reportHash)
    return form.text
  }
}

extension ClaimTime {
  fileprivate var canonical: String {
    switch self {
    case .dated(let dated): "\(dated.date) \(dated.reading.rawValue)"
    case .unknown: "unknown"
    case .never: "never"
    }
  }
}

extension ClaimValue {
  /// The words the value came in, where it keeps them.
  package var said: String? {
    switch self {
    case .quantity(let quantity): quantity.said
    case .text(let text): text
    case .date(_, let said): said
    case .entities, .flag, .unknown, .notStated, .nothing: nil
    }
  }
}

/// Builds an unambiguous text out of named fields: each is `name length:text`, length in UTF-8 bytes.
package struct CanonicalForm: Sendable {
  package private(set) var text: String

  package init(title: String) {
    text = title + "\n"
    text.reserveCapacity(512)
  }

  /// Adds a field; an absent one leaves no trace.
  package mutating func add(_ name: String, _ field: String?) {
    guard let field else { return }
    text += name
    text += " "
    text += String(field.utf8.count)
    text += ":"
    text += field
    text += "\n"
  }
}
