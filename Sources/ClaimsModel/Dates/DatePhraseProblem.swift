/// Why a phrase could not be read as a date.
///
/// Bad input is data: an import gathers these and goes on.
package struct DateProblem: Error, Hashable, Sendable {
  /// Where in the phrase, in UTF-8 bytes from its start; at most its length.
  package let offset: Int
  /// What is wrong, in one sentence.
  package let reason: String
  /// What would mend it, in one sentence.
  package let remedy: String

  package init(offset: Int, reason: String, remedy: String) {
    self.offset = offset
    self.reason = reason
    self.remedy = remedy
  }
}
