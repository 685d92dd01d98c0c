import ClaimsSealing
import Testing

@Suite("Keys and their names")
struct KeyTests {
  @Test(
    "A name may be an address, or any word", arguments: ["example.com/log", "É", "a", "—", "=/"])
  func names(text: String) throws {
    #expect(try KeyName(text).text == text)
  }

  @Test(
    "A name may not be empty, nor have spaces, plus signs or control characters",
    arguments: [
      ("", KeyProblem.emptyName), ("a+b", .plusInName("a+b")), ("+", .plusInName("+")),
      ("a b", .spaceInName("a b")), ("a\n", .spaceInName("a\n")), ("\ta", .spaceInName("\ta")),
      ("a\u{A0}b", .spaceInName("a\u{A0}b")), ("a\u{2003}", .spaceInName("a\u{2003}")),
      ("a\u{3000}", .spaceInName("a\u{3000}")), ("a\u{85}", .spaceInName("a\u{85}")),
      ("a\r\n", .spaceInName("a\r\n")), ("a\u{0}", .controlInName), ("\u{1B}[0m", .controlInName),
    ])
  func noNames(text: String, problem: KeyProblem) {
    #expect(throws: problem) { try KeyName(text) }
  }

  @Test("Names spelt with other bytes are other names, even where they look the same")
  func lookalikes() throws {
    let (one, two) = (try KeyName("caf\u{E9}"), try KeyName("cafe\u{301}"))
    #expect(one.text == two.text)
    #expect(one != two)
    #expect(Set([one, two]).count == 2)
  }

  @Test("A printed private key has the printed verifier key, and both read back as written")
  func knownKey() throws {
    let key = try SigningKey(parsing: KnownNotes.goSecret)
    #expect(key.secretText == KnownNotes.goSecret)
    #expect(key.verifierKey.text == KnownNotes.goKey)
    #expect(try VerifierKey(parsing: KnownNotes.goKey) == key.verifierKey)
    #expect(key.identity.description == "PeterNeumann+c74f20a3")
    #expect(key.identity.hash == 0xC74F_20A3)
  }

  @Test("A new key reads back as written, and is like no other")
  func newKeys() throws {
    let name = try KeyName("example.com/casebook")
    var texts: Set<String> = []
    for _ in 0..<20 {
      let key = SigningKey.generate(name: name)
      let again = try SigningKey(parsing: key.secretText)
      #expect(again.secretText == key.secretText)
      #expect(again.verifierKey == key.verifierKey)
      #expect(try VerifierKey(parsing: key.verifierKey.text) == key.verifierKey)
      let same = try VerifierKey(name: name, publicKey: key.verifierKey.publicKey)
      #expect(same == key.verifierKey)
      texts.insert(key.secretText)
    }
    #expect(texts.count == 20)
  }

  @Test("A private key shows itself as its verifier key")
  func discretion() throws {
    let key = try SigningKey(parsing: KnownNotes.goSecret)
    var dumped = ""
    dump(key, to: &dumped)
    for shown in ["\(key)", String(reflecting: key), dumped, "\([key])", "\(Optional(key) as Any)"]
    {
      #expect(shown.contains("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
      #expect(!shown.contains("AYEKFALVFGyN") && !shown.contains("PRIVATE"))
      #expect(!shown.contains("PrivateKey"))
    }
  }

  @Test(
    "Other texts are no verifier key",
    arguments: [
      ("", KeyProblem.notThreeParts), ("PeterNeumann", .notThreeParts),
      ("PeterNeumann+c74f20a3", .notThreeParts),
      ("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .emptyName),
      ("Peter Neumann+c74f20a3+AR", .spaceInName("Peter Neumann")),
      ("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badHash),
      ("PeterNeumann+c74f20a+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badHash),
      ("PeterNeumann+c74f20a300+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badHash),
      ("PeterNeumann++ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badHash),
      ("PeterNeumann+0xc74f20+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .badHash),
      (KnownNotes.goKey + "\n", .badBase64), (KnownNotes.goKey + " ", .badBase64),
      (KnownNotes.goKey + "=", .badBase64), (" " + KnownNotes.goKey, .spaceInName(" PeterNeumann")),
      ("PeterNeumann+c74f20a3+", .badBase64), ("PeterNeumann+c74f20a3+AR", .badBase64),
      ("PeterNeumann+c74f20a3+ARpc+QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T", .badBase64),
      ("PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .unknownType(2)),
      ("PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .unknownType(4)),
      ("PeterNeumann+c74f20a3+AQ==", .wrongLength(0)),
      ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=", .wrongLength(31)),
      ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==", .wrongLength(33)),
      (KnownNotes.goSecret, .privateKeyGiven),
    ])
  func noVerifierKey(text: String, problem: KeyProblem) {
    #expect(throws: problem) { try VerifierKey(parsing: text) }
  }

  @Test("A verifier key with any of its bytes changed is none")
  func changedVerifierKey() {
    for changed in flips(of: KnownNotes.goKey) {
      #expect(throws: KeyProblem.self) { try VerifierKey(parsing: changed) }
    }
  }

  @Test("A private key with any of its bytes changed is none, and no problem tells the secret")
  func changedSigningKey() {
    for changed in flips(of: KnownNotes.goSecret) {
      do {
        _ = try SigningKey(parsing: changed)
        Issue.record("read: \(changed)")
      } catch {
        #expect(!"\(error)\(error.reason)".contains("FALVFGyNhPJEMzD1QIDr"))
      }
    }
  }

  @Test("A key under another's hash says which it is")
  func otherHash() throws {
    let name = try KeyName("PeterNeumann")
    let stated = KeyIdentity(name: name, hash: 0xC74F_20A4)
    let computed = KeyIdentity(name: name, hash: 0xC74F_20A3)
    let problem = KeyProblem.hashOfAnotherKey(stated: stated, computed: computed)
    #expect(throws: problem) {
      try VerifierKey(
        parsing: "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    }
    #expect(throws: problem) {
      try SigningKey(
        parsing: "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")
    }
    #expect(problem.reason.contains("PeterNeumann+c74f20a4"))
    #expect(problem.reason.contains("PeterNeumann+c74f20a3"))
  }

  @Test(
    "Other texts are no private key",
    arguments: [
      ("", KeyProblem.noPrivateKey), (KnownNotes.goKey, .noPrivateKey),
      ("PRIVATE+KEY", .noPrivateKey), ("PRIVATE+KEY+", .notThreeParts),
      ("PRIVATE+KEY+PeterNeumann+c74f20a3", .notThreeParts),
      (
        "private+key+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        .noPrivateKey
      ),
      (KnownNotes.goSecret + "\n", .badBase64),
      (
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        .unknownType(2)
      ),
      (
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXH",
        .wrongLength(29)
      ),
    ])
  func noSigningKey(text: String, problem: KeyProblem) {
    #expect(throws: problem) { try SigningKey(parsing: text) }
  }

  @Test("A public key has 32 bytes", arguments: [0, 31, 33])
  func length(count: Int) throws {
    let name = try KeyName("a")
    #expect(throws: KeyProblem.wrongLength(count)) {
      try VerifierKey(name: name, publicKey: [UInt8](repeating: 1, count: count))
    }
  }

  /// The text with each of its bits in turn flipped, where that leaves it ASCII.
  private func flips(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.indices.flatMap { index in
      (0..<7).map { bit in
        var changed = bytes
        changed[index] ^= 1 << bit
        return String(decoding: changed, as: UTF8.self)
      }
    }
  }
}
