import ClaimsText
import Foundation
import Testing

@testable import ClaimsReports

@Suite("The page in a browser", .enabled(if: Chromium.path != nil, "Chromium is not installed"))
struct ChromiumTests {
  @Test("runs no foreign script, asks for nothing, and shows every naughty string")
  func naughty() throws {
    let html = SampleCase.report(saying: NaughtyStrings.all).html(rules: [SampleCase.rule])
    let opened = try Chromium.open(html)
    #expect(opened.requests == [])
    #expect(opened.console == [])
    let page = try PageMarkup(opened.document)
    #expect(page.elements.count { $0.name == "script" } == 1)
    #expect(
      !page.elements.contains { ["img", "iframe", "base", "link", "object"].contains($0.name) })
    #expect(page.text.contains("What contradicts: 29 open contradictions"))
    for text in NaughtyStrings.all {
      #expect(page.text.contains(TerminalText.escaped(text)), "\(text)")
    }
  }

  @Test("shows the filter once its script runs, and counts what it shows")
  func filter() throws {
    let opened = try Chromium.open(SampleCase.wholeReport().html(rules: []))
    #expect(opened.console == [])
    let page = try PageMarkup(opened.document)
    let form = page.elements.first { $0.attributes["id"] == "filter" }
    #expect(form != nil && form?.attributes["hidden"] == nil)
    #expect(page.text.contains("1 findings"))
  }

  @Test("would report what it must not do: the test can fail")
  func canFail() throws {
    let opened = try Chromium.open(
      """
      <!DOCTYPE html><meta charset="utf-8"><script>console.error("seen")</script>
      <img src="http://127.0.0.1:9/seen.png">
      """)
    #expect(opened.console.contains { $0.contains("seen") })
    #expect(opened.requests.contains { $0.contains("seen.png") })
  }
}

/// A headless Chromium that opens one page from the disk.
enum Chromium {
  struct Opened {
    /// The page as it stands after its script ran.
    let document: String
    /// What was written to the console.
    let console: [String]
    /// Addresses asked for, other than the page itself.
    let requests: [String]
  }

  static let path = ["chromium", "chromium-browser", "google-chrome"].lazy
    .map { "/usr/bin/\($0)" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static func open(_ html: String) throws -> Opened {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "claimbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, log) = (folder.appending(path: "page.html"), folder.appending(path: "net.json"))
    let (out, err) = (folder.appending(path: "out"), folder.appending(path: "err"))
    try Data(html.utf8).write(to: page)
    for file in [out, err] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--user-data-dir=\(folder.appending(path: "profile").path())",
      "--log-net-log=\(log.path())", "--net-log-capture-mode=Everything",
      "--enable-logging=stderr", "--virtual-time-budget=3000", "--dump-dom",
      page.absoluteString,
    ]
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    let logged = String(decoding: try Data(contentsOf: err), as: UTF8.self)
    let document = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    return Opened(
      document: document,
      console: logged.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init),
      requests: try requests(in: log))
  }

  /// The addresses of the pages' own requests: the browser's are not ours to forbid.
  private static func requests(in log: URL) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    return text.split(separator: "\n").filter {
      $0.contains("\"initiator\":\"null\"") || $0.contains("\"initiator\":\"file://\"")
    }.compactMap { line in
      line.range(of: "\"url\":\"").map { start in
        String(line[start.upperBound...].prefix { $0 != "\"" })
      }
    }.filter { !$0.hasPrefix("file:") && !$0.hasPrefix("data:") }
  }
}
