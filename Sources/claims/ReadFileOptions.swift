import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

/// What is known of a file that is to be read, where it is no report yet.
struct ReadFileOptions: ParsableArguments {
  @Option(help: "Who published it: id or name of a source.")
  var source: String?
  @Option(help: "When: EDTF such as 2018-02-09, 2018-02 or 2018-02~; or “9 February 2018”.")
  var published: String?
  @Option(help: "Its headline.")
  var title: String?
  @Option(help: "Where it was found.")
  var url: String?
  @Option(help: "Its language: en, ar, ru …")
  var language: String?
  @Option(help: "How its letters are written as bytes, where that is not UTF-8.")
  var encoding: String?

  var date: EDTF? {
    get throws { try published.map { try Workbench.date($0, option: "--published") } }
  }

  /// - Throws: `Refusal` where anything is said of a report that the casebook holds.
  func refuse(for report: String) throws {
    let given = [
      ("--source", source), ("--published", published), ("--title", title), ("--url", url),
      ("--language", language), ("--encoding", encoding),
    ].first { $0.1 != nil }
    guard let given else { return }
    throw Refusal(
      "\(given.0) is for a file, and \(report) is a report of the casebook already.",
      remedy: "Leave it out: claims read \(report)")
  }

  /// Keeps what was read from a file as a report, and the file as evidence of it where the report
  /// holds another text.
  ///
  /// - Throws: `Refusal` where it is not said, and the file does not say, whose it is and when it came.
  func keep(_ input: ReportInput, from path: String, in bench: Workbench) throws -> ReportCard {
    var request = ReportRequest(
      bytes: Array(input.text.utf8), file: InputFile.name(path), source: try source(of: input, path)
    )
    request.published = try published(of: input, path)
    request.title = title ?? input.title
    request.url = url ?? input.url
    request.language = language ?? input.language
    let (card, isNew) = try bench.keep(request)
    let terminal = Terminal.standardError
    guard isNew else {
      terminal.note("It is kept already, as \(card.id).")
      return card
    }
    terminal.note("Kept \(card.id): SHA-256 \(card.sha256).")
    if input.isConverted { try keepOriginal(of: card, input, path, bench) }
    return card
  }

  private func source(of input: ReportInput, _ path: String) throws -> String {
    if let source { return source }
    let site = input.siteName.map { "The page calls its site “\($0)”. " } ?? ""
    throw Refusal(
      "It is not said who published \(InputFile.name(path)). \(site)".trimmed,
      remedy: "Name a source: --source ID; see claims source list, or make one: claims source add "
        + "\"\(input.siteName ?? "NAME")\". Only to try it: --dry-run")
  }

  private func published(of input: ReportInput, _ path: String) throws -> EDTF {
    if let date = try date { return date }
    guard let stated = input.published else {
      throw Refusal(
        "It is not said when \(InputFile.name(path)) was published, and its “yesterday” starts from "
          + "that.",
        remedy: "Give the day: --published 2018-02-09; or a wider one: 2018-02, 2018~")
    }
    Terminal.standardError.note(
      "Published \(stated), as the page says: --published says otherwise.")
    return stated
  }

  private func keepOriginal(
    of card: ReportCard, _ input: ReportInput, _ path: String, _ bench: Workbench
  ) throws {
    let terminal = Terminal.standardError
    let what =
      switch input.form {
      case .page: "the main text of the page"
      case .pdf: "the text that pdftotext finds"
      case .plain: "the text, read as \(input.charset)"
      }
    guard path != "-" else {
      return terminal.note(
        "Its text is \(what). The original came by standard input and is not kept: claims attach "
          + "\(card.id) FILE")
    }
    var request = AttachRequest(targets: ["\(card.id)"], file: path)
    request.url = card.report.url
    let evidence = try bench.attach(request).card.id
    terminal.note("Its text is \(what); the file as it came is kept as \(evidence).")
  }
}

extension String {
  /// Without white space at its end.
  fileprivate var trimmed: String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)])
  }
}
