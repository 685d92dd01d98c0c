/// What a piece of evidence is, for those who look for it; its bytes are kept in the same way.
package enum EvidenceKind: String, CaseIterable, Sendable {
  /// A text to read: a letter, an order, a statement, a scan of one.
  case document
  /// A picture taken by a camera, or of a screen.
  case photo
  /// A moving picture, with sound or without.
  case video
  /// Sound alone: a call, intercepted traffic, a speech.
  case audio
  /// A picture of the ground from above the air: a satellite's scene, or a piece of one.
  case satelliteImage = "satellite-image"
  /// A page as it was served, to be played back: WACZ, WARC, MHTML, a saved page with its files.
  case webArchive = "web-archive"
  /// Rows or records to count: a table, a database, tracks, a layer of a map.
  case dataSet = "data-set"
  /// What somebody put on a platform, as it was captured with its surroundings.
  case post
  /// What a witness said to those who investigate: an interview, its transcript or recording.
  case testimony
  /// None of these, or not told yet.
  case other
}
