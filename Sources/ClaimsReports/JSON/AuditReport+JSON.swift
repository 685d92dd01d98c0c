package import ClaimsJSON

extension AuditReport: JSONConvertible {
  package var json: JSONValue {
    [
      "sound": .bool(isSound),
      "troubles": .array(
        troubles.map {
          [
            "kind": .string($0.kind.rawValue), "about": .string($0.about),
            "reason": .string($0.reason),
          ]
        }),
      "entries": .integer(extent.entries), "records": .integer(extent.records),
      "reports": .integer(extent.reports), "quotes": .integer(extent.quotes),
      "files": .integer(extent.files), "bytes": .integer(extent.bytes),
      "root": .text(root), "continues": .names(continues), "unchecked": .names(unchecked),
    ]
  }
}
