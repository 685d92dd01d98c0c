/// What is wrong with an input file, where, and what to do about it. Reading goes on after it.
package struct InputProblem: Error, Hashable, Sendable {
  /// The file's name as given; "-" for standard input.
  package let file: String
  package let place: TextPlace
  /// Whole sentences. May quote the input: escape before showing.
  package let reason: String
  package let remedy: String

  package init(file: String, place: TextPlace, reason: String, remedy: String) {
    self.file = file
    self.place = place
    self.reason = reason
    self.remedy = remedy
  }
}
