import ArgumentParser
import ClaimsModel
import ClaimsWorkbench

struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change a claim, with a reason; what it was is kept.",
    discussion: """
      What is not named stays. Decisions on what the claim was lapse, visibly, and hold again where \
      that content comes back.

      Example:
        claims edit c12 --value "at least 79 villages" --because "The text says at least."
      """)

  @Argument(help: "Its number (c12) or its id in casefiles.")
  var id: String
  @Option(help: "Why. Kept with what the claim was.")
  var because: String
  @Option(help: "Other words of the report.")
  var quote: String?
  @Option(help: "Which of several places, 1 the first.")
  var occurrence: Int?
  @Option(help: "The subject.")
  var about: String?
  @Option(help: "The kind of statement.")
  var says: String?
  @OptionGroup var value: ValueOptions
  @Flag(inversion: .prefixedNo, help: "Whether the report denies it.")
  var denied: Bool?
  @OptionGroup var time: TimeOptions
  @OptionGroup var place: PlaceOptions
  @Option(help: "How firmly it is said.")
  var hedge: Hedge?
  @Option(help: "How the report says it knows.")
  var sourcing: SourcingLevel?
  @Option(name: .customLong("credited-to"), help: "Whom the report credits with it.")
  var creditedTo: String?
  @Option(help: "Admiralty 1 to 6.")
  var credibility: Credibility?
  @Option(help: "0 to 100, or none, low, medium, high.")
  var confidence: Confidence?
  @Option(help: "A remark.")
  var note: String?
  @Option(help: "A field to empty; may be repeated.")
  var clear: [EditRequest.Field] = []
  @Flag(name: .customLong("new-entity"), help: "Names like known ones mean new entities.")
  var newEntity = false
  @Flag(name: .customLong("override"), help: "Give a credibility even against the desk's policy.")
  var overriding = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    output.write(
      try options.open().edit(id, try request, because: because), next: "claims history")
  }

  var request: EditRequest {
    get throws {
      var request = EditRequest()
      request.anchor = quote.map { QuoteAnchor($0, occurrence: occurrence) }
      request.about = about
      request.says = says
      request.stated = value.stated
      request.polarity = denied.map { $0 ? .denied : .affirmed }
      request.when = time.stated
      request.place = place.stated
      request.hedge = hedge
      request.sourcing = sourcing
      request.attribution = creditedTo
      request.credibility = credibility
      request.overridesPolicy = overriding
      request.confidence = confidence
      request.note = note
      request.cleared = Set(clear)
      request.allowsNewEntities = newEntity
      return request
    }
  }
}

extension EditRequest.Field: ExpressibleByArgument {}
