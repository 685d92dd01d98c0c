import ClaimsModel
import ClaimsReconcile
import ClaimsStore

/// The use cases of a casebook: each a verb of its own, in a file of its own.
///
/// Knows no terminal. Throws a `Refusal` where what was asked cannot be done as asked, and a
/// `StoreError` where the file cannot be read or written.
package struct Workbench: Sendable {
  let store: Store
  let session: Session

  /// Where the casebook lies.
  package var path: String { store.path }

  private init(store: Store, session: Session) {
    self.store = store
    self.session = session
  }

  /// Makes a new casebook and opens it.
  package static func create(at path: String, session: Session) throws -> Workbench {
    try Workbench(store: try Store.create(at: path), session: session).begun()
  }

  /// Makes a new casebook in memory, gone with this value.
  static func temporary(session: Session) throws -> Workbench {
    try Workbench(store: try Store.temporary(), session: session).begun()
  }

  private func begun() throws -> Workbench {
    try write { casebook in
      // Of several at once, one makes it.
      guard try casebook.reader.journal().isEmpty else {
        throw StoreError.alreadyThere(path: path)
      }
      try record(casebook, "init", about: "casebook", detail: "made")
    }
    return self
  }

  /// Opens a casebook. Where an earlier program wrote it, its reports are compared first.
  package static func open(at path: String, session: Session) throws -> Workbench {
    let workbench = Workbench(store: try Store.open(at: path), session: session)
    if try workbench.store.read({ try $0.firstUncompared() }) != nil {
      do {
        try workbench.write { try ReprintSearch.run($0) }
      } catch StoreError.readOnly, StoreError.busy {
        // Who may only read still reads; the next one who may write compares them.
      }
    }
    return workbench
  }

  /// Appends an entry to the journal, and gives the number of the act.
  @discardableResult
  func record(
    _ casebook: StoreWriter, _ action: String, about: String, detail: String
  ) throws -> Int64 {
    try casebook.appendJournal(
      at: session.now(), by: session.reviewer, action: action, about: about, detail: detail)
  }
}
