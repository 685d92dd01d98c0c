package import ClaimsModel

/// A claim as somebody marked it in a text, or as a reader proposed it: its span, and as many of its
/// fields as are to be compared.
package struct AnnotatedClaim: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case quantity(Quantity)
    case date(EDTF)
    /// All of these.
    case names([String])
    /// One of these.
    case oneOf([String])
    case flag(Bool)
    case text(String)
    case unknown, nothing, notStated
  }

  /// What one of two places, or several, comes to; `.stated(nil)` says that there is none.
  package enum Field<Content: Hashable & Sendable>: Hashable, Sendable {
    /// Not annotated: nothing is compared.
    case skipped
    case stated(Content?)
  }

  /// UTF-8 bytes, end exclusive; not empty.
  package var span: Range<Int>
  package var subject: Field<String>
  package var predicate: Field<String>
  package var value: Field<Value>
  package var date: Field<EDTF>
  package var place: Field<String>
  package var hedge: Field<Hedge>
  package var sourcing: Field<SourcingLevel>

  package init(
    span: Range<Int>, subject: Field<String> = .skipped, predicate: Field<String> = .skipped,
    value: Field<Value> = .skipped, date: Field<EDTF> = .skipped, place: Field<String> = .skipped,
    hedge: Field<Hedge> = .skipped, sourcing: Field<SourcingLevel> = .skipped
  ) {
    self.span = span
    self.subject = subject
    self.predicate = predicate
    self.value = value
    self.date = date
    self.place = place
    self.hedge = hedge
    self.sourcing = sourcing
  }

  /// The claim that a draft comes to. Nil where its quantity, or its date, cannot be read.
  ///
  /// - Parameters:
  ///   - kind: of the value that its predicate takes.
  ///   - published: the report's date.
  package init?(_ draft: Draft, kind: ValueKind, published: EDTF?) {
    guard let value = Value(draft.value, kind: kind, published: published) else { return nil }
    var place: String?
    if case .at(let name)? = draft.place { place = name }
    var date: EDTF?
    if let when = draft.when {
      guard let read = Self.date(when.date, published) else { return nil }
      date = read
    }
    self.init(
      span: draft.quote.start..<draft.quote.end, subject: .stated(draft.subject),
      predicate: .stated(draft.predicate.text), value: .stated(value), date: .stated(date),
      place: .stated(place), hedge: .stated(draft.hedge), sourcing: .stated(draft.sourcing))
  }

  fileprivate static func date(_ words: String, _ published: EDTF?) -> EDTF? {
    EDTF(words) ?? (try? DatePhrase(reading: words, anchor: published))?.readings.first?.date
  }
}

extension AnnotatedClaim.Value {
  /// Reads a draft's words as the kind of value that they are.
  package init?(_ value: DraftValue, kind: ValueKind, published: EDTF?) {
    switch value {
    case .entities(let names): self = .names(names)
    case .oneOf(let names): self = .oneOf(names)
    case .unknown: self = .unknown
    case .nothing: self = .nothing
    case .notStated: self = .notStated
    case .words(let words, let unit):
      switch kind {
      case .quantity:
        let phrase = unit.map { "\(words) \($0)" } ?? words
        guard let quantity = try? Quantity(reading: phrase) else { return nil }
        self = .quantity(quantity)
      case .date:
        guard let date = AnnotatedClaim.date(words, published) else { return nil }
        self = .date(date)
      case .flag: self = .flag(["yes", "true"].contains(words.lowercased()))
      case .text, .entity, .place: self = .text(words)
      }
    }
  }
}
