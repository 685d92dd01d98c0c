import ArgumentParser
import ClaimsJSON
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer", abstract: "Take in GeoNames, and look places up in it.",
    discussion: """
      The gazetteer is reference data: it changes no claim, and no export holds it. An entity is \
      linked to a place of it with `claims entity add NAME --kind place --gazetteer NUMBER`, or with \
      `claims entity locate`.
      """,
    subcommands: [GazetteerImportCommand.self, GazetteerSearch.self])
}

// Not GazetteerImport, as its sibling would have it: what comes of it has that name.
struct GazetteerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a table of GeoNames into the gazetteer.",
    discussion: """
      FILE is a dump of places as GeoNames gives it (SY.txt, allCountries.txt: UTF-8, 19 columns \
      parted by tabs), unpacked, from https://download.geonames.org/export/dump/. A place that is there \
      already is replaced. A line that cannot be taken is reported with its place and skipped.
      """)

  @Argument(help: "The table of places; - is standard input.")
  var file: String
  @Option(
    help: ArgumentHelp(
      "The table of alternate names (alternateNamesV2.txt: 10 columns).", valueName: "file"))
  var names: String?
  @Flag(help: "Write nothing at all where one line cannot be taken.")
  var strict = false
  @Flag(name: .customLong("dry-run"), help: "Say what would be taken, and write nothing.")
  var dryRun = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let bench = try options.open()
    let terminal = Terminal.standardError
    let outcome = try bench.importGazetteer(
      try InputFile.pieces(file), names: try names.map(InputFile.pieces), strict: strict,
      dryRun: dryRun
    ) { terminal.write($0.text(colour: terminal.showsColour())) }
    terminal.note(summary(outcome))
    output.write(Self.json(outcome))
    guard outcome.problems == 0 else { throw ExitCode(65) }
    if outcome.isWritten { terminal.note("  next: claims gazetteer search NAME") }
  }

  /// `{"format": "claimbench-gazetteer", "version": 1, "added": …, "replaced": …, "names": …,
  /// "foreign": …, "skipped": …, "written": …}`: places and names by number, and lines skipped.
  private static func json(_ outcome: GazetteerImport) -> JSONValue {
    [
      "format": "claimbench-gazetteer", "version": 1, "added": .integer(outcome.added),
      "replaced": .integer(outcome.replaced), "names": .integer(outcome.names),
      "foreign": .integer(outcome.foreign), "skipped": .integer(outcome.problems),
      "written": .bool(outcome.isWritten),
    ]
  }

  private func summary(_ outcome: GazetteerImport) -> String {
    let places = outcome.added + outcome.replaced
    var words = ["\(outcome.isWritten ? "Took" : "Would take") \(Self.counted(places, "place"))"]
    if outcome.replaced > 0 { words[0] += ", \(outcome.replaced) of them known before" }
    if outcome.names > 0 { words.append(Self.counted(outcome.names, "alternate name")) }
    if outcome.foreign > 0 {
      words.append(
        "\(Self.counted(outcome.foreign, "name")) of places that are not held, passed over")
    }
    if outcome.problems > 0 { words.append("\(Self.counted(outcome.problems, "line")) skipped") }
    let end =
      outcome.isWritten
      ? "." : dryRun ? ". Dry run: nothing was written." : ". Strict: nothing was written."
    return words.joined(separator: "; ") + end
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

struct GazetteerSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find places by name, in whatever spelling.",
    discussion: """
      First places with a name that differs in spelling only, then those with one like it. A \
      likeness is a suggestion: whether it is the place that a report means, a person must say.
      """)

  @Argument(help: "The name.")
  var name: String
  @Option(help: "How many at most.")
  var limit = 10
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let matches = try options.open().searchGazetteer(name, limit: limit)
    output.write(text: { GazetteerTable(matches).text($0) }, json: { matches.json })
    guard let first = matches.first?.place.entry else {
      return Terminal.standardError.note(
        "  next: claims gazetteer import FILE, where its country is not in yet")
    }
    Terminal.standardError.note(
      "  next: claims entity add NAME --kind place --gazetteer \(first.geonameID)")
  }
}
