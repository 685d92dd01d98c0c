import Foundation
import Testing

@testable import ClaimsModel

/// Every row of the public vectors of edtf-java, made from edtf.js and the examples of the Library
/// of Congress. Disabled where the suites are not here.
@Suite("The public EDTF vectors", .enabled(if: Suites.folder != nil, "public suites are not here"))
struct EDTFVectorTests {
  struct Row: Sendable {
    let input, type, level, earliest, latest, canonical: String
  }

  /// Where we differ from the vectors, by input. What is nil is as in the vectors.
  struct Difference: Sendable {
    var canonical: String?
    var earliest: Int64?
    var latest: Int64?
    var level: Int?
    let why: String
  }

  static let differences: [String: Difference] = {
    let minute = "A time without seconds leaves its whole minute possible, and is printed as said."
    let asSaid = "We keep the time as it was said: its offset, its hour 24, no zeros added."
    let negative = "The Library of Congress specification has negative years at level 1."
    let interval = "The Library of Congress specification has plain intervals at level 0."
    return [
      "2020-05-01T10:30Z": Difference(
        canonical: "2020-05-01T10:30Z", latest: 1_588_329_059, why: minute),
      "2020-05-01T00:00Z": Difference(
        canonical: "2020-05-01T00:00Z", latest: 1_588_291_259, why: minute),
      "2020-05-01T23:59Z": Difference(
        canonical: "2020-05-01T23:59Z", latest: 1_588_377_599, why: minute),
      "2020-05-01T10:30:45Z": Difference(canonical: "2020-05-01T10:30:45Z", why: asSaid),
      "2020-05-01T10:30:45-05:00": Difference(
        canonical: "2020-05-01T10:30:45-05:00", why: asSaid),
      "2020-05-01T10:30:45+14:00": Difference(
        canonical: "2020-05-01T10:30:45+14:00", why: asSaid),
      "2020-05-01T10:30:45.500-05:00": Difference(
        canonical: "2020-05-01T10:30:45.5-05:00", why: asSaid),
      "2020-05-01T24:00:00Z": Difference(canonical: "2020-05-01T24:00:00Z", why: asSaid),
      "1985-04-12T23:20:30Z": Difference(canonical: "1985-04-12T23:20:30Z", why: asSaid),
      "1985-04-12T23:20:30-04:00": Difference(
        canonical: "1985-04-12T23:20:30-04:00", why: asSaid),
      "1985-04-12T23:20:30+04:30": Difference(
        canonical: "1985-04-12T23:20:30+04:30", why: asSaid),
      "-0001": Difference(level: 1, why: negative),
      "-0044": Difference(level: 1, why: negative),
      "-9999": Difference(level: 1, why: negative),
      "-0500-08": Difference(level: 1, why: negative),
      "-0044-03-15": Difference(level: 1, why: negative),
      "-01": Difference(level: 1, why: negative),
      "-05": Difference(level: 1, why: negative),
      "-99": Difference(level: 1, why: negative),
      "2020/2021": Difference(level: 0, why: interval),
      "1950/1999": Difference(level: 0, why: interval),
      "2020-05/2020-06": Difference(level: 0, why: interval),
      "2020-30": Difference(
        earliest: 1_601_510_400, latest: 1_609_459_199,
        why: "The vectors put the southern summer into July to September, which is its winter."),
      "2020-37": Difference(
        latest: 1_588_291_199,
        why: "A third of a year is four months; the vectors end the first with May."),
    ]
  }()

  @Test(
    "have our bounds and canonical form, row by row",
    arguments: ["level0", "level1", "level2", "loc-spec"])
  func rows(file: String) throws {
    let rows = try Self.rows(of: file)
    #expect(rows.count >= 22)
    for row in rows {
      let date = try EDTF(parsing: row.input)
      let ours = Self.differences[row.input]
      let earliest = ours?.earliest ?? Self.seconds(row.earliest, unknown: .min)
      let latest = ours?.latest ?? Self.seconds(row.latest, unknown: .max)
      #expect(date.bounds.earliest == earliest, "\(row.input)")
      #expect(date.bounds.latest == latest, "\(row.input)")
      #expect(date.description == ours?.canonical ?? row.canonical, "\(row.input)")
      #expect(Self.type(of: date) == row.type, "\(row.input)")
      // The rows from the specification name the level they were read at, not the lowest.
      if file != "loc-spec" {
        #expect("\(date.level)" == ours?.level.map(String.init) ?? row.level, "\(row.input)")
      }
    }
  }

  @Test("differ from us only where the table of differences says so")
  func tableIsNeeded() throws {
    let rows = try ["level0", "level1", "level2", "loc-spec"].flatMap(Self.rows)
    for (input, ours) in Self.differences {
      let row = try #require(rows.first { $0.input == input }, "No row has \(input): drop it.")
      let isNeeded =
        ours.canonical.map { $0 != row.canonical } ?? false
        || ours.earliest.map { $0 != Self.seconds(row.earliest, unknown: .min) } ?? false
        || ours.latest.map { $0 != Self.seconds(row.latest, unknown: .max) } ?? false
        || ours.level.map { "\($0)" != row.level } ?? false
      #expect(isNeeded, "The row \(input) does not differ: drop it from the table.")
    }
  }

  private static func rows(of file: String) throws -> [Row] {
    let lines = try Suites.text("edtf-vectors/\(file).tsv").split(separator: "\n")
    return try lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count >= 6, "A row has six cells: \(line)")
      return Row(
        input: cells[0], type: cells[1], level: cells[2], earliest: cells[3], latest: cells[4],
        canonical: cells[5])
    }
  }

  /// Milliseconds as whole seconds, rounded down; an infinite or unknown end saturates.
  private static func seconds(_ cell: String, unknown: Int64) -> Int64 {
    guard let milliseconds = Int64(cell) else { return unknown }
    let (quotient, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    return rest < 0 ? quotient - 1 : quotient
  }

  private static func type(of date: EDTF) -> String {
    switch date.shape {
    case .interval: "Interval"
    case .oneOf: "Set"
    case .allOf: "List"
    case .single(let part):
      switch part.kind {
      case .century: "Century"
      case .decade: "Decade"
      case .longYear: "Year"
      case .season: "Season"
      case .date, .time: "Date"
      }
    }
  }
}
