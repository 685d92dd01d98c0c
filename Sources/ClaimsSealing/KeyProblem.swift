/// Why a text is not a key, or not the name of one. No case and no sentence holds key material.
package enum KeyProblem: Error, Hashable, Sendable {
  case emptyName
  case plusInName(String)
  case spaceInName(String)
  case controlInName
  case notThreeParts
  case badHash
  case badBase64
  case unknownType(UInt8)
  /// In bytes, after the one that says the type.
  case wrongLength(Int)
  case hashOfAnotherKey(stated: KeyIdentity, computed: KeyIdentity)
  case privateKeyGiven
  case noPrivateKey

  /// Whole sentences. May quote a name: escape before showing.
  package var reason: String {
    switch self {
    case .emptyName: "The key has no name: give it one, such as example.com/casebook."
    case .plusInName(let name):
      "The key's name “\(name)” has a plus sign, which parts a name from what follows it."
    case .spaceInName(let name):
      "The key's name “\(name)” has a space or a line break: use letters, digits, dots and slashes."
    case .controlInName: "The key's name has a control character."
    case .notThreeParts:
      "This is not a key: it should read <name>+<hash>+<base64>, on one line and with nothing else."
    case .badHash:
      "The key's hash should be eight hexadecimal digits in lower case, between two plus signs."
    case .badBase64:
      "The last part of the key is not Base 64 as it should be written: it may be cut short, or have "
        + "a space or a line break in it."
    case .unknownType(let type):
      "The key is of type 0x\(Hex.text([type])): only Ed25519, type 0x01, is known here."
    case .wrongLength(let count): "The key has \(count) bytes: an Ed25519 key has 32."
    case .hashOfAnotherKey(let stated, let computed):
      "The key is written as \(stated), but its name and bytes make it \(computed): one of its parts "
        + "was changed or copied wrongly."
    case .privateKeyGiven:
      "This is a private key, where the public one is wanted: keep it secret, and give the verifier "
        + "key instead."
    case .noPrivateKey: "This is not a private key: one begins with \(KeyText.privatePrefix)."
    }
  }
}
