import ClaimsStore

extension Workbench {
  /// What the journal calls the writing of a contradiction report.
  static let reportAction = "contradictions"

  /// Keeps in the journal that a whole report was written, with the SHA-256 of its bytes: the next one
  /// says what is different. A casebook that may only be read keeps nothing.
  ///
  /// - Parameters:
  ///   - digest: of its bytes.
  ///   - format: what it was written as: "html".
  package func noteReport(_ digest: RunningDigest, format: String) throws {
    do {
      try write { casebook in
        _ = try record(
          casebook, Self.reportAction, about: format, detail: "SHA-256 \(digest.text)")
      }
    } catch StoreError.readOnly {
      return
    }
  }
}
