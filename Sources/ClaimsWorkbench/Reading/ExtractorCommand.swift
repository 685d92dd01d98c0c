import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsReading
import ClaimsText

/// A program that is given a report on its standard input, as one line of JSON, and writes drafts to
/// its standard output, one a line: see `Schema/draft.schema.json`.
package struct ExtractorCommand: Sendable {
  /// The program and its arguments; not empty.
  private let words: [String]
  /// In seconds.
  private let timeout: Double

  /// - Parameters:
  ///   - words: the program, looked for on the path where it names no folder, and its arguments.
  ///   - timeout: in seconds, above 0.
  /// - Throws: `Refusal` where there is no program, or no time for it.
  package init(_ words: [String], timeout: Double = 60) throws {
    guard words.first?.filled != nil else {
      throw Refusal(
        "No program is named.", remedy: "Name one: --extractor \"python3 my-reader.py\"")
    }
    guard timeout > 0, timeout.isFinite else {
      throw Refusal(
        "--timeout should be above 0 seconds.", remedy: "Give it as in: --timeout 120")
    }
    self.words = words
    self.timeout = timeout
  }

  /// As it is kept with drafts.
  package var name: String { words.joined(separator: " ") }

  func drafts(of input: ExtractionInput) throws -> (drafts: [Draft], problems: [InputProblem]) {
    var writer = JSONWriter()
    writer.append(input.json)
    writer.endLine()
    let output = try ChildProcess(words, timeout: timeout).output(
      for: writer.bytes, called: "The extractor “\(name)”")
    let reader = DraftReader(
      file: "the output of \(words[0])", text: input.text,
      predicates: Set(input.knowledge.predicates.map(\.id)))
    let (lines, problems) = reader.read(output)
    return (lines.map(\.draft), problems)
  }
}

extension ExtractionInput {
  /// What an extractor is given.
  var json: JSONValue {
    var object: JSONObject = [
      "format": "claimbench-report", "version": 1, "text": .string(text),
    ]
    object["title"] = title.map { .string($0) }
    object["published"] = published.map { .string("\($0)") }
    object["source"] = source.map { .string($0) }
    object["language"] = language.map { .string($0) }
    object["names"] = .array(
      knowledge.names.map {
        [
          "words": .string($0.words), "entity": .string($0.entity),
          "kind": .string($0.kind.rawValue),
        ]
      })
    object["sources"] = .array(knowledge.sources.map { .string($0) })
    object["predicates"] = .array(knowledge.predicates.map(\.forExtractors))
    return .object(object)
  }
}

extension Predicate {
  fileprivate var forExtractors: JSONValue {
    var object: JSONObject = ["id": .string(id.text), "kind": .string(kind.rawValue)]
    object["unit"] = unit.map { .string($0) }
    object["question"] = .string(question)
    object["definition"] = .string(definition)
    return .object(object)
  }
}
