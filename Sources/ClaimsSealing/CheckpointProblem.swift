/// Why a text is not a checkpoint. Lines are 1-based.
package enum CheckpointProblem: Error, Hashable, Sendable {
  case unfinishedLine
  case tooFewLines(Int)
  case emptyLine(Int)
  case controlCharacter(line: Int)
  case badSize(String)
  case badRoot
  case rootOfEmptyTree(TreeHash)

  /// Whole sentences. May quote the text: escape before showing.
  package var reason: String {
    switch self {
    case .unfinishedLine: "The checkpoint does not end in a line break: its end may be missing."
    case .tooFewLines(let count):
      "The checkpoint should have three lines (origin, size and root hash), but has \(count)."
    case .emptyLine(let line):
      "Line \(line) of the checkpoint is empty: only lines with something in them are allowed."
    case .controlCharacter(let line):
      "Line \(line) of the checkpoint has a line break or another control character in it."
    case .badSize(let size):
      "The size “\(size)” in line 2 of the checkpoint is not a number from 0 to \(Int.max), in "
        + "digits alone and without leading zeros."
    case .badRoot:
      "Line 3 of the checkpoint is not the Base 64 of 32 bytes, as a root hash is written."
    case .rootOfEmptyTree(let root):
      "The checkpoint is of size 0 with the root \(root), but a tree without entries has the root "
        + "\(MerkleTree.emptyRoot)."
    }
  }
}
