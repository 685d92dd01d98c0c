import ClaimsJSON
import ClaimsModel
package import ClaimsReports
import ClaimsSealing
import ClaimsStore

extension Workbench {
  /// Proves that a claim with its decisions, or a report, stands in the journal as it is now, under
  /// a new signed checkpoint.
  package func prove(_ name: String, signedBy secret: String) throws -> String {
    let key = try Self.signingKey(secret)
    return try store.read { casebook in
      let (about, records) = try proved(name, in: casebook)
      let (leaves, checkpoint) = try soundCheckpoint(casebook)
      let proofs = try RecordProving(casebook, leaves: leaves).proofs(of: records)
      return ProofDocument(
        about: about, checkpoint: try SignedNote(signing: checkpoint.text, with: [key]).encoded,
        records: proofs
      ).json.json(.pretty)
    }
  }

  /// What is proved of a name: a report, or a claim and what was decided on it.
  private func proved(_ name: String, in casebook: StoreReader) throws -> (String, [RecordID]) {
    if ReportID(text: name) != nil {
      let report = try find(report: name, in: casebook)
      return ("\(report.id)", [RecordID(.report, report.id.number)])
    }
    let claim = try find(claim: name, in: casebook)
    var records = [RecordID(.claim, claim.id.number)]
    try casebook.forEachRecord(of: .decision) { number, record in
      guard case .decision(let decision, _) = record, decision.claim == claim.id else { return }
      records.append(RecordID(.decision, number))
    }
    return ("\(claim.id)", records)
  }

  /// Checks a proof without any casebook.
  ///
  /// - Parameter keys: public parts of the keys that may have signed its checkpoint.
  package static func checkProof(_ bytes: [UInt8], signedBy keys: [String]) throws -> ProofReport {
    let keys = try keys.map(verifierKey)
    do {
      let document = try ProofDocument(parsing: bytes)
      let checkpoint = try document.verified()
      var report = ProofReport(
        about: document.about, lines: document.records.map(\.line),
        entries: document.records.map(\.entry), origin: checkpoint.origin, size: checkpoint.size)
      let note = try SignedNote(parsing: Array(document.checkpoint.utf8))
      do throws(NoteProblem) {
        report.signers = try note.verified(by: keys).signers.map(\.name.text)
      } catch .noKnownSigner {
        report.unknownSigners = note.signatures.map(\.identity.name.text)
      } catch {
        report.failure = "The signature of its checkpoint does not hold. \(error.reason)"
      }
      return report
    } catch let failure as ProofDocument.Failure {
      return ProofReport(failure: failure.reason)
    }
  }
}

/// Makes proofs out of a casebook's journal.
private struct RecordProving {
  private let casebook: StoreReader
  private let leaves: [TreeHash]

  init(_ casebook: StoreReader, leaves: [TreeHash]) {
    self.casebook = casebook
    self.leaves = leaves
  }

  /// - Throws: `Refusal` where no sealed entry wrote one.
  func proofs(of records: [RecordID]) throws -> [RecordProof] {
    var proofs: [RecordProof] = []
    let seals = Dictionary(
      try casebook.seals().map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })
    for record in records {
      guard let item = try casebook.items(of: record).last, let seal = seals[item.act],
        let entry = try casebook.journalEntry(item.act), let root = TreeHash(bytes: seal.root)
      else {
        throw Refusal(
          "No sealed entry of the journal tells of it.", remedy: "See what is wrong: claims audit")
      }
      var hashes: [TreeHash] = []
      var index: Int?
      for kind in RecordKind.allCases.sorted() {
        try casebook.forEachItem(of: kind) { other in
          guard other.act == item.act, let hash = TreeHash(bytes: other.hash) else { return }
          if other.record == record { index = hashes.count }
          hashes.append(hash)
        }
      }
      var line = ""
      try casebook.forEachRecord(of: record.kind, among: [record.number]) { _, found in
        line = try found.line.json()
      }
      let act = Int(item.act)
      proofs.append(
        RecordProof(
          line: line, place: try InclusionProof(of: index ?? 0, in: hashes),
          entry: JournalLine(entry: entry, within: seal.within, items: seal.items, root: root)
            .json.json(),
          entryIndex: act - 1, entryPath: try InclusionProof(of: act - 1, in: leaves).path))
    }
    return proofs
  }
}
