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
  @Option(help: "What a quantity counts, where its words do not say.")
  var unit: String?

  func validate() throws {
    guard !(unknown && notStated) else {
      throw ValidationError(
        "Use --unknown or --not-stated, not both: said not to be known, or not said.")
    }
    if unknown || notStated, !value.isEmpty || !oneOf.isEmpty {
      throw ValidationError("Give a value, or say that there is none, not both.")
    }
  }

  var stated: StatedValue {
    var stated = StatedValue()
    stated.values = value
    stated.oneOf = oneOf
    stated.absent = unknown ? .unknown : notStated ? .notStated : nil
    stated.unit = unit
    return stated
  }
}
