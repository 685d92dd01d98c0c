extension SignedNote {
  /// Who signed a note.
  package struct Verification: Hashable, Sendable {
    /// The known keys whose signatures are good, at least one, in the order of the note.
    package let signers: [VerifierKey]
    /// The signatures that say they are by other keys: neither good nor bad. Each once, in the order
    /// of the note.
    package let unknown: [NoteSignature]
  }

  /// Who of `known` signed the note: all signatures that say they are by a known key are good, and
  /// there is at least one.
  ///
  /// A key that signed twice is named once, but both signatures are verified.
  ///
  /// - Throws: `NoteProblem.falseSignature` if one from a known key is bad, `.noKnownSigner` if none
  ///   is from a known key, `.ambiguousKeys` if two known keys share a name and a hash.
  package func verified(by known: [VerifierKey]) throws(NoteProblem) -> Verification {
    var keys: [KeyIdentity: VerifierKey] = [:]
    for key in known {
      if let other = keys.updateValue(key, forKey: key.identity), other != key {
        throw .ambiguousKeys(key.identity)
      }
    }
    var signers: [VerifierKey] = []
    var unknown: [NoteSignature] = []
    for signature in signatures {
      if let key = keys[signature.identity] {
        guard key.verifies(signature.bytes, of: text) else {
          throw .falseSignature(key.identity)
        }
        if !signers.contains(key) { signers.append(key) }
      } else if !unknown.contains(signature) {
        unknown.append(signature)
      }
    }
    guard !signers.isEmpty else { throw .noKnownSigner(unknown.map(\.identity)) }
    return Verification(signers: signers, unknown: unknown)
  }
}
