import ClaimsModel
import ClaimsStore
import Foundation
import Synchronization

@testable import ClaimsWorkbench

/// Two offices that work apart on copies of one casebook, in a folder that goes away with this.
final class Offices {
  let folder: URL
  private(set) var a: Workbench
  private(set) var b: Workbench

  /// A clock that is set by hand, and keys of one office's own.
  final class Clock: Sendable {
    private let time = Mutex<Int64>(1_518_220_800)
    private let count = Mutex(0)

    func set(_ seconds: Int64) { time.withLock { $0 = 1_518_220_800 + seconds } }

    func session(_ reviewer: String) -> Session {
      Session(
        reviewer: reviewer, now: { self.time.withLock { $0 } },
        newKey: {
          "key-\(reviewer)-"
            + self.count.withLock {
              $0 += 1
              return "\($0)"
            }
        })
    }
  }

  let clock = Clock()

  /// - Parameter start: works on the casebook that both begin with.
  init(_ start: (Workbench) throws -> Void = { _ in }) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "claimbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "a.db").path()
    a = try Workbench.create(at: path, session: clock.session("ana"))
    _ = try a.addSource(name: "Hama Monitor", id: "monitor", kind: .monitor)
    _ = try a.addSource(name: "River Agency", id: "agency", kind: .agency)
    _ = try a.report("The army took 80 villages. They say it was 80 villages.", by: "monitor")
    _ = try a.report("More than 80 villages fell; no road was opened.", by: "agency")
    try a.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    try a.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    try start(a)
    b = a
    b = try copy(a, "b.db", "bob")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A copy of a casebook and of what lies beside it, in which somebody works.
  func copy(_ bench: Workbench, _ name: String, _ reviewer: String) throws -> Workbench {
    let path = folder.appending(path: name).path()
    for end in ["", "-wal", ".evidence"]
    where FileManager.default.fileExists(atPath: bench.path + end) {
      try FileManager.default.copyItem(atPath: bench.path + end, toPath: path + end)
    }
    return try Workbench.open(at: path, session: clock.session(reviewer))
  }

  /// Merges in both directions, into copies: A with B in it, and B with A.
  func merged() throws -> (ab: Workbench, ba: Workbench, MergeOutcome, MergeOutcome) {
    let ab = try copy(a, "ab.db", "ana")
    let ba = try copy(b, "ba.db", "bob")
    return (ab, ba, try ab.merge(b.path), try ba.merge(a.path))
  }
}

extension Workbench {
  /// The lines of the export, in an order that tells nothing, and without what is each casebook's own:
  /// the numbers of acts, for which what belongs to the act stands, and who said first that evidence
  /// bears on something.
  func normalised() throws -> [String] {
    var acts: [Int: [String]] = [:]
    var lines: [(text: String, act: Int?, undoes: Int?)] = []
    for line in try exported().split(separator: "\n") {
      guard
        var object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      else { continue }
      let (act, undoes) = (object["act"] as? Int, object["undoes"] as? Int)
      (object["act"], object["undoes"]) = (nil, nil)
      if let sides = object["sides"] as? [[String]] { object["sides"] = sides.map { $0.sorted() } }
      if object["type"] as? String == "use" { (object["by"], object["at"]) = (nil, nil) }
      let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      let text = String(decoding: data, as: UTF8.self)
      lines.append((text, act, undoes))
      if let act { acts[act, default: []].append(text) }
    }
    func words(_ act: Int?) -> String { act.map { (acts[$0] ?? []).sorted().joined() } ?? "" }
    return lines.map { "\($0.text) of \(words($0.act)) undoes \(words($0.undoes))" }.sorted()
  }

  /// The leaves of its own journal and of those that were merged in, but for what merges wrote.
  func entries(upTo last: Int) throws -> Set<String> {
    try store.read { casebook in
      Set(try casebook.seals().prefix(last).map { Hex.text(Data($0.leaf)) })
        .union(try casebook.mergedEntries().map { Hex.text(Data($0.seal.leaf)) })
    }
  }

  var size: Int { get throws { try store.read { try $0.journal().count } } }

  func change(
    _ id: String, because: String = "read again", _ change: (inout EditRequest) -> Void
  ) throws {
    var request = EditRequest()
    change(&request)
    _ = try edit(id, request, because: because)
  }
}
