import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct PredicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predicate", abstract: "List and add kinds of statement.",
    subcommands: [PredicateList.self, PredicateAdd.self])
}

struct PredicateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the vocabulary: what each kind of statement means.")

  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().predicates()
    output.write(
      text: { PredicateTable(cards).text($0) }, json: { cards.json })
  }
}

struct PredicateAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a kind of statement of your own.",
    discussion: """
      Exclusivity says how far one value keeps another out: strict (two different values cannot both \
      be true), typical (usually one, so that a conflict is a tension), none (many at a time). \
      Aspect says what time does: a state holds for a while, an event happens, timeless means that \
      time plays no part in the answer.

      Example:
        claims predicate add commands --kind entity --exclusivity strict \\
          --aspect state --question "Who commands {subject}?" \\
          --definition "The head of a force or unit."
      """)

  @Argument(help: "Its id: lower-case words joined by hyphens.")
  var id: String
  @Option(help: "What its value is.")
  var kind: ValueKind
  @Option(help: "strict, typical or none.")
  var exclusivity: Predicate.Exclusivity
  @Option(help: "state, event or timeless.")
  var aspect: Predicate.Aspect
  @Option(help: "The question in words, with {subject} in it.")
  var question: String
  @Option(help: "What it means, in a line.")
  var definition: String
  @Option(help: "What a quantity is counted in where a claim does not say.")
  var unit: String?
  @Option(help: "The stretch in which two dates speak of one moment.")
  var granule: Predicate.Granule = .day
  @Flag(help: "The quantity is a running total, which never falls.")
  var cumulative = false
  @Flag(help: "The quantity counts whole things.")
  var whole = false
  @Flag(help: "The value says who did it.")
  var actor = false
  @Flag(help: "A whole's count is made up of those of its parts.")
  var additive = false
  @Option(help: "What it says of an event's place in time.")
  var ordering: Predicate.Ordering?
  @Option(help: "A predicate that follows with the same value; may be repeated.")
  var implies: [String] = []
  @Option(
    name: .customLong("implies-at-least"),
    help: "A predicate that follows with at least the value; may be repeated.")
  var impliesAtLeast: [String] = []
  @Option(
    name: .customLong("summand-of"),
    help: "A predicate of which this and its other summands are the whole; may be repeated.")
  var summandOf: [String] = []
  @Option(help: "A predicate that the same value then has not; may be repeated.")
  var excludes: [String] = []
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    guard PredicateID(id) != nil else {
      throw ValidationError("“\(id)” cannot be an id: use lower-case words joined by hyphens.")
    }
    guard question.contains("{subject}") else {
      throw ValidationError("The question needs {subject} where the subject's name goes.")
    }
  }

  func run() throws {
    let predicate = Predicate(
      id: PredicateID(unchecked: id), kind: kind, exclusivity: exclusivity, aspect: aspect,
      isCumulative: cumulative, granule: granule, isWhole: whole, unit: unit, namesActor: actor,
      isAdditive: additive, ordering: ordering, question: question, definition: definition,
      implies: implications)
    try options.open().addPredicate(predicate)
    output.write(PredicateCard(predicate: predicate, isSeeded: false).json)
    Terminal.standardError.note("Added the predicate \(id).")
  }

  private var implications: [Predicate.Implication] {
    let named: [(Predicate.Implication.Manner, [String])] = [
      (.same, implies), (.atLeast, impliesAtLeast), (.summand, summandOf), (.excludes, excludes),
    ]
    return named.flatMap { manner, ids in
      ids.map { Predicate.Implication(PredicateID(unchecked: $0), manner) }
    }
  }
}
