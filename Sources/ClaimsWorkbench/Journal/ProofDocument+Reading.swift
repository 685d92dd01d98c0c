import ClaimsJSON
import ClaimsSealing

extension ProofDocument {
  /// Why a document proves nothing: a whole sentence.
  struct Failure: Error {
    let reason: String
  }

  /// The document in these bytes, well formed and not yet verified.
  ///
  /// - Throws: `Failure`.
  init(parsing bytes: [UInt8]) throws(Failure) {
    do {
      let node = try JSONParser.parse(bytes)
      var fields = try JSONFields(node, of: "a proof")
      guard try fields.required("format", .string) == "claimbench-proof",
        try fields.required("version", .integer) == 1
      else { throw Failure(reason: "It is no proof of version 1.") }
      about = try fields.required("about", .string)
      checkpoint = try fields.required("checkpoint", .string)
      var records: [RecordProof] = []
      for node in try fields.required("records", .array(of: .any)) {
        records.append(try RecordProof(node))
      }
      self.records = records
    } catch let failure as Failure {
      throw failure
    } catch let problem as JSONProblem {
      throw Failure(reason: problem.reason)
    } catch let problem as ProofProblem {
      throw Failure(reason: problem.reason)
    } catch {
      throw Failure(reason: "\(error)")
    }
  }

  /// What it proves under its checkpoint.
  ///
  /// - Throws: `Failure` where a record is not proved, or there is none.
  func verified() throws(Failure) -> Checkpoint {
    let checkpoint: Checkpoint
    do {
      checkpoint = try Checkpoint(
        parsing: SignedNote(parsing: Array(self.checkpoint.utf8)).text)
    } catch let problem as NoteProblem {
      throw Failure(reason: "Its checkpoint is none. \(problem.reason)")
    } catch let problem as CheckpointProblem {
      throw Failure(reason: "Its checkpoint is none. \(problem.reason)")
    } catch {
      throw Failure(reason: "Its checkpoint is none. \(error)")
    }
    guard !records.isEmpty else { throw Failure(reason: "It has no record in it.") }
    for record in records { try record.verify(under: checkpoint) }
    return checkpoint
  }
}

extension RecordProof {
  init(_ node: JSONNode) throws {
    var fields = try JSONFields(node, of: "a record")
    line = try fields.required("line", .string)
    place = try InclusionProof(
      index: try fields.required("index", .integer(in: 0...Int.max)),
      treeSize: try fields.required("of", .integer(in: 1...Int.max)),
      path: try Self.hashes(fields.required("path", .array(of: .string))))
    entry = try fields.required("entry", .string)
    let path = try Self.hashes(fields.required("entryPath", .array(of: .string)))
    let index = try fields.required("entryIndex", .integer(in: 0...Int.max))
    // The size is the checkpoint's to say.
    entryPath = path
    entryIndex = index
  }

  private static func hashes(_ texts: [String]) throws -> [TreeHash] {
    try texts.map { text in
      guard let hash = TreeHash(hex: text) else {
        throw ProofDocument.Failure(reason: "“\(text)” is no hash of 32 bytes in hexadecimal.")
      }
      return hash
    }
  }

  /// - Throws: `ProofDocument.Failure` where one of the two paths leads elsewhere.
  func verify(under checkpoint: Checkpoint) throws(ProofDocument.Failure) {
    let told: (root: TreeHash, items: Int64)
    do {
      let node = try JSONParser.parse(Array(entry.utf8))
      guard let root = node["root"]?.string.flatMap({ TreeHash(hex: $0) }),
        let items = node["items"]?.integer
      else { throw ProofDocument.Failure(reason: "The entry of a record names no root.") }
      told = (root, items)
    } catch {
      throw ProofDocument.Failure(reason: "The entry of a record cannot be read.")
    }
    guard told.items == Int64(place.treeSize) else {
      throw ProofDocument.Failure(reason: "A record and its entry differ in how many there are.")
    }
    do throws(ProofProblem) {
      try place.verify(leafHash: MerkleTree.leafHash(of: Array(line.utf8)), root: told.root)
      try InclusionProof(index: entryIndex, treeSize: checkpoint.size, path: entryPath)
        .verify(leafHash: MerkleTree.leafHash(of: Array(entry.utf8)), root: checkpoint.root)
    } catch {
      throw ProofDocument.Failure(reason: error.reason)
    }
  }
}
