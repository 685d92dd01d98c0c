import Testing

@testable import ClaimsWorkbench
@testable import claims

@Suite("The line that says how far work has come")
struct ProgressLineTests {
  @Test(
    "is as long at the start as at the end",
    arguments: [
      (0, "comparing                      0 % of 200 claims"),
      (45, "comparing ████▌                22 % of 200 claims"),
      (200, "comparing ████████████████████ 100 % of 200 claims"),
    ])
  func words(done: Int, line: String) {
    let progress = WorkProgress(doing: "comparing", done: done, total: 200, unit: "claims")
    #expect(ProgressLine.words(progress) == line)
  }
}
