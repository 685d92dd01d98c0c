import ClaimsModel
import Foundation

@testable import ClaimsWorkbench

/// A casebook with a claim, c1 of r1, in a folder that goes away with this.
final class EvidenceBench {
  let folder: URL
  let bench: Workbench

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "claimbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    bench = try Workbench.create(
      at: folder.appending(path: "claims.db").path(), session: Bench.session())
    _ = try bench.addSource(name: "Hama Monitor", id: "monitor", kind: .monitor)
    _ = try bench.report("The army took 80 villages.", by: "monitor")
    try bench.log("r1", "80 villages", "settlements-captured", "80 villages")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String {
    folder.path(percentEncoded: false) + "/" + name
  }

  /// Writes a file, with the folders that it lies in.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let path = path(name)
    try FileManager.default.createDirectory(
      atPath: FileCalls.parent(of: path), withIntermediateDirectories: true)
    // As Foundation writes atomically it would not take every name.
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw CocoaError(.fileWriteUnknown)
    }
    return path
  }

  @discardableResult
  func attach(
    _ file: String, to targets: String..., change: (inout AttachRequest) -> Void = { _ in }
  ) throws -> AttachOutcome {
    var request = AttachRequest(targets: targets.isEmpty ? ["c1"] : targets, file: path(file))
    change(&request)
    return try bench.attach(request)
  }

  /// Where the bytes of this text are kept.
  func kept(_ text: String) -> String {
    path("claims.db.evidence/" + EvidenceFolder.name(of: SHA256Digest.of(text)))
  }

  /// What lies beside the casebook.
  var names: [String] { get throws { try bench.evidenceFolder.names() } }

  /// Writes into a file that is kept, past the program.
  func alter(_ text: String, to other: String) throws {
    try FileManager.default.removeItem(atPath: kept(text))
    try Data(other.utf8).write(to: URL(filePath: kept(text)))
  }

  func extract(_ id: String, to name: String) throws {
    try bench.extract(id, to: path(name))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }
}
