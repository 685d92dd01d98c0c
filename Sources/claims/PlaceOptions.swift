import ArgumentParser
import ClaimsWorkbench

/// Where a claim says something was so, as it is typed.
struct PlaceOptions: ParsableArguments {
  @Option(name: .customLong("where"), help: "Where: id or name of a place.")
  var place: String?
  @Option(
    name: .customLong("where-one-of"), help: "A place it may have been, not known which; repeat it."
  )
  var oneOf: [String] = []
  @Flag(name: .customLong("where-unknown"), help: "The report says that where is not known.")
  var unknown = false
  @Flag(help: "The report says that it was nowhere so.")
  var nowhere = false

  func validate() throws {
    guard [place != nil, !oneOf.isEmpty, unknown, nowhere].count(where: \.self) < 2 else {
      throw ValidationError(
        "Use one of --where, --where-one-of, --where-unknown and --nowhere: a place, one of several, "
          + "said not to be known, or in no place.")
    }
  }

  var stated: StatedPlace? {
    if unknown { return .unknown }
    if nowhere { return .nowhere }
    return oneOf.isEmpty ? place.map { .named($0) } : .oneOf(oneOf)
  }
}
