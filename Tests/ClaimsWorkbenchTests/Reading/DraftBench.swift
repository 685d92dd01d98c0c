import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsReading
import Foundation

@testable import ClaimsWorkbench

/// Readings for tests: what another program would propose, without one.
enum DraftBench {
  static let text = "The army took 80 villages. They say it was 80 villages."

  /// 80 villages of the pocket, by its first words.
  static let pocket = draft("80 villages", at: 14) {
    $0.when = DraftTime("2018-02-09")
    $0.parts = [ScorePart("the value stands in the quote", 70)]
  }
  /// The same of they, whoever they are.
  static let they = draft("80 villages", at: 43, about: "They") {
    $0.parts = [ScorePart("the value stands in the quote", 40)]
    $0.open = [OpenReference(.subject, 27..<31, candidates: ["the army", "the pocket"])]
  }

  static func draft(
    _ words: String, at start: Int, about: String = "the pocket",
    _ change: (inout Draft) -> Void = { _ in }
  ) -> Draft {
    var draft = Draft(
      quote: Quote(start: start, exact: words), subject: about,
      predicate: PredicateID(unchecked: "settlements-captured"), value: .words(words, unit: nil))
    change(&draft)
    return draft
  }

  /// A casebook of two reports, of which the first has been read: `pocket` is d1, `they` is d2.
  static func read() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    _ = try bench.read(report: "r1", with: DraftScript().proposing([pocket, they]))
    return bench
  }
}

/// An extractor under one name that proposes what it is told to.
struct DraftScript {
  private let file: URL

  init() throws {
    file = URL(filePath: try Bench.path()).deletingLastPathComponent()
      .appending(path: "drafts.jsonl")
  }

  func proposing(_ drafts: [Draft]) throws -> Extractor {
    try writing(drafts.map { JSONValue.object(DraftWriter.content($0)).json() })
  }

  func writing(_ lines: [String]) throws -> Extractor {
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
    return .command(try ExtractorCommand(["cat", file.path()]))
  }
}
