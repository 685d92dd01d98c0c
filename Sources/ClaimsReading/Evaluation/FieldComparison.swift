import ClaimsModel

/// Whether two fields say the same.
///
/// Values are compared by what they mean: quantities by the ends that one reading of each leaves, dates
/// as EDTF or by their bounds, names folded. What is loose besides: a date that lies within the other,
/// a name that holds the other's words, one name of a list that the other has too.
struct FieldComparison {
  /// Whether what is loose counts.
  let isLoose: Bool

  func agree(_ a: AnnotatedClaim.Value, _ b: AnnotatedClaim.Value) -> Bool {
    switch (a, b) {
    case (.quantity(let a), .quantity(let b)): agree(a, b)
    case (.date(let a), .date(let b)): agree(a, b)
    case (.names(let a), .names(let b)), (.oneOf(let a), .oneOf(let b)): agree(a, b)
    case (.flag(let a), .flag(let b)): a == b
    case (.text(let a), .text(let b)): agree(a, b)
    case (.text(let a), .names(let b)), (.names(let b), .text(let a)): agree([a], b)
    case (.unknown, .unknown), (.nothing, .nothing), (.notStated, .notStated): true
    default: false
    }
  }

  /// One reading of each has the same ends.
  func agree(_ a: Quantity, _ b: Quantity) -> Bool {
    a.readings.contains { reading in b.readings.contains { $0.hard == reading.hard } }
  }

  func agree(_ a: EDTF, _ b: EDTF) -> Bool {
    if a == b || a.bounds == b.bounds { return true }
    return isLoose && (a.possible.contains(b.bounds) || b.possible.contains(a.bounds))
  }

  /// Every name of each is one of the other's; where loose, of the shorter list.
  func agree(_ a: [String], _ b: [String]) -> Bool {
    func covers(_ some: [String], _ others: [String]) -> Bool {
      some.allSatisfy { name in others.contains { agree(name, $0) } }
    }
    guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty }
    return isLoose ? covers(a, b) || covers(b, a) : covers(a, b) && covers(b, a)
  }

  func agree(_ a: String, _ b: String) -> Bool {
    let (first, second) = (NameFolding.folded(a), NameFolding.folded(b))
    if first == second { return true }
    guard isLoose else { return false }
    let (words, others) = (Set(first.split(separator: " ")), Set(second.split(separator: " ")))
    guard !words.isEmpty, !others.isEmpty else { return false }
    return words.isSubset(of: others) || others.isSubset(of: words)
  }
}
