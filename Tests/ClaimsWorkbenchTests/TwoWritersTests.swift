import ClaimsModel
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("Two at work on one casebook")
struct TwoWritersTests {
  @Test("both keep all that they wrote")
  func both() async throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    let path = bench.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for reviewer in ["ana", "ben"] {
        group.addTask {
          let own = try Workbench.open(at: path, session: Bench.session(reviewer: reviewer))
          for round in 1...20 {
            _ = try own.decide(["c1"], .disputed, because: "\(reviewer) \(round)")
          }
        }
      }
      try await group.waitForAll()
    }
    let reasons = try bench.history("c1").decisions.map(\.because)
    #expect(reasons.count == 40 && Set(reasons).count == 40)
  }
}
