import ClaimsModel
import Testing

@testable import ClaimsExchange

@Suite("FollowTheMoney statements")
struct FollowTheMoneyFormatTests {
  private func rows(_ made: MadeCase) throws -> [[String: String]] {
    var reader = CSVRowReader(.comma)
    let rows = reader.rows(Array(try written(made, as: .followTheMoney).utf8), isLast: true).map {
      $0.fields().map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let header = try #require(rows.first)
    #expect(header == FTMEntity.columns)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// Of each property of the entities of a schema, its values.
  private func values(_ made: MadeCase, _ schema: String) throws -> [String: [String]] {
    Dictionary(
      grouping: try rows(made).filter { $0["schema"] == schema && $0["prop"] != "id" },
      by: { $0["prop"] ?? "" }
    ).mapValues { $0.compactMap { $0["value"] } }
  }

  @Test("name sources, groups and places by the model's own schemata")
  func entities() throws {
    let made = MadeCase.villages()
    #expect(
      try values(made, "Organization") == [
        "name": ["The Observatory", "The army"], "website": ["https://sohr.example/"],
        "notes": ["In Britain."], "classification": ["monitor"],
      ])
    #expect(try values(made, "Person") == ["name": ["A witness"]])
    #expect(
      try values(made, "Address") == [
        "name": ["Al-Khwin", "The pocket"], "full": ["Al-Khwin", "The pocket"],
        "alias": ["الخوين"], "latitude": ["35.6406"], "longitude": ["36.7539"],
      ])
  }

  @Test("make a report an article and a claim a note that it proves")
  func notes() throws {
    let made = MadeCase.villages()
    let rows = try rows(made)
    let article = try #require(rows.first { $0["schema"] == "Article" && $0["prop"] == "id" })
    let note = rows.filter { $0["schema"] == "Note" }.prefix { $0["value"] != "" }
    #expect(note.first { $0["prop"] == "proof" }?["value"] == article["value"])
    let values = try values(made, "Note")
    #expect(values["name"]?.first == "How many villages did The army take? 80")
    #expect(values["description"]?.first == "80 villages fell.")
    #expect(values["keywords"] == ["verified", "refuted", "unreviewed"])
    #expect(values["notes"]?.first == "verified by amal: two lists agree")
    #expect(try self.values(made, "Article")["publishedAt"] == ["2018-02-10"])
    #expect(try self.values(made, "Article")["language"] == ["eng"])
  }

  @Test("carry the id that FollowTheMoney makes: SHA-1 of data set, entity, property and value")
  func identifiers() throws {
    for row in try rows(.villages()) {
      let parts = ["dataset", "entity_id", "prop", "value"].compactMap { row[$0] }
      let language = row["lang"].map { $0.isEmpty ? "" : "@\($0)" } ?? ""
      #expect(row["id"] == SHA1.hex(parts.joined(separator: ".") + language))
      #expect(row["canonical_id"] == row["entity_id"])
    }
  }

  @Test(
    "give a language only to words, and only one that the model knows",
    arguments: [("ar-SY", "ara"), ("fas", "fas"), ("ku", ""), ("x-drafts", "")])
  func languages(tag: String, code: String) throws {
    var made = MadeCase.villages()
    made.reports[0].report.language = tag
    let rows = try rows(made)
    let quote = rows.first { $0["prop"] == "description" }
    #expect(quote?["lang"] == code)
    #expect(
      rows.filter { $0["prop_type"] == "date" || $0["prop_type"] == "entity" }.allSatisfy {
        $0["lang"] == ""
      })
  }

  @Test("cut what is longer than the model allows, and leave out what is no address")
  func limits() throws {
    var made = MadeCase.villages(hostile: String(repeating: "x,\"\n", count: 20_000))
    made.reports[0].report.url = "javascript:alert(1)"
    let rows = try rows(made)
    for row in rows {
      let property = try #require(FTMProperty(rawValue: row["prop"] ?? ""))
      #expect(row["value", default: ""].count <= property.longest)
      #expect(row["prop_type"] == property.type)
    }
    #expect(!rows.contains { $0["prop"] == "sourceUrl" })
  }
}
