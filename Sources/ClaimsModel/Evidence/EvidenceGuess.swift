/// What the first bytes and the name of a file show of what it is.
package struct EvidenceGuess: Hashable, Sendable {
  package enum Basis: Hashable, Sendable {
    /// Its first bytes.
    case bytes
    /// The end of its name.
    case name
    /// Neither says anything.
    case nothing
  }

  package let kind: EvidenceKind
  package let mediaType: String?
  package let basis: Basis

  /// How many bytes from the start are worth giving.
  package static let headLength = 64

  package init(kind: EvidenceKind, mediaType: String?, basis: Basis) {
    self.kind = kind
    self.mediaType = mediaType
    self.basis = basis
  }

  /// Bytes come before the name, which anyone can change; but for a container that holds many kinds,
  /// such as ZIP, gzip or text, the name says which.
  ///
  /// - Parameter head: the first bytes of the file, `headLength` where it has so many.
  package init(name: String, head: some Collection<UInt8>) {
    let head = Array(head)
    if let (kind, type) = Self.signature(head) {
      self.init(kind: kind, mediaType: type, basis: .bytes)
      return
    }
    let folded = name.lowercased()
    for (ends, kind, type) in Self.names {
      for end in ends where folded.hasSuffix("." + end) {
        self.init(kind: kind, mediaType: type, basis: .name)
        return
      }
    }
    self.init(kind: .other, mediaType: nil, basis: .nothing)
  }

  /// What the kinds of a folder's files make it: a web archive where it holds one, else what all of
  /// them are.
  package init(folderOf files: [EvidenceGuess]) {
    let kinds = Set(files.map(\.kind))
    let kind: EvidenceKind =
      kinds.contains(.webArchive) ? .webArchive : kinds.count == 1 ? files[0].kind : .other
    self.init(kind: kind, mediaType: nil, basis: kind == .other ? .nothing : .name)
  }

  // MARK: Signatures

  private typealias Signature = (bytes: [UInt8], kind: EvidenceKind, type: String)

  /// At the very start. Sources: PRONOM; the registrations of the media types.
  private static let signatures: [Signature] = [
    ([0xFF, 0xD8, 0xFF], .photo, "image/jpeg"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .photo, "image/png"),
    (Array("GIF87a".utf8), .photo, "image/gif"), (Array("GIF89a".utf8), .photo, "image/gif"),
    (Array("%PDF-".utf8), .document, "application/pdf"),
    ([0x1A, 0x45, 0xDF, 0xA3], .video, "video/matroska"),
    (Array("fLaC".utf8), .audio, "audio/flac"), (Array("ID3".utf8), .audio, "audio/mpeg"),
    (Array("OggS".utf8), .audio, "audio/ogg"),
    (Array("WARC/".utf8), .webArchive, "application/warc"),
    (Array("SQLite format 3\0".utf8), .dataSet, "application/vnd.sqlite3"),
    (Array("PAR1".utf8), .dataSet, "application/vnd.apache.parquet"),
    (Array("{\\rtf".utf8), .document, "application/rtf"),
  ]

  /// Of RIFF files, from byte 8 on.
  private static let riff: [Signature] = [
    (Array("WEBP".utf8), .photo, "image/webp"), (Array("WAVE".utf8), .audio, "audio/vnd.wave"),
    (Array("AVI ".utf8), .video, "video/vnd.avi"),
  ]

  /// Of files of the ISO base media format, the brand from byte 8 on; any other is a video.
  private static let brands: [Signature] = [
    (Array("heic".utf8), .photo, "image/heic"), (Array("heix".utf8), .photo, "image/heic"),
    (Array("mif1".utf8), .photo, "image/heif"), (Array("avif".utf8), .photo, "image/avif"),
    (Array("M4A ".utf8), .audio, "audio/mp4"), (Array("qt  ".utf8), .video, "video/quicktime"),
  ]

  private static func signature(_ head: [UInt8]) -> (EvidenceKind, String)? {
    func first(_ signatures: [Signature], at start: Int = 0) -> (EvidenceKind, String)? {
      signatures.first { head.dropFirst(start).starts(with: $0.bytes) }.map { ($0.kind, $0.type) }
    }
    if let found = first(signatures) { return found }
    if head.starts(with: "RIFF".utf8) { return first(riff, at: 8) }
    if head.dropFirst(4).starts(with: "ftyp".utf8) {
      return first(brands, at: 8) ?? (.video, "video/mp4")
    }
    return nil
  }

  // MARK: Names

  private static let names: [(ends: [String], kind: EvidenceKind, type: String?)] = [
    (["wacz"], .webArchive, "application/wacz"),
    (["warc", "warc.gz"], .webArchive, "application/warc"),
    (["mhtml", "mht"], .webArchive, "multipart/related"),
    (["jpg", "jpeg"], .photo, "image/jpeg"), (["png"], .photo, "image/png"),
    (["gif"], .photo, "image/gif"), (["webp"], .photo, "image/webp"),
    (["heic", "heif"], .photo, "image/heic"), (["dng"], .photo, "image/x-adobe-dng"),
    (["mp4", "m4v"], .video, "video/mp4"), (["mov"], .video, "video/quicktime"),
    (["webm"], .video, "video/webm"), (["mkv"], .video, "video/matroska"),
    (["avi"], .video, "video/vnd.avi"), (["3gp"], .video, "video/3gpp"),
    (["mp3"], .audio, "audio/mpeg"), (["m4a"], .audio, "audio/mp4"),
    (["wav"], .audio, "audio/vnd.wave"), (["ogg", "oga", "opus"], .audio, "audio/ogg"),
    (["flac"], .audio, "audio/flac"),
    (["jp2"], .satelliteImage, "image/jp2"), (["ntf", "nitf"], .satelliteImage, nil),
    (["csv"], .dataSet, "text/csv"), (["tsv"], .dataSet, "text/tab-separated-values"),
    (["json"], .dataSet, "application/json"), (["jsonl", "ndjson"], .dataSet, nil),
    (["geojson"], .dataSet, "application/geo+json"), (["gpx"], .dataSet, "application/gpx+xml"),
    (["kml"], .dataSet, "application/vnd.google-earth.kml+xml"),
    (["kmz"], .dataSet, "application/vnd.google-earth.kmz"),
    (["xlsx"], .dataSet, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (["ods"], .dataSet, "application/vnd.oasis.opendocument.spreadsheet"),
    (["gpkg"], .dataSet, "application/geopackage+sqlite3"),
    (["pdf"], .document, "application/pdf"), (["txt"], .document, "text/plain"),
    (["md"], .document, "text/markdown"), (["html", "htm"], .document, "text/html"),
    (["rtf"], .document, "application/rtf"), (["eml"], .document, "message/rfc822"),
    (["doc"], .document, "application/msword"),
    (
      ["docx"], .document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
    (["odt"], .document, "application/vnd.oasis.opendocument.text"),
  ]
}
