import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("Another program")
struct ChildProcessTests {
  private static func run(
    _ script: String, input: String = "", timeout: Double = 10
  ) throws -> String {
    let process = ChildProcess(["sh", "-c", script], timeout: timeout)
    let output = try process.output(for: Array(input.utf8), called: "The program")
    return String(decoding: output, as: UTF8.self)
  }

  private static func refusal(_ script: String, timeout: Double = 10) throws -> Refusal {
    try #require(
      #expect(throws: Refusal.self) {
        try run(script, input: "in", timeout: timeout)
      })
  }

  @Test("is given its input and gives its output, also where either is large")
  func passes() throws {
    #expect(try Self.run("cat", input: "سراقب\n") == "سراقب\n")
    #expect(try Self.run("true", input: String(repeating: "x", count: 1 << 20)) == "")
    let large = String(repeating: "line\n", count: 1 << 20)
    #expect(try Self.run("cat", input: large) == large)
    #expect(try Self.run("echo out; echo err >&2; exec 1>&-; sleep 0.1") == "out\n")
  }

  @Test("is refused with its status and its last words where it fails")
  func fails() throws {
    let refused = try Self.refusal("seq 10 >&2; exit 3")
    #expect(refused.reason.hasPrefix("The program ended with status 3. Nothing was kept. It says:"))
    #expect(refused.reason.hasSuffix("  9\n  10") && !refused.reason.contains("  5\n"))
    #expect(try Self.refusal("kill -9 $$").reason.contains("was ended by signal 9"))
  }

  @Test("is stopped after its time, whatever it does against it")
  func hangs() throws {
    let scripts = [
      "sleep 100", "trap '' TERM HUP INT; while :; do :; done", "sleep 100 & sleep 100",
      "exec 1>&- 2>&-; sleep 100", "(trap '' TERM; sleep 100) & exit 0",
    ]
    for script in scripts {
      let clock = ContinuousClock()
      let taken = try clock.measure {
        let reason = try Self.refusal(script, timeout: 0.5).reason
        #expect(reason.contains("was not done after 0.5 seconds"), "\(script): \(reason)")
      }
      #expect(taken < .seconds(8), "\(script)")
    }
  }

  @Test("leaves nothing running that it started")
  func group() throws {
    let mark = 1_000_000 + Int.random(in: 0..<1_000_000)
    _ = try Self.refusal("sleep \(mark) & sleep \(mark)", timeout: 0.3)
    let found = try Self.run("ps -eo args | grep -c '[s]leep \(mark)' || true")
    #expect(found == "0\n")
  }

  @Test("is stopped where it floods")
  func floods() throws {
    let refused = try Self.refusal("yes garbage", timeout: 60)
    #expect(refused.reason.contains("wrote more than 64 MiB"))
  }

  @Test("may say much on standard error without harm")
  func chatty() throws {
    #expect(try Self.run("yes | head -c 1000000 >&2; echo done") == "done\n")
  }

  @Test("that is not there is said so")
  func missing() throws {
    let process = ChildProcess(["no-such-program-of-ours"], timeout: 1)
    let refused = try #require(
      #expect(throws: Refusal.self) { try process.output(for: [], called: "It") })
    #expect(refused.kind == .notFound && refused.remedy.contains("no-such-program-of-ours"))
  }
}
