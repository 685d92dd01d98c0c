import ClaimsExchange
import ClaimsModel
import ClaimsReports
import ClaimsSealing
import ClaimsStore
package import ClaimsText

/// What came of a merge.
package struct MergeOutcome: Sendable {
  /// How many of each kind came, in the order of the format.
  package var added: [(noun: String, count: Int)]
  /// How many lines say what the casebook held already.
  package var unchanged: Int
  /// How many entries the two journals share from the first on.
  package var common: Int
  /// What the two say or judge differently: whole sentences, each with what stands and what to do.
  package var conflicts: [String]
  /// What could not be brought, and stays in the other casebook.
  package var problems: [InputProblem]
  /// Evidence whose bytes could not be brought: whole sentences.
  package var missing: [String]
  /// Judgements that two entities are one which others now speak against: whole sentences.
  package var contradicted: [String]
  /// Not where nothing was new, nor on a dry run.
  package var isWritten: Bool
  /// What comparing anew found; nil where nothing was written.
  package var reconciliation: ReconcileOutcome?
}

extension Workbench {
  /// What the journal calls a merge.
  static let mergeAction = "merge"

  /// Brings into this casebook everything that another one holds, in one transaction, sealed under one
  /// entry of the journal. The other is only read.
  ///
  /// The lines of the other's export go the way of an import. Beyond that: what both hold under one id
  /// is made one, the same whichever of them is merged into which (`Uniting`,
  /// `CasefileImporter.settle`); what stands for two things comes under an id of its own
  /// (`CaseRenaming`); judgements are joined, never replaced, and where they differ that is said
  /// (`MergeConflicts`); the entries of the other's journal are kept (`MergedJournal`), and the bytes
  /// of its evidence (`EvidenceMerge`). Merging again brings nothing.
  ///
  /// - Parameters:
  ///   - path: of the other casebook.
  ///   - dryRun: writes nothing.
  /// - Throws: `Refusal` where it is this very casebook, or not all in the other is as it was written.
  package func merge(_ path: String, dryRun: Bool = false) throws -> MergeOutcome {
    guard !store.isAt(path) else {
      throw Refusal(
        "\(path) is this casebook itself.", remedy: "Name the one that is to be brought into it.")
    }
    return try Store.openReading(at: path).read { other in
      let leaves = try soundLeaves(of: other, at: path)
      // So that what is found after it is of its doing.
      if !dryRun { _ = try reconcile() }
      var outcome = try merge(other, leaves, at: path, dryRun: dryRun)
      if outcome.isWritten { outcome.reconciliation = try reconcile() }
      return outcome
    }
  }

  /// The leaves of the other's journal: what was altered past it would come in as if it were written.
  private func soundLeaves(of other: StoreReader, at path: String) throws -> [TreeHash] {
    var audit = CasebookAudit(other)
    audit.run()
    guard audit.report.isSound else {
      throw Refusal(
        "Not all in \(path) is as it was written there, so nothing is taken from it.",
        remedy: "See what it is: claims audit --casebook \(path)")
    }
    guard audit.report.root != nil else {
      throw Refusal(
        "The journal of \(path) is not sealed yet: an earlier program wrote all of it.",
        remedy: "Write anything to it with this program, and try again.")
    }
    return audit.leaves
  }

  private func merge(
    _ other: StoreReader, _ leaves: [TreeHash], at path: String, dryRun: Bool
  ) throws -> MergeOutcome {
    /// Rolls the transaction back and carries the outcome out of it.
    struct NothingWritten: Error { let outcome: MergeOutcome }
    do {
      return try write { casebook in
        let before = try casebook.reader.identity().contradicted
        let journal = try MergedJournal(of: other, leaves: leaves, into: casebook.reader)
        let merge = try CasebookMerge(casebook.reader, other: other, common: journal.common)
        let importer = try CasefileImporter(casebook, session: session, merge: merge)
        var reader = Format.casefile.reading?.reader(
          ReadingContext(file: path, digest: SHA256Digest.of))
        try Self.exportCasefile(of: other) { bytes in
          try importer.take(reader?.parts(bytes, isLast: false) ?? [], of: bytes.count)
        }
        try importer.finish()
        let evidence =
          dryRun
          ? EvidenceMerge.Outcome()
          : try EvidenceMerge(
            other: other, theirs: EvidenceFolder(besides: path), ours: evidenceFolder
          ).run(casebook)
        importer.counts.kept = evidence.kept
        let isNews = importer.counts.total > 0 || journal.hasNews
        if isNews {
          for entry in journal.entries { try casebook.insert(entry) }
          importer.counts.entries = journal.entries.count
        }
        let outcome = MergeOutcome(
          added: importer.counts.list, unchanged: importer.unchanged, common: journal.common,
          conflicts: merge.renamed(importer.counts.total > 0) + merge.conflicts
            + (try MergeConflicts(importer, casebook.reader).sentences),
          problems: importer.problems, missing: evidence.missing,
          contradicted: try contradicted(casebook.reader, besides: before),
          isWritten: isNews && !dryRun, reconciliation: nil)
        guard outcome.isWritten else { throw NothingWritten(outcome: outcome) }
        try record(
          casebook, Self.mergeAction, about: journal.origin,
          detail: "root \(journal.root.hex) of \(journal.size) entries, \(journal.common) of them "
            + "shared; \(importer.counts.words)")
        try ReprintSearch.run(casebook)
        return outcome
      }
    } catch let nothing as NothingWritten {
      return nothing.outcome
    }
  }
}
