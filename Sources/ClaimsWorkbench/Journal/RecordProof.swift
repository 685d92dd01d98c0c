import ClaimsJSON
import ClaimsSealing

/// That a record stood in the journal as its line says, for whoever does not have the casebook.
///
/// The leaf hash of `line` leads over `path` to the `root` that stands in `entry`; the leaf hash of
/// `entry` leads over `entryPath` to the root of the checkpoint (RFC 6962, 2.1.1).
struct RecordProof: Hashable {
  /// The record's line of a casefile.
  let line: String
  /// Where it stands among the records of its entry.
  let place: InclusionProof
  /// The line of the journal's entry that wrote it.
  let entry: String
  /// Where the entry stands in the journal: its number less 1.
  let entryIndex: Int
  let entryPath: [TreeHash]
}

/// A document of proofs under one signed checkpoint.
struct ProofDocument: Hashable {
  /// What it is about: "c12".
  let about: String
  /// The signed note, whole.
  let checkpoint: String
  let records: [RecordProof]

  /// `{"format": "claimbench-proof", "version": 1, "about": …, "checkpoint": …, "records": […]}`, each
  /// record `{line, index, of, path, entry, entryIndex, entryPath}`: hashes in hexadecimal, indexes
  /// from 0.
  var json: JSONValue {
    [
      "format": "claimbench-proof", "version": 1, "about": .string(about),
      "checkpoint": .string(checkpoint),
      "records": .array(
        records.map { record in
          [
            "line": .string(record.line), "index": .integer(record.place.index),
            "of": .integer(record.place.treeSize), "path": Self.hashes(record.place.path),
            "entry": .string(record.entry), "entryIndex": .integer(record.entryIndex),
            "entryPath": Self.hashes(record.entryPath),
          ]
        }),
    ]
  }

  private static func hashes(_ path: [TreeHash]) -> JSONValue {
    .array(path.map { .string($0.hex) })
  }
}
