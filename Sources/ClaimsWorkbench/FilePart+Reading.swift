import ClaimsExchange
import ClaimsModel
import ClaimsText

/// What the parts of a file say, in their order: read on all cores, while what comes before is taken.
struct EntryReader {
  typealias Entry = Result<CasefileEntry, InputProblem>

  /// So many parts are read by one core at a time.
  private static let run = 64
  /// So many are read, or being read, and not taken yet, and so many bytes of the file.
  private static let most = (parts: 4096, bytes: 1 << 22)

  private struct Batch {
    let parts: Int
    let bytes: Int
    let entries: WorkAhead<[[Entry]]>
  }

  private var ahead: [Batch] = []
  private var waiting = (parts: 0, bytes: 0)

  /// Begins to read the next parts, and calls `take` with what some before them say.
  ///
  /// - Parameter bytes: of the piece of the file that they come of.
  mutating func read(
    _ parts: [FilePart], of bytes: Int, _ take: (Entry) throws -> Void
  ) throws {
    for batch in parts.runs(of: Self.most.parts / 4) {
      let runs = batch.runs(of: Self.run)
      let share = bytes * batch.count / parts.count
      ahead.append(
        Batch(
          parts: batch.count, bytes: share,
          entries: WorkAhead {
            runs.concurrentMap { run in run.flatMap { $0.read() }.digested }
          }))
      waiting.parts += batch.count
      waiting.bytes += share
      while waiting.parts > Self.most.parts || waiting.bytes > Self.most.bytes {
        try takeFirst(take)
      }
    }
  }

  /// Calls `take` with what all parts say that are left.
  mutating func finish(_ take: (Entry) throws -> Void) throws {
    while !ahead.isEmpty { try takeFirst(take) }
  }

  private mutating func takeFirst(_ take: (Entry) throws -> Void) throws {
    let batch = ahead.removeFirst()
    waiting.parts -= batch.parts
    waiting.bytes -= batch.bytes
    for entry in (batch.entries.result() ?? []).joined() { try take(entry) }
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
