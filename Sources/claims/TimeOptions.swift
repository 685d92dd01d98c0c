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
  @Option(name: .customLong("when-said"), help: "The report's own words for when.")
  var whenSaid: String?

  func validate() throws {
    guard when == nil else { return }
    if reading != nil {
      throw ValidationError("--reading says how --when is meant: give --when as well.")
    }
    if whenSaid != nil {
      throw ValidationError("--when-said gives the words behind --when: give --when as well.")
    }
  }

  var stated: StatedTime? {
    when.map { StatedTime($0, reading: reading, said: whenSaid) }
  }
}
