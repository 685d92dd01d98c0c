import Testing

@testable import ClaimsModel

@Suite("Slugs")
struct SlugTests {
  @Test(
    "are made of names: letters and digits of any script, the rest hyphens",
    arguments: [
      ("SOHR", "sohr"),
      ("Umm Elkhalayel", "umm-elkhalayel"),
      ("  The  New — Arab! ", "the-new-arab"),
      ("Free Idlib Army (FIA)", "free-idlib-army-fia"),
      ("Hay’at Tahrir al-Sham", "hayat-tahrir-al-sham"),
      ("Ma'arrat an-Nuʿman", "maarrat-an-numan"),
      ("Kobanî", "kobanî"),
      ("سراقب", "سراقب"),
      ("أم الخلاخيل", "أم-الخلاخيل"),
      ("مُحَمَّد", "مُحَمَّد"),
      ("Табка", "табка"),
      ("Ёлкино — Южное", "ёлкино-южное"),
      ("T-72", "t-72"),
      ("M4/M5", "m4-m5"),
      ("日本", "日本"),
    ])
  func ofNames(name: String, slug: String) {
    #expect(EntityID(name: name)?.text == slug)
    #expect(EntityID(slug)?.text == slug)
  }

  @Test("are the same where bytes stand for characters")
  func ofBytes() {
    var random = SeededRandom(seed: 9)
    let characters = Array(" aZ09-_.'`\t/&%éxY")
    for length in 0..<400 {
      let name = String(
        (0..<length % 120).map { _ in characters.randomElement(using: &random) ?? "a" })
      let plain = name.filter(\.isASCII)
      #expect(SlugText.slug(ofName: plain) == SlugText.slug(ofAny: plain), "\(plain)")
    }
  }

  @Test("cannot be made of a name without a letter or digit", arguments: ["", " ", "—", "’", "👍"])
  func noSlug(name: String) {
    #expect(EntityID(name: name) == nil)
  }

  @Test(
    "are lower case with single hyphens inside",
    arguments: ["", "A", "a b", "a--b", "-a", "a-", "a_b", "a.b", "o'b", "a\n", "a\u{0}", "٪"])
  func refuses(text: String) {
    #expect(SourceID(text) == nil)
  }

  @Test("have at most 80 scalars; a longer name is cut, never behind a hyphen")
  func length() {
    let longest = String(repeating: "a", count: 80)
    #expect(PredicateID(longest) != nil)
    #expect(PredicateID(longest + "a") == nil)
    #expect(PredicateID(name: longest + "a")?.text == longest)
    let word = String(repeating: "a", count: 79)
    #expect(PredicateID(name: word + " bcd")?.text == word)
  }

  @Test("of slugs are themselves")
  func idempotent() {
    for name in ["İstanbul", "ǅ", "Straße", "ﬁn", "Ⅷ", "½", "a\u{301}b", "नि", "한글", "x\u{200D}y"] {
      let slug = SourceID(name: name)
      #expect(slug.flatMap { SourceID(name: $0.text) } == slug, "\(name)")
      #expect(slug.flatMap { SourceID($0.text) } == slug, "\(name)")
    }
  }
}
