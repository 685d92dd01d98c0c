import ArgumentParser
import ClaimsModel
import ClaimsWorkbench

/// The value of a claim, as it is typed.
struct ValueOptions: ParsableArguments {
  @Option(help: "The value; repeat it to name several entities together.")
  var value: [String] = []
  @Option(name: .customLong("one-of"), help: "An alternative, not known which; repeat it.")
  var oneOf: [String] = []
  @Flag(help: "The report says that the answer is not known.")
  var unknown = false
  @Flag(name: .customLong("not-stated"), help: "The report is silent on the answer.")
  var notStated = false
  @Flag(help: "The report says that there is none: nobody, nothing, no place, no date.")
  var none = false
  @Option(help: "What a quantity counts, where its words do not say.")
  var unit: String?

  func validate() throws {
    guard [unknown, notStated, none].count(where: \.self) < 2 else {
      throw ValidationError(
        "Use one of --unknown, --not-stated and --none: said not to be known, not said, or said "
          + "that there is none.")
    }
    if absent != nil, !value.isEmpty || !oneOf.isEmpty {
      throw ValidationError("Give a value, or say that it is absent, not both.")
    }
  }

  var stated: StatedValue {
    var stated = StatedValue()
    stated.values = value
    stated.oneOf = oneOf
    stated.absent = absent
    stated.unit = unit
    return stated
  }

  private var absent: ClaimValue? {
    if unknown { return .unknown }
    if notStated { return .notStated }
    return none ? .nothing : nil
  }
}
