import ArgumentParser
import ClaimsJSON
import ClaimsWorkbench

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the casebook: as a casefile (JSON Lines), or in the format of another tool.",
    discussion: """
      A casefile that is imported into an empty casebook and exported again gives the same bytes. Of \
      evidence it holds what is known and the SHA-256, not the bytes: take the folder beside the \
      casebook along. What each format keeps and loses: claims formats.

      For a spreadsheet:
        claims export --format csv --what claims --for-spreadsheet \\
          --output claims.csv

      Some formats take some claims alone, by --claim or what narrows claims list:
        claims export --format prov --claim c12

      To hand on, without what could endanger people:
        claims export --redact --precision 25000 --output public.jsonl
      """)

  @Option(help: ArgumentHelp("The format: see `claims formats`.", valueName: "name"))
  var format = "casefile"
  @Option(
    help: ArgumentHelp(
      "Of a table: claims, sources, reports, entities, findings or decisions.", valueName: "table"))
  var what = "claims"
  @Flag(
    help: """
      Keep a spreadsheet from taking texts for formulas: an apostrophe goes before what could begin \
      one. `claims import` takes it off again.
      """)
  var forSpreadsheet = false
  @Flag(
    help: """
      Of a casefile: the claims about one subject after another, each with its number and the \
      decisions on it, as claims reconcile --stdin takes them.
      """)
  var byQuestion = false
  @Option(help: "Only this claim.")
  var claim: String?
  @OptionGroup var filter: FilterOptions
  @OptionGroup var redaction: RedactionFlags
  @Option(
    help: ArgumentHelp(
      "For reviews: the house in whose name they are published.", valueName: "name"))
  var organisation: String?
  @Option(
    help: ArgumentHelp(
      "For reviews: the address of the page that shows the claims, at their numbers.",
      valueName: "url"))
  var site: String?
  @Option(help: "The file to write; standard output where not given. An existing one is replaced.")
  var output: String?
  @Flag(help: "With --output: write as JSON what was written, and what was left out of it.")
  var json = false
  @OptionGroup var options: CasebookOptions

  func validate() throws {
    if json, output.map({ $0 == "-" }) ?? true {
      throw ValidationError(
        "--json tells of a file: give --output FILE. What goes to standard output is the export.")
    }
  }

  func run() throws {
    let bench = try options.open()
    var request = ExportRequest()
    request.format = format
    request.table = what
    request.isForSpreadsheet = forSpreadsheet
    request.claims = filter.query
    request.isByQuestion = byQuestion
    request.claim = claim
    request.redaction = try redaction.request()
    request.organisation = organisation
    request.site = site
    var outcome: RedactionOutcome?
    if let output, output != "-" {
      try OutputFile.check(output, besides: options.path)
      try OutputFile.replace(output) { put in
        outcome = try bench.export(request) { try put($0) }
      }
      Terminal.standardError.note("Wrote \(output).")
      if json { Terminal.standardOutput.write(told(outcome, output).json(.pretty)) }
    } else {
      let terminal = Terminal.standardOutput
      outcome = try bench.export(request) { terminal.write($0) }
    }
    if let outcome { RedactionFlags.tell(outcome) }
  }

  /// `{"format": "claimbench-exported", "version": 1, "file": …, "as": …, "redacted": …,
  /// "leftOut": [{"what": …, "count": …}], "leftIn": [{"what": …, "count": …}]}`: `as` is the name
  /// of the format, and what is left in may need a look.
  private func told(_ outcome: RedactionOutcome?, _ file: String) -> JSONValue {
    func list(_ entries: [(noun: String, count: Int)]?) -> JSONValue {
      .array((entries ?? []).map { ["what": .string($0.noun), "count": .integer($0.count)] })
    }
    return [
      "format": "claimbench-exported", "version": 1, "file": .string(file), "as": .string(format),
      "redacted": .bool(outcome != nil), "leftOut": list(outcome?.leftOut),
      "leftIn": list(outcome?.leftIn),
    ]
  }
}
