import ArgumentParser
import ClaimsJSON
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench
import Foundation

/// Which casebook, and who works on it.
struct CasebookOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The casebook's file ($CLAIMS_CASEBOOK, or claims.db).", valueName: "path"),
    completion: .file())
  var casebook: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Who does this ($CLAIMS_REVIEWER, or $USER).", valueName: "name"))
  var by: String?

  @Flag(
    name: .shortAndLong, help: "Say nothing of what was done: only results, problems and errors.")
  var quiet = false

  var path: String {
    casebook?.filled ?? ProcessInfo.processInfo.environment["CLAIMS_CASEBOOK"].flatMap(\.filled)
      ?? "claims.db"
  }

  var session: Session {
    let environment = ProcessInfo.processInfo.environment
    let names = [by, environment["CLAIMS_REVIEWER"], environment["USER"]]
    return .live(
      reviewer: names.compactMap { $0?.filled }.first ?? NSUserName(),
      showProgress: ProgressLine().show)
  }

  func open() throws -> Workbench { try Workbench.open(at: path, session: session) }
}

/// For commands that have nothing to lay out for people but what they did.
struct JSONOption: ParsableArguments {
  @Flag(name: .long, help: "Write what came of it as JSON.")
  var json = false

  func write(_ value: @autoclosure () -> JSONValue) {
    if json { Terminal.standardOutput.write(value().json(.pretty)) }
  }
}

/// How results are written.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @Option(name: [.long, .customLong("colour")], help: "Colour: auto, always or never.")
  var color: ColourChoice = .auto

  /// Writes a result: as JSON where that was asked for, else laid out for people.
  func write(text: (TextLayout) -> String, json value: () -> JSONValue) {
    let terminal = Terminal.standardOutput
    if json {
      terminal.write(value().json(.pretty))
    } else {
      terminal.page(text(terminal.layout(color)))
    }
  }

  /// Writes a list that comes a page at a time, as it comes: as one JSON array where that was asked for,
  /// else laid out for people, each page as a table of its own. Where an error comes in the middle, the
  /// array lacks its end.
  ///
  /// - Parameters:
  ///   - none: what to say for people where there is none.
  ///   - forEachPage: calls what it is given with each page.
  func write<Page>(
    none: String, text: @escaping (Page, TextLayout) -> String,
    json items: @escaping (Page) -> [JSONValue],
    _ forEachPage: ((Page) throws -> Void) throws -> Void
  ) throws {
    let terminal = Terminal.standardOutput
    if json {
      var writer = JSONWriter(.pretty)
      var list = writer.openArray()
      try forEachPage { page in
        for item in items(page) { writer.append(item, to: &list) }
        terminal.write(writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
      }
      writer.close(list)
      writer.endLine()
      return terminal.write(writer.bytes)
    }
    let output = PagedOutput(terminal)
    // Also where an error comes in the middle: it is told once the reader has left the pager.
    defer { output.finish() }
    let layout = terminal.layout(color)
    var isFirst = true
    do {
      try forEachPage { page in
        try output.write((isFirst ? "" : "\n") + text(page, layout) + "\n")
        isFirst = false
      }
      if isFirst { try output.write(none + "\n") }
    } catch is PagedOutput.Left {
      // Who has read enough wants no more.
    }
  }
}

extension String {
  /// Itself, unless it says nothing.
  fileprivate var filled: String? { contains { !$0.isWhitespace } ? self : nil }
}

// Vocabularies as arguments: the words are those of the model.
extension Hedge: ExpressibleByArgument {}
extension SourcingLevel: ExpressibleByArgument {}
extension ReviewStatus: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension Source.Kind: ExpressibleByArgument {}
extension Entity.Kind: ExpressibleByArgument {}
extension EvidenceKind: ExpressibleByArgument {}
extension ValueKind: ExpressibleByArgument {}
extension ClaimsModel.Predicate.Exclusivity: ExpressibleByArgument {}
extension ClaimsModel.Predicate.Aspect: ExpressibleByArgument {}
extension ClaimsModel.Predicate.Granule: ExpressibleByArgument {}
extension ClaimsModel.Predicate.Ordering: ExpressibleByArgument {}
extension ClaimTime.Reading: ExpressibleByArgument {}

extension Reliability: ExpressibleByArgument {
  init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

extension Credibility: ExpressibleByArgument {}

extension Confidence: ExpressibleByArgument {
  /// A number from 0 to 100, or a word of STIX 2.1's None/Low/Med/High scale.
  init?(argument: String) {
    if let percent = Int(argument) { self.init(percent) } else { self.init(word: argument) }
  }
}
