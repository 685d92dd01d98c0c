package import ClaimsText

/// A part of a file that can be read by itself: a line, a row, a whole document. Parts of one file may
/// be read on several cores at once; what they say is taken in their order.
package struct FilePart: Sendable {
  /// What it says, in order, and what is wrong with it.
  package let read: @Sendable () -> [Result<CasefileEntry, InputProblem>]

  package init(read: @escaping @Sendable () -> [Result<CasefileEntry, InputProblem>]) {
    self.read = read
  }
}

/// Reads a file of some format, in whatever pieces it comes, as entries of a casefile: whatever the
/// format, one importer takes them.
package protocol FileReader {
  /// Takes the next piece, and gives the parts of the file that it makes whole, in order. A format
  /// that says nothing before its end gives one part, with the last piece.
  ///
  /// - Parameter isLast: nothing comes after; `piece` may be empty.
  mutating func parts(_ piece: [UInt8], isLast: Bool) -> [FilePart]
}

extension FileReader {
  /// The whole of a file at once.
  package mutating func entries(
    _ bytes: [UInt8]
  ) -> [Result<CasefileEntry, InputProblem>] {
    parts(bytes, isLast: true).flatMap { $0.read() }
  }
}
