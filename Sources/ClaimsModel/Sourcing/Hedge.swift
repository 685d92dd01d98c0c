/// How firmly a report states something.
package enum Hedge: String, CaseIterable, Sendable {
  case asserted
  /// Put forward as somebody's accusation.
  case alleged
  /// Passed on without being taken over.
  case reported
  /// Said to be possible, no more.
  case possible
  /// Said to be approximate.
  case approximate
  /// Said of what is to come.
  case predicted
  /// Said to be somebody's aim.
  case intended
  /// Taken for granted by the wording: "ended again".
  case presupposed
  /// Said not to be known.
  case unknown

  /// Whether the statement speaks of what is to come or wanted rather than of what was.
  package var isForetold: Bool { self == .predicted || self == .intended }
}
