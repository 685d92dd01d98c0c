import ClaimsModel

/// The numbers that an affirmed quantity leaves under each of its readings, as its words are usually
/// meant: all that is needed to see that two quantities have numbers in common, however they are read.
///
/// Such quantities agree, and no rule reports it: not in `QuantityComparison`, nor for where or when
/// it was. Most pairs are of this kind.
struct CommonNumbers {
  /// What is counted: others are not held against each other so.
  struct Scope: Hashable {
    let unit: String?
    let population: String?
  }

  private let scope: Int
  /// Of the lower ends of the readings the last, of the upper ones the first; the next number inside,
  /// for an end that is left out.
  private let lower: Double
  private let upper: Double
  /// Whether all that stands beside the numbers is when it was.
  private let isPlain: Bool

  /// Nil for what is no affirmed quantity.
  init?(_ statement: Statement, of predicate: Predicate, scopes: inout Numbering<Scope>) {
    guard statement.netPolarity == .affirmed,
      case .quantity(let quantity) = statement.claim.value
    else { return nil }
    let ranges = QuantityComparison.usualRanges(of: quantity, predicate)
    lower = ranges.reduce(-.infinity) { max($0, $1.lower.firstInside) }
    upper = ranges.reduce(.infinity) { min($0, $1.upper.lastInside) }
    isPlain = statement.claim.place == nil && !statement.claim.hedge.isForetold
    scope = scopes.number(
      of: Scope(unit: quantity.unit ?? predicate.unit, population: quantity.population))
  }

  /// Whether every reading of the one shares a number with every reading of the other.
  func surelyAgree(with other: CommonNumbers) -> Bool {
    scope == other.scope && lower <= other.upper && other.lower <= upper
  }

  /// What is counted, where only numbers and times can keep it apart from others; nil otherwise.
  var plainScope: Int? { isPlain ? scope : nil }

  /// Whether the two are held against each other unless the times keep them apart.
  func areComparable(with other: CommonNumbers) -> Bool {
    scope == other.scope && isPlain && other.isPlain
  }
}

extension NumberBound {
  fileprivate var firstInside: Double {
    switch self {
    case .unbounded: -.infinity
    case .closed(let value): value
    case .open(let value): value.nextUp
    }
  }

  fileprivate var lastInside: Double {
    switch self {
    case .unbounded: .infinity
    case .closed(let value): value
    case .open(let value): value.nextDown
    }
  }
}
