import ClaimsExchange
import Testing

@Suite("The catalogue of formats")
struct FormatCatalogTests {
  @Test("calls each format by one name, which is easy to type")
  func names() {
    let names = FormatCatalog.formats.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)")
      #expect(FormatCatalog.format(named: name)?.name == name)
    }
  }

  @Test("says of each direction what is kept and what is lost", arguments: FormatCatalog.formats)
  func fidelity(format: Format) {
    let directions = [format.reading?.fidelity, format.writing?.fidelity].compactMap(\.self)
    #expect(!directions.isEmpty, "\(format.name) is neither read nor written.")
    #expect(!format.endings.isEmpty)
    for phrase in directions.flatMap({ [$0.kept, $0.lost] }) + [format.title] {
      #expect(!phrase.isEmpty && phrase.last != "." && !phrase.contains("|"), "\(phrase)")
    }
  }

  @Test("knows a casefile by its first line")
  func recognisesCasefiles() {
    let head = FileHead(Array("\n{\"type\": \"source\", \"id\": \"a\"}\n".utf8), name: "a.txt")
    #expect(FormatCatalog.recognise(head).name == "casefile")
  }

  @Test(
    "takes what nothing knows by the ending of its name, else for a casefile",
    arguments: [
      ("", "case.jsonl", "casefile"), ("{", "-", "casefile"), ("hello", "hello", "casefile"),
      ("a,b", "a.csv", "csv"), ("a\tb", "A.TSV", "csv"),
    ])
  func fallsBack(text: String, name: String, format: String) {
    #expect(FormatCatalog.recognise(FileHead(Array(text.utf8), name: name)).name == format)
  }
}

@Suite("The head of a file")
struct FileHeadTests {
  @Test(
    "knows the ending of the name",
    arguments: [
      ("a.csv", "csv"), ("/x.y/a.b.CSV", "csv"), ("/x.y/a", ""), ("standard input", ""), ("a.", ""),
    ])
  func ending(name: String, ending: String) {
    #expect(FileHead([], name: name).ending == ending)
  }

  @Test("begins after a byte order mark")
  func mark() {
    let head = FileHead([0xEF, 0xBB, 0xBF] + Array(" {".utf8), name: "")
    #expect(head.bytes.elementsEqual(" {".utf8))
    #expect(head.firstByte == UInt8(ascii: "{"))
  }
}
