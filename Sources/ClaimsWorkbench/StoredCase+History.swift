import ClaimsExchange
import ClaimsModel
import ClaimsStore

extension StoredCase {
  func history() throws -> CaseHistory {
    // Writing a report or an export does not change what is in the casebook.
    let acts = try casebook.journal().filter { $0.action != Workbench.reportAction }.map {
      CaseHistory.Act(number: $0.id, action: $0.action, by: $0.by, at: $0.at)
    }
    guard let first = acts.first, let last = acts.last else {
      throw StoreError.damaged(detail: "its journal is empty")
    }
    let byNumber = Dictionary(acts.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var history = CaseHistory(casebook: CaseHistory.Record(added: first, changed: last))
    for (number, record) in try records(of: .report, byNumber) {
      history.reports[ReportID(number)] = record
    }
    for (number, record) in try records(of: .claim, byNumber) {
      history.claims[ClaimID(number)] = record
    }
    let sources = try records(of: .source, byNumber)
    try casebook.forEachRecord(of: .source) { number, record in
      if case .source(let source) = record { history.sources[source.id] = sources[number] }
    }
    let entities = try records(of: .entity, byNumber)
    try casebook.forEachRecord(of: .entity) { number, record in
      if case .entity(let entity) = record { history.entities[entity.id] = entities[number] }
    }
    return history
  }

  /// By the numbers of the records.
  private func records(
    of kind: RecordKind, _ acts: [Int64: CaseHistory.Act]
  ) throws -> [Int64: CaseHistory.Record] {
    var records: [Int64: CaseHistory.Record] = [:]
    try casebook.forEachItem(of: kind) { item in
      guard let act = acts[item.act] else { return }
      let added = records[item.record.number]?.added ?? act
      records[item.record.number] = CaseHistory.Record(added: added, changed: act)
    }
    return records
  }
}
