import ArgumentParser
import ClaimsModel
import ClaimsWorkbench

/// What of a claim is to be changed, as it is typed; what is not named stays.
struct ChangeOptions: ParsableArguments {
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
