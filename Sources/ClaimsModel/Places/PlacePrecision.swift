/// How well a place is known: it lies, with all its extent, within so many metres of the point given.
///
/// Data sets give a code instead. What each says, and the metres we take for it:
///
/// | code | UCDP `where_prec` | metres | ACLED `geo_precision` | metres |
/// | --- | --- | --- | --- | --- |
/// | 1 | the exact place | 5 000 | a particular town | 5 000 |
/// | 2 | within about 25 km of a known point | 25 000 | near a town, part of a region | 50 000 |
/// | 3 | second-order division (district) | 100 000 | a larger region | 300 000 |
/// | 4 | first-order division (province) | 300 000 | | |
/// | 5 | a line, or an area without sharp edges | no bound | | |
/// | 6 | the country | no bound | | |
/// | 7 | international waters or airspace | no bound | | |
///
/// Only UCDP's 25 km is the data sets' own. The others are ours, on the large side, since what is
/// too small would make two reports of one event disagree: a town's half-width; that of a large
/// district, and of a large province. Sources: UCDP GED codebook; ACLED codebook.
package struct PlacePrecision: Hashable, Comparable, Sendable {
  /// 0 or more; infinite where nothing bounds it.
  package let metres: Double

  /// Nil below 0 and for what is not a number.
  package init?(metres: Double) {
    guard metres >= 0 else { return nil }
    self.metres = metres
  }

  private init(known metres: Double) { self.metres = metres }

  /// The point itself.
  package static let exact = PlacePrecision(known: 0)
  /// It may lie anywhere.
  package static let unbounded = PlacePrecision(known: .infinity)

  package static func < (a: PlacePrecision, b: PlacePrecision) -> Bool { a.metres < b.metres }
}

// MARK: - Codes

extension PlacePrecision {
  private static let ucdp: [PlacePrecision] =
    [5_000, 25_000, 100_000, 300_000].map(Self.init(known:)) + [unbounded, unbounded, unbounded]
  private static let acled = [5_000, 50_000, 300_000].map(Self.init(known:))

  /// - Parameter ucdpCode: `where_prec`, 1 to 7; nil for another number.
  package init?(ucdpCode: Int) {
    guard (1...7).contains(ucdpCode) else { return nil }
    self = Self.ucdp[ucdpCode - 1]
  }

  /// - Parameter acledCode: `geo_precision`, 1 to 3; nil for another number.
  package init?(acledCode: Int) {
    guard (1...3).contains(acledCode) else { return nil }
    self = Self.acled[acledCode - 1]
  }

  /// The finest `where_prec`, 1 to 4, whose metres are enough. Nil beyond 300 km: whether that is a
  /// line, a country or the sea, metres do not say.
  package var ucdpCode: Int? { Self.ucdp.prefix(4).firstIndex { self <= $0 }.map { $0 + 1 } }

  /// The finest `geo_precision`, 1 to 3, whose metres are enough; nil beyond 300 km.
  package var acledCode: Int? { Self.acled.firstIndex { self <= $0 }.map { $0 + 1 } }
}
