import ClaimsModel
import Testing

@Suite("Kinds of things counted")
struct CountedKindTests {
  @Test(
    "are part of wider ones",
    arguments: [
      ("fighters", "people"), ("villages", "towns and villages"), ("villages", "settlements"),
      ("villages", "villages and areas"), ("towns and villages", "settlements"),
      ("girls", "children"), ("women", "civilians, fighters"),
    ])
  func part(part: String, whole: String) {
    #expect(CountedKind.isPart(part, of: whole))
    #expect(!CountedKind.isPart(whole, of: part))
  }

  @Test(
    "are not part of themselves, of others, or of what only shares a member",
    arguments: [
      ("people", "people"), ("villages", "people"), ("towns and villages", "villages and areas"),
      ("villages and towns", "towns and villages"), ("tanks", "fighters"), ("people", "fighters"),
    ])
  func apart(part: String, whole: String) {
    #expect(!CountedKind.isPart(part, of: whole))
  }
}
