import ClaimsModel
import ClaimsReconcile
import ClaimsStore

/// Finds the text that new reports share with those before them, and keeps what it finds: once for
/// each report, inside the caller's transaction.
///
/// The work for a report does not grow with the casebook: some dozens of look-ups, and sixteen
/// texts at most to compare.
final class ReprintSearch {
  /// So many fingerprints are gathered before they are written in order: one by one, in the order of
  /// their reports, each would change another page of the file.
  private static let most = 1 << 20

  /// Texts of so many words together are held to be compared again: a story that goes round is
  /// compared with every report that prints it.
  private static let mostWords = 1 << 18

  private let casebook: StoreWriter
  private var texts: [ReportID: (source: SourceID, text: ReprintText)] = [:]
  private var wordsHeld = 0
  /// Who holds fingerprints that are not yet written.
  private var gathered: [UInt64: [ReportID]] = [:]
  private var count = 0

  init(_ casebook: StoreWriter) { self.casebook = casebook }

  /// Compares all reports that were not compared yet, those of casebooks of earlier programs included.
  static func run(_ casebook: StoreWriter) throws {
    guard let first = try casebook.reader.firstUncompared() else { return }
    let search = ReprintSearch(casebook)
    try casebook.reader.forEachText(from: first) { try search.compare($0, $1, ReprintText($2)) }
    try search.write()
    // Those that are in no language, too.
    try casebook.markCompared()
  }

  private func compare(_ report: ReportID, _ source: SourceID, _ text: ReprintText) throws {
    let fingerprints = text.fingerprints
    var holders = try casebook.reader.holders(of: fingerprints)
    var candidates = ReprintCandidates(fingerprints: fingerprints.count)
    for hash in fingerprints {
      if let more = gathered[hash] { holders[hash, default: []] += more }
      if let all = holders[hash] { candidates.add(all) }
    }
    var links = 0
    for other in candidates.ranked where links < ReprintTable.links {
      guard let (publisher, words) = try self.text(of: other) else { continue }
      let shared = SharedText(text, words)
      if let found = shared.reprint(report, other, ofOneSource: publisher == source) {
        try casebook.insert(found)
        links += 1
      }
    }
    try casebook.insertWords(text.length, of: report)
    for hash in fingerprints where (holders[hash]?.count ?? 0) < ReprintTable.common {
      gathered[hash, default: []].append(report)
      count += 1
    }
    if count >= Self.most { try write() }
  }

  private func text(of report: ReportID) throws -> (source: SourceID, text: ReprintText)? {
    if let held = texts[report] { return held }
    guard let (source, text) = try casebook.reader.text(of: report) else { return nil }
    let words = ReprintText(text)
    if wordsHeld + words.length > Self.mostWords {
      texts.removeAll(keepingCapacity: true)
      wordsHeld = 0
    }
    texts[report] = (source, words)
    wordsHeld += words.length
    return (source, words)
  }

  private func write() throws {
    try casebook.insert(
      fingerprints: gathered.sorted { $0.key < $1.key }.lazy.flatMap { hash, reports in
        reports.map { (hash: hash, report: $0) }
      })
    gathered.removeAll(keepingCapacity: true)
    count = 0
  }
}
