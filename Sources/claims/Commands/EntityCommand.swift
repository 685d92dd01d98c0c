import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entity",
    abstract: "What claims are about: its names and places, and what is one.",
    subcommands: [
      EntityAdd.self, EntityList.self, EntityShow.self, EntityAlias.self, EntityLocate.self,
      EntitySame.self, EntityDifferent.self, EntityUnsure.self, EntityUndo.self,
      EntityJudgements.self, EntityAlike.self,
    ])
}

struct EntityAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a person, group, place, event, object or notion.",
    discussion: LocationOptions.discussion)

  @Argument(help: "Its name.")
  var name: String
  @Option(help: "A short id; made from the name where not given.")
  var id: String?
  @Option(help: "What it is.")
  var kind: Entity.Kind = .unspecified
  @OptionGroup var place: LocationOptions
  @Option(help: "Another name or spelling; may be repeated.")
  var alias: [String] = []
  @Option(help: "A remark.")
  var note: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let outcome = try options.open().addEntity(
      name: name, id: id, kind: kind, place: place.request, aliases: alias, note: note)
    output.write(text: { _ in "\(outcome.entity.id)" }, json: { outcome.entity.json })
    outcome.tell()
  }
}

struct EntityList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the entities, their other names, and what is one with them.")

  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().listedEntities()
    output.write(text: { EntityTable(cards).text($0) }, json: { cards.json })
  }
}

struct EntityShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one entity: its names, where it lies, what lies in it, how many claims.")

  @Argument(help: "Its id or a name it has.")
  var entity: String
  @Option(help: "Another place: say how this one lies to it, and how far away.")
  var to: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let card = try options.open().entityCard(entity, besideOf: to)
    output.write(text: { card.text($0) }, json: { card.json })
  }
}

struct EntityAlias: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Give an entity another name, so that claims under it meet.")

  @Argument(help: "Its id or a name it has.")
  var entity: String
  @Argument(help: "The other name.")
  var alias: String
  @Option(help: "The language of the name (BCP 47): ar, ku-Arab.")
  var language: String?
  @Option(help: "Who calls it so: a source, a report, or anyone in words.")
  var source: String?
  @Option(help: "Why, where it was recorded otherwise.")
  var because: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let entity = try options.open().addAlias(
      alias, of: entity, language: language, source: source, because: because)
    output.write(entity.json)
    let origin = entity.origins[alias]?.words.map { " (\($0))" } ?? ""
    Terminal.standardError.note("\(entity.name) also goes by \(alias)\(origin).")
  }
}

struct EntityLocate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locate", abstract: "Say where an entity lies, and what it lies within.",
    discussion: LocationOptions.discussion)

  @Argument(help: "Its id or a name it has.")
  var entity: String
  @OptionGroup var place: LocationOptions
  @Option(help: "A field to empty; may be repeated.")
  var clear: [PlaceRequest.Field] = []
  @Option(help: "Why, where something is overwritten or emptied.")
  var because: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var request = place.request
    request.cleared = Set(clear)
    let bench = try options.open()
    let outcome = try bench.locate(entity, request, because: because)
    let card = try bench.entityCard(outcome.entity.id.text)
    output.write(text: { card.text($0) }, json: { card.json })
    outcome.tell()
  }
}

extension PlaceRequest.Field: ExpressibleByArgument {}

extension LocateOutcome {
  /// Says what was taken for granted, what was left out, and what to do next.
  fileprivate func tell() {
    let terminal = Terminal.standardError
    if isPrecisionUsual, let location = entity.location {
      terminal.note(
        "Taken to lie within \(Distance.words(location.precision.metres)) of the point, since "
          + "nothing was said: --precision METRES says otherwise.")
    }
    guard let gazetteer else { return }
    for (name, other) in gazetteer.namesOfOthers {
      terminal.note("Not taken as another name: \(name), which \(other) goes by.")
    }
    for other in gazetteer.alsoLinked {
      terminal.note("\(other) is linked to the same place of the gazetteer: they may be one.")
    }
    if entity.parent == nil, let parent = gazetteer.likelyParent {
      terminal.note("  next: claims entity locate \(entity.id) --parent \(parent)")
    }
  }
}
