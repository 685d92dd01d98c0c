extension SignedNote {
  /// The text, signed by these keys in this order.
  ///
  /// - Throws: `NoteProblem` if the text cannot be a note's or there is no key; else what the library
  ///   throws, should it fail to sign.
  package init(signing text: String, with keys: [SigningKey]) throws {
    try self.init(text: text, signatures: keys.map { try $0.signature(of: text) })
  }

  /// The same note with this key's signature last, in the place of any that says it is by the same key.
  ///
  /// - Throws: as `init(signing:with:)`.
  package func signed(with key: SigningKey) throws -> SignedNote {
    try SignedNote(
      text: text,
      signatures: signatures.filter { $0.identity != key.identity } + [key.signature(of: text)])
  }
}
