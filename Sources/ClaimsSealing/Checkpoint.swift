/// The state of a log at one size, as it is written in a note and signed (C2SP tlog-checkpoint, Note
/// text).
package struct Checkpoint: Hashable, Sendable {
  /// Which log it is; a single line, not empty, such as "example.com/casebook".
  package let origin: String
  /// In leaves, from 0.
  package let size: Int
  /// The root over the first `size` leaves.
  package let root: TreeHash
  /// What else is signed: single lines, not empty. The specification advises against any.
  package let extensionLines: [String]

  /// - Throws: `CheckpointProblem` if it could not be written, or not be read again.
  package init(
    origin: String, size: Int, root: TreeHash, extensionLines: [String] = []
  ) throws(CheckpointProblem) {
    for (line, number) in [(origin, 1)] + zip(extensionLines, 4...) {
      guard !line.isEmpty else { throw .emptyLine(number) }
      guard line.utf8.allSatisfy({ $0 >= 0x20 }) else { throw .controlCharacter(line: number) }
    }
    guard size >= 0 else { throw .badSize(String(size)) }
    guard size > 0 || root == MerkleTree.emptyRoot else { throw .rootOfEmptyTree(root) }
    self.origin = origin
    self.size = size
    self.root = root
    self.extensionLines = extensionLines
  }

  /// The checkpoint that is this text, the text of a note: whole lines only.
  ///
  /// - Throws: `CheckpointProblem` saying what is wrong and in which line.
  package init(parsing text: String) throws(CheckpointProblem) {
    guard text.utf8.last == UInt8(ascii: "\n") else { throw .unfinishedLine }
    let lines = text.utf8.dropLast()
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if let empty = lines.firstIndex(of: "") { throw .emptyLine(empty + 1) }
    guard lines.count >= 3 else { throw .tooFewLines(lines.count) }
    guard let size = Self.size(lines[1]) else { throw .badSize(lines[1]) }
    guard let root = TreeHash(base64: lines[2]) else { throw .badRoot }
    try self.init(
      origin: lines[0], size: size, root: root, extensionLines: Array(lines.dropFirst(3)))
  }

  /// The lines, each with its line break: what is signed.
  package var text: String {
    ([origin, String(size), root.base64] + extensionLines).map { $0 + "\n" }.joined()
  }

  /// Two checkpoints are the same only if their bytes are.
  package static func == (one: Checkpoint, other: Checkpoint) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  /// Nil unless the text is digits alone, without leading zeros, and no more than a size can be.
  private static func size(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      text.utf8.first != UInt8(ascii: "0") || text.utf8.count == 1
    else { return nil }
    return Int(text)
  }
}
