import ClaimsModel
import ClaimsReading
import ClaimsText

/// A text to be read, with what is known of it.
struct ExtractionInput: Sendable {
  var text: String
  var published: EDTF?
  var title: String?
  /// The name of who publishes it.
  var source: String?
  var language: String?
  var knowledge: ReadingKnowledge
}

/// What proposes claims from a text.
package enum Extractor: Sendable {
  /// The program's own reader.
  case own
  /// Any other program that speaks JSON Lines.
  case command(ExtractorCommand)

  /// What drafts are kept under.
  package var name: String {
    switch self {
    case .own: "reader"
    case .command(let command): command.name
    }
  }

  /// The drafts in the order of their quotes, and what of an extractor's output could not be taken.
  ///
  /// - Throws: `Refusal` where another program fails.
  func drafts(
    of input: ExtractionInput
  ) throws -> (drafts: [Draft], problems: [InputProblem]) {
    var (drafts, problems): ([Draft], [InputProblem])
    switch self {
    case .own:
      guard let reader = ReportReader(input.knowledge, language: input.language) else {
        throw Refusal(
          "The report's language is “\(input.language ?? "")”, and this program reads only "
            + "\(ReportReader.languages.formatted(or: "and")).",
          remedy: "Read it with another program, --extractor COMMAND, or log its claims by hand.")
      }
      drafts = reader.drafts(of: input.text, published: input.published, source: input.source)
      problems = []
    case .command(let command): (drafts, problems) = try command.drafts(of: input)
    }
    let inOrder = drafts.enumerated().sorted { a, b in
      (a.element.quote.start, a.element.quote.end, a.offset)
        < (b.element.quote.start, b.element.quote.end, b.offset)
    }
    return (inOrder.map(\.element), problems)
  }
}
