/// The beginning of a file, by which its format is recognised.
package struct FileHead: Sendable {
  /// How many bytes are looked at, at most.
  package static let longest = 1 << 16

  /// Without a byte order mark.
  package let bytes: ArraySlice<UInt8>
  /// The ending of the file's name, lower case, without its point; empty where it has none.
  package let ending: String

  /// - Parameter piece: the first piece of the file.
  package init(_ piece: [UInt8], name: String) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = piece.starts(with: mark) ? mark.count : 0
    bytes = piece[start...].prefix(Self.longest)
    let file = name.split(separator: "/").last ?? ""
    let parts = file.split(separator: ".")
    ending = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
  }

  /// The first byte that is no space or line end.
  package var firstByte: UInt8? {
    bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
  }
}
