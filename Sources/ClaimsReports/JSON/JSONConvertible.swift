package import ClaimsJSON

/// What `--json` can write.
///
/// Keys are those of the casefile where it has the field (`Schema/casefile.schema.json`), camel case
/// elsewhere. All of them are always there, `null` where nothing is known; but a claim's value is
/// written as a casefile does, without them. Keys may be added, none taken away or given another
/// meaning, while the version stays.
package protocol JSONConvertible {
  var json: JSONValue { get }
}

extension Array where Element: JSONConvertible {
  package var json: JSONValue { .array(map(\.json)) }
}

extension JSONValue {
  /// The text, or null.
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// What they are called, each as text.
  static func names(_ names: some Sequence<some CustomStringConvertible>) -> JSONValue {
    .array(names.map { .string($0.description) })
  }
}
