import ClaimsJSON
import ClaimsModel
import ClaimsSealing
import ClaimsStore

/// An entry of the journal with what it wrote, as the bytes that its leaf is the hash of.
struct JournalLine {
  let entry: JournalEntry
  /// The entry that holds what was written with it.
  let within: Int64
  /// How many records it wrote.
  let items: Int
  /// Root of the tree over their lines.
  let root: TreeHash

  var json: JSONValue {
    var object: JSONObject = [
      "entry": .integer(Int(entry.id)), "at": .string(Instant.text(entry.at)),
      "by": .string(entry.by), "action": .string(entry.action), "about": .string(entry.about),
      "detail": .string(entry.detail),
    ]
    if within != entry.id { object["within"] = .integer(Int(within)) }
    if items > 0 {
      object["items"] = .integer(items)
      object["root"] = .string(root.hex)
    }
    return .object(object)
  }

  /// The line of an entry that was merged in, as the record that the own journal answers for.
  func merged(from casebook: String) -> JSONValue {
    var object: JSONObject = [
      "type": .string(RecordKind.mergedEntry.rawValue), "casebook": .string(casebook),
      "leaf": .string(leaf.hex),
    ]
    object["line"] = json
    return .object(object)
  }

  var leaf: TreeHash { MerkleTree.leafHash(of: Array(json.json().utf8)) }
}

extension JournalLine {
  /// - Throws: `StoreError.damaged` where its root cannot be read, or its leaf is another's.
  init(_ merged: MergedEntry) throws {
    guard let root = TreeHash(bytes: merged.seal.root) else {
      throw StoreError.damaged(detail: "an entry of \(merged.casebook) cannot be read")
    }
    self.init(
      entry: merged.entry, within: merged.seal.within, items: merged.seal.items, root: root)
    guard leaf.bytes == merged.seal.leaf else {
      throw StoreError.damaged(
        detail: "entry \(merged.entry.id) of \(merged.casebook) is not what was merged")
    }
  }
}
