import ClaimsModel

/// The dates that rows hold, each read once: many rows give the same.
struct DatesRead {
  private var known: [String: EDTF] = [:]

  /// Nil where the text is no date.
  mutating func date(_ text: String) -> EDTF? {
    if let date = known[text] { return date }
    let date = EDTF(text)
    known[text] = date
    return date
  }
}
