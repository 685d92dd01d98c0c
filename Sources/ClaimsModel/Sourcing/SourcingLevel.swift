/// How a report says it knows what it says.
///
/// "Confirmed" in a report's mouth is its verb, not our verification.
package enum SourcingLevel: String, CaseIterable, Sendable {
  /// The source's own monitoring.
  case monitored
  /// Documents, images or records that the report shows or names.
  case documented
  /// A named or described witness.
  case witnessed
  /// An authority or a party speaking for itself.
  case official
  /// Several unnamed sources that agree.
  case intersected
  /// One unnamed source.
  case singleUnnamed = "single-unnamed"
  /// It "learned": by what route is not said.
  case learned
  /// Passed on from another report.
  case relayed
  /// The source repeating its own earlier report.
  case selfRepublished = "self-republished"
  /// Told as background, without a source.
  case background
  /// Drawn as a conclusion by the writer.
  case inferred
  /// Stands in a headline only.
  case headline
  /// The report does not say.
  case unstated
}
