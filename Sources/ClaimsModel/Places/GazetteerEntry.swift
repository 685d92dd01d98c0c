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
  /// Codes of the divisions it lies in, from the first order to the fourth; GeoNames writes "00"
  /// where it is in none of the first.
  package let divisions: [String?]
  /// Nil where GeoNames writes 0: it does so for what it does not know.
  package let population: Int?

  package init(
    geonameID: Int, name: String, alternateNames: [String] = [], point: GeoPoint,
    featureClass: FeatureClass? = nil, featureCode: String? = nil, countryCode: String? = nil,
    divisions: [String?] = [nil, nil, nil, nil], population: Int? = nil
  ) {
    self.geonameID = geonameID
    self.name = name
    self.alternateNames = alternateNames
    self.point = point
    self.featureClass = featureClass
    self.featureCode = featureCode
    self.countryCode = countryCode
    self.divisions = divisions
    self.population = population
  }
}

/// A name in GeoNames' table of alternate names.
package struct GazetteerName: Hashable, Sendable {
  /// The name's own number, from 1 up; nil for one that only the table of places gives.
  package let alternateNameID: Int?
  package let geonameID: Int
  /// A language tag ("ar", "ku-Arab"), or GeoNames' own "abbr", "piny" and the like; nil where the
  /// language is not said.
  package let language: String?
  package let name: String
  package let isPreferred: Bool
  package let isShort: Bool
  package let isColloquial: Bool
  package let isHistoric: Bool

  package init(
    alternateNameID: Int?, geonameID: Int, language: String? = nil, name: String,
    isPreferred: Bool = false, isShort: Bool = false, isColloquial: Bool = false,
    isHistoric: Bool = false
  ) {
    self.alternateNameID = alternateNameID
    self.geonameID = geonameID
    self.language = language
    self.name = name
    self.isPreferred = isPreferred
    self.isShort = isShort
    self.isColloquial = isColloquial
    self.isHistoric = isHistoric
  }

  /// The language as BCP 47; nil where GeoNames says none, or has a word of its own for it.
  package var languageTag: String? {
    language.flatMap { tag in
      let primary = tag.prefix { $0 != "-" }
      return primary.count < 4 && LanguageTag.isWellFormed(tag) ? tag : nil
    }
  }
}

/// A place of the gazetteer, with its names and where it is filed.
package struct GazetteerPlace: Hashable, Sendable {
  /// A division or a country that a place lies in.
  package struct Division: Hashable, Sendable {
    package let geonameID: Int
    package let name: String

    package init(geonameID: Int, name: String) {
      self.geonameID = geonameID
      self.name = name
    }
  }

  package let entry: GazetteerEntry
  /// Its names other than the first: preferred ones first, historic ones last, then as spelled.
  package let names: [GazetteerName]
  /// What it lies in as far as the gazetteer holds it, the narrowest first.
  package let within: [Division]

  package init(entry: GazetteerEntry, names: [GazetteerName], within: [Division]) {
    self.entry = entry
    self.names = names
    self.within = within
  }

  package var location: Location {
    Location(point: entry.point, precision: PlacePrecision(of: entry))
  }

  /// Its other names, each once, in their order.
  package var otherNames: [String] {
    var seen: Set<String> = [entry.name]
    return names.map(\.name).filter { seen.insert($0).inserted }
  }
}

/// A place of the gazetteer that a name may mean.
package struct GazetteerMatch: Hashable, Sendable {
  package let place: GazetteerPlace
  /// Which of its names it is.
  package let name: String
  /// 0 to 1; 1 where the names fold alike.
  package let likeness: Double

  package init(place: GazetteerPlace, name: String, likeness: Double) {
    self.place = place
    self.name = name
    self.likeness = likeness
  }
}
