import ClaimsExchange
import ClaimsModel
import ClaimsText

extension [FilePart] {
  /// So many are read by one core at a time.
  private static let run = 64
  /// So many are read while those before them are taken.
  private static let most = 32 * run

  /// Calls `body` with what each says, in their order: read on all cores, so many at a time, while
  /// those before them are taken.
  func forEachEntry(_ body: (Result<CasefileEntry, InputProblem>) throws -> Void) rethrows {
    let batches = runs(of: Self.most)
    func read(_ place: Int) -> WorkAhead<[[Result<CasefileEntry, InputProblem>]]>? {
      guard batches.indices.contains(place) else { return nil }
      let runs = batches[place].runs(of: Self.run)
      return WorkAhead { runs.concurrentMap { run in run.flatMap { $0.read() }.digested } }
    }
    var ahead = read(0)
    for place in batches.indices {
      let entries = ahead?.result() ?? []
      ahead = read(place + 1)
      for entry in entries.joined() { try body(entry) }
    }
  }

  /// So many after one another, the last perhaps fewer.
  private func runs(of length: Int) -> [[FilePart]] {
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
