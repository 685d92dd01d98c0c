import ClaimsSealing

/// Keys that sign checkpoints, as text: whoever holds the secret one signs in its name.
package struct KeyPair: Sendable {
  /// `PRIVATE+KEY+…`, one line.
  package let secret: String
  /// `NAME+HASH+…`, to be handed out.
  package let open: String
}

extension Workbench {
  /// A new key (Ed25519), from the system's source of randomness.
  package static func newKey(name: String) throws -> KeyPair {
    let name = try refusing("Give it a name of letters and digits: --name desk-hama.") {
      () throws(KeyProblem) in try KeyName(name)
    }
    let key = SigningKey.generate(name: name)
    return KeyPair(secret: key.secretText, open: key.verifierKey.text)
  }

  /// The key whose secret text this is.
  package static func key(secret: String) throws -> KeyPair {
    let key = try signingKey(secret)
    return KeyPair(secret: key.secretText, open: key.verifierKey.text)
  }

  static func signingKey(_ secret: String) throws -> SigningKey {
    try refusing("Name the file that `claims key new` made: --key FILE.") {
      () throws(KeyProblem) in try SigningKey(parsing: secret.trimmed)
    }
  }

  static func verifierKey(_ text: String) throws -> VerifierKey {
    try refusing("Give the public part of a key, as `claims key show` prints it.") {
      () throws(KeyProblem) in try VerifierKey(parsing: text.trimmed)
    }
  }

  /// Puts what is wrong with a key into a refusal.
  private static func refusing<T>(
    _ remedy: String, _ body: () throws(KeyProblem) -> T
  ) throws -> T {
    do throws(KeyProblem) {
      return try body()
    } catch {
      throw Refusal(error.reason, remedy: remedy)
    }
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    let end = start.reversed().drop(while: \.isWhitespace)
    return String(end.reversed())
  }
}
