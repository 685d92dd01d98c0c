import ClaimsExchange
import ClaimsJSON
import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// Looks at a casebook that may be damaged, and saves what can still be read. Never writes to it.
package struct CasebookDoctor {
  private let store: Store

  /// - Throws: `StoreError.missing`; `.notACasebook` where not even the header can be read.
  package init(at path: String) throws { store = try Store.openDamaged(at: path) }

  /// What SQLite finds, and which tables can be read to their end. O(size).
  package func examine() throws -> DoctorReport {
    try reading { casebook in
      let damages = (try? casebook.damages()) ?? ["its pages cannot be checked to the end"]
      return DoctorReport(
        damages: damages,
        tables: casebook.reach().map {
          DoctorReport.Table(name: $0.table, rows: $0.rows, trouble: $0.trouble)
        })
    }
  }

  /// Writes every line that can still be read as a casefile, in the order of one.
  ///
  /// Record by record: what cannot be read costs no other. O(records), each looked up by itself.
  ///
  /// - Returns: how many lines of each kind were saved, and how many records were seen and not.
  package func salvage(_ write: ([UInt8]) throws -> Void) throws -> [DoctorReport.Saved] {
    try reading { casebook in
      func put(_ line: JSONValue) throws { try write(Array((line.json() + "\n").utf8)) }
      try put(CasefileWriter.header)
      var saved: [DoctorReport.Saved] = []
      for kind in Self.order {
        var lines: [JSONValue] = []
        var entities: [Entity] = []
        var sources: [Source] = []
        var lost = 0
        for number in casebook.readableNumbers(of: kind) {
          do {
            switch try Self.record(number, kind, casebook) {
            case .entity(let entity): entities.append(entity)
            case .source(let source): sources.append(source)
            // The journal's line says where the bytes are kept here as well.
            case .evidence(let stored): lines.append(CasefileWriter.line(stored.evidence))
            case let record?: lines.append(try record.line)
            // Predicates that came with the program are no lines.
            case nil: lost += kind == .predicate ? 0 : 1
            }
          } catch {
            lost += 1
          }
        }
        lines += entities.parentsFirst.map { CasefileWriter.line($0) }
        lines += sources.publishersFirst.map { CasefileWriter.line($0) }
        for line in lines { try put(line) }
        saved.append(DoctorReport.Saved(noun: kind.rawValue, lines: lines.count, lost: lost))
      }
      return saved
    }
  }

  /// What `body` gives, also where SQLite cannot end the reading afterwards: of a damaged index of words
  /// it may not.
  private func reading<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
    var found: Value?
    do {
      return try store.read { casebook in
        let value = try body(casebook)
        found = value
        return value
      }
    } catch {
      guard let found else { throw error }
      return found
    }
  }

  /// The order of a casefile: what is named comes before what names it.
  private static let order: [RecordKind] = [
    .predicate, .source, .grade, .entity, .judgement, .report, .origin, .claim, .revision,
    .decision, .assignment, .resolution, .note, .policy, .evidence, .use, .assessment,
  ]

  private static func record(
    _ number: Int64, _ kind: RecordKind, _ casebook: StoreReader
  ) throws -> StoredRecord? {
    var found: StoredRecord?
    try casebook.forEachRecord(of: kind, among: [number]) { found = $1 }
    return found
  }
}
