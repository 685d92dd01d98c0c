import ClaimsExchange
import ClaimsModel
import ClaimsText
import Testing

@Suite("Casefiles as a format")
struct CasefileFormatTests {
  private static let text =
    CasefileLines.shortest["source", default: ""] + "\r\n\n{oops\n"
    + CasefileLines.shortest["entity", default: ""]

  @Test(
    "read the same in pieces of any size, and point at the same line", arguments: [1, 7, 40, 999])
  func pieces(size: Int) {
    let results = read(Array(Self.text.utf8), as: .casefile, pieces: size)
    #expect(
      results.map { $0.map(\.content) }
        == readCasefile(Self.text).map { result in
          result.mapError {
            InputProblem(file: "f", place: $0.place, reason: $0.reason, remedy: $0.remedy)
          }
        })
    guard results.count == 3, case .failure(let problem) = results[1] else {
      Issue.record("\(results)")
      return
    }
    #expect(problem.place.line == 3)
  }

  @Test("are written as they are read")
  func roundTrip() throws {
    var made = MadeCase()
    made.madeSources = [ExportedSource(Source(id: SourceID(unchecked: "sohr"), name: "SOHR"))]
    let text = try written(made, as: .casefile)
    let contents = read(Array(text.utf8), as: .casefile).map { $0.map(\.content) }
    #expect(
      contents == [
        .success(.header(version: CasefileReader.version)),
        .success(.source(made.madeSources[0].source)),
      ])
  }
}
