import ArgumentParser
import ClaimsModel
import ClaimsWorkbench

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Log one claim with its quote, and see at once what it contradicts.",
    discussion: """
      A claim says something of a subject (--about) by a kind of statement (--says; see `claims \
      predicate list`) with a value. The quote must stand in the report's text, letter by letter; \
      where it stands more than once, --occurrence says which.

      Quantities are read as they are said: "80", "more than 80", "at least 79", "up to 400", \
      "between 70 and 86", "about 400", "dozens". Dates are EDTF (2018-02-09, 2017-06~, \
      2018-02-02/2018-02-09) or as reports word them ("yesterday", "mid of 2017", "since the \
      beginning of October 2017"), starting from the report's own date.

      Examples:
        claims log --report r1 --quote "more than 80 villages" \\
          --about "the pocket" --says settlements-captured \\
          --value "more than 80 villages" --when 2018-02-09
        claims log --report r1 --quote "Russian or the regime's" \\
          --about "the warplanes" --says operated-by \\
          --one-of Russia --one-of "the regime" --hedge unknown
        claims log --report r2 --quote "no road was opened" \\
          --about "the road" --says passage-granted --value yes --denied
        claims log --report r2 --quote "never bombed a town" \\
          --about "the town" --says struck-by --value "the army" --never
      """)

  @Option(help: "The report: its number (r3) or its id in casefiles.")
  var report: String
  @Option(help: "The words it rests on, as they stand in the report.")
  var quote: String
  @Option(help: "Which of several places, 1 the first.")
  var occurrence: Int?
  @Option(help: "The subject: id or name of an entity, made where it is new.")
  var about: String
  @Option(help: "The kind of statement.")
  var says: String
  @OptionGroup var value: ValueOptions
  @Flag(help: "The report denies it.")
  var denied = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var place: PlaceOptions
  @Option(help: "How firmly it is said.")
  var hedge: Hedge = .asserted
  @Option(help: "How the report says it knows.")
  var sourcing: SourcingLevel = .unstated
  @Option(name: .customLong("credited-to"), help: "Whom the report credits with it.")
  var creditedTo: String?
  @Option(help: "Admiralty 1 to 6.")
  var credibility: Credibility?
  @Option(help: "0 to 100, or none, low, medium, high.")
  var confidence: Confidence?
  @Option(help: "A remark.")
  var note: String?
  @Flag(name: .customLong("new-entity"), help: "Names like known ones mean new entities.")
  var newEntity = false
  @Flag(name: .customLong("override"), help: "Give a credibility even against the desk's policy.")
  var overriding = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    output.write(try options.open().log(try request), next: "claims show")
  }

  private var request: LogRequest {
    get throws {
      var request = LogRequest(
        report: report, anchor: QuoteAnchor(quote, occurrence: occurrence), about: about, says: says
      )
      request.stated = value.stated
      request.polarity = denied ? .denied : .affirmed
      request.when = time.stated
      request.place = place.stated
      request.hedge = hedge
      request.sourcing = sourcing
      request.attribution = creditedTo
      request.credibility = credibility
      request.overridesPolicy = overriding
      request.confidence = confidence
      request.note = note
      request.allowsNewEntities = newEntity
      return request
    }
  }
}
