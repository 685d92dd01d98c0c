import ClaimsJSON
import Testing

@testable import ClaimsExchange

@Suite("Rows of CSV")
struct CSVRowReaderTests {
  /// The cells of each row, read in pieces of so many bytes.
  private func cells(
    _ text: String, _ delimiter: CSVDelimiter = .comma, pieces size: Int = .max
  ) -> [[String]] {
    rows(text, delimiter, pieces: size).map { row in
      row.fields().map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  private func rows(
    _ text: String, _ delimiter: CSVDelimiter = .comma, pieces size: Int = .max
  ) -> [CSVRow] {
    var reader = CSVRowReader(delimiter)
    var rows: [CSVRow] = []
    var rest = Array(text.utf8)[...]
    repeat {
      let piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      rows += reader.rows(piece, isLast: rest.isEmpty)
    } while !rest.isEmpty
    return rows
  }

  private static let wellFormed: [(text: String, cells: [[String]])] = [
    ("", []),
    ("\n\r\n\n", []),
    ("a", [["a"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("a,\n,b\n,\n", [["a", ""], ["", "b"], ["", ""]]),
    ("\"a\",\"\"\n", [["a", ""]]),
    ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"a\"\"b\",\"\"\"\"\n", [["a\"b", "\""]]),
    ("\"a\nb\",\"c\r\nd\"\ne,f\n", [["a\nb", "c\r\nd"], ["e", "f"]]),
    (" a , b \n", [[" a ", " b "]]),
    ("قرية,村\n", [["قرية", "村"]]),
    ("\"\"\n", [[""]]),
  ]

  @Test(
    "are parted by RFC 4180, in whatever pieces they come", arguments: [1, 2, 3, .max] as [Int])
  func wellFormed(size: Int) {
    for (text, cells) in Self.wellFormed {
      #expect(self.cells(text, pieces: size) == cells)
      let faults = rows(text, pieces: size).flatMap { $0.fields().compactMap(\.fault) }
      #expect(faults.isEmpty)
    }
  }

  @Test("that are broken are marked, and the next line is read", arguments: [1, 5, .max] as [Int])
  func broken(size: Int) {
    let text = """
      a,"b
      c,d
      "e"f,g
      h"i,j
      k\rl,m
      n,"o ""p
      """
    let rows = rows(text, pieces: size)
    #expect(
      rows.map { $0.fields().compactMap(\.fault) } == [
        [.unterminated], [], [.textAfterQuote], [.strayQuote], [.strayReturn], [.unterminated],
      ])
    #expect(rows.map(\.line) == [1, 2, 3, 4, 5, 6])
  }

  @Test("know their line and their number, though quoted lines and empty ones lie between")
  func places() {
    let rows = rows("a\n\n\"b\nc\"\n\r\nd\n")
    #expect(rows.map(\.line) == [1, 3, 6])
    #expect(rows.map(\.number) == [1, 3, 5])
  }

  @Test("that never end are not held")
  func endless() {
    var reader = CSVRowReader(.comma, longestRow: 1_000)
    var rows = reader.rows(Array("a\n\"b".utf8), isLast: false)
    for _ in 0..<20 { rows += reader.rows(Array("\nccccc,".utf8) + Array("d".utf8), isLast: false) }
    #expect(rows.count == 1)
    for _ in 0..<200 {
      rows += reader.rows(Array("\nccccc,".utf8) + Array("d".utf8), isLast: false)
    }
    #expect(rows.count > 200)
    #expect(rows[1].fields().map(\.fault) == [.unterminated])
    #expect(rows[2].fields().count == 2)
  }

  @Test(
    "are parted by what parts the first two of them alike",
    arguments: [
      ("a,b\n1,2\n", CSVDelimiter.comma), ("a;b\n1,5;2\n", .semicolon), ("a\tb;c\n1\t2\n", .tab),
      ("a|b\n1|2\n", .bar), ("a\n1\n", .comma), ("", .comma),
      ("\"x;y;z\",b\n\"1\",2\n", .comma), ("a;b;c", .semicolon), ("a,b;c,d\n1,2;3,4", .comma),
    ])
  func delimiters(text: String, delimiter: CSVDelimiter) {
    #expect(CSVDelimiter(of: Array(text.utf8)) == delimiter)
  }

  @Test("are read as they are written, whatever they hold")
  func roundTrip() {
    let alphabet: [String] = ["a", ",", "\"", "\n", "\r\n", " ", "", ";", "é", "'"]
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let table = (0..<3).map { _ in
        (0..<3).map { _ in
          (0..<Int(random.next() % 4)).map { _ in alphabet[Int(random.next() % 10)] }.joined()
        }
      }
      // A line that is nothing but empty cells of one column is none; here are three.
      #expect(cells(table.map { CSVText.row($0) }.joined()) == table)
    }
    #expect(cells(CSVText.row([""]) + CSVText.row(["a"])) == [[""], ["a"]])
  }
}

@Suite("csv-spectrum", .enabled(if: Suites.folder != nil, "public suites are not here"))
struct CSVSpectrumTests {
  private static let names = Suites.files(in: "csv-spectrum/csvs").map { String($0.dropLast(4)) }

  /// Its JSON is no array, and has another telephone number than its CSV.
  private static let slip = "location_coordinates"

  @Test("is read as it says", arguments: names)
  func file(name: String) throws {
    let bytes = try Suites.bytes(of: "csv-spectrum/csvs/\(name).csv")
    let expected = try JSONParser.parse(Suites.bytes(of: "csv-spectrum/json/\(name).json"))
    var reader = CSVRowReader(CSVDelimiter(of: bytes))
    let rows = reader.rows(bytes, isLast: true).map { row in
      row.fields().map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let header = try #require(rows.first)
    let objects = rows.dropFirst().map { row in
      JSONValue.object(
        JSONObject(
          zip(header, row).map { JSONObject.Member(key: $0, value: .string($1)) }))
    }
    guard name != Self.slip else {
      #expect(expected.value["Cities"] == objects.first?["Cities"])
      return
    }
    #expect(JSONValue.array(objects) == expected.value)
  }

  @Test("was all there")
  func isComplete() { #expect(Self.names.count == 12) }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
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
