/// The directory at the end of a ZIP file (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16).
///
/// ZIP64 and files of several volumes are not read: nil, as for what is no ZIP file.
struct ZipDirectory {
  struct Entry {
    let name: [UInt8]
    /// Of its bytes as they are in the file.
    let size: Int
    /// Where its local header begins.
    let offset: Int
    /// Whether its bytes are neither compressed nor encrypted.
    let isPlain: Bool
  }

  let entries: [Entry]
  /// Where the directory begins: everything else lies before it.
  let offset: Int

  /// The length of a local header, its name and extra field not counted.
  static let localHeader = 30
  private static let endRecord = 22
  private static let header = 46
  /// The comment at the very end has so many bytes at most.
  private static let longestComment = 0xFFFF
  /// Without ZIP64 there are 65 535 entries at most; names of 250 bytes each make this much.
  private static let longestDirectory = 1 << 24

  init?(size: Int, read: (_ offset: Int, _ count: Int) throws -> [UInt8]) rethrows {
    let tail = try read(
      max(0, size - Self.endRecord - Self.longestComment),
      min(size, Self.endRecord + Self.longestComment))
    guard let end = Self.endRecord(in: tail) else { return nil }
    let record = Array(tail[end...])
    let (length, offset) = (record.number(at: 12, bytes: 4), record.number(at: 16, bytes: 4))
    guard record.number(at: 4, bytes: 4) == 0, length <= Self.longestDirectory,
      offset <= size - length
    else { return nil }
    let directory = try read(offset, length)
    guard directory.count == length else { return nil }
    entries = Self.entries(directory, most: record.number(at: 10, bytes: 2))
    self.offset = offset
  }

  /// Where the end record begins: the last place from which its comment reaches the end exactly.
  private static func endRecord(in tail: [UInt8]) -> Int? {
    guard tail.count >= endRecord else { return nil }
    return stride(from: tail.count - endRecord, through: 0, by: -1).first { start in
      tail[start] == 0x50 && tail[start + 1] == 0x4B && tail[start + 2] == 5
        && tail[start + 3] == 6
        && start + endRecord + tail.number(at: start + 20, bytes: 2) == tail.count
    }
  }

  private static func entries(_ directory: [UInt8], most: Int) -> [Entry] {
    var entries: [Entry] = []
    var start = 0
    while entries.count < most, start + header <= directory.count,
      directory[start...].starts(with: [0x50, 0x4B, 1, 2])
    {
      let name = directory.number(at: start + 28, bytes: 2)
      let rest =
        directory.number(at: start + 30, bytes: 2) + directory.number(at: start + 32, bytes: 2)
      guard start + header + name + rest <= directory.count else { break }
      let packed = directory.number(at: start + 20, bytes: 4)
      entries.append(
        Entry(
          name: Array(directory[start + header..<start + header + name]), size: packed,
          offset: directory.number(at: start + 42, bytes: 4),
          isPlain: directory.number(at: start + 10, bytes: 2) == 0
            && directory[start + 8] & 1 == 0
            && packed == directory.number(at: start + 24, bytes: 4)))
      start += header + name + rest
    }
    return entries
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; `offset + bytes` lies within.
  func number(at offset: Int, bytes: Int) -> Int {
    self[offset..<offset + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
