import Testing

@testable import ClaimsExchange

@Suite("Names made of keys")
struct UUIDv5Tests {
  @Test(
    "SHA-1 gives the digests of the standard, at every edge of its blocks",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
      (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
      (String(repeating: "a", count: 56), "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
      (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
      (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    ])
  func sha1(text: String, digest: String) {
    #expect(SHA1.hex(text) == digest)
  }

  @Test("A UUID of version 5 is that of RFC 9562’s example")
  func example() {
    let dns: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ]
    #expect(
      UUIDv5.text(namespace: dns, name: "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2"
    )
  }

  @Test("Two kinds never share a name")
  func kinds() {
    #expect(UUIDv5.text("claim", "a") == UUIDv5.text("claim", "a"))
    #expect(UUIDv5.text("claim", "a") != UUIDv5.text("report", "a"))
  }
}
