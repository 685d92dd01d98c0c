import ClaimsExchange
import ClaimsModel
import ClaimsStore
package import ClaimsText

/// What came of taking a gazetteer in.
package struct GazetteerImport: Hashable, Sendable {
  /// Places that are new, and places that took the place of those of the same number.
  package var added = 0
  package var replaced = 0
  /// Names out of the table of alternate names.
  package var names = 0
  /// Names of places that the gazetteer does not hold.
  package var foreign = 0
  package var problems = 0
  /// Whether anything was written; not with `strict` and a problem.
  package var isWritten = true

  var words: String {
    var parts = ["places \(added + replaced)"]
    if replaced > 0 { parts.append("of them known before \(replaced)") }
    if names > 0 { parts.append("alternate names \(names)") }
    if problems > 0 { parts.append("lines skipped \(problems)") }
    return parts.joined(separator: ", ")
  }
}

extension Workbench {
  /// Takes places of GeoNames into the gazetteer, in one transaction. It is reference data: no claim
  /// and no entity changes.
  ///
  /// A bad line is a problem and is skipped. With `strict`, one problem is enough to write nothing;
  /// with `dryRun` nothing is written in any case. Holds one piece of a file and one line.
  ///
  /// - Parameters:
  ///   - names: the table of alternate names; names of places that are not held are passed over.
  ///   - report: is called with each problem as it is met, in the order of the files.
  package func importGazetteer(
    _ dump: PiecewiseFile, names: PiecewiseFile?, strict: Bool, dryRun: Bool,
    report: (InputProblem) -> Void
  ) throws -> GazetteerImport {
    /// Rolls the transaction back and carries the outcome out of it.
    struct NothingWritten: Error { let outcome: GazetteerImport }
    do {
      return try write { casebook in
        var outcome = GazetteerImport()
        let sha256 = try read(dump, into: casebook, &outcome, report)
        let namesSHA256 = try names.map { try read(names: $0, into: casebook, &outcome, report) }
        guard !dryRun, !strict || outcome.problems == 0 else {
          outcome.isWritten = false
          throw NothingWritten(outcome: outcome)
        }
        if outcome.added + outcome.replaced + outcome.names > 0 {
          let files = [(dump.name, sha256)] + (names.map { [($0.name, namesSHA256 ?? "")] } ?? [])
          try record(
            casebook, "gazetteer import", about: files.map(\.0).joined(separator: ", "),
            detail: "SHA-256 \(files.map(\.1).joined(separator: ", ")); \(outcome.words)")
        }
        return outcome
      }
    } catch let nothing as NothingWritten {
      return nothing.outcome
    }
  }

  private func read(
    _ file: PiecewiseFile, into casebook: StoreWriter, _ outcome: inout GazetteerImport,
    _ report: (InputProblem) -> Void
  ) throws -> String {
    var reader = GeoNamesReader(file: file.name)
    return try file.forEachPiece { piece, isLast in
      try reader.read(piece, isLast: isLast) { line in
        switch line {
        case .success(let entry):
          if try casebook.replace(entry) { outcome.added += 1 } else { outcome.replaced += 1 }
        case .failure(let problem):
          outcome.problems += 1
          report(problem)
        }
      }
    }
  }

  private func read(
    names file: PiecewiseFile, into casebook: StoreWriter, _ outcome: inout GazetteerImport,
    _ report: (InputProblem) -> Void
  ) throws -> String {
    var reader = GeoNamesNamesReader(file: file.name)
    return try file.forEachPiece { piece, isLast in
      try reader.read(piece, isLast: isLast) { line in
        switch line {
        case .success(let name):
          if try casebook.replace(name) { outcome.names += 1 } else { outcome.foreign += 1 }
        case .failure(let problem):
          outcome.problems += 1
          report(problem)
        }
      }
    }
  }
}
