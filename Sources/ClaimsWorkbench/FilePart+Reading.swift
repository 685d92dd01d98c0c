import ClaimsExchange
import ClaimsModel
import ClaimsText

/// What the parts of a file say, in their order: read on all cores, while what comes before is taken.
struct EntryReader {
  typealias Entry = Result<CasefileEntry, InputProblem>

  /// So many parts are read by one core at a time.
  private static let run = 64
  /// So many are read, or being read, and not taken yet.
  private static let most = 4096

  private var ahead: [(parts: Int, entries: WorkAhead<[[Entry]]>)] = []
  private var waiting = 0

  /// Begins to read the next parts, and calls `take` with what some before them say.
  mutating func read(_ parts: [FilePart], _ take: (Entry) throws -> Void) throws {
    for batch in parts.runs(of: Self.most / 4) {
      let runs = batch.runs(of: Self.run)
      ahead.append(
        (
          batch.count,
          WorkAhead { runs.concurrentMap { run in run.flatMap { $0.read() }.digested } }
        ))
      waiting += batch.count
      while waiting > Self.most { try takeFirst(take) }
    }
  }

  /// Calls `take` with what all parts say that are left.
  mutating func finish(_ take: (Entry) throws -> Void) throws {
    while !ahead.isEmpty { try takeFirst(take) }
  }

  private mutating func takeFirst(_ take: (Entry) throws -> Void) throws {
    let (parts, entries) = ahead.removeFirst()
    waiting -= parts
    for entry in (entries.result() ?? []).joined() { try take(entry) }
  }
}

extension [FilePart] {
  /// So many after one another, the last perhaps fewer.
  fileprivate func runs(of length: Int) -> [[FilePart]] {
    stride(from: 0, to: count, by: length).map { start in
      Array(self[start..<Swift.min(start + length, count)])
    }
  }
}

extension [Result<CasefileEntry, InputProblem>] {
  /// The same, with the digests of reports and of the claims that come next to theirs, as those of the
  /// rows of a table do.
  fileprivate var digested: Self {
    var report: (key: String, text: String)?
    return map { line in
      guard case .success(var entry) = line else { return line }
      switch entry.content {
      case .report(let found):
        let text = SHA256Digest.of(found.report.text)
        report = (found.key, text)
        entry.digests = EntryDigests(text: text)
      case .claim(let found):
        guard let report, report.key == found.report else { return line }
        let form = found.claim.canonicalForm(reportHash: report.text)
        entry.digests = EntryDigests(text: report.text, claim: SHA256Digest.of(form))
      default: return line
      }
      return .success(entry)
    }
  }
}
