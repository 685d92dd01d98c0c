import ClaimsModel
import ClaimsStore
import ClaimsText
import Testing

@testable import ClaimsWorkbench

@Suite("The gazetteer")
struct WorkbenchGazetteerTests {
  private static func line(
    _ id: Int, _ name: String, _ others: String = "", at point: (Double, Double) = (35.86, 36.81),
    code: String = "PPL", admin1: String = "12", admin2: String = "", population: Int = 0
  ) -> String {
    let featureClass = code.hasPrefix("PPL") ? "P" : "A"
    return [
      "\(id)", name, name, others, "\(point.0)", "\(point.1)", featureClass, code, "SY", "", admin1,
      admin2, "", "", "\(population)", "", "0", "Asia/Damascus", "2018-02-10",
    ].joined(separator: "\t")
  }

  private static let dump = [
    line(1, "Syria", "سوريا", code: "PCLI", admin1: "00"),
    line(2, "Idlib Governorate", "Idlib", code: "ADM1"),
    line(3, "Saraqib District", code: "ADM2", admin2: "1203"),
    line(10, "Saraqib", "Sarakeb,سراقب", admin2: "1203", population: 32_495),
    line(11, "Sarmin", "سرمين", at: (35.9, 36.72)),
    line(12, "Umm Khalakhil", "أم الخلاخيل", admin1: "13"),
    line(13, "Saraqib", at: (33, 36), admin1: "14", population: 12),
  ].joined(separator: "\n")

  private static let names = """
    100\t10\tar\tسراقب\t1\t\t\t\t\t
    101\t10\tabbr\tSRQ\t\t\t\t\t\t
    102\t10\tlink\thttps://en.wikipedia.org/wiki/Saraqib\t\t\t\t\t\t
    103\t99\ten\tElsewhere\t\t\t\t\t\t
    """

  private static func file(_ name: String, _ text: String, pieces: Int = 7) -> PiecewiseFile {
    var rest = Array(text.utf8)[...]
    return PiecewiseFile(name: name) {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(pieces) }
      return Array(rest.prefix(pieces))
    }
  }

  private static func take(
    _ dump: String, names: String? = nil, strict: Bool = false, dryRun: Bool = false,
    into bench: Workbench
  ) throws -> (outcome: GazetteerImport, problems: [InputProblem]) {
    var problems: [InputProblem] = []
    let outcome = try bench.importGazetteer(
      file("SY.txt", dump), names: names.map { file("names.txt", $0) }, strict: strict,
      dryRun: dryRun
    ) { problems.append($0) }
    return (outcome, problems)
  }

  private static func withSyria() throws -> Workbench {
    let bench = try Bench.fresh()
    _ = try take(dump, names: names, into: bench)
    return bench
  }

  @Test("is taken in with its names, journalled with counts and digests, and changes no entity")
  func taken() throws {
    let bench = try Bench.fresh()
    let exported = try bench.exported()
    let (outcome, problems) = try Self.take(Self.dump, names: Self.names, into: bench)
    #expect(problems.isEmpty)
    #expect([outcome.added, outcome.replaced, outcome.names, outcome.foreign] == [7, 0, 2, 1])
    #expect(try bench.exported() == exported)
    let entry = try #require(try bench.store.read { try $0.journal() }.last)
    #expect(entry.action == "gazetteer import")
    #expect(entry.about == "SY.txt, names.txt")
    #expect(entry.detail.hasPrefix("SHA-256 \(SHA256Digest.of(Self.dump)), "))
    #expect(entry.detail.hasSuffix("; places 7, alternate names 2"))
    let again = try Self.take(Self.dump, into: bench).outcome
    #expect([again.added, again.replaced] == [0, 7])
    #expect(try bench.searchGazetteer("SRQ", limit: 1).map(\.place.entry.geonameID) == [10])
  }

  @Test("goes on after a bad line, and says where it stands; with strict, none is kept")
  func problems() throws {
    let bad = Self.dump + "\nno place at all\n" + Self.line(20, "Far", at: (95, 0))
    let bench = try Bench.fresh()
    let strict = try Self.take(bad, strict: true, into: bench)
    #expect(strict.outcome.isWritten == false)
    #expect(try bench.searchGazetteer("Saraqib", limit: 5).isEmpty)
    let (outcome, problems) = try Self.take(bad, names: "x\n" + Self.names, into: bench)
    #expect([outcome.added, outcome.names, outcome.problems] == [7, 2, 3])
    #expect(
      problems.map { "\($0.file):\($0.place.line)" } == ["SY.txt:8", "SY.txt:9", "names.txt:1"])
    let dry = try Self.take(Self.line(21, "Nowhere"), dryRun: true, into: bench)
    #expect(dry.outcome.added == 1 && !dry.outcome.isWritten)
    #expect(try bench.searchGazetteer("Nowhere", limit: 5).isEmpty)
  }

  @Test("is searched by spelling, then by likeness, the larger place first")
  func searched() throws {
    let bench = try Self.withSyria()
    func found(_ name: String) throws -> [Int] {
      try bench.searchGazetteer(name, limit: 5).map(\.place.entry.geonameID)
    }
    #expect(try found("SARĀQIB") == [10, 13])
    #expect(try found("Saraqeb") == [10, 13])
    #expect(try found("سراقب") == [10, 13])
    #expect(try found("Umm Elkhalayel") == [12])
    #expect(try found("Idlib").first == 2)
    #expect(try found("Palmyra").isEmpty)
    #expect(try bench.searchGazetteer("Saraqib", limit: 1).count == 1)
    let first = try #require(try bench.searchGazetteer("Sarakeb", limit: 1).first)
    #expect(first.name == "Sarakeb" && first.likeness == 1)
    #expect(
      first.place.within.map(\.name) == ["Saraqib District", "Idlib Governorate", "Syria"])
    #expect(refusal { _ = try bench.searchGazetteer("’", limit: 5) } != nil)
    #expect(refusal { _ = try bench.searchGazetteer("Saraqib", limit: 0) } != nil)
  }

  @Test("gives an entity its point, its names and its likely parent, and merges nothing")
  func linked() throws {
    let bench = try Self.withSyria()
    var place = PlaceRequest()
    place.gazetteerID = 2
    _ = try bench.addEntity(name: "Idlib province", id: "idlib", place: place)
    _ = try bench.addEntity(name: "Sarakeb", kind: .group)
    place.gazetteerID = 10
    let outcome = try bench.addEntity(name: "Saraqib", place: place)
    let saraqib = try bench.entity("saraqib")
    #expect(saraqib == outcome.entity)
    #expect(saraqib.kind == .place)
    #expect(saraqib.location?.description == "35.86,36.81 to within 5 km")
    #expect(saraqib.gazetteerID == 10)
    #expect(saraqib.aliases == ["SRQ", "سراقب"])
    #expect(saraqib.origins["سراقب"] == NameOrigin(language: "ar", giver: .gazetteer))
    #expect(saraqib.origins["SRQ"] == NameOrigin(giver: .gazetteer))
    let taking = try #require(outcome.gazetteer)
    #expect(taking.namesOfOthers.map(\.name) == ["Sarakeb"])
    #expect(taking.likelyParent == EntityID(unchecked: "idlib"))
    #expect(saraqib.parent == nil)
    let twin = try #require(refusal { _ = try bench.addEntity(name: "Saraqeb", place: place) })
    #expect(twin.contains("claims entity alias saraqib"))
    let copy = try Bench.fresh()
    _ = try copy.import1(try bench.exported())
    #expect(try copy.exported() == bench.exported())
    #expect(try copy.entity("saraqib").gazetteerID == 10)
  }

  @Test("locates an entity that is there, keeps the names it has, and says who else is linked")
  func located() throws {
    let bench = try Self.withSyria()
    _ = try bench.addEntity(name: "the town", aliases: ["Sarakeb"])
    var place = PlaceRequest()
    place.gazetteerID = 10
    let outcome = try bench.locate("the town", place, because: nil)
    #expect(outcome.entity.aliases == ["SRQ", "Sarakeb", "Saraqib", "سراقب"])
    #expect(outcome.entity.origins["Sarakeb"] == nil)
    #expect(try bench.entity("the-town") == outcome.entity)
    _ = try bench.addEntity(name: "the market")
    let market = try bench.locate("the market", place, because: nil)
    #expect(market.gazetteer?.alsoLinked == [EntityID(unchecked: "the-town")])
    #expect(market.entity.aliases.isEmpty)
  }
}
