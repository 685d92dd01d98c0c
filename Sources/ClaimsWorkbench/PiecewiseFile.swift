/// A file that is read piece by piece: one may be larger than the memory.
package struct PiecewiseFile {
  /// Its name, for problems.
  package let name: String
  /// In bytes, for people to see how far it is read; 0 where that is not known.
  package let size: Int
  /// The next piece; nil at the end.
  package let next: () throws -> [UInt8]?

  package init(name: String, size: Int = 0, next: @escaping () throws -> [UInt8]?) {
    self.name = name
    self.size = size
    self.next = next
  }

  /// A file whose bytes are at hand.
  package init(name: String, bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init(name: name, size: bytes.count) {
      defer { rest = nil }
      return rest
    }
  }

  /// Gives the pieces one by one, each with whether it is the last, and the SHA-256 of them all.
  ///
  /// - Parameter least: the first piece has so many bytes, unless the file has fewer.
  func forEachPiece(
    first least: Int = 0, _ body: ([UInt8], Bool) throws -> Void
  ) throws -> String {
    var digest = RunningDigest()
    var beginning: [UInt8]? = []
    while let piece = try next() {
      digest.add(piece)
      guard let read = beginning else {
        try body(piece, false)
        continue
      }
      beginning = read.isEmpty ? piece : read + piece
      guard let whole = beginning, whole.count >= least else { continue }
      beginning = nil
      try body(whole, false)
    }
    try body(beginning ?? [], true)
    return digest.text
  }
}
