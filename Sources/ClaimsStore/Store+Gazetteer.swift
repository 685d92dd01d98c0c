package import ClaimsModel
import GRDB

/// A name that led to a place of the gazetteer.
package struct GazetteerLead: Hashable, Sendable {
  /// GeoNames' number of the place.
  package let place: Int
  package let population: Int?
  package let name: String

  fileprivate init(row: Row) {
    place = row["place_id"]
    population = row["population"]
    name = row["name"]
  }
}

extension StoreReader {
  /// A place of the gazetteer with its names, and what it lies in as far as the gazetteer holds that.
  package func gazetteerPlace(_ id: Int) throws -> GazetteerPlace? {
    guard let row = try db.row("SELECT * FROM gazetteer_place WHERE id = ?", [id]) else {
      return nil
    }
    let entry = try GazetteerEntry(row: row)
    let names = try db.rows(
      """
      SELECT * FROM gazetteer_name WHERE place_id = ? AND name <> ?
      ORDER BY historic, colloquial, preferred DESC, name, language IS NULL, language, id
      """, [id, entry.name]
    ).map(GazetteerName.init(row:))
    return GazetteerPlace(entry: entry, names: names, within: try divisions(around: entry))
  }

  /// Names that fold as this one does, each with its place.
  package func gazetteerNames(foldingLike name: String) throws -> [GazetteerLead] {
    let folded = NameFolding.folded(name)
    guard !folded.isEmpty else { return [] }
    return try db.rows(
      """
      SELECT DISTINCT n.place_id, n.name, p.population FROM gazetteer_name n
      JOIN gazetteer_place p ON p.id = n.place_id WHERE n.folded = ? ORDER BY n.place_id, n.name
      """, [folded]
    ).map(GazetteerLead.init(row:))
  }

  /// Names of which one word at least sounds nearly like one of this name, each with its place.
  ///
  /// O(k), k being the number of sounds that begin nearly alike and are about as long. The nearest
  /// first; where they are more than `mostLeads`, the rest is left out.
  package func gazetteerNames(soundingLike name: String) throws -> [GazetteerLead] {
    let heard = NameSounds.Heard(name)
    let sounds = try NameSounds.ranges(near: name).flatMap { range in
      try db.rows(
        "SELECT DISTINCT sound FROM gazetteer_sound WHERE sound >= ? AND sound < ?",
        [range.from, range.to]
      ).map { $0["sound"] as String }
    }
    let near = Set(sounds).compactMap { sound in
      NameSounds.nearness(sound, to: heard).map { (sound: sound, nearness: $0) }
    }.sorted { ($1.nearness, $0.sound) < ($0.nearness, $1.sound) }
    var found: [GazetteerLead] = []
    for (sound, _) in near {
      guard found.count < Self.mostLeads else { break }
      found += try db.rows(
        """
        SELECT DISTINCT n.place_id, n.name, p.population FROM gazetteer_sound s
        JOIN gazetteer_name n ON n.id = s.name_id JOIN gazetteer_place p ON p.id = n.place_id
        WHERE s.sound = ? ORDER BY n.place_id, n.name
        """, [sound]
      ).map(GazetteerLead.init(row:))
    }
    return found
  }

  /// Enough for a country, and few enough to compare each in a moment.
  private static let mostLeads = 2_000

  /// The divisions that a place lies in, the narrowest first, and the country last.
  private func divisions(around entry: GazetteerEntry) throws -> [GazetteerPlace.Division] {
    guard let country = entry.countryCode else { return [] }
    let codes = entry.divisions
    var found: [Row] = []
    for order in (1...codes.count).reversed() where codes[order - 1] != nil {
      // A division is filed under its own code and those above it.
      let within = (0..<codes.count).map { $0 < order ? codes[$0] : nil }
      found += try db.rows(
        """
        SELECT id, name FROM gazetteer_place
        WHERE class = 'A' AND country = ? AND admin1 IS ? AND admin2 IS ? AND admin3 IS ?
          AND admin4 IS ? AND code = ? ORDER BY id LIMIT 1
        """, [country] + StatementArguments(within) + ["ADM\(order)"])
    }
    found += try db.rows(
      """
      SELECT id, name FROM gazetteer_place
      WHERE class = 'A' AND country = ? AND code >= 'PCL' AND code < 'PCM'
      ORDER BY code <> 'PCLI', id LIMIT 1
      """, [country])
    return found.map { GazetteerPlace.Division(geonameID: $0["id"], name: $0["name"]) }
      .filter { $0.geonameID != entry.geonameID }
  }
}

extension StoreWriter {
  /// Takes a place in, with the names that its own line gives; names that the table of alternate
  /// names gave it stay.
  ///
  /// - Returns: whether it is new, and was not there under its number.
  package func replace(_ entry: GazetteerEntry) throws -> Bool {
    let id = entry.geonameID
    let isThere = try db.row("SELECT 1 FROM gazetteer_place WHERE id = ?", [id]) != nil
    try db.change(
      """
      INSERT INTO gazetteer_place (id, name, latitude, longitude, class, code, country, admin1,
        admin2, admin3, admin4, population)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, latitude = excluded.latitude,
        longitude = excluded.longitude, class = excluded.class, code = excluded.code,
        country = excluded.country, admin1 = excluded.admin1, admin2 = excluded.admin2,
        admin3 = excluded.admin3, admin4 = excluded.admin4, population = excluded.population
      """,
      [
        id, entry.name, entry.point.latitude, entry.point.longitude, entry.featureClass?.rawValue,
        entry.featureCode, entry.countryCode,
      ] + StatementArguments(entry.divisions) + [entry.population])
    if isThere {
      try db.change("DELETE FROM gazetteer_name WHERE place_id = ? AND number IS NULL", [id])
    }
    var kept: Set<String> = []
    if isThere {
      kept = Set(
        try db.rows("SELECT name FROM gazetteer_name WHERE place_id = ?", [id]).map { $0["name"] })
    }
    for name in [entry.name] + entry.alternateNames where kept.insert(name).inserted {
      try insert(GazetteerName(alternateNameID: nil, geonameID: id, name: name))
    }
    return !isThere
  }

  /// Takes a name in, in place of the one of the same number, and of one of the same spelling of
  /// which no more was known.
  ///
  /// - Returns: false, and nothing is taken, where the gazetteer does not hold its place.
  package func replace(_ name: GazetteerName) throws -> Bool {
    let place = try db.row("SELECT 1 FROM gazetteer_place WHERE id = ?", [name.geonameID])
    guard place != nil else { return false }
    try db.change("DELETE FROM gazetteer_name WHERE number = ?", [name.alternateNameID])
    try db.change(
      "DELETE FROM gazetteer_name WHERE place_id = ? AND name = ? AND number IS NULL",
      [name.geonameID, name.name])
    try insert(name)
    return true
  }

  private func insert(_ name: GazetteerName) throws {
    let id = try db.insert(
      """
      INSERT INTO gazetteer_name (place_id, number, name, folded, language, preferred, short,
        colloquial, historic)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        name.geonameID, name.alternateNameID, name.name, NameFolding.folded(name.name),
        name.language, name.isPreferred, name.isShort, name.isColloquial, name.isHistoric,
      ])
    for sound in NameSounds.keys(of: name.name).sorted() {
      try db.change("INSERT INTO gazetteer_sound (sound, name_id) VALUES (?, ?)", [sound, id])
    }
  }
}

extension GazetteerEntry {
  /// The CHECKs of the schema hold ranges and classes.
  fileprivate init(row: Row) throws {
    guard let point = GeoPoint(latitude: row["latitude"], longitude: row["longitude"]) else {
      throw StoreError.damaged(detail: "a place of the gazetteer lies off the earth")
    }
    self.init(
      geonameID: row["id"], name: row["name"], point: point,
      featureClass: (row["class"] as String?).flatMap(FeatureClass.init(rawValue:)),
      featureCode: row["code"], countryCode: row["country"],
      divisions: [row["admin1"], row["admin2"], row["admin3"], row["admin4"]],
      population: row["population"])
  }
}

extension GazetteerName {
  fileprivate init(row: Row) {
    self.init(
      alternateNameID: row["number"], geonameID: row["place_id"], language: row["language"],
      name: row["name"], isPreferred: row["preferred"], isShort: row["short"],
      isColloquial: row["colloquial"], isHistoric: row["historic"])
  }
}
