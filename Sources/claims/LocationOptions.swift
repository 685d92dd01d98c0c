import ArgumentParser
import ClaimsModel
import ClaimsWorkbench

/// Where something lies.
struct LocationOptions: ParsableArguments {
  static let discussion = """
    A point is degrees north, then east. How well it is known decides what can be said of it: two \
    places are apart only where their points are further apart than both precisions together. Without \
    one, a typed point is taken to place a town, to within 5 km, or no better than its digits (7.9 km \
    for tenths of a degree, 79 km for whole degrees). Codes of data sets stand for metres: UCDP's \
    where_prec 1 to 4 for 5, 25, 100 and 300 km, 5 to 7 for no bound; ACLED's geo_precision 1 to 3 \
    for 5, 50 and 300 km. A place of the gazetteer brings its own, by its kind, and its other names.
    """

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Degrees north and east: \"35.59,36.98\".", valueName: "point"))
  var at: String?
  @Option(help: ArgumentHelp("It lies within so many metres of the point.", valueName: "metres"))
  var precision: Double?
  @Option(help: ArgumentHelp("UCDP where_prec, 1 to 7.", valueName: "code"))
  var wherePrec: Int?
  @Option(help: ArgumentHelp("ACLED geo_precision, 1 to 3.", valueName: "code"))
  var geoPrecision: Int?
  @Option(help: ArgumentHelp("The number of a place in the gazetteer.", valueName: "number"))
  var gazetteer: Int?
  @Option(help: "The place it lies in, or the group it belongs to.")
  var parent: String?

  func validate() throws {
    let given = [precision != nil, wherePrec != nil, geoPrecision != nil].count { $0 }
    guard given < 2 else {
      throw ValidationError("Give one of --precision, --where-prec and --geo-precision.")
    }
  }

  var request: PlaceRequest {
    var request = PlaceRequest()
    request.point = at
    request.precision =
      precision.map { .metres($0) } ?? wherePrec.map { .ucdp($0) }
      ?? geoPrecision.map { .acled($0) }
    request.gazetteerID = gazetteer
    request.parent = parent
    return request
  }
}
