import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct ReportCredit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit",
    abstract: "Judge that a report took its matter from another, or a source.",
    discussion: """
      For what the text does not state and shared words do not show. Its claims count for that \
      origin from then on, and not for its own source. Nothing is overwritten: a later judgement on \
      the same two stands instead, such as: claims report independent.
      """)

  @Argument(help: "The report that took: its number (r3) or its id in casefiles.")
  var report: String
  @Option(help: "The report or source that it took from.")
  var from: String
  @Option(help: "Why.")
  var because: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let view = try options.open().credit(report: report, from: from, because: because)
    output.write(text: { view.text($0) }, json: { view.json })
    Terminal.standardError.note("\(view.card.id) is judged to have taken from \(from).")
    Terminal.standardError.note(
      "  to take it back: claims report independent \(view.card.id) \(from) --because \"…\"")
  }
}

struct ReportIndependent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "independent", abstract: "Judge that a report did not take from another.",
    discussion: """
      For text that two reports share without either having it from the other: a quotation, a form, \
      a banner. What a report itself credits stays as it states it. A later judgement on the same \
      two stands instead, such as: claims report credit.
      """)

  @Argument(help: "A report: its number (r3) or its id in casefiles.")
  var report: String
  @Argument(help: "The report, or the source, that it did not take from.")
  var other: String
  @Option(help: "Why.")
  var because: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let view = try options.open().independent(report: report, of: other, because: because)
    output.write(text: { view.text($0) }, json: { view.json })
    Terminal.standardError.note("\(view.card.id) is judged to be independent of \(other).")
    Terminal.standardError.note(
      "  to take it back: claims report credit \(view.card.id) --from \(other) --because \"…\"")
  }
}
