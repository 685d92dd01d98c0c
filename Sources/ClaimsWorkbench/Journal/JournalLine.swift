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

  var leaf: TreeHash { MerkleTree.leafHash(of: Array(json.json().utf8)) }
}
