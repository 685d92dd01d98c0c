/// What a date says about its own reliability: `?` uncertain, `~` approximate, `%` both
/// (ISO 8601-2:2019, 8).
struct EDTFQualifier: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let uncertain = EDTFQualifier(rawValue: 1)
  static let approximate = EDTFQualifier(rawValue: 2)

  /// The sign EDTF writes for it; empty where nothing is qualified.
  var sign: String {
    switch self {
    case .uncertain: "?"
    case .approximate: "~"
    case [.uncertain, .approximate]: "%"
    default: ""
    }
  }
}

/// The parts of a date, coarsest first. A season stands in the place of the month.
enum EDTFComponent: Int, CaseIterable, Comparable, Sendable {
  case year, month, day

  static func < (a: EDTFComponent, b: EDTFComponent) -> Bool { a.rawValue < b.rawValue }

  /// The components from the year down to this one.
  var andCoarser: ArraySlice<EDTFComponent> { Self.allCases[...rawValue] }
}

/// The qualification of each component of one date.
///
/// It holds what the signs come to, not where they stood: "2004-06?" and "?2004-?06" are equal.
struct EDTFQualifiers: Hashable, Sendable {
  private var year: EDTFQualifier = []
  private var month: EDTFQualifier = []
  private var day: EDTFQualifier = []

  subscript(component: EDTFComponent) -> EDTFQualifier {
    get {
      switch component {
      case .year: year
      case .month: month
      case .day: day
      }
    }
    set {
      switch component {
      case .year: year = newValue
      case .month: month = newValue
      case .day: day = newValue
      }
    }
  }

  var isEmpty: Bool { all.isEmpty }

  /// All that is said of any component.
  var all: EDTFQualifier { year.union(month).union(day) }

  /// A sign right after a component speaks of it and of everything to its left.
  mutating func qualify(through component: EDTFComponent, with sign: EDTFQualifier) {
    for part in component.andCoarser { self[part].formUnion(sign) }
  }

  /// Whether one sign at the end says it all, in a date whose last component is `finest`.
  func isUniform(through finest: EDTFComponent) -> Bool {
    finest.andCoarser.allSatisfy { self[$0] == year }
  }

  /// How many leading components share one and the same sign, in a date that ends with `finest`;
  /// nil if the year carries none.
  func lastOfGroup(through finest: EDTFComponent) -> EDTFComponent? {
    guard !year.isEmpty else { return nil }
    return finest.andCoarser.prefix { self[$0] == year }.last
  }

  /// The component whose period the qualification blurs; nil if nothing carries `qualifier`.
  ///
  /// A run that begins with the year is a statement about the whole down to its last component
  /// ("2004-06~-11": some month near June). Otherwise the coarsest component that carries the sign.
  func blurred(by qualifier: EDTFQualifier) -> EDTFComponent? {
    let run = EDTFComponent.allCases.prefix { self[$0].contains(qualifier) }
    return run.last ?? EDTFComponent.allCases.first { self[$0].contains(qualifier) }
  }
}
