import Testing

@testable import ClaimsModel

@Suite("The tag of a language")
struct LanguageTagTests {
  @Test(
    "is made of short words", arguments: ["ar", "ku-Arab", "zh-Hant-TW", "x-drafts", "sl-1994"])
  func wellFormed(tag: String) { #expect(LanguageTag.isWellFormed(tag)) }

  @Test(
    "is no name of a language and no sentence",
    arguments: [
      "", "a", "x", "ar_SY", "ar-", "-ar", "12", "العربية", "ar arab", "abcdefghi", "ar--SY",
    ])
  func illFormed(tag: String) { #expect(!LanguageTag.isWellFormed(tag)) }
}
