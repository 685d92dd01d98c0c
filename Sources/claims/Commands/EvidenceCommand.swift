import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "List, show and extract evidence, and assess where and when it was made.",
    subcommands: [
      EvidenceListing.self, EvidenceShow.self, EvidenceExtract.self, EvidenceAssess.self,
    ])
}

struct EvidenceListing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the evidence of a claim or report, or all of it.")

  @Argument(help: "A claim (c12) or report (r3), or its id in casefiles.")
  var id: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().evidence(of: id)
    output.write(text: { EvidenceTable(cards).text($0) }, json: { cards.json })
  }
}

struct EvidenceShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one piece of evidence: what it is, what it bears on, every assessment.")

  @Argument(help: "Its number (e3) or its id in casefiles.")
  var evidence: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let card = try options.open().evidence(evidence)
    output.write(text: { card.text($0) }, json: { card.json })
  }
}

struct EvidenceExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write a piece of evidence out as it was attached, if its SHA-256 still fits.")

  @Argument(help: "Its number (e3) or its id in casefiles.")
  var evidence: String
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where to write the file or folder; nothing may be there.", valueName: "path"))
  var output: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var written: JSONOption

  func run() throws {
    let bench = try options.open()
    try bench.extract(evidence, to: output)
    let card = try bench.evidence(evidence)
    written.write(card.json)
    Terminal.standardError.note("Wrote \(output): its SHA-256 is the one that was kept.")
  }
}

struct EvidenceAssess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Say where and when a piece of evidence was made, who found that, and how.",
    discussion: """
      Nothing is overwritten: of all assessments the latest that says where stands, and the latest \
      that says when. A point without a precision is taken to place a town, to within 5 km, or no \
      better than its digits.
      """)

  @Argument(help: "Its number (e3) or its id in casefiles.")
  var evidence: String
  @Option(help: "Who found it.")
  var assessor: String
  @Option(help: "The place it shows: id or name of an entity.")
  var place: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Degrees north and east: \"35.59,36.98\".", valueName: "point"))
  var at: String?
  @Option(help: ArgumentHelp("It lies within so many metres of the point.", valueName: "metres"))
  var precision: Double?
  @Option(help: "When it was made: EDTF such as 2018-02-09, 2018-02 or 2018-02-09/2018-02-11.")
  var date: String?
  @Option(help: "How that was found. Kept with the assessment.")
  var because: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var request = AssessmentRequest(assessor: assessor, because: because)
    request.place = place
    request.point = at
    request.precision = precision
    request.date = try date.map { try Workbench.date($0, option: "--date") }
    let outcome = try options.open().assess(evidence, request)
    output.write(text: { outcome.card.text($0) }, json: { outcome.card.json })
    if let metres = outcome.usualPrecision {
      Terminal.standardError.note(
        "Taken to lie within \(Distance.words(metres)) of the point, since nothing was said: "
          + "--precision METRES says otherwise.")
    }
  }
}
