import ClaimsModel
import GRDB
import Testing

@testable import ClaimsStore

@Suite("Places in the casebook")
struct StorePlacesTests {
  private static func location(
    _ latitude: Double, _ longitude: Double, within metres: Double
  ) throws -> Location {
    Location(
      point: try #require(GeoPoint(latitude: latitude, longitude: longitude)),
      precision: try #require(PlacePrecision(metres: metres)))
  }

  @Test(
    "come back as they were, to the last digit",
    arguments: [
      (35.86443, 36.80575, 5_000), (0.1 + 0.2, -1.0 / 3, 0.1), (-90, 180, 0), (90, -180, .infinity),
      (35, 36, .greatestFiniteMagnitude),
    ] as [(Double, Double, Double)])
  func roundTrip(latitude: Double, longitude: Double, metres: Double) throws {
    let store = try Casebook.fresh()
    let id = EntityID(unchecked: "saraqib")
    var entity = Entity(
      id: id, name: "Saraqib", kind: .place,
      location: try Self.location(latitude, longitude, within: metres), gazetteerID: 167_203)
    try store.write { try $0.insert(entity) }
    #expect(try store.read { try $0.entity(id) } == entity)
    #expect(try store.read { try $0.entities(gazetteerID: 167_203) } == [id])
    entity.location = nil
    entity.gazetteerID = nil
    try store.write { try $0.replacePlace(of: entity) }
    #expect(try store.read { try $0.entities() } == [entity])
  }

  @Test("with names that say whose they are")
  func origins() throws {
    let store = try Casebook.withOneClaim()
    let entity = Entity(
      id: EntityID(unchecked: "isis"), name: "ISIS", aliases: ["داعش", "Daesh", "IS", "ISIL", "S"],
      origins: [
        "داعش": NameOrigin(language: "ar", giver: .source(SourceID(unchecked: "sohr"))),
        "Daesh": NameOrigin(giver: .report("report-1")), "IS": NameOrigin(giver: .gazetteer),
        "ISIL": NameOrigin(language: "en", giver: .words("an officer")),
      ])
    try store.write { try $0.insert(entity) }
    #expect(try store.read { try $0.entity(entity.id) } == entity)
    #expect(try store.read { try $0.entities() }.last == entity)
  }

  @Test(
    "hold to their bounds, whoever writes",
    arguments: [
      "UPDATE entity SET latitude = 35", "UPDATE entity SET longitude = 36",
      "UPDATE entity SET latitude = 90.1, longitude = 0",
      "UPDATE entity SET latitude = 0, longitude = -181", "UPDATE entity SET precision = 5",
      "UPDATE entity SET latitude = 0, longitude = 0, precision = -1",
      "UPDATE entity SET latitude = 0, longitude = 0, precision = 9e999",
      "UPDATE entity SET gazetteer_id = 0",
      "UPDATE entity_name SET gazetteer = 1, words = 'an officer'",
      "INSERT INTO gazetteer_place (id, name, latitude, longitude) VALUES (1, 'X', 91, 0)",
      "INSERT INTO gazetteer_place (id, name, latitude, longitude, class) VALUES (1, 'X', 0, 0, 'Z')",
    ])
  func bounds(statement: String) throws {
    let store = try Casebook.withOneClaim()
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: statement) } }
  }
}

@Suite("The gazetteer in the casebook")
struct StoreGazetteerTests {
  private static func entry(
    _ id: Int, _ name: String, _ others: [String] = [], code: String = "PPL",
    divisions: [String?] = ["12", "1203", nil, nil]
  ) throws -> GazetteerEntry {
    GazetteerEntry(
      geonameID: id, name: name, alternateNames: others,
      point: try #require(GeoPoint(latitude: 35.86443, longitude: 36.80575)),
      featureClass: code.hasPrefix("PPL") ? .populated : .administrative, featureCode: code,
      countryCode: "SY", divisions: divisions, population: 32_495)
  }

  private static func name(
    _ number: Int, of place: Int, _ name: String, _ language: String? = nil
  ) -> GazetteerName {
    GazetteerName(alternateNameID: number, geonameID: place, language: language, name: name)
  }

  @Test("gives a place with its names and what it lies in")
  func place() throws {
    let store = try Casebook.fresh()
    try store.write { book in
      for entry in [
        try Self.entry(1, "Saraqib", ["Sarakeb", "سراقب", "Saraqib", "Sarakeb"]),
        try Self.entry(2, "Idlib District", code: "ADM2"),
        try Self.entry(3, "Idlib", code: "ADM1", divisions: ["12", nil, nil, nil]),
        try Self.entry(4, "Syria", code: "PCLI", divisions: ["00", nil, nil, nil]),
        try Self.entry(5, "Hama", code: "ADM1", divisions: ["13", nil, nil, nil]),
      ] { #expect(try book.replace(entry)) }
    }
    let place = try #require(try store.read { try $0.gazetteerPlace(1) })
    #expect(place.entry == (try Self.entry(1, "Saraqib")))
    #expect(place.otherNames == ["Sarakeb", "سراقب"])
    #expect(place.within.map(\.name) == ["Idlib District", "Idlib", "Syria"])
    #expect(try store.read { try $0.gazetteerPlace(3) }?.within.map(\.name) == ["Syria"])
    #expect(try store.read { try $0.gazetteerPlace(9) } == nil)
  }

  @Test("replaces a place and its names, and keeps those of the other table, each once")
  func replaced() throws {
    let store = try Casebook.fresh()
    func names() throws -> [String] {
      try store.queue.read {
        try String.fetchAll($0, sql: "SELECT name FROM gazetteer_name ORDER BY name")
      }
    }
    try store.write { book in
      _ = try book.replace(try Self.entry(1, "Saraqib", ["Old", "Sarakeb"]))
      #expect(try book.replace(Self.name(10, of: 1, "Sarakeb", "tr")))
      #expect(try book.replace(Self.name(11, of: 1, "Saraqeb", "de")))
      #expect(try !book.replace(Self.name(12, of: 2, "Elsewhere")))
    }
    #expect(try names() == ["Old", "Sarakeb", "Saraqeb", "Saraqib"])
    try store.write { book in
      let isNew = try book.replace(try Self.entry(1, "Saraqib", ["New", "Sarakeb"]))
      #expect(!isNew)
      #expect(try book.replace(Self.name(11, of: 1, "Sarāqib", "de")))
    }
    #expect(try names() == ["New", "Sarakeb", "Saraqib", "Sarāqib"])
    let place = try #require(try store.read { try $0.gazetteerPlace(1) })
    #expect(place.names.first { $0.name == "Sarakeb" }?.language == "tr")
    let orphans = try store.queue.read { db in
      try Int.fetchOne(
        db,
        sql:
          "SELECT count(*) FROM gazetteer_sound WHERE name_id NOT IN (SELECT id FROM gazetteer_name)"
      )
    }
    #expect(orphans == 0)
  }

  @Test("finds by spelling and by sound, and little else")
  func found() throws {
    let store = try Casebook.fresh()
    try store.write { book in
      for (number, name) in ["Saraqib", "Palmyra", "Sarmin", "سراقب"].enumerated() {
        _ = try book.replace(try Self.entry(number + 1, name))
      }
    }
    let (folded, heard) = try store.read {
      (
        try $0.gazetteerNames(foldingLike: "SARĀQIB"),
        try $0.gazetteerNames(soundingLike: "Sarakeb")
      )
    }
    #expect(folded.map(\.place) == [1])
    #expect(Set(heard.map(\.name)) == ["Saraqib", "سراقب"])
    #expect(try store.read { try $0.gazetteerNames(foldingLike: "’") }.isEmpty)
  }
}
