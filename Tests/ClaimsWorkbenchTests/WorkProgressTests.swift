import Synchronization
import Testing

@testable import ClaimsWorkbench

@Suite("How far long work has come")
struct WorkProgressTests {
  private final class Told: Sendable {
    let all = Mutex<[WorkProgress?]>([])
    @Sendable func tell(_ progress: WorkProgress?) { all.withLock { $0.append(progress) } }
    var list: [WorkProgress?] { all.withLock { $0 } }
  }

  @Test("is told each hundredth at the most, to the whole, and that it ended")
  func hundredths() {
    let told = Told()
    var teller = ProgressTeller("counting", 1000, "sheep", tell: told.tell)
    for _ in 0..<1000 { teller.advance() }
    teller.finish()
    #expect(told.list.count == 101)
    #expect(
      told.list.first == WorkProgress(doing: "counting", done: 10, total: 1000, unit: "sheep"))
    #expect(told.list.dropLast().last??.done == 1000)
    #expect(told.list.last == .some(nil))
  }

  @Test("never goes beyond the whole, and is not told of work of no known length")
  func bounds() {
    let told = Told()
    var teller = ProgressTeller("counting", 3, "sheep", tell: told.tell)
    teller.advance(by: 5)
    #expect(told.list.map { $0?.done } == [3])
    var unknown = ProgressTeller("counting", 0, "sheep", tell: told.tell)
    unknown.advance()
    #expect(told.list.count == 1)
  }

  @Test("Comparing all claims tells of each, and an audit of each record")
  func uses() throws {
    let told = Told()
    let offices = try Offices()
    let bench = try Workbench.open(
      at: offices.a.path,
      session: Session(
        reviewer: "ana", now: { 0 }, newKey: { "key" }, showProgress: told.tell))
    _ = try bench.contradictions(ReportQuery())
    #expect(told.list.contains(WorkProgress(doing: "comparing", done: 2, total: 2, unit: "claims")))
    #expect(told.list.last == .some(nil))
    _ = try bench.audit()
    #expect(told.list.contains { $0?.doing == "checking" && $0?.done == $0?.total })
    #expect(told.list.last == .some(nil))
    let bytes = Array(#"{"type":"casefile","version":1}"#.utf8)
    let file = PiecewiseFile(name: "empty.jsonl", bytes: bytes)
    _ = try bench.importFiles(ImportRequest([file])) { _ in }
    let read = WorkProgress(
      doing: "reading", done: bytes.count, total: bytes.count, unit: "bytes")
    #expect(told.list.contains(read))
    #expect(told.list.last == .some(nil))
  }
}
