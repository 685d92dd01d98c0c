import ClaimsSealing
import Testing

@Suite("Hashes of a tree")
struct TreeHashTests {
  private let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  private let base64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

  @Test("The hash of no bytes reads and writes as hexadecimal, Base 64 and bytes")
  func spellings() throws {
    let hash = try #require(TreeHash(hex: hex))
    #expect(hash.hex == hex)
    #expect(hash.description == hex)
    #expect(hash.base64 == base64)
    #expect(TreeHash(base64: base64) == hash)
    #expect(TreeHash(bytes: hash.bytes) == hash)
    #expect(hash == MerkleTree.emptyRoot)
  }

  @Test("Every byte has its own two digits, wherever it stands", arguments: 0..<8)
  func allBytes(of row: Int) throws {
    let bytes = (0..<32).map { UInt8(row * 32 + $0) }
    let hash = try #require(TreeHash(bytes: bytes))
    #expect(TreeHash(hex: hash.hex) == hash)
    #expect(TreeHash(base64: hash.base64) == hash)
    #expect(hash.bytes == bytes)
  }

  @Test(
    "Other texts are no hexadecimal hash",
    arguments: [
      "", "e3", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85555",
      "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
      "g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85\n",
      "0xb0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "é3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ])
  func noHex(text: String) {
    #expect(TreeHash(hex: text) == nil)
  }

  @Test(
    "Other texts are no Base 64 hash: one hash has one spelling",
    arguments: [
      "", "47DE", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
      "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU==",
      "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",  // A stray bit in the last letter.
      "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",  // The alphabet for URLs.
      "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      "\u{212A}7DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",  // The Kelvin sign for K.
      "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFVV",
    ])
  func noBase64(text: String) {
    #expect(TreeHash(base64: text) == nil)
  }

  @Test("Hashes have 32 bytes", arguments: [0, 31, 33, 64])
  func noBytes(count: Int) {
    #expect(TreeHash(bytes: [UInt8](repeating: 7, count: count)) == nil)
  }
}
