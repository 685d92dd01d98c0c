import ArgumentParser
import ClaimsModel
import ClaimsWorkbench

/// When a claim says something was so, as it is typed.
struct TimeOptions: ParsableArguments {
  @Option(help: "When it was so: EDTF, or the report's words, such as “yesterday”.")
  var when: String?
  @Option(
    help: "at: some time within; throughout: all the while. (default: as the words say, or at)")
  var reading: ClaimTime.Reading?
  @Flag(name: .customLong("when-unknown"), help: "The report says that when is not known.")
  var whenUnknown = false
  @Flag(help: "The report says that it was never so.")
  var never = false
  @Option(name: .customLong("when-said"), help: "The report's own words for when.")
  var whenSaid: String?

  func validate() throws {
    guard [when != nil, whenUnknown, never].count(where: \.self) < 2 else {
      throw ValidationError(
        "Use one of --when, --when-unknown and --never: a date, said not to be known, or at no time."
      )
    }
    if reading != nil, when == nil {
      throw ValidationError("--reading says how --when is meant: give --when as well.")
    }
    if whenSaid != nil, stated == nil {
      throw ValidationError(
        "--when-said gives the words behind --when, --when-unknown or --never: give one as well.")
    }
  }

  var stated: StatedTime? {
    if whenUnknown { return .unknown(said: whenSaid) }
    if never { return .never(said: whenSaid) }
    return when.map { StatedTime($0, reading: reading, said: whenSaid) }
  }
}
