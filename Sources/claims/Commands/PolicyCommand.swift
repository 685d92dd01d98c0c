import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "What the desk asks before a decision holds.",
    subcommands: [PolicyShow.self, PolicySet.self])
}

struct PolicyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the policy that stands, and those before it.")

  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let policies = try options.open().policies()
    output.write(
      text: { PolicyText.text(policies, layout: $0) }, json: { PolicyText.json(policies) })
  }
}

struct PolicySet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set what decisions have to meet from now on.",
    discussion: """
      What is not named stays as it was. Decisions that were made stay as they are. A verification \
      against the policy is refused, with the reason; `claims verify --override` makes it all the \
      same and keeps that it was so.
      """)

  @Option(
    help: ArgumentHelp(
      "To verify takes so many independent origins; 0 asks for none.", valueName: "number"))
  var origins: Int?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Kinds of evidence, any of which stands for the origins; none for no kind.",
      valueName: "kind"))
  var evidence: [String] = []
  @Flag(
    inversion: .prefixedNo,
    help: "Verifying takes two people; the second neither logged the claim nor signed first.")
  var secondSignature: Bool?
  @Option(
    help: ArgumentHelp(
      "Credibility 1 takes so many independent origins; 0 asks for none.", valueName: "number"))
  var confirmedOrigins: Int?
  @Option(help: "Why. Kept with the policy.")
  var because: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    for number in [origins, confirmedOrigins] where number.map({ $0 < 0 }) ?? false {
      throw ValidationError("A number of origins is 0 or more.")
    }
    guard
      origins != nil || !evidence.isEmpty || secondSignature != nil || confirmedOrigins != nil
    else {
      throw ValidationError(
        "Nothing is set: give --origins, --evidence, --second-signature or --confirmed-origins.")
    }
  }

  private var kinds: [String]? {
    get throws {
      if evidence.isEmpty { return nil }
      if evidence == ["none"] { return [] }
      let known = EvidenceKind.allCases.map(\.rawValue)
      for kind in evidence where !known.contains(kind) {
        throw ValidationError(
          "“\(kind)” is no kind of evidence: give one of \(known.joined(separator: ", ")), or none."
        )
      }
      return evidence
    }
  }

  func run() throws {
    var request = PolicyRequest()
    request.origins = origins
    request.evidence = try kinds
    request.needsSecondSignature = secondSignature
    request.confirmedOrigins = confirmedOrigins
    let policy = try options.open().setPolicy(request, because: because)
    output.write(
      text: { PolicyText.text([policy], layout: $0) }, json: { PolicyText.json([policy]) })
  }
}
