import ClaimsExchange
package import ClaimsJSON
import ClaimsModel
import ClaimsStore
package import ClaimsText

/// Files to be taken into the casebook, as they were named.
package struct ImportRequest {
  package var files: [PiecewiseFile]
  /// The name of the format of all of them; nil has each recognised by what it holds.
  package var format: String?
  /// Of a table, the column that holds a field, and what a field is in every row, by the field's name.
  package var columns: [String: String] = [:]
  package var constants: [String: String] = [:]
  /// Writes nothing at all where one line cannot be taken.
  package var strict = false
  /// Writes nothing in any case.
  package var dryRun = false

  package init(_ files: [PiecewiseFile]) { self.files = files }
}

/// What an import tells while it goes on.
package enum ImportNews {
  /// What a file is read as.
  case reading(file: String, format: String, title: String)
  /// How the first rows of a table are understood: a row's number, 1-based with the header, and what
  /// it says as lines of a casefile. In a dry run alone.
  case understood(row: Int, lines: [JSONValue])
  case problem(InputProblem)
}

/// What came of an import.
package struct ImportOutcome: Sendable {
  /// How many of each kind were added, in the order of the format.
  package var added: [(noun: String, count: Int)]
  /// How many lines say what the casebook holds already.
  package var unchanged: Int
  /// How many could not be taken.
  package var skipped: Int
  /// Whether the files hold no line at all.
  package var isBlank: Bool
  /// Judgements that two entities are one which others now speak against: whole sentences.
  package var contradicted: [String] = []
  /// Whether anything was written; not with `strict` and a problem.
  package var isWritten: Bool
}

extension Workbench {
  /// Reads files into the casebook, in one transaction, each in the format that it is of.
  ///
  /// A bad line is a problem and is skipped, with what rests on it; the rest is kept. With `strict`,
  /// one problem is enough to write nothing. With `dryRun` nothing is written in any case. Holds one
  /// piece of a file, whatever its size.
  package func importFiles(
    _ request: ImportRequest, tell: @escaping (ImportNews) -> Void
  ) throws -> ImportOutcome {
    /// Rolls the transaction back and carries the outcome out of it.
    struct NothingWritten: Error { let outcome: ImportOutcome }
    let format = try request.format.map(Self.format)
    do {
      return try write { casebook in
        var outcome = ImportOutcome(
          added: [], unchanged: 0, skipped: 0, isBlank: true, isWritten: true)
        var counts = ImportCounts()
        let before = try casebook.reader.identity().contradicted
        for file in request.files {
          let importing = try FileImport(file, request, format, casebook, self, tell)
          let importer = try importing.run()
          counts.add(importer.counts)
          outcome.unchanged += importer.unchanged
          outcome.skipped += importer.skipped
          outcome.isBlank = outcome.isBlank && importing.isBlank
          if importer.counts.total > 0 { try seal(casebook, knowing: importer.hashes) }
        }
        outcome.added = counts.list
        if counts.judgements > 0 {
          outcome.contradicted = try contradicted(casebook.reader, besides: before)
        }
        guard !request.dryRun, !request.strict || outcome.skipped == 0 else {
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
