import ClaimsExchange
import ClaimsModel
import ClaimsStore
package import ClaimsText

/// What came of an import.
package struct ImportOutcome: Sendable {
  /// How many of each kind were added, in the order of the format.
  package var added: [(noun: String, count: Int)]
  /// How many lines say what the casebook holds already.
  package var unchanged: Int
  package var problems: [InputProblem]
  /// Judgements that two entities are one which others now speak against: whole sentences.
  package var contradicted: [String] = []
  /// Whether anything was written; not with `strict` and a problem.
  package var isWritten: Bool
}

extension Workbench {
  /// Reads casefiles into the casebook, in one transaction.
  ///
  /// A bad line is a problem and is skipped, with what rests on it; the rest is kept. With `strict`,
  /// one problem is enough to write nothing. With `dryRun` nothing is written in any case.
  package func importCasefiles(
    _ files: [(name: String, bytes: [UInt8])], strict: Bool, dryRun: Bool
  ) throws -> ImportOutcome {
    /// Rolls the transaction back and carries the outcome out of it.
    struct NothingWritten: Error { let outcome: ImportOutcome }
    do {
      return try write { casebook in
        var outcome = ImportOutcome(added: [], unchanged: 0, problems: [], isWritten: true)
        var counts = ImportCounts()
        let before = try casebook.reader.identity().contradicted
        for file in files {
          let importer = try CasefileImporter(casebook, session: session)
          try importer.read(CasefileReader(file.bytes, file: file.name))
          counts.add(importer.counts)
          outcome.unchanged += importer.unchanged
          outcome.problems += importer.problems
          if importer.counts.total > 0 {
            try record(
              casebook, "import", about: file.name,
              detail: "SHA-256 \(SHA256Digest.of(file.bytes)); \(importer.counts.words)")
            try seal(casebook)
          }
        }
        outcome.added = counts.list
        if counts.judgements > 0 {
          outcome.contradicted = try contradicted(casebook.reader, besides: before)
        }
        guard !dryRun, !strict || outcome.problems.isEmpty else {
          outcome.isWritten = false
          throw NothingWritten(outcome: outcome)
        }
        try ReprintSearch.run(casebook)
        return outcome
      }
    } catch let nothing as NothingWritten {
      return nothing.outcome
    } catch let newer as NewerCasefile {
      throw Refusal(
        "A casefile is of version \(newer.version), which is newer than this program. Nothing was taken.",
        remedy: "Read it with a newer program; this one knows version \(CasefileReader.version).")
    }
  }
}

/// How many of each kind an import added.
struct ImportCounts {
  var predicates = 0
  var sources = 0
  var grades = 0
  var entities = 0
  var aliases = 0
  var locations = 0
  var judgements = 0
  var reports = 0
  var origins = 0
  var claims = 0
  var revisions = 0
  var decisions = 0
  var policies = 0
  var resolutions = 0
  var evidence = 0
  var uses = 0
  var assessments = 0
  var assignments = 0
  var notes = 0
  /// By merges alone: what both casebooks had, and is different now.
  var united = 0
  var edits = 0
  var kept = 0
  var entries = 0

  var list: [(noun: String, count: Int)] {
    [
      ("predicate", predicates), ("source", sources), ("grade", grades), ("entity", entities),
      ("other name", aliases), ("location", locations), ("alias judgement", judgements),
      ("report", reports), ("origin judgement", origins), ("claim", claims),
      ("revision", revisions), ("decision", decisions), ("resolution", resolutions),
      ("policy", policies),
      ("piece of evidence", evidence), ("use of evidence", uses), ("assessment", assessments),
      ("assignment", assignments), ("note", notes),
      ("thing united", united), ("edit of a claim", edits),
      ("piece of evidence whose bytes came", kept), ("entry of the other journal", entries),
    ]
  }

  var total: Int { list.reduce(0) { $0 + $1.count } }

  var words: String {
    list.filter { $0.count > 0 }.map { "\($0.noun) \($0.count)" }.joined(separator: ", ")
  }

  mutating func add(_ other: ImportCounts) {
    predicates += other.predicates
    sources += other.sources
    grades += other.grades
    entities += other.entities
    aliases += other.aliases
    locations += other.locations
    judgements += other.judgements
    reports += other.reports
    origins += other.origins
    claims += other.claims
    revisions += other.revisions
    decisions += other.decisions
    policies += other.policies
    resolutions += other.resolutions
    evidence += other.evidence
    uses += other.uses
    assessments += other.assessments
    assignments += other.assignments
    notes += other.notes
    united += other.united
    edits += other.edits
    kept += other.kept
    entries += other.entries
  }
}
