import Testing

@testable import ClaimsText

@Suite("Tables")
struct TextTableTests {
  private func claims(wrapping: Bool = false) -> TextTable {
    var table = TextTable([
      .init("Id"), .init("Killed", alignment: .right, minimum: 6),
      .init("Quote", minimum: 10, shrink: 2, wraps: wrapping), .init("Source", shrink: 1),
    ])
    table.append(["c1", "40", "Forty people were killed in the strike", "sohr"])
    table.append(["c12", "1,200", .init("قُتل أربعون", .red), "state agency"])
    table.append(["c3", "7", "日本語", ""])
    return table
  }

  private func plain(_ table: TextTable, _ width: Int) -> [String] {
    table.lines(width: width).map(\.plain)
  }

  @Test("with room enough each column is as wide as its content, and no space ends a line")
  func natural() {
    #expect(
      plain(claims(), 80) == [
        "Id   Killed  Quote                                   Source",
        "c1       40  Forty people were killed in the strike  sohr",
        "c12   1,200  \u{2068}قُتل أربعون\u{2069}                              state agency",
        "c3        7  日本語",
      ])
  }

  @Test("too wide a table is cut, first where it was said, then in the next")
  func truncated() {
    #expect(
      plain(claims(), 44) == [
        "Id   Killed  Quote              Source",
        "c1       40  Forty people wer…  sohr",
        "c12   1,200  \u{2068}قُتل أربعون\u{2069}         state agency",
        "c3        7  日本語",
      ])
    #expect(
      plain(claims(), 36) == [
        "Id   Killed  Quote       Source",
        "c1       40  Forty peo…  sohr",
        "c12   1,200  \u{2068}قُتل أربعون\u{2069}  state agen…",
        "c3        7  日本語",
      ])
  }

  @Test("a column that wraps goes on in further lines")
  func wrapped() {
    #expect(
      plain(claims(wrapping: true), 44) == [
        "Id   Killed  Quote              Source",
        "c1       40  Forty people were  sohr",
        "             killed in the",
        "             strike",
        "c12   1,200  \u{2068}قُتل أربعون\u{2069}         state agency",
        "c3        7  日本語",
      ])
  }

  @Test("a column that grows takes its share of the room left over")
  func growing() {
    var table = TextTable([.init("A"), .init("B", grow: 1), .init("C", grow: 2), .init("D")])
    table.append(["1", "2", "3", "4"])
    #expect(
      plain(table, 22) == [
        "A  B      C          D",
        "1  2      3          4",
      ])
  }

  @Test("the header is underlined by its style alone")
  func header() {
    var table = TextTable([.init("Id"), .init("Who")])
    table.append([.init("c1", .bold), "x"])
    #expect(
      table.lines(width: 20).map { $0.rendered(colour: true) } == [
        "\u{1B}[4mId\u{1B}[0m  \u{1B}[4mWho\u{1B}[0m", "\u{1B}[1mc1\u{1B}[0m  x",
      ])
  }

  @Test("columns that find no room are left out, and it is said")
  func tooMany() {
    var table = TextTable((1...12).map { TextTable.Column("h\($0)") })
    table.append((1...12).map { TextTable.Cell("\($0)") })
    #expect(plain(table, 20) == ["h1  …  …  …  …  …  …", "1   2  3  4  5  6  …"])
  }

  @Test("cells from a report cannot bring control sequences")
  func hostile() {
    var table = TextTable([.init("\u{1B}[6n")])
    table.append([.init("\u{1B}]52;c;eA==\u{07}\n\u{202E}")])
    #expect(plain(table, 40) == [#"\x1B[6n"#, #"\x1B]52;c;eA==\x07 \u{202E}"#])
  }

  @Test("a table without rows is its header, and one without columns is nothing")
  func empty() {
    #expect(plain(TextTable([.init("Id")]), 20) == ["Id"])
    #expect(plain(TextTable([]), 20) == [])
  }

  @Test("no line is ever wider than asked", arguments: [20, 21, 40, 80, 200])
  func neverTooWide(width: Int) {
    var random = RandomText(seed: UInt64(width))
    for _ in 0..<150 {
      let columns = (0...random.number(below: 10)).map { _ in
        TextTable.Column(
          random.next(), alignment: random.number(below: 2) == 0 ? .left : .right,
          minimum: random.number(below: 30), shrink: random.number(below: 3),
          grow: random.number(below: 3), wraps: random.number(below: 3) == 0)
      }
      var table = TextTable(columns)
      for _ in 0..<4 {
        table.append(columns.map { _ in TextTable.Cell(random.next() + random.next(), .cyan) })
      }
      for line in table.lines(width: width) {
        #expect(line.width <= width)
        #expect(line.plain.last != " ")
      }
    }
  }
}
