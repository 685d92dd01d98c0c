import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct EntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entity", abstract: "Add and list what claims are about, and their names.",
    subcommands: [EntityAdd.self, EntityList.self, EntityAlias.self])
}

struct EntityAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a person, group, place, event, object or notion.")

  @Argument(help: "Its name.")
  var name: String
  @Option(help: "A short id; made from the name where not given.")
  var id: String?
  @Option(help: "What it is.")
  var kind: Entity.Kind = .unspecified
  @Option(help: "The place it lies in, or the group it belongs to.")
  var parent: String?
  @Option(help: "Another name or spelling; may be repeated.")
  var alias: [String] = []
  @Option(help: "A remark.")
  var note: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let entity = try options.open().addEntity(
      name: name, id: id, kind: kind, parent: parent, aliases: alias, note: note)
    output.write(text: { _ in "\(entity.id)" }, json: { entity.json })
  }
}

struct EntityList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the entities with their other names.")

  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let entities = try options.open().entities()
    output.write(
      text: { EntityTable(entities).text($0) }, json: { entities.json })
  }
}

struct EntityAlias: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Give an entity another name, so that claims under it meet.")

  @Argument(help: "Its id or a name it has.")
  var entity: String
  @Argument(help: "The other name.")
  var alias: String
  @OptionGroup var options: CasebookOptions

  func run() throws {
    let entity = try options.open().addAlias(alias, of: entity)
    Terminal.standardError.note("\(entity.name) also goes by \(alias).")
  }
}
