import ClaimsModel

/// How a clause stands in its report: who is credited, how the report knows, how firmly it speaks.
struct Standing: Hashable, Sendable {
  var sourcing = SourcingLevel.unstated
  /// The words that say so, of the report's tokens; nil where its place says it, or nothing.
  var sourcingTokens: Range<Int>?
  var attribution: String?
  var attributionTokens: Range<Int>?
  var hedge = Hedge.asserted
  var hedgeTokens: Range<Int>?
  /// Whether it is told to be denied: "denied that", "is false".
  var isDenied = false
  var denialTokens: Range<Int>?
  /// A date that was told with whoever is credited: "published yesterday that".
  var time: FoundTime?
  /// Whether the clause does nothing but credit somebody.
  var isCredit = false
}
