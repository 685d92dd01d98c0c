import ClaimsJSON

/// What a web archive of the WACZ format says of itself: a ZIP file that holds `datapackage.json` and
/// WARC files under `archive/` (WACZ 1.1.1, specs.webrecorder.net).
///
/// Reads the directory of the ZIP file and one small entry, in bounded memory; decompresses nothing
/// and trusts no number in it.
package struct WACZPackage: Hashable, Sendable {
  package enum Description: Hashable, Sendable {
    /// Each nil where it does not say.
    case said(title: String?, created: String?)
    /// It is compressed, which is not read here, or cannot be made out.
    case unread
  }

  package let description: Description

  /// A description may have so many bytes: those of real archives have some thousand.
  private static let longestDescription = 1 << 20

  /// Nil where the file is no WACZ.
  ///
  /// - Parameters:
  ///   - size: of the file, in bytes.
  ///   - read: gives so many bytes from an offset, or fewer where the file ends before.
  package init?(size: Int, read: (_ offset: Int, _ count: Int) throws -> [UInt8]) rethrows {
    guard let directory = try ZipDirectory(size: size, read: read),
      let entry = directory.entries.first(where: { $0.name == Array("datapackage.json".utf8) }),
      directory.entries.contains(where: { $0.name.starts(with: "archive/".utf8) })
    else { return nil }
    description =
      try Self.bytes(of: entry, before: directory.offset, read: read).map(Self.description)
      ?? .unread
  }

  /// The bytes of an entry that is stored as it is; nil where it is not, or does not lie where it
  /// should.
  private static func bytes(
    of entry: ZipDirectory.Entry, before end: Int, read: (Int, Int) throws -> [UInt8]
  ) rethrows -> [UInt8]? {
    guard entry.isPlain, entry.size <= longestDescription else { return nil }
    let header = try read(entry.offset, ZipDirectory.localHeader)
    guard header.count == ZipDirectory.localHeader, header.starts(with: [0x50, 0x4B, 3, 4])
    else { return nil }
    let start =
      entry.offset + header.count + header.number(at: 26, bytes: 2)
      + header.number(at: 28, bytes: 2)
    guard start <= end, entry.size <= end - start else { return nil }
    let bytes = try read(start, entry.size)
    return bytes.count == entry.size ? bytes : nil
  }

  private static func description(_ bytes: [UInt8]) -> Description {
    guard let node = try? JSONParser.parse(bytes), node.members != nil else { return .unread }
    return .said(title: text(node["title"]), created: text(node["created"]))
  }

  /// Text that says something, and that a casebook can hold.
  private static func text(_ node: JSONNode?) -> String? {
    guard let text = node?.string, text.contains(where: { !$0.isWhitespace }),
      text.utf8.count <= 1000, !text.utf8.contains(0)
    else { return nil }
    return text
  }
}
