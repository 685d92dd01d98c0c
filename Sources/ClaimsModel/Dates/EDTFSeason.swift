/// A part of the year by its EDTF code, 21 to 41 (ISO 8601-2:2019, 4.8).
///
/// | codes | are | read as |
/// | --- | --- | --- |
/// | 21–24 | spring, summer, autumn, winter, hemisphere not said | January–March … October–December |
/// | 25–28 | the same, northern hemisphere | January–March … October–December |
/// | 29–32 | the same, southern hemisphere | July–September, October–December, January–March, April–June |
/// | 33–36 | quarters | January–March … October–December |
/// | 37–39 | thirds (quadrimesters) | January–April, May–August, September–December |
/// | 40–41 | halves | January–June, July–December |
///
/// The standard gives the seasons no months. Here 21–28 are the calendar quarters, as in the public
/// test vectors and in edtf.js: spring is January to March of the named year, not March to May.
/// The southern seasons lie half a year after the northern ones of the same name. A comparison that
/// hangs on the edge of a season hangs on this convention.
struct EDTFSeason: Hashable, Sendable {
  let code: Int

  init?(code: Int) {
    guard (21...41).contains(code) else { return nil }
    self.code = code
  }

  /// Its length in months.
  var months: Int {
    switch code {
    case 37...39: 4
    case 40...41: 6
    default: 3
    }
  }

  var firstMonth: Int {
    switch code {
    case 29...32: (code - 27) % 4 * months + 1
    case 37...39: (code - 37) * months + 1
    case 40...41: (code - 40) * months + 1
    default: (code - 21) % 4 * months + 1
    }
  }

  var lastMonth: Int { firstMonth + months - 1 }
}
