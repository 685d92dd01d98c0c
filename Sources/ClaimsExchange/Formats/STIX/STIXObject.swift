import ClaimsJSON
import ClaimsModel

/// An object of a bundle of ours: common properties first, those of its type in the order they are
/// set, our extension last.
struct STIXObject {
  let id: String
  private var fields: JSONObject

  /// - Parameters:
  ///   - key: what tells it from others of its type: the same key, the same id, in every casebook.
  ///   - from: when it came to be and was last changed, in seconds since 1970-01-01T00:00Z.
  ///   - creator: the id of the identity whose it is.
  init(_ type: String, key: String, from: (created: Int64, modified: Int64), by creator: String?) {
    id = Self.id(type, key: key)
    fields = ["type": .string(type), "spec_version": "2.1", "id": .string(id)]
    fields["created_by_ref"] = creator.map { .string($0) }
    fields["created"] = .string(Self.timestamp(from.created))
    fields["modified"] = .string(Self.timestamp(max(from.created, from.modified)))
  }

  subscript(name: String) -> JSONValue? {
    get { fields[name] }
    set { fields[name] = newValue }
  }

  mutating func text(_ name: String, _ text: String?) {
    // STIX knows no empty texts that say nothing.
    if let text, !text.isEmpty { fields[name] = .string(text) }
  }

  /// Leaves the list out where it is empty, as STIX asks.
  mutating func list(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { fields[name] = .array(texts.map { .string($0) }) }
  }

  /// - Parameter lines: the lines of the casefile that the object stands for.
  func value(lines: [JSONValue] = []) -> JSONValue {
    var whole = fields
    whole["extensions"] = [STIXExtension.id: STIXExtension.value(lines)]
    return .object(whole)
  }

  /// A name by UUID of version 5, in a namespace of ours: STIX would rather have random ones, which
  /// would make every export another's.
  static func id(_ type: String, key: String) -> String {
    "\(type)--\(UUIDv5.text("stix-\(type)", key))"
  }

  /// To the millisecond, as STIX asks. What it cannot write becomes its first or last second.
  static func timestamp(_ second: Int64) -> String {
    let text =
      Instant.rfc3339(second) ?? (second < 0 ? "0001-01-01T00:00:00Z" : "9999-12-31T23:59:59Z")
    return text.dropLast() + ".000Z"
  }
}

extension CaseHistory.Record {
  /// For the times of a STIX object.
  var times: (created: Int64, modified: Int64) { (added.at, changed.at) }
}
