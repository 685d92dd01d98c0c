import ClaimsJSON
import ClaimsModel
import ClaimsText

/// Reads a bundle, which says nothing before its end: all of it is held.
struct STIXFileReader: FileReader {
  let file: String
  private var bytes: [UInt8] = []

  init(file: String) { self.file = file }

  mutating func parts(_ piece: [UInt8], isLast: Bool) -> [FilePart] {
    bytes += piece
    guard isLast else { return [] }
    let reader = STIXReader(bytes: bytes, file: file)
    return [FilePart { reader.entries() }]
  }
}

/// What a bundle says, as entries of a casefile.
///
/// An object of ours carries the lines that it stands for: they are taken, and whatever else the object
/// says is passed over. Of another's objects, see `STIXReader+Foreign`.
struct STIXReader: Sendable {
  let bytes: [UInt8]
  let file: String

  func entries() -> [Result<CasefileEntry, InputProblem>] {
    do throws(JSONProblem) {
      let bundle = try JSONParser.parse(bytes)
      guard bundle["type"]?.string == "bundle" else {
        throw JSONProblem(
          offset: bundle.offset, reason: "This is not a STIX bundle: its type is not “bundle”.",
          remedy: "Put the objects into the “objects” of a bundle.")
      }
      let objects = bundle["objects"]?.array ?? []
      let (ours, foreign) = (objects.filter(Self.isOurs), objects.filter { !Self.isOurs($0) })
      return lines(of: ours) + entries(ofForeign: foreign)
    } catch {
      return [.failure(problem(error.offset, error.reason, error.remedy))]
    }
  }

  private static func isOurs(_ object: JSONNode) -> Bool {
    object["extensions"]?[STIXExtension.id] != nil
      || object["id"]?.string == STIXExtension.id
  }

  /// Each after what it rests on.
  private func lines(of objects: [JSONNode]) -> [Result<CasefileEntry, InputProblem>] {
    let entries = objects.flatMap { object in
      let lines = object["extensions"]?[STIXExtension.id]?["casefile_lines"]?.array ?? []
      return lines.map { entry(ofLine: $0) }
    }
    let ranked = entries.enumerated().sorted { a, b in
      (Self.rank(a.element), a.offset) < (Self.rank(b.element), b.offset)
    }
    return ranked.map(\.element)
  }

  private func entry(ofLine node: JSONNode) -> Result<CasefileEntry, InputProblem> {
    guard let text = node.string else {
      return .failure(
        problem(
          node.offset, "A line of a casefile is a string here, not \(node.kind).",
          "Export the bundle again."))
    }
    let line = TextPlace(offset: node.offset, in: bytes).line
    var entry: Result<CasefileEntry, InputProblem>?
    CasefileReader(Array(text.utf8), file: file, firstLine: line).forEach { entry = entry ?? $0 }
    return entry
      ?? .failure(
        problem(node.offset, "A line of a casefile is empty.", "Export the bundle again."))
  }

  /// The place of a line's kind in a casefile. Problems come first.
  private static func rank(_ entry: Result<CasefileEntry, InputProblem>) -> Int {
    switch entry {
    case .failure: 0
    case .success(let entry): entry.content.rank
    }
  }

  func problem(_ offset: Int, _ reason: String, _ remedy: String) -> InputProblem {
    let offset = min(max(0, offset), bytes.count)
    return InputProblem(
      file: file, place: TextPlace(offset: offset, in: bytes), reason: reason, remedy: remedy)
  }
}

extension CasefileContent {
  /// Its place in a casefile: what it may rest on has a lower one, or stands before it.
  fileprivate var rank: Int {
    switch self {
    case .header: 0
    case .predicate: 1
    case .source: 2
    case .grade: 3
    case .entity: 4
    case .judgement: 5
    case .report: 6
    case .origin: 7
    case .claim: 8
    case .revision, .decision, .policy, .resolution, .evidence, .use, .assessment, .assignment,
      .note:
      9
    }
  }
}
