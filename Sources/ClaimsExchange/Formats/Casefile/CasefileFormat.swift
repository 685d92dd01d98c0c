import ClaimsJSON

extension Format {
  package static let casefile = Format(
    name: "casefile", title: "Claimbench casefile, JSON Lines", endings: ["jsonl", "ndjson"],
    reading: Reading(
      kept: "everything", lost: "nothing",
      recognisedBy: "a first line that is a JSON object with a “type” of ours",
      recognises: { CasefileReader.recognises($0) },
      reader: { CasefileFileReader(file: $0.file) }),
    writing: Writing(
      kept: "everything that is known, the journal apart",
      lost: "the journal, numbers of findings, bytes of evidence",
      write: { exported, _, write in
        var writer = JSONWriter(.compact)
        try exported.forEachCasefileLine { line in
          writer.append(line)
          writer.endLine()
          guard writer.bytes.count >= 1 << 16 else { return }
          try write(writer.bytes)
          writer.bytes.removeAll(keepingCapacity: true)
        }
        try write(writer.bytes)
      }))
}

/// Reads a casefile in pieces. Holds one piece and one line.
private struct CasefileFileReader: FileReader {
  let file: String
  /// What was read and is not yet a whole line.
  private var rest: [UInt8] = []
  /// Of the line that `rest` begins with, 1-based.
  private var number = 1

  init(file: String) { self.file = file }

  mutating func parts(_ piece: [UInt8], isLast: Bool) -> [FilePart] {
    let lineFeed = UInt8(ascii: "\n")
    guard isLast || piece.contains(lineFeed) else {
      rest += piece
      return []
    }
    let end = isLast ? piece.count : (piece.lastIndex(of: lineFeed) ?? 0) + 1
    let whole = rest + piece[..<end]
    rest = Array(piece[end...])
    var parts: [FilePart] = []
    CasefileReader(whole, file: file, firstLine: number).forEachBatch(of: 1) { lines in
      parts += lines.map { line in FilePart { [line.read()] } }
    }
    number += whole.count { $0 == lineFeed }
    return parts
  }
}

extension CasefileReader {
  /// Whether the first line of a file is one of a casefile's. One that is cut short, or is broken, may
  /// be: its reader says what is wrong with it.
  fileprivate static func recognises(_ head: FileHead) -> Bool {
    guard head.firstByte == UInt8(ascii: "{") else { return false }
    let line = head.bytes.drop { $0 != UInt8(ascii: "{") }.prefix { $0 != UInt8(ascii: "\n") }
    guard let node = try? JSONParser.parse(line) else { return false }
    return node["type"]?.string.map(CasefileDecoder.isType) ?? false
  }
}
