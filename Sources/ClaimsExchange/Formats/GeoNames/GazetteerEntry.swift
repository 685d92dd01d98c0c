package import ClaimsModel

/// A place of the GeoNames gazetteer. What its table leaves empty is nil.
package struct GazetteerEntry: Hashable, Sendable {
  /// The classes of GeoNames' feature codes.
  package enum FeatureClass: String, CaseIterable, Sendable {
    /// Country, state, region.
    case administrative = "A"
    /// Stream, lake.
    case water = "H"
    /// Park, area.
    case area = "L"
    /// City, village.
    case populated = "P"
    /// Road, railway.
    case road = "R"
    /// Spot, building, farm.
    case spot = "S"
    /// Mountain, hill, rock.
    case mountain = "T"
    /// Under the sea.
    case undersea = "U"
    /// Forest, heath.
    case vegetation = "V"
  }

  /// From 1 up.
  package let geonameID: Int
  package let name: String
  /// Spellings in any script, in the table's order; the name itself may be among them.
  package let alternateNames: [String]
  package let point: GeoPoint
  package let featureClass: FeatureClass?
  /// "PPL", "ADM1" and so on.
  package let featureCode: String?
  /// Two letters (ISO 3166-1).
  package let countryCode: String?
  /// Code of the first-order division; GeoNames writes "00" where it is in none.
  package let admin1: String?
  /// Code of the second-order division.
  package let admin2: String?
  /// Nil where GeoNames writes 0: it does so for what it does not know.
  package let population: Int?
}

/// A name in GeoNames' table of alternate names.
package struct GazetteerName: Hashable, Sendable {
  /// The name's own number, from 1 up.
  package let alternateNameID: Int
  package let geonameID: Int
  /// A language tag ("ar", "ku-Arab"), or GeoNames' own "abbr", "piny" and the like; nil where the
  /// language is not said.
  package let language: String?
  package let name: String
  package let isPreferred: Bool
  package let isShort: Bool
  package let isColloquial: Bool
  package let isHistoric: Bool
  /// When the name came into use and went out of it, as written, in no fixed form.
  package let from: String?
  package let to: String?
}
