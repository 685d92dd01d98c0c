import ClaimsModel
import ClaimsText
import Testing

@testable import ClaimsExchange

/// A line of the dump, its columns set one by one.
private func line(_ changes: [Int: String] = [:]) -> String {
  var columns = [
    "167203", "Saraqib", "Saraqib", "Saraqeb,Sarakeb,سراقب", "35.86443", "36.80575", "P", "PPLA3",
    "SY", "", "08", "112", "", "", "32495", "", "372", "Asia/Damascus", "2018-02-10",
  ]
  for (column, text) in changes { columns[column] = text }
  return columns.joined(separator: "\t")
}

/// Random numbers that are the same in every run (SplitMix64).
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private func read(_ text: String) -> [Result<GazetteerEntry, InputProblem>] {
  read(Array(text.utf8))
}

/// - Parameter length: of the pieces that the file comes in, in bytes.
private func read(
  _ bytes: [UInt8], inPiecesOf length: Int = 1 << 20
) -> [Result<GazetteerEntry, InputProblem>] {
  var results: [Result<GazetteerEntry, InputProblem>] = []
  var reader = GeoNamesReader(file: "SY.txt")
  var rest = bytes[...]
  while !rest.isEmpty {
    reader.read(Array(rest.prefix(length)), isLast: false) { results.append($0) }
    rest = rest.dropFirst(length)
  }
  reader.read([], isLast: true) { results.append($0) }
  return results
}

@Suite("A GeoNames dump")
struct GeoNamesReaderTests {
  private func entry(_ text: String) throws -> GazetteerEntry {
    let results = read(text)
    #expect(results.count == 1)
    return try #require(results.first).get()
  }

  @Test("gives a place a line")
  func place() throws {
    let entry = try entry(line() + "\n")
    let saraqib = GazetteerEntry(
      geonameID: 167_203, name: "Saraqib", alternateNames: ["Saraqeb", "Sarakeb", "سراقب"],
      point: try #require(GeoPoint(latitude: 35.86443, longitude: 36.80575)),
      featureClass: .populated, featureCode: "PPLA3", countryCode: "SY",
      divisions: ["08", "112", nil, nil], population: 32_495)
    #expect(entry == saraqib)
  }

  @Test("Empty columns and a population of 0 are nothing said")
  func empty() throws {
    let entry = try entry(line([3: "", 6: "", 7: "", 8: "", 10: "", 11: "", 14: "0"]))
    #expect(entry.alternateNames == [])
    #expect(entry.featureClass == nil)
    #expect(entry.featureCode == nil)
    #expect(entry.countryCode == nil)
    #expect(entry.divisions == [nil, nil, nil, nil])
    #expect(entry.population == nil)
    #expect(try self.entry(line([14: ""])).population == nil)
  }

  @Test("Nothing in it is a quote: names stand as they are")
  func unquoted() throws {
    let entry = try entry(line([1: "\"Ayn ‘Īsá", 3: ",\"a,,b\",Ma'arra,"]))
    #expect(entry.name == "\"Ayn ‘Īsá")
    #expect(entry.alternateNames == ["\"a", "b\"", "Ma'arra"])
  }

  @Test(
    "The ends of the earth belong to it",
    arguments: [("90", "180"), ("-90", "-180.0"), ("+0", "-0"), ("0.00000", "007.5")])
  func ends(latitude: String, longitude: String) throws {
    let point = try entry(line([4: latitude, 5: longitude])).point
    #expect(point.latitude == Double(latitude))
    #expect(point.longitude == Double(longitude))
  }

  @Test("Lines may end with CR LF, be empty, or lack the last end; a mark may stand in front")
  func lineEnds() throws {
    let text = "\u{FEFF}" + line() + "\r\n\r\n\n" + line([0: "2"])
    #expect(try read(text).map { try $0.get().geonameID } == [167_203, 2])
    #expect(read("").isEmpty)
    #expect(read("\n\n").isEmpty)
  }

  @Test(
    "The pieces that a file comes in make no difference", arguments: [1, 2, 3, 50, 139, 140, 141])
  func pieces(length: Int) throws {
    let text = "\u{FEFF}" + line() + "\r\n\n" + line([4: "x"]) + "\n" + line([0: "3"])
    let whole = read(text)
    #expect(whole.count == 3)
    #expect(read(Array(text.utf8), inPiecesOf: length) == whole)
  }

  @Test("A file without lines is one problem, however large, and what comes after it is read")
  func overlong() throws {
    let noise = [UInt8](repeating: UInt8(ascii: "x"), count: 5 << 20)
    let results = read(noise + Array(("\n" + line() + "\n" + line([4: "x"])).utf8))
    #expect(results.count == 3)
    guard case .failure(let long) = results[0], case .failure(let last) = results[2] else {
      Issue.record("Noise was read.")
      return
    }
    #expect(long.reason.contains("longer than a megabyte"))
    #expect(try results[1].get().geonameID == 167_203)
    #expect([long.place.line, last.place.line] == [1, 3])
  }

  @Test("Reading stops where the caller throws")
  func stops() {
    struct Enough: Error {}
    var count = 0
    var reader = GeoNamesReader(file: "SY.txt")
    #expect(throws: Enough.self) {
      try reader.read(Array((line() + "\n" + line()).utf8), isLast: true) { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }
}

@Suite("What is wrong with a line of a GeoNames dump")
struct GeoNamesProblemTests {
  private func problem(_ text: String) throws -> InputProblem {
    let results = read(line() + "\n" + text + "\n" + line())
    #expect(results.count == 3, "The lines around it are read.")
    guard case .failure(let problem) = try #require(results.dropFirst().first) else {
      throw Unexpected()
    }
    #expect(problem.file == "SY.txt")
    #expect(problem.place.line == 2)
    #expect(problem.reason.hasSuffix(".") && problem.remedy.hasSuffix("."))
    return problem
  }

  private struct Unexpected: Error {}

  @Test(
    "is shown in the column of the text where the field begins",
    arguments: [
      (0, "", "“geonameid” should be a whole number from 1"),
      (0, "0", "“geonameid” should be a whole number from 1"),
      (0, "-5", "“geonameid” should be a whole number, not “-5”"),
      (0, "12a", "not “12a”"),
      (0, "99999999999999999999", "not “99999999999999999999”"),
      (1, "", "“name” is empty"), (1, "a\u{0}b", "“name” holds U+0000"),
      (4, "", "“latitude” should be a number of degrees, not “”"),
      (4, "90.01", "“latitude” is 90.01, which is not from -90 to 90 degrees"),
      (4, "nan", "not “nan”"), (4, "0x1p3", "not “0x1p3”"), (4, "1e1", "not “1e1”"),
      (4, "35,86", "not “35,86”"), (4, "35.", "not “35.”"), (4, ".5", "not “.5”"),
      (4, " 35", "not “ 35”"), (4, "--1", "not “--1”"), (4, "1.2.3", "not “1.2.3”"),
      (4, "-", "not “-”"), (5, "-180.5", "“longitude” is -180.5, which is not from -180 to 180"),
      (5, "inf", "“longitude” should be"), (6, "X", "“feature class” is “X”"),
      (6, "p", "“feature class” is “p”"), (6, "PP", "“feature class” is “PP”"),
      (14, "-1", "“population” should be a whole number, not “-1”"),
      (14, "3.5", "not “3.5”"), (14, "many", "not “many”"),
    ])
  func fields(column: Int, text: String, reason: String) throws {
    // Scalars, not bytes: the alternate names hold Arabic.
    let changed = line([column: text])
    let before = changed.split(separator: "\t", omittingEmptySubsequences: false).prefix(column)
    let place = before.reduce(1) { $0 + $1.unicodeScalars.count + 1 }
    let problem = try problem(changed)
    #expect(problem.reason.contains(reason), "\(problem.reason)")
    #expect(problem.place.column == place)
  }

  @Test("is shown at the line's end, or where one column too many begins")
  func columns() throws {
    let short = try problem("167203\tسراقب")
    #expect(short.reason == "This line has 2 columns, parted by tabs; this table has 19.")
    #expect(short.place.column == 13)
    #expect(try problem("Saraqib").reason.hasPrefix("This line has 1 column,"))
    let long = try problem(line() + "\tmore\tyet more")
    #expect(long.reason == "This line has 21 columns, parted by tabs; this table has 19.")
    #expect(long.place.column == line().unicodeScalars.count + 1)
  }

  @Test("A field that is not UTF-8 is one, not a name with a hole in it")
  func encoding() throws {
    var bytes = Array(line([1: "Sar?qib"]).utf8)
    bytes[10] = 0xE9
    let results = read(bytes + Array(("\n" + line()).utf8))
    #expect(results.count == 2)
    #expect(throws: InputProblem.self) { try results[0].get() }
    guard case .failure(let problem) = results[0] else { return }
    #expect(problem.reason == "“name” is not valid UTF-8.")
    #expect(problem.place.column == 8)
  }

  @Test("is a problem or a place, whatever the bytes")
  func anything() {
    var random = SeededRandom(seed: 20_180_209)
    let bytes = Array(line().utf8)
    for _ in 0..<2_000 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<broken.count, using: &random)
        broken[place] = UInt8.random(in: 0...255, using: &random)
      }
      for case .failure(let problem) in read(broken) {
        #expect(problem.place.line >= 1 && problem.place.column >= 1)
      }
    }
  }
}
