import ClaimsReports
import ClaimsSealing
import ClaimsStore

/// A file with a checkpoint, as somebody kept it.
package struct KeptCheckpoint: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension Workbench {
  /// The journal as it stands, signed (C2SP tlog-checkpoint): what later audits can be held against.
  ///
  /// - Throws: `Refusal` where anything in the casebook is not as it was written: that is not to be
  ///   signed.
  package func checkpoint(signedBy secret: String) throws -> String {
    let key = try Self.signingKey(secret)
    return try store.read { casebook in
      let (_, checkpoint) = try soundCheckpoint(casebook)
      return try SignedNote(signing: checkpoint.text, with: [key]).encoded
    }
  }

  /// The leaves of the journal and the checkpoint over them, all of the casebook being sound.
  func soundCheckpoint(_ casebook: StoreReader) throws -> (leaves: [TreeHash], Checkpoint) {
    var audit = CasebookAudit(casebook)
    audit.run()
    guard audit.report.isSound else {
      throw Refusal(
        "Not all in the casebook is as it was written, so nothing is signed.",
        remedy: "See what it is: claims audit")
    }
    guard let root = audit.report.root.flatMap({ TreeHash(hex: $0) }) else {
      throw Refusal(
        "The journal is not sealed yet: an earlier program wrote all of it.",
        remedy: "Write anything to the casebook with this program, and try again.")
    }
    let checkpoint = try Checkpoint(
      origin: Self.origin(of: casebook), size: audit.leaves.count, root: root)
    return (audit.leaves, checkpoint)
  }

  /// What checkpoints call a casebook.
  static func origin(of casebook: StoreReader) throws -> String {
    "claimbench/\(try casebook.casebookKey())"
  }
}

/// Holds the leaves of a journal against a checkpoint that was kept elsewhere.
struct CheckpointCheck {
  let origin: String
  let leaves: [TreeHash]
  /// Keys whose signatures count.
  let keys: [VerifierKey]

  enum Outcome {
    case continues(String)
    case trouble(String)
  }

  /// - Returns: what came of it, and what could not be checked of it.
  func check(_ kept: KeptCheckpoint) -> (outcome: Outcome, unchecked: String?) {
    let note: SignedNote
    let checkpoint: Checkpoint
    do {
      note = try SignedNote(parsing: kept.bytes)
      checkpoint = try Checkpoint(parsing: note.text)
    } catch let problem as NoteProblem {
      return (.trouble("Is no checkpoint. \(problem.reason)"), nil)
    } catch let problem as CheckpointProblem {
      return (.trouble("Is no checkpoint. \(problem.reason)"), nil)
    } catch {
      return (.trouble("Is no checkpoint. \(error)"), nil)
    }
    guard checkpoint.origin == origin else {
      return (
        .trouble("Is of another casebook, “\(checkpoint.origin)”; this one is “\(origin)”."), nil
      )
    }
    let signers: String
    var unchecked: String?
    do throws(NoteProblem) {
      signers = try note.verified(by: keys).signers.map(\.name.text).joined(separator: ", ")
    } catch .noKnownSigner {
      let names = note.signatures.map(\.identity.name.text).joined(separator: ", ")
      signers = "nobody whose key is known"
      unchecked =
        "The signature of \(kept.name), which says it is by \(names): its key is not known here "
        + "(--signed-by)."
    } catch {
      return (.trouble("Its signature does not hold. \(error.reason)"), nil)
    }
    return (continuation(of: checkpoint, kept.name, signers), unchecked)
  }

  private func continuation(
    of checkpoint: Checkpoint, _ name: String, _ signers: String
  ) -> Outcome {
    guard checkpoint.size <= leaves.count else {
      return .trouble(
        "Was made when the journal had \(checkpoint.size) entries; it has \(leaves.count) now.")
    }
    guard MerkleTree.root(of: leaves.prefix(checkpoint.size)) == checkpoint.root else {
      return .trouble(
        "The first \(checkpoint.size) entries of the journal are not those that it was made of.")
    }
    return .continues("\(name): \(checkpoint.size) entries, signed by \(signers).")
  }
}
