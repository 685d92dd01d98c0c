import ClaimsExchange
import ClaimsModel
import ClaimsText

extension [FilePart] {
  /// Calls `body` with what each says, in their order: read on all cores, so many at a time, while
  /// those before them are taken.
  func forEachEntry(_ body: (Result<CasefileEntry, InputProblem>) throws -> Void) rethrows {
    let batches = stride(from: 0, to: count, by: 1024).map { start in
      Array(self[start..<Swift.min(start + 1024, count)])
    }
    func read(_ place: Int) -> WorkAhead<[[Result<CasefileEntry, InputProblem>]]>? {
      guard batches.indices.contains(place) else { return nil }
      let batch = batches[place]
      return WorkAhead { batch.concurrentMap { $0.read().digested } }
    }
    var ahead = read(0)
    for place in batches.indices {
      let entries = ahead?.result() ?? []
      ahead = read(place + 1)
      for entry in entries.joined() { try body(entry) }
    }
  }
}

extension [Result<CasefileEntry, InputProblem>] {
  /// The same, with the digests of reports and of the claims that stand beside theirs, as the rows of a
  /// table do.
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
